export type Setting = import('./make.js').Setting;
export type Pieces = import('./make.js').Pieces;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * Who can be reached, and how requests are made.
 *
 * @param {Setting} setting
 */
export declare function renderContacts(setting: Setting): HTMLElement;
/**
 * A way to make a request: its words, else the kind of it. Paragraphs keep what can be touched apart.
 *
 * @param {Setting} setting
 * @param {Manifest['methods'][number]} it
 */
export declare function way(setting: Setting, it: Manifest['methods'][number]): HTMLElement;
