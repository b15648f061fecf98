export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Disclosure = Manifest['disclosures'][number];
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */
/**
 * Finds what is said of a category and a kind of practice: a manifest that is complete has it.
 *
 * @param {Manifest} manifest
 * @returns {(category: string, practice: string) => Disclosure}
 */
export declare function cellsOf({ disclosures }: Manifest): (category: string, practice: string) => Disclosure;
/**
 * What the notice says where a category and a kind of practice meet: its own words where it has some, else what it
 * comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting
 * @param {Manifest['categories'][number]} category
 * @param {Manifest['practices'][number]} practice
 * @param {Disclosure} it
 * @param {Set<string>} told the things of which the notice says more
 * @returns {Pieces}
 */
export declare function answer(setting: Setting, category: Manifest['categories'][number], practice: Manifest['practices'][number], it: Disclosure, told: Set<string>): Pieces;
/**
 * What stands beside words to which the notice adds conditions, exceptions or anything else.
 *
 * @param {Setting} setting
 * @returns {Pieces}
 */
export declare const more: (setting: Setting) => Pieces;
/**
 * What a category is called, at last by its id.
 *
 * @param {import('../types/schemas/manifest.js').Manifest['categories'][number]} it
 */
export declare const categoryName: (it: import('../types/schemas/manifest.js').Manifest['categories'][number]) => string;
