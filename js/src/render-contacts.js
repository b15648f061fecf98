import { nameOf } from './maker.js';
import { whom } from './whom.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

/**
 * Who can be reached, and how requests are made.
 *
 * @param {Maker} make
 */
export function renderContacts(make) {
  const { contacts, methods } = make.manifest;
  return make.root('div', null, [
    make.title(),
    ...make.list('ul', contacts.map((it) => make.el('li', {}, ...person(make, it)))),
    ...make.titled('methods', methods.map((it) => way(make, it))),
    ...(contacts.length || methods.length ? [] : [make.el('p', {}, make.own('not-stated'))]),
    ...make.whole(),
  ]);
}

/**
 * @param {Maker} make
 * @param {Manifest['contacts'][number]} it
 */
function person(make, it) {
  const { name, post, email, phone, fax, url } = it;
  const free = it.toll_free ? [' (', make.own('toll-free'), ')'] : [];
  const where = whom(make, it.scope);
  const called = nameOf(it);
  const full = post?.some((line) => called?.includes(line)) ? [called] : [called, name, ...(post ?? [])];
  const lines = [
    ...[...new Set(full)].flatMap((line) => (line == null ? [] : [[line]])),
    ...(email == null ? [] : [make.link(`mailto:${email}`, email)]),
    ...(phone == null ? [] : [[...make.link(dialled(phone), phone), ...free]]),
    ...(fax == null ? [] : [[make.own('fax'), ` ${fax}`]]),
    ...(url == null ? [] : [make.link(url, url)]),
    ...(where.length ? [[make.own('scope'), ' ', ...where]] : []),
  ];
  return [make.address(lines)];
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
 * @param {Maker} make
 * @param {Manifest['methods'][number]} it
 */
export function way(make, it) {
  const said = nameOf(it) ?? it.kind?.replace(/-([a-z]{5,})$/, ' $1') ?? '…';
  const where = whom(make, it.scope);
  const words = [...make.link(it.href, said), ...(where.length ? [' (', ...where, ')'] : [])];
  return make.el('li', {}, make.el('p', {}, ...words));
}
