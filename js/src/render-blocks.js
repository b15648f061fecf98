import { prefixed } from './address.js';
import { address, el, lines, link, stack, table as wide } from './make.js';
import { inlines, taken, unknown } from './render-inlines.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('./render-inlines.js').Block} Block */
/** @typedef {Extract<Block, {kind?: 'table'}>} Table */
/** @typedef {Table['rows'][number]} Row */
/** @typedef {Row['cells'][number]} Cell */

/**
 * The blocks of a notice, in their order.
 *
 * @param {Setting} setting
 * @param {Block[]} nodes
 * @param {string | null} heading that of the section
 * @returns {Pieces[]}
 */
export const blocks = (setting, nodes, heading) => nodes.map((it) => block(setting, it, heading));

/**
 * @param {Setting} setting
 * @param {Block} node
 * @param {string | null} heading
 * @returns {Element}
 */
function block(setting, node, heading) {
  switch (node.kind) {
    case 'paragraph':
      return el('p', {}, inlines(setting, node.children));
    case 'list':
      return stack(node.ordered ? 'ol' : 'ul', {}, node.items.map((it) => item(setting, it.blocks, heading)));
    case 'table':
      return table(setting, node, heading);
    case 'footnotes':
      return stack('dl', { class: 'notes' }, node.notes.map((it) => [
        el('dt', { id: prefixed(`_note-${it.note}`, setting.prefix) }, it.mark),
        stack('dd', {}, blocks(setting, it.blocks, heading)),
      ]));
    case 'address':
      return address(node.lines.map(([words, href]) => link(setting, href, words)));
    default:
      throw unknown(node);
  }
}

/**
 * An item that begins with its only paragraph has no element for it.
 *
 * @param {Setting} setting
 * @param {Block[]} nodes
 * @param {string | null} heading
 * @returns {Element}
 */
function item(setting, [first, ...rest], heading) {
  const isTight = first?.kind === 'paragraph' && rest.every((it) => it.kind !== 'paragraph');
  if (!isTight) return stack('li', {}, blocks(setting, first ? [first, ...rest] : [], heading));
  return el('li', {}, inlines(setting, first.children), lines(blocks(setting, rest, heading)));
}

/**
 * A caption that says no more than the heading above names the table, and is not seen a second time.
 *
 * @param {Setting} setting
 * @param {Table} node
 * @param {string | null} heading
 */
function table(setting, { caption, notes, headers, rows }, heading) {
  const id = `_table-${setting.prefix}${++setting.tables}`;
  const repeated = caption === heading && !notes?.length;
  const heads = headers.map((it, index) =>
    el('th', { scope: 'col', id: `${id}-${index + 1}`, 'data-practice': it.practice }, it.text, inlines(setting, it.notes)));
  /** @type {Pieces[][]} */
  const groups = [[]];
  for (const it of rows) {
    if (it.subheading && groups[0].length) groups.unshift([]);
    groups[0].push(row(setting, it, headers.length, heading));
  }
  const name = { 'aria-labelledby': id };
  const title = el('caption', repeated ? { id, class: 'repeated', hidden: '' } : { id }, caption, inlines(setting, notes));
  return wide(name, repeated ? name : {}, title, heads, groups.reverse());
}

/**
 * @param {Setting} setting
 * @param {Row} row
 * @param {number} columns
 * @param {string | null} heading
 */
function row(setting, { subheading, name, category, about, notes, cells }, columns, heading) {
  if (subheading) return el('tr', {}, el('th', { scope: 'rowgroup', colspan: columns }, name));
  const key = category ?? (about ?? []).map((it) => it.replaceAll(':', '-')).join('-');
  const to = `_row-${setting.prefix}${key}`;
  const id = key && !taken(setting, to) ? to : null;
  return stack('tr', { id, 'data-category': category },
    el('th', { scope: 'row' }, id ? el('a', { class: 'self', href: `#${id}` }, name) : name, inlines(setting, notes)),
    cells.map((it) => cell(setting, it, heading)));
}

/**
 * @param {Setting} setting
 * @param {Cell} cell
 * @param {string | null} heading
 */
function cell(setting, { text, href, parts: [only, ...more] = [] }, heading) {
  if (!only) return el('td', {}, link(setting, href, text ?? ''));
  if (only.kind === 'paragraph' && !more.length) return el('td', {}, inlines(setting, only.children));
  return stack('td', {}, blocks(setting, [only, ...more], heading));
}
