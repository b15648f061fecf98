import { linkable } from './address.js';
import { direction } from './words.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string} Piece */
/**
 * What a view is made with.
 *
 * @typedef {object} Setting
 * @property {Document} document
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 * @property {Set<string>} taken the ids that are given already
 * @property {number} tables how many there are already
 */

/**
 * An element. Text is only ever text, and nothing is run.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} [attributes] those without a value are left out
 * @param {...Piece} pieces
 */
export function el(setting, name, attributes = {}, ...pieces) {
  const made = setting.document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, String(value));
  made.append(...pieces);
  return made;
}

/**
 * An element with blocks below each other, told apart in its text, too.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} attributes
 * @param {Piece[]} pieces
 */
export const stack = (setting, name, attributes, pieces) =>
  el(setting, name, attributes, ...lines(pieces), '\n');

/**
 * Blocks below what is before them.
 *
 * @param {Piece[]} pieces
 */
export const lines = (pieces) => pieces.flatMap((it) => ['\n', it]);

/**
 * A list of what there is; none where there is nothing.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Piece[]} items
 */
export const list = (setting, name, items) => (items.length ? [stack(setting, name, {}, items)] : []);

/**
 * HTML has six levels of headings; ARIA has more.
 *
 * @param {Setting} setting
 * @param {number} below how far below the title
 * @param {string | null} id
 * @param {Piece} words
 */
export function heading(setting, below, id, words) {
  const level = setting.level + below;
  return level > 6
    ? el(setting, 'div', { role: 'heading', 'aria-level': level, id }, words)
    : el(setting, `h${level}`, { id }, words);
}

/**
 * The words alone where there is no address, or none that may be led to.
 *
 * @param {Setting} setting
 * @param {string | null | undefined} href
 * @param {...Piece} pieces
 * @returns {Piece[]}
 */
export function link(setting, href, ...pieces) {
  const to = href && linkable(href, setting.url, setting.prefix);
  return to ? [el(setting, 'a', { href: to }, ...pieces)] : pieces;
}

/**
 * A link from a view of parts into the whole notice: on the website's own page, else on that beside the manifest.
 *
 * @param {Setting} setting
 * @param {string | null} section
 * @param {Piece} words
 */
export function into(setting, section, words) {
  const { page, url, prefix } = setting;
  const [at, start] = page === null ? [new URL('index.html', url).href, ''] : [page, prefix];
  return el(setting, 'a', { href: section === null ? at : `${at}#${start}${section}` }, words);
}

/**
 * A word of ours, marked where it is of another language than the notice.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 */
export function own(setting, word) {
  const { language } = setting.words;
  const [ours, theirs] = [language, setting.manifest.language].map((it) => it.toLowerCase().split('-')[0]);
  return el(setting, 'span', ours === theirs ? {} : { lang: language, dir: direction(language) }, setting.words[word]);
}

/**
 * Lines of an address.
 *
 * @param {Setting} setting
 * @param {Piece[][]} lines
 */
export const address = (setting, lines) =>
  el(setting, 'address', {}, ...lines.flatMap((it, index) => (index ? [el(setting, 'br'), '\n', ...it] : it)));

/**
 * The element that holds a view, in the language of the notice.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {string | null} label the id of its heading
 * @param {Piece[]} pieces
 */
export function root(setting, name, label, pieces) {
  const { language, notice, version, title } = setting.manifest;
  const known = { lang: language, dir: direction(language), 'data-notice': notice, 'data-version': version };
  return stack(setting, name, { ...known, 'aria-labelledby': label }, [heading(setting, 0, label, title), ...pieces]);
}

/**
 * A view of parts of a notice, with its title and the way to the whole.
 *
 * @param {Setting} setting
 * @param {Piece[]} pieces
 */
export const parts = (setting, pieces) =>
  root(setting, 'div', null, [...pieces, el(setting, 'p', {}, into(setting, null, own(setting, 'whole')))]);

/**
 * A list under a heading of ours.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 * @param {Piece[]} items
 */
export const titled = (setting, word, items) =>
  items.length ? [heading(setting, 1, null, own(setting, word)), ...list(setting, 'ul', items)] : [];

/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export const nameOf = (it) => it?.label ?? it?.words[0] ?? null;
