export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Scope = NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>;
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>} Scope */
/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Pieces[]}
 */
export declare function whom(setting: Setting, scope: Scope | null | undefined): Pieces[];
/**
 * The same as a line of its own.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Pieces}
 */
export declare function applies(setting: Setting, scope: Scope | null | undefined): Pieces;
/**
 * Words in brackets, after others; nothing where there are none.
 *
 * @param {string | Pieces[]} words
 */
export declare const bracketed: (words: string | Pieces[]) => false | (string | import("./make.js").Pieces[])[];
