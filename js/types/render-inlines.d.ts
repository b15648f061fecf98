import { NoticeError } from './notice-error.js';
export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Section = import('../types/schemas/manifest.js').Manifest['sections'][number];
export type Block = Section['blocks'][number];
export type Inlines = Extract<Block, {
    kind?: 'paragraph';
}>['children'];
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest['sections'][number]} Section */
/** @typedef {Section['blocks'][number]} Block */
/** @typedef {Extract<Block, {kind?: 'paragraph'}>['children']} Inlines */
/**
 * The words of a passage. Where a term is marked first it is defined; where it is marked again it leads there.
 *
 * @param {Setting} setting
 * @param {Inlines} [nodes]
 * @returns {Pieces}
 */
export declare const inlines: (setting: Setting, nodes?: Inlines) => Pieces;
/**
 * Whether an id is given already; from now on it is.
 *
 * @param {Setting} setting
 * @param {string} id
 */
export declare const taken: (setting: Setting, id: string) => boolean;
/**
 * What is said when a later version has a kind of words that is not known here: they are not left out.
 *
 * @param {{kind?: string}} node
 */
export declare const unknown: ({ kind }: {
    kind?: string;
}) => NoticeError;
