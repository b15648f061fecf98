export type Maker = import('./maker.js').Maker;
/** @typedef {import('./maker.js').Maker} Maker */
/**
 * Every category by every kind of practice.
 *
 * @param {Maker} make
 */
export declare function renderMatrix(make: Maker): HTMLElement;
