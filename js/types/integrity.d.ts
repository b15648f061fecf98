/**
 * Refuses bytes that have none of the digests: of several, the strongest kind counts, and any of that kind will do
 * (W3C Subresource Integrity). Unlike there, a text without any digest that can be checked is refused.
 *
 * @param {ArrayBuffer} bytes
 * @param {string | null} [integrity] such as `sha384-…`, in base64; none, or an empty text, asks for nothing
 * @returns {Promise<void>}
 */
export declare function checkIntegrity(bytes: ArrayBuffer, integrity?: string | null): Promise<void>;
