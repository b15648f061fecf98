export type Manifest = import('../types/schemas/manifest.js').Manifest;
/**
 * The value as a manifest, frozen through and through. Members that it does not know are let be: a later minor version
 * may have them. What the schema asks beyond this is for a validator of JSON Schema.
 *
 * @param {unknown} value the value of a JSON text
 * @returns {Manifest}
 * @throws {NoticeError} `version`, `shape`, `incomplete`, `id`
 */
export declare function checkManifest(value: unknown): Manifest;
/**
 * Refuses what is of no version of the schema that can be read here, as it tells itself.
 *
 * @param {{schema_version?: unknown} | null | undefined} value
 */
export declare function checkVersion(value: {
    schema_version?: unknown;
} | null | undefined): void;
