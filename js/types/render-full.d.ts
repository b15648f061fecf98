export type Setting = import('./make.js').Setting;
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/**
 * The whole notice, word for word as on its page.
 *
 * @param {Setting} setting
 */
export declare const renderFull: (setting: Setting) => HTMLElement;
/**
 * Dates with their labels: `Last Updated: January 31, 2024`, or `Rev. 10/2023, October 2023`.
 *
 * @param {Setting} setting
 * @param {(date: Manifest['dates'][number]) => boolean} stands
 */
export declare const dates: (setting: Setting, stands: (date: Manifest['dates'][number]) => boolean) => HTMLElement[];
