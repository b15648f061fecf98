/**
 * A view of a notice: one element.
 *
 * @param {string | null} view one that is not known is the whole notice
 * @param {Omit<import('./make.js').Setting, 'taken' | 'tables' | 'heading'>} setting
 */
export declare const render: (view: string | null, setting: Omit<import('./make.js').Setting, 'taken' | 'tables' | 'heading'>) => HTMLElement;
