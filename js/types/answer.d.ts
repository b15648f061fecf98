export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Disclosure = Manifest['disclosures'][number];
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */
/**
 * Gives what the notice says where a category and a kind of practice meet: its own words where it has some, else what
 * it comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting whose manifest is complete
 */
export declare function answersIn(setting: Setting): (/** @type {Manifest['categories'][number]} */ category: Manifest['categories'][number], /** @type {Manifest['practices'][number]} */ practice: Manifest['practices'][number]) => {
    status: "disclosed" | "elsewhere" | "none" | "not-applicable" | "not-stated";
    said: import("./make.js").Pieces[];
};
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
