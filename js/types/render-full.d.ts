export type Maker = import('./maker.js').Maker;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * The whole notice, word for word as on its page.
 *
 * @param {Maker} make
 */
export declare function renderFull(make: Maker): HTMLElement;
/**
 * Dates with their labels: `Last Updated: January 31, 2024`, or `Rev. 10/2023, October 2023`.
 *
 * @param {Maker} make
 * @param {(date: Manifest['dates'][number]) => boolean} stands
 */
export declare function renderDates(make: Maker, stands: (date: Manifest['dates'][number]) => boolean): HTMLElement[];
