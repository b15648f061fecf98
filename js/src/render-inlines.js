import { el, link } from './make.js';
import { NoticeError } from './notice-error.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['sections'][number]} Section */
/** @typedef {Section['blocks'][number]} Block */
/** @typedef {Extract<Block, {kind?: 'paragraph'}>['children']} Inlines */

/**
 * The words of a passage. Where a term is marked first it is defined; where it is marked again it leads there.
 *
 * @param {Setting} setting
 * @param {Inlines} [nodes]
 * @returns {Piece[]}
 */
export const inlines = (setting, nodes = []) => nodes.flatMap((it) => inline(setting, it));

/**
 * @param {Setting} setting
 * @param {Inlines[number]} node
 * @returns {Piece[]}
 */
function inline(setting, node) {
  const inner = 'children' in node ? inlines(setting, node.children) : [];
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'emphasis':
      return [el(setting, node.strong ? 'strong' : 'em', {}, ...inner)];
    case 'line-break':
      return [el(setting, 'br')];
    case 'time':
      return [el(setting, 'time', { datetime: node.date }, node.text)];
    case 'fact':
      if (node.scheme === 'note') return [el(setting, 'sup', { class: 'note' }, ...link(setting, node.href, ...inner))];
      if (node.scheme === 'term' && !node.href) return [term(setting, node.ids, inner)];
    // falls through
    case 'link':
      return link(setting, node.href, ...inner);
    default:
      throw unknown(node);
  }
}

/**
 * @param {Setting} setting
 * @param {string[]} ids
 * @param {Piece[]} inner
 */
function term(setting, ids, inner) {
  const id = `_term-${setting.prefix}${ids.join('-')}`;
  return taken(setting, id)
    ? el(setting, 'a', { class: 'term', href: `#${id}` }, ...inner)
    : el(setting, 'dfn', { id }, ...inner);
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
export const unknown = ({ kind }) => new NoticeError('unknown', `The notice has a \`${kind}\`, which cannot be shown here.`);
