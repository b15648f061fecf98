/**
 * The value of a JSON text in UTF-8 (RFC 8259): one that holds a member twice, which readers could understand
 * differently, or that is nested without end, is refused.
 *
 * @param {ArrayBuffer} bytes
 * @returns {unknown}
 */
export declare function readJson(bytes: ArrayBuffer): unknown;
