export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * Who can be reached, and how requests are made.
 *
 * @param {Maker} make
 */
export declare function renderContacts(make: Maker): HTMLElement;
/**
 * A way to make a request: its words, else the kind of it. Paragraphs keep what can be touched apart.
 *
 * @param {Maker} make
 * @param {Manifest['methods'][number]} it
 */
export declare function way(make: Maker, it: Manifest['methods'][number]): HTMLElement;
