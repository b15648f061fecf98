/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
export type Manifest = import('../types/schemas/manifest.js').Manifest;
/**
 * The cells (`category × practice`) and rights (`right:ID`) beside whose words the notice says more, or which it tells
 * some readers alone: those in tables with footnotes, and those in sections and tables with a scope.
 *
 * @param {Manifest} manifest
 */
export declare function saidMoreIn({ sections }: Manifest): Set<string>;
