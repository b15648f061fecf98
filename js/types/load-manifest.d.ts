export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type LoadOptions = {
    /**
     * digests as in Subresource Integrity: `sha384-…`
     */
    integrity?: string | null;
    /**
     * to give up
     */
    signal?: AbortSignal;
    /**
     * milliseconds until it is given up: 10,000
     */
    timeout?: number;
    /**
     * the largest manifest that is read: 4,000,000 bytes
     */
    maxBytes?: number;
};
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * @typedef {object} LoadOptions
 * @property {string | null} [integrity] digests as in Subresource Integrity: `sha384-…`
 * @property {AbortSignal} [signal] to give up
 * @property {number} [timeout] milliseconds until it is given up: 10,000
 * @property {number} [maxBytes] the largest manifest that is read: 4,000,000 bytes
 */
/**
 * The manifest at an address, checked and frozen.
 *
 * @param {string | URL} url absolute, or in a page relative to it
 * @param {LoadOptions} [options]
 * @returns {Promise<Manifest>}
 * @throws {NoticeError}
 */
export declare function loadManifest(url: string | URL, options?: LoadOptions): Promise<Manifest>;
/**
 * The manifest that bytes or a text hold, checked and frozen.
 *
 * @param {Uint8Array | string} source
 * @param {{integrity?: string | null}} [options]
 * @returns {Promise<Manifest>}
 * @throws {NoticeError}
 */
export declare const readManifest: (source: Uint8Array | string, { integrity }?: {
    integrity?: string | null;
}) => Promise<Manifest>;
/**
 * The manifest, and the address that it came from in the end.
 *
 * @param {string | URL} url
 * @param {LoadOptions} options
 * @returns {Promise<{manifest: Manifest, url: string}>}
 */
export declare function fetchManifest(url: string | URL, { integrity, signal, timeout, maxBytes }: LoadOptions): Promise<{
    manifest: Manifest;
    url: string;
}>;
