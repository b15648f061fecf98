export type Setting = import('./make.js').Setting;
/** @typedef {import('./make.js').Setting} Setting */
/**
 * Every category by every kind of practice, and the kinds of practice that the notice tells in rows.
 *
 * @param {Setting} setting
 */
export declare function renderMatrix(setting: Setting): HTMLElement;
