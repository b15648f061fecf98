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
 * @returns {Pieces[]}
 */
export const blocks = (setting, nodes) => nodes.map((it) => block(setting, it));

/**
 * @param {Setting} setting
 * @param {Block} node
 * @returns {Element}
 */
function block(setting, node) {
  switch (node.kind) {
    case 'paragraph':
      return el('p', {}, inlines(setting, node.children));
    case 'list':
      return stack(node.ordered ? 'ol' : 'ul', {}, node.items.map((it) => item(setting, it.blocks)));
    case 'table':
      return table(setting, node);
    case 'footnotes':
      return stack('dl', { class: 'notes' }, node.notes.map((it) => [
        el('dt', { id: prefixed(`_note-${it.note}`, setting.prefix) }, it.mark),
        stack('dd', {}, blocks(setting, it.blocks)),
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
 * @returns {Element}
 */
function item(setting, [first, ...rest]) {
  const isTight = first?.kind === 'paragraph' && rest.every((it) => it.kind !== 'paragraph');
  if (!isTight) return stack('li', {}, blocks(setting, first ? [first, ...rest] : []));
  return el('li', {}, inlines(setting, first.children), lines(blocks(setting, rest)));
}

/**
 * A caption that says no more than the heading above names the table, and is not seen a second time.
 *
 * @param {Setting} setting
 * @param {Table} node
 */
function table(setting, { caption, notes, headers, rows }) {
  const id = `_table-${setting.prefix}${setting.tables.push(caption)}`;
  const repeated = caption === setting.heading && !notes?.length;
  const heads = headers.map((it, index) =>
    el('th', { scope: 'col', id: `${id}-${index + 1}`, 'data-practice': it.practice }, it.text, inlines(setting, it.notes)));
  /** @type {Pieces[][]} */
  const groups = [[]];
  for (const it of rows) {
    if (it.subheading && groups[0].length) groups.unshift([]);
    groups[0].push(row(setting, it, headers.length));
  }
  const name = { 'aria-labelledby': id };
  const title = el('caption', repeated ? { id, class: 'repeated', hidden: '' } : { id }, caption, inlines(setting, notes));
  return wide(name, repeated ? name : {}, title, heads, groups.reverse());
}

/**
 * @param {Setting} setting
 * @param {Row} row
 * @param {number} columns
 */
function row(setting, { subheading, name, category, about, notes, cells }, columns) {
  if (subheading) return el('tr', {}, el('th', { scope: 'rowgroup', colspan: columns }, name));
  const key = category ?? (about ?? []).map((it) => it.replaceAll(':', '-')).join('-');
  const to = `_row-${setting.prefix}${key}`;
  const id = key && !taken(setting, to) ? to : null;
  return stack('tr', { id, 'data-category': category },
    el('th', { scope: 'row' }, id ? el('a', { class: 'self', href: `#${id}` }, name) : name, inlines(setting, notes)),
    cells.map((it) => cell(setting, it)));
}

/**
 * @param {Setting} setting
 * @param {Cell} cell
 */
function cell(setting, { text, href, parts: [only, ...more] = [] }) {
  if (!only) return el('td', {}, link(setting, href, text ?? ''));
  if (only.kind === 'paragraph' && !more.length) return el('td', {}, inlines(setting, only.children));
  return stack('td', {}, blocks(setting, [only, ...more]));
}
