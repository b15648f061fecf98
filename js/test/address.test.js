import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkable } from '../src/address.js';

const BASE = 'https://acme.test/notices/acme/manifest.json';

const TAKEN = {
  'https://other.test/a?b#c': 'https://other.test/a?b#c',
  'mailto:privacy@acme.test': 'mailto:privacy@acme.test',
  'tel:866-555-0100': 'tel:866-555-0100',
  '#contact': '#acme--contact',
  '#_note-fees': '#_note-acme--fees',
  '/privacy': 'https://acme.test/privacy',
  './form': 'https://acme.test/notices/acme/form',
  '../other/index.html#a': 'https://acme.test/notices/other/index.html#a',
  'notice.txt': 'https://acme.test/notices/acme/notice.txt',
};
for (const [href, expected] of Object.entries(TAKEN)) {
  test(`${href} leads to ${expected}`, () => assert.equal(linkable(href, BASE, 'acme--'), expected));
}

const REFUSED = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)',
  'data:text/html,x', 'blob:https://acme.test/x', 'vbscript:x', 'file:///etc/hosts', 'http://acme.test/', 'ftp://acme.test/',
  '//evil.test/x', '/\\evil.test', '\\\\evil.test', 'https:evil.test', 'https:/evil.test', 'https://acme.test@evil.test/',
  'https://', 'https://a b/', '#', '#a b', '#"><script>', '', 'about:blank', 'view-source:https://acme.test/',
];
for (const href of REFUSED) {
  test(`${JSON.stringify(href)} leads nowhere`, () => assert.equal(linkable(href, BASE, 'acme--'), null));
}
