import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { diff } from '../src/diff.js';

const folder = new URL('../../tests/vectors/diff/', import.meta.url);

/** A value with the operations of JSON Patch (RFC 6902) that the vectors use: `add`, `remove` and `replace`. */
function patched(value, operations) {
  const made = { '': structuredClone(value) };
  for (const { op, path, value: other } of operations) {
    const steps = path.split('/').map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop();
    const where = steps.reduce((it, step) => it[step], path ? made : { '': made });
    if (op === 'remove') delete where[last];
    else where[last] = structuredClone(other);
  }
  return made[''];
}

for (const file of readdirSync(folder).sort()) {
  test(`what Python tells is told: ${file}`, () => {
    const { base, vectors } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const { name, old, new: now, expected } of vectors) {
      assert.deepEqual(diff(patched(base, old), patched(base, now)), expected, name);
    }
  });
}

const D = (digit) => digit.repeat(64);
const acme = (facts, more = {}) => JSON.parse(JSON.stringify({
  schema_version: '1.1', notice: 'acme', facts_digest: D('a'), content_digest: D('b'), ...facts, ...more,
}));
const digests = { facts_digest: D('c'), content_digest: D('d') };

test('what is given is not altered, and what is made cannot be', () => {
  const strange = { last_updated: { a: 1 }, title: ['x'], rights: [{ id: ['y'], label: { z: 1 } }] };
  const [old, now] = [acme({ rights: [{ id: 'know', label: 'Know' }], laws: ['ccpa'] }), acme(strange, digests)];
  const before = JSON.stringify([old, now]);
  const found = diff(old, now);
  assert.equal(JSON.stringify([old, now]), before);
  assert.ok([now, now.last_updated, now.title, now.rights[0].id].every((it) => !Object.isFrozen(it)));
  assert.throws(() => found.changes.push(1), TypeError);
  assert.throws(() => { found.changes[0].at = ''; }, TypeError);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('ids that mean something to JavaScript are ids like others', () => {
  for (const id of ['__proto__', 'constructor', 'toString', 'length']) {
    const thing = JSON.parse(`{"id": "${id}", "label": "A", "__proto__": "x", "sources": ["${id}"]}`);
    const found = diff(acme({ categories: [] }), acme({ categories: [thing] }, digests));
    const told = found.changes.map((it) => [it.at, it.kind, it.after]);
    assert.ok(told.some(([at, kind, after]) => at === `categories.${id}` && kind === 'category' && after === id), id);
    assert.ok(told.some(([at, kind, after]) => at === `categories.${id}.sources` && after === id), id);
    assert.equal({}.x, undefined);
  }
});

test('a facet or an answer that nobody knows is told as it stands', () => {
  const row = { id: 'one', answers: [{ facet: 'constructor', status: 'toString' }] };
  const found = diff(acme({}), acme({ processing: [row] }, digests));
  assert.ok(found.changes.some((it) => it.at === 'processing.one.constructor' && it.after === 'toString'));
});

test('two notices, another version and what is no manifest are refused', () => {
  const one = acme({});
  assert.throws(() => diff(one, acme({}, { notice: 'other' })), /`acme` and `other` are two notices/);
  for (const version of ['2.0', '10.1', '0.9', '']) {
    assert.throws(() => diff(one, acme({}, { schema_version: version })), Error, version);
  }
  assert.throws(() => diff(one, acme({}, { schema_version: '2.0' })), /version 2\.0/);
  for (const it of [null, undefined, 1, 'x', [], {}, acme({}, { facts_digest: 1 }), acme({}, { notice: null }),
    acme({ rights: [null] }, digests), acme({ dates: [null] }, digests)]) {
    assert.throws(() => diff(one, it), /no manifest of a notice/);
    assert.throws(() => diff(it, one), /no manifest of a notice/);
  }
});

test('a difference that is not explained is told all the same', () => {
  const { facts, words, changes } = diff(acme({}), acme({}, digests));
  assert.deepEqual([facts, words], [true, false]);
  assert.deepEqual(changes.map((it) => [it.kind, it.at]), [['unknown', 'facts_digest']]);
  const other = diff(acme({}), acme({}, { content_digest: D('d') }));
  assert.deepEqual([other.facts, other.words], [false, true]);
  assert.deepEqual(other.changes.map((it) => [it.kind, it.at]), [['unknown', 'content_digest']]);
});

test('a thousand categories are compared one by one, and nesting without end is refused', () => {
  const many = (label) => Array.from({ length: 1000 }, (_, n) => ({ id: `c${n}`, label, sources: ['you'] }));
  assert.equal(diff(acme({ categories: many('A') }), acme({ categories: many('B') }, digests)).changes.length, 1001);
  const rows = (id) => Array.from({ length: 8000 }, (_, n) => ({ id: `r${n}`, categories: ['a', 'b', id] }));
  const two = { categories: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], processing: rows('c') };
  const one = { categories: [{ id: 'a' }, { id: 'd', formerly: ['b', 'c'] }], processing: rows('d') };
  assert.equal(diff(acme(two), acme(one, digests)).changes.filter((it) => it.after === 'b').length, 8000);
  const parts = (kind, from) => Array.from({ length: 1000 }, (_, n) => ({ id: `${kind}${n}`, split_from: from }));
  const whole = { categories: [{ id: 'c' }], processing: [{ id: 'r', categories: ['c'] }] };
  const split = { categories: parts('c', 'c').slice(1), processing: parts('r', 'r') };
  assert.throws(() => diff(acme(whole), acme(split, digests)), /too much to compare/);
  let block = { kind: 'paragraph', children: [] };
  for (let n = 0; n < 20000; n += 1) block = { kind: 'list', items: [{ blocks: [block] }] };
  const deep = { ...acme({}), content_digest: D('d'), sections: [{ id: 'a', blocks: [block] }] };
  assert.throws(() => diff(acme({}), deep), /no manifest of a notice/);
});

test('a thing made of many others is compared with each, and refused when that is too much', () => {
  const ids = (letter, length) => Array.from({ length }, (_, n) => `${letter}${n}`);
  const things = (letter, length, more) => ids(letter, length).map((id) => ({ id, ...more }));
  const merged = (count, rows) => {
    const one = [{ id: 'q', formerly: ids('p', count) }];
    const [old, now] = [things('p', count), one].map((purposes) => ({ purposes, sources: things('s', 1000) }));
    return () => diff(acme(old), acme({ ...now, processing: things('r', rows, { purposes: ['q'] }) }, digests));
  };
  assert.equal(merged(50, 10)().changes.filter((it) => it.change === 'merged').length, 1);
  assert.throws(merged(900, 10), { code: 'size' });
  assert.throws(merged(50, 12_000), { code: 'size', message: 'The manifest has too much to compare.' });
});
