import { address, el, link, list, nameOf, own, parts, titled } from './make.js';
import { applies, bracketed, whom } from './whom.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

/**
 * Who can be reached, and how requests are made.
 *
 * @param {Setting} setting
 */
export function renderContacts(setting) {
  const { contacts, methods } = setting.manifest;
  return parts(setting,
    list('ul', contacts.map((it) => el('li', {}, person(setting, it)))),
    titled(setting, 'methods', methods.map((it) => way(setting, it))),
    !contacts.length && !methods.length && el('p', {}, own(setting, 'nothing')));
}

/**
 * @param {Setting} setting
 * @param {Manifest['contacts'][number]} it
 */
function person(setting, it) {
  const { name, post, email, phone, fax, url } = it;
  const called = nameOf(it);
  const names = post?.slice(0, 20).some((line) => called?.includes(line)) ? [called] : [called, name, ...(post ?? [])];
  return address([
    ...new Set(names),
    email && link(setting, `mailto:${email}`, email),
    phone && [link(setting, dialled(phone), phone), it.toll_free && [' (', own(setting, 'toll-free'), ')']],
    fax && [own(setting, 'fax'), ` ${fax}`],
    link(setting, url, url),
    applies(setting, it.scope),
  ]);
}

/**
 * The link to a telephone number, with the digits as readers see them; no country is guessed (RFC 3966).
 *
 * @param {string} number
 */
function dialled(number) {
  const [main, extension] = number.split(/ e?x\D*/);
  return `tel:${main.replace(/[^+\d-]/g, '')}${extension ? `;ext=${extension}` : ''}`;
}

/**
 * A way to make a request: its words, else the kind of it. Paragraphs keep what can be touched apart.
 *
 * @param {Setting} setting
 * @param {Manifest['methods'][number]} it
 */
export function way(setting, it) {
  const said = nameOf(it) ?? it.kind?.replace(/-([a-z]{5,})$/, ' $1') ?? '…';
  return el('li', {}, el('p', {}, link(setting, it.href, said), bracketed(whom(setting, it.scope))));
}
