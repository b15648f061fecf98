import { prefixed } from './address.js';
import { renderInlines, unknown } from './render-inlines.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('./render-inlines.js').Block} Block */
/** @typedef {import('./render-inlines.js').Inlines} Inlines */
/** @typedef {Extract<Block, {kind?: 'table'}>} Table */
/** @typedef {Table['rows'][number]} Row */
/** @typedef {Row['cells'][number]} Cell */
/** @typedef {Extract<Block, {kind?: 'list'}>['items'][number]} Item */

/** The blocks of one notice, in their order, with the ids that they are given, each of them once. */
export class Blocks {
  /** @param {Maker} make */
  constructor(make) {
    this.make = make;
    this.tables = 0;
    /** @type {Set<string>} */
    this.taken = new Set();
  }

  /**
   * @param {Block[]} nodes
   * @param {string | null} heading that of the section
   * @returns {Piece[]}
   */
  all(nodes, heading) {
    return nodes.map((it) => this.one(it, heading));
  }

  /**
   * @param {Block} node
   * @param {string | null} heading
   * @returns {Piece}
   */
  one(node, heading) {
    const { make } = this;
    switch (node.kind) {
      case 'paragraph':
        return make.el('p', {}, ...this.inlines(node.children));
      case 'list':
        return make.el(node.ordered ? 'ol' : 'ul', {}, ...make.stack(node.items.map((it) => this.item(it, heading))));
      case 'table':
        return this.table(node, heading);
      case 'footnotes':
        return make.el('dl', { class: 'notes' }, ...make.stack(node.notes.flatMap((it) => [
          make.el('dt', { id: prefixed(`_note-${it.note}`, make.setting.prefix) }, it.mark),
          make.el('dd', {}, ...make.stack(this.all(it.blocks, heading))),
        ])));
      case 'address':
        return make.address(node.lines.map(([words, href]) => make.link(href, words)));
      default:
        throw unknown(node);
    }
  }

  /** @param {Inlines} nodes */
  inlines(nodes) {
    return renderInlines(this.make, nodes, this.taken);
  }

  /** @param {Inlines} [notes] the marks that lead to footnotes */
  marks(notes = []) {
    return renderInlines(this.make, notes);
  }

  /**
   * An item that begins with its only paragraph has no element for it.
   *
   * @param {Item} item
   * @param {string | null} heading
   */
  item({ blocks }, heading) {
    const [first, ...rest] = blocks;
    if (first?.kind !== 'paragraph' || rest.some((it) => it.kind === 'paragraph')) {
      return this.make.el('li', {}, ...this.make.stack(this.all(blocks, heading)));
    }
    const words = this.inlines(first.children);
    return this.make.el('li', {}, ...words, ...this.make.stack(this.all(rest, heading)));
  }

  /**
   * A caption that says no more than the heading above names the table, and is not seen a second time.
   *
   * @param {Table} node
   * @param {string | null} heading
   */
  table(node, heading) {
    const { make } = this;
    const id = `_table-${make.setting.prefix}${++this.tables}`;
    const repeated = node.caption === heading && !node.notes?.length;
    const caption = make.el('caption', { id, ...(repeated && { class: 'repeated', hidden: '' }) }, node.caption, ...this.marks(node.notes));
    const heads = node.headers.map((it, index) =>
      make.el('th', { scope: 'col', id: `${id}-${index + 1}`, 'data-practice': it.practice }, it.text, ...this.marks(it.notes)));
    /** @type {Element[][]} */
    const groups = [[]];
    for (const row of node.rows) {
      if (row.subheading && groups[groups.length - 1].length) groups.push([]);
      groups[groups.length - 1].push(this.row(row, node.headers.length, heading));
    }
    const table = make.el('table', { 'aria-labelledby': repeated ? id : null }, ...make.stack([
      caption,
      make.el('thead', {}, make.el('tr', {}, ...make.stack(heads))),
      ...groups.map((rows) => make.el('tbody', {}, ...make.stack(rows))),
    ]));
    return make.el('div', { class: 'table', role: 'group', 'aria-labelledby': id, tabindex: 0 }, table);
  }

  /**
   * @param {Row} row
   * @param {number} columns
   * @param {string | null} heading
   */
  row(row, columns, heading) {
    const { make } = this;
    if (row.subheading) return make.el('tr', {}, make.el('th', { scope: 'rowgroup', colspan: columns }, row.name));
    const id = this.rowId(row);
    const name = id ? make.el('a', { class: 'self', href: `#${id}` }, row.name) : row.name;
    return make.el('tr', { id, 'data-category': row.category }, ...make.stack([
      make.el('th', { scope: 'row' }, name, ...this.marks(row.notes)),
      ...row.cells.map((it) => this.cell(it, heading)),
    ]));
  }

  /** @param {Row} row */
  rowId({ category, about }) {
    const key = category ?? (about ?? []).map((it) => it.replaceAll(':', '-')).join('-');
    const id = `_row-${this.make.setting.prefix}${key}`;
    if (!key || this.taken.has(id)) return null;
    this.taken.add(id);
    return id;
  }

  /**
   * @param {Cell} cell
   * @param {string | null} heading
   */
  cell({ text, href, parts = [] }, heading) {
    const { make } = this;
    const [only, ...more] = parts;
    if (!only) return make.el('td', {}, ...make.link(href, text ?? ''));
    if (only.kind === 'paragraph' && !more.length) return make.el('td', {}, ...this.inlines(only.children));
    return make.el('td', {}, ...make.stack(this.all(parts, heading)));
  }
}
