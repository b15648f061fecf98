import { NoticeError } from './notice-error.js';
export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Section = import('../types/schemas/manifest.js').Manifest['sections'][number];
export type Block = Section['blocks'][number];
export type Inlines = Extract<Block, {
    kind?: 'paragraph';
}>['children'];
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
export declare const renderInlines: (make: Maker, nodes: Inlines, defined?: Set<string>) => Piece[];
/**
 * What is said when a later version has a kind of words that is not known here: they are not left out.
 *
 * @param {{kind?: string}} node
 */
export declare const unknown: ({ kind }: {
    kind?: string;
}) => NoticeError;
