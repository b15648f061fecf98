/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/**
 * The categories, by id, beside whose words the notice says more, or which it tells some readers alone: those in
 * sections that have footnotes or are, in whole or in part, for somebody.
 *
 * @param {Manifest} manifest
 * @returns {Set<string>}
 */
export declare function saidMoreIn({ sections }: Manifest): Set<string>;
