/**
 * A view of a notice: one element.
 *
 * @param {string | null} view one that is not known is the whole notice
 * @param {import('./maker.js').Setting} setting
 */
export declare const render: (view: string | null, setting: import('./maker.js').Setting) => HTMLElement;
