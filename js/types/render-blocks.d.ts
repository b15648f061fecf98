export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Block = import('./render-inlines.js').Block;
export type Table = Extract<Block, {
    kind?: 'table';
}>;
export type Row = Table['rows'][number];
export type Cell = Row['cells'][number];
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
export declare const blocks: (setting: Setting, nodes: Block[]) => Pieces[];
