import { NoticeError } from './notice-error.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['sections'][number]} Section */
/** @typedef {Section['blocks'][number]} Block */
/** @typedef {Extract<Block, {kind?: 'paragraph'}>['children']} Inlines */

/**
 * The words of a passage. Where a term is marked first it is defined; where it is marked again it leads there.
 *
 * @param {Maker} make
 * @param {Inlines} nodes
 * @param {Set<string>} [defined] the ids of the terms so far; without it, none are defined here
 * @returns {Piece[]}
 */
export const renderInlines = (make, nodes, defined) => nodes.flatMap((it) => renderInline(make, it, defined));

/**
 * @param {Maker} make
 * @param {Inlines[number]} node
 * @param {Set<string>} [defined]
 * @returns {Piece[]}
 */
function renderInline(make, node, defined) {
  const inner = () => ('children' in node ? renderInlines(make, node.children, defined) : []);
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'emphasis':
      return [make.el(node.strong ? 'strong' : 'em', {}, ...inner())];
    case 'link':
      return make.link(node.href, ...inner());
    case 'line-break':
      return [make.el('br')];
    case 'time':
      return [make.el('time', { datetime: node.date }, node.text)];
    case 'fact':
      if (node.scheme === 'note') return [make.el('sup', { class: 'note' }, ...make.link(node.href, ...inner()))];
      if (node.scheme === 'term' && !node.href && defined) return [renderTerm(make, node.ids, inner, defined)];
      return make.link(node.href, ...inner());
    default:
      throw unknown(node);
  }
}

/**
 * @param {Maker} make
 * @param {string[]} ids
 * @param {() => Piece[]} inner
 * @param {Set<string>} defined
 */
function renderTerm(make, ids, inner, defined) {
  const id = `_term-${make.setting.prefix}${ids.join('-')}`;
  if (defined.has(id)) return make.el('a', { class: 'term', href: `#${id}` }, ...inner());
  defined.add(id);
  return make.el('dfn', { id }, ...inner());
}

/**
 * What is said when a later version has a kind of words that is not known here: they are not left out.
 *
 * @param {{kind?: string}} node
 */
export const unknown = ({ kind }) => new NoticeError('unknown', `The notice has a \`${kind}\`, which cannot be shown here.`);
