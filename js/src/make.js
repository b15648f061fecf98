import { linkable } from './address.js';
import { direction } from './words.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string | null | undefined | boolean | readonly Pieces[]} Pieces what stands in an element; nothing, too */
/** @typedef {Record<string, string | number | null | undefined>} Attributes */
/**
 * What a view is made with.
 *
 * @typedef {object} Setting
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 * @property {Map<unknown, string>} [marks] the words of places
 * @property {Set<string>} taken the ids that are given already
 * @property {unknown[]} tables those that there are already
 * @property {string | null} heading that of the section
 */

/**
 * An element. Text is only ever text, and nothing is run.
 *
 * @param {string} name
 * @param {Attributes} [attributes] those without a value are left out
 * @param {...Pieces} pieces
 */
export function el(name, attributes = {}, ...pieces) {
  const made = document.createElement(name);
  for (const it in attributes) if (attributes[it] != null) made.setAttribute(it, `${attributes[it]}`);
  made.append(...flat(pieces));
  return made;
}

/**
 * An element with blocks below each other, told apart in its text, too.
 *
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...Pieces} pieces
 */
export const stack = (name, attributes, ...pieces) => el(name, attributes, lines(pieces), '\n');

/**
 * Blocks below what is before them.
 *
 * @param {Pieces} pieces
 */
export const lines = (pieces) => flat([pieces]).map((it) => ['\n', it]);

/**
 * @param {Pieces[]} pieces
 * @returns {(Node | string)[]}
 */
const flat = (pieces) => /** @type {any} */ (pieces).flat(Infinity).filter(Boolean);

/**
 * A list of what there is; none where there is nothing.
 *
 * @param {string} name
 * @param {Pieces[]} items
 */
export const list = (name, items) => items.length > 0 && stack(name, {}, items);

/**
 * A table that scrolls by itself where it is wide.
 *
 * @param {Attributes} name that of the place in which it scrolls
 * @param {Attributes} attributes
 * @param {Element} caption
 * @param {Pieces} heads
 * @param {Pieces[]} groups of rows
 */
export const table = (name, attributes, caption, heads, groups) =>
  el('div', { class: 'table', role: 'group', ...name, tabindex: 0 },
    stack('table', attributes, caption, el('thead', {}, stack('tr', {}, heads)), groups.map((it) => stack('tbody', {}, it))));

/**
 * HTML has six levels of headings; ARIA has more.
 *
 * @param {Setting} setting
 * @param {number} below how far below the title
 * @param {string | null} id
 * @param {Pieces} words
 */
export function heading(setting, below, id, words) {
  const level = setting.level + below;
  return level > 6
    ? el('div', { role: 'heading', 'aria-level': level, id }, words)
    : el(`h${level}`, { id }, words);
}

/**
 * The words alone where there is no address, or none that may be led to.
 *
 * @param {Setting} setting
 * @param {string | null | undefined} href
 * @param {Pieces} words
 * @returns {Pieces}
 */
export function link(setting, href, words) {
  const to = href && linkable(href, setting.url, setting.prefix);
  return to ? el('a', { href: to }, words) : words;
}

/**
 * A link from a view of parts into the whole notice: on the website's own page, else on that beside the manifest.
 *
 * @param {Setting} setting
 * @param {string | null} section
 * @param {Pieces} words
 */
export function into({ page, url, prefix }, section, words) {
  const at = page ?? new URL('index.html', url).href;
  return el('a', { href: section === null ? at : `${at}#${page === null ? '' : prefix}${section}` }, words);
}

/**
 * A word of ours, marked where it is of another language than the notice.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 */
export function own({ words, manifest }, word) {
  const { language } = words;
  const [ours, theirs] = [language, manifest.language].map((it) => it.toLowerCase().split('-')[0]);
  return el('span', ours === theirs ? {} : inLanguage(language), words[word]);
}

/**
 * Lines of an address, those that there are.
 *
 * @param {Pieces[]} lines
 */
export const address = (lines) => el('address', {}, lines.filter(Boolean).map((it, index) => [index > 0 && [el('br'), '\n'], it]));

/**
 * The element that holds a view, in the language of the notice.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {string | null} label the id of its heading
 * @param {...Pieces} pieces
 */
export function root(setting, name, label, ...pieces) {
  const { language, notice, version, title } = setting.manifest;
  const known = { ...inLanguage(language), 'data-notice': notice, 'data-version': version, 'aria-labelledby': label };
  return stack(name, known, heading(setting, 0, label, title), pieces);
}

/** @param {string} lang */
const inLanguage = (lang) => ({ lang, dir: direction(lang) });

/**
 * A view of parts of a notice, with its title and the way to the whole.
 *
 * @param {Setting} setting
 * @param {...Pieces} pieces
 */
export const parts = (setting, ...pieces) =>
  root(setting, 'div', null, pieces, el('p', {}, into(setting, null, own(setting, 'whole'))));

/**
 * A list under a heading of ours.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 * @param {Pieces[]} items
 */
export const titled = (setting, word, items) =>
  items.length > 0 && [heading(setting, 1, null, own(setting, word)), list('ul', items)];

/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export const nameOf = (it) => it?.label ?? it?.words[0] ?? null;

/**
 * What things are called, by their ids.
 *
 * @param {readonly {id: string, label: string | null, words: string[]}[]} [things]
 */
export const namesOf = (things = []) => new Map(things.map((it) => [it.id, nameOf(it)]));
