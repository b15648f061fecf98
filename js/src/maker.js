import { linkable } from './address.js';
import { direction } from './words.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string} Piece */
/**
 * @typedef {object} Setting
 * @property {Document} document
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 */

/** Makes the elements of a view. Text is only ever text, and nothing is run. */
export class Maker {
  /** @param {Setting} setting */
  constructor(setting) {
    this.setting = setting;
    this.manifest = setting.manifest;
    this.words = setting.words;
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number | null | undefined>} [attributes] those without a value are left out
   * @param {...Piece} pieces
   */
  el(name, attributes = {}, ...pieces) {
    const made = this.setting.document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) made.setAttribute(key, String(value));
    }
    made.append(...pieces);
    return made;
  }

  /**
   * Blocks below each other, told apart in the text, too.
   *
   * @param {Piece[]} pieces
   */
  stack(pieces) {
    return pieces.flatMap((it) => ['\n', it]).concat(pieces.length ? '\n' : []);
  }

  /**
   * HTML has six levels of headings; ARIA has more.
   *
   * @param {number} below how far below the title
   * @param {string | null} id
   * @param {...Piece} pieces
   */
  heading(below, id, ...pieces) {
    const level = this.setting.level + below;
    if (level <= 6) return this.el(`h${level}`, { id }, ...pieces);
    return this.el('div', { role: 'heading', 'aria-level': level, id }, ...pieces);
  }

  /**
   * The words alone where there is no address, or none that may be led to.
   *
   * @param {string | null | undefined} href
   * @param {...Piece} pieces
   * @returns {Piece[]}
   */
  link(href, ...pieces) {
    const to = href ? linkable(href, this.setting.url, this.setting.prefix) : null;
    return to === null ? pieces : [this.el('a', { href: to }, ...pieces)];
  }

  /**
   * A link from a view of parts into the whole notice.
   *
   * @param {string | null} section
   * @param {...Piece} pieces
   * @returns {Piece[]}
   */
  into(section, ...pieces) {
    const { page, url, prefix } = this.setting;
    const built = this.manifest.renditions.some((it) => it.href === 'index.html');
    if (page === null && !built) return pieces;
    const place = section === null ? '' : `#${page === null ? '' : prefix}${section}`;
    return [this.el('a', { href: page === null ? new URL(`index.html${place}`, url).href : `${page}${place}` }, ...pieces)];
  }

  /** @returns {Piece[]} the way from a view of parts to the whole notice, where it is known */
  whole() {
    const [it] = this.into(null, this.own('whole'));
    return 'href' in /** @type {Element} */ (it) ? [this.el('p', {}, it)] : [];
  }

  /**
   * A word of ours, marked where it is of another language than the notice.
   *
   * @param {keyof import('./words.js').Words} word
   */
  own(word) {
    const { language } = this.words;
    const [ours, theirs] = [language, this.manifest.language].map((it) => it.toLowerCase().split('-')[0]);
    const foreign = ours !== theirs && { lang: language, dir: direction(language) };
    return this.el('span', { class: 'notice-own', ...foreign }, this.words[word]);
  }

  /** @returns {Piece[]} what stands beside words to which the notice adds conditions, exceptions or anything else */
  more() {
    return [' (', this.own('more'), ')'];
  }

  title() {
    return this.heading(0, null, this.manifest.title);
  }

  /** @param {Piece[][]} lines */
  address(lines) {
    return this.el('address', {}, ...lines.flatMap((it, index) => (index ? [this.el('br'), '\n', ...it] : it)));
  }

  /**
   * A list of what there is; none where there is nothing.
   *
   * @param {string} name
   * @param {Piece[]} items
   */
  list(name, items) {
    return items.length ? [this.el(name, {}, ...this.stack(items))] : [];
  }

  /**
   * A list under a heading.
   *
   * @param {keyof import('./words.js').Words} word
   * @param {Piece[]} items
   */
  titled(word, items) {
    return items.length ? [this.heading(1, null, this.own(word)), ...this.list('ul', items)] : [];
  }

  /**
   * The element that holds a view, in the language of the notice.
   *
   * @param {string} name
   * @param {string | null} label the id of its heading
   * @param {Piece[]} pieces
   */
  root(name, label, pieces) {
    const { language, notice, version } = this.manifest;
    const known = { lang: language, dir: direction(language), 'data-notice': notice, 'data-version': version };
    return this.el(name, { ...known, 'aria-labelledby': label }, ...this.stack(pieces));
  }
}

/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export const nameOf = (it) => it?.label ?? it?.words[0] ?? null;
