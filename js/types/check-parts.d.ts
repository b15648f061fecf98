export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Name = (kind: string | undefined, id: unknown) => void;
/**
 * Refuses what is no text where one should be, ids that are declared twice, and those that are named and not declared.
 *
 * @param {Manifest} manifest
 */
export declare function checkParts(manifest: Manifest): void;
/**
 * Refuses what lacks one of these texts.
 *
 * @param {any} value
 * @param {...string} names
 */
export declare function checkTexts(value: any, ...names: string[]): void;
