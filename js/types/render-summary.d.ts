export type Setting = import('./make.js').Setting;
export type Right = import('../types/schemas/manifest.js').Manifest['rights'][number];
/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('../types/schemas/manifest.js').Manifest['rights'][number]} Right */
/**
 * Parts of the notice in short: its dates, for whom it is, its kinds of practice, the rights that it lists.
 *
 * @param {Setting} setting
 */
export declare function renderSummary(setting: Setting): HTMLElement;
