export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Right = import('../types/schemas/manifest.js').Manifest['rights'][number];
/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['rights'][number]} Right */
/**
 * Parts of the notice in short: its dates, for whom it is, its kinds of practice, the rights that it lists.
 *
 * @param {Maker} make
 */
export declare function renderSummary(make: Maker): HTMLElement;
