import { el, link } from './make.js';
import { NoticeError } from './notice-error.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest['sections'][number]} Section */
/** @typedef {Section['blocks'][number]} Block */
/** @typedef {Extract<Block, {kind?: 'paragraph'}>['children']} Inlines */

/**
 * The words of a passage. Where a term is marked first it is defined; where it is marked again it leads there.
 *
 * @param {Setting} setting
 * @param {Inlines} [nodes]
 * @returns {Pieces}
 */
export const inlines = (setting, nodes = []) => nodes.map((it) => inline(setting, it));

/**
 * @param {Setting} setting
 * @param {Inlines[number]} node
 * @returns {Pieces}
 */
function inline(setting, node) {
  const inner = 'children' in node ? inlines(setting, node.children) : [];
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'emphasis':
      return el(node.strong ? 'strong' : 'em', {}, inner);
    case 'line-break':
      return el('br');
    case 'time':
      return el('time', { datetime: node.date }, node.text);
    case 'fact':
      if (node.scheme === 'note') return el('sup', { class: 'note' }, link(setting, node.href, inner));
      if (node.scheme === 'term' && !node.href) return term(setting, node.ids, inner);
    // falls through
    case 'link':
      return link(setting, node.href, inner);
    default:
      throw unknown(node);
  }
}

/**
 * @param {Setting} setting
 * @param {string[]} ids
 * @param {Pieces} inner
 */
function term(setting, ids, inner) {
  const id = `_term-${setting.prefix}${ids.join('-')}`;
  return taken(setting, id)
    ? el('a', { class: 'term', href: `#${id}` }, inner)
    : el('dfn', { id }, inner);
}

/**
 * Whether an id is given already; from now on it is.
 *
 * @param {Setting} setting
 * @param {string} id
 */
export const taken = (setting, id) => setting.taken.size === setting.taken.add(id).size;

/**
 * What is said when a later version has a kind of words that is not known here: they are not left out.
 *
 * @param {{kind?: string}} node
 */
export const unknown = ({ kind }) => new NoticeError('unknown', `The notice cannot be shown: it has a \`${kind}\`.`);
