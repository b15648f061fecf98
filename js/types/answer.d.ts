export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Disclosure = Manifest['disclosures'][number];
export type Category = Manifest['categories'][number];
export type Practice = Manifest['practices'][number];
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */
/** @typedef {Manifest['categories'][number]} Category */
/** @typedef {Manifest['practices'][number]} Practice */
/**
 * Gives what the notice says where a category and a kind of practice meet: its own words where it has some, else what
 * it comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting whose manifest is complete
 */
export declare function answersIn(setting: Setting): (category: Category, practice: Practice) => {
    status: "disclosed" | "elsewhere" | "none" | "not-applicable" | "not-stated";
    said: import("./make.js").Pieces[] | HTMLElement;
};
/**
 * The way to what a view of parts cannot show.
 *
 * @param {Setting} setting
 */
export declare const unseen: (setting: Setting) => HTMLElement;
/**
 * What stands beside words to which the notice adds conditions, exceptions or anything else.
 *
 * @param {Setting} setting
 * @returns {Pieces}
 */
export declare const more: (setting: Setting) => Pieces;
/**
 * A kind of practice, with what tables of the notice that are for all say of it in rows of its own, and what else
 * there is.
 *
 * @param {Setting} setting
 * @param {Practice} practice
 * @param {Pieces[]} [said] what else there is
 * @param {Pieces} [otherwise] what stands where nothing is said
 * @returns {Pieces}
 */
export declare function entry(setting: Setting, practice: Practice, said?: Pieces[], otherwise?: Pieces): Pieces;
/**
 * What a category is called, at last by its id.
 *
 * @param {Category} it
 */
export declare const categoryName: (it: Category) => string;
