export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Disclosure = import('../types/schemas/manifest.js').Manifest['disclosures'][number];
/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['disclosures'][number]} Disclosure */
/**
 * What the notice says where a category and a kind of practice meet: its own words where it has some, else what it
 * comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Maker} make
 * @param {Disclosure} it
 * @param {Set<string>} more
 * @returns {Piece[]}
 */
export declare function answer(make: Maker, it: Disclosure, more: Set<string>): Piece[];
/**
 * What a category is called, at last by its id.
 *
 * @param {import('../types/schemas/manifest.js').Manifest['categories'][number]} it
 */
export declare const categoryName: (it: import('../types/schemas/manifest.js').Manifest['categories'][number]) => string;
