export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Block = import('./render-inlines.js').Block;
export type Inlines = import('./render-inlines.js').Inlines;
export type Table = Extract<Block, {
    kind?: 'table';
}>;
export type Row = Table['rows'][number];
export type Cell = Row['cells'][number];
export type Item = Extract<Block, {
    kind?: 'list';
}>['items'][number];
/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('./render-inlines.js').Block} Block */
/** @typedef {import('./render-inlines.js').Inlines} Inlines */
/** @typedef {Extract<Block, {kind?: 'table'}>} Table */
/** @typedef {Table['rows'][number]} Row */
/** @typedef {Row['cells'][number]} Cell */
/** @typedef {Extract<Block, {kind?: 'list'}>['items'][number]} Item */
/** The blocks of one notice, in their order, with the ids that they are given, each of them once. */
export declare class Blocks {
    make: import("./maker.js").Maker;
    tables: number;
    /** @type {Set<string>} */
    taken: Set<string>;
    /** @param {Maker} make */
    constructor(make: Maker);
    /**
     * @param {Block[]} nodes
     * @param {string | null} heading that of the section
     * @returns {Piece[]}
     */
    all(nodes: Block[], heading: string | null): Piece[];
    /**
     * @param {Block} node
     * @param {string | null} heading
     * @returns {Piece}
     */
    one(node: Block, heading: string | null): Piece;
    /** @param {Inlines} nodes */
    inlines(nodes: Inlines): import("./maker.js").Piece[];
    /** @param {Inlines} [notes] the marks that lead to footnotes */
    marks(notes?: Inlines): import("./maker.js").Piece[];
    /**
     * An item that begins with its only paragraph has no element for it.
     *
     * @param {Item} item
     * @param {string | null} heading
     */
    item({ blocks }: Item, heading: string | null): HTMLElement;
    /**
     * A caption that says no more than the heading above names the table, and is not seen a second time.
     *
     * @param {Table} node
     * @param {string | null} heading
     */
    table(node: Table, heading: string | null): HTMLElement;
    /**
     * @param {Row} row
     * @param {number} columns
     * @param {string | null} heading
     */
    row(row: Row, columns: number, heading: string | null): HTMLElement;
    /** @param {Row} row */
    rowId({ category, about }: Row): string | null;
    /**
     * @param {Cell} cell
     * @param {string | null} heading
     */
    cell({ text, href, parts }: Cell, heading: string | null): HTMLElement;
}
