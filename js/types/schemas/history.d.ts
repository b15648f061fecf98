/* Made by `make js-types` from schemas/history.schema.json. */

/**
 * The published versions of a notice, in order.
 */
export interface History {
  /**
   * Written into versions that never change: it moves only with the form of the chain itself.
   */
  schema_version: '1.0';
  notice: string;
  /**
   * @minItems 1
   */
  versions: [Version, ...Version[]];
  /**
   * SHA-256 of the RFC 8785 form of the newest entry, which tells the digest of the one before, and so on.
   */
  digest: string;
}
/**
 * A published version.
 */
export interface Version {
  /**
   * 1, 2, 3 …
   */
  version: number;
  /**
   * The day on which it was published.
   */
  day: string;
  /**
   * Whether it was public already, and recorded as found.
   */
  adopted: boolean;
  /**
   * Its date, as it states it; null where it states none.
   */
  last_updated: string | null;
  /**
   * The class of what changed since the version before; null for the first.
   */
  class: ('none' | 'editorial' | 'substantive' | 'material') | null;
  facts_digest: string;
  content_digest: string;
  /**
   * SHA-256 of every file in `versions/<version>/`.
   */
  files: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][a-z0-9-]*(\.[a-z0-9]+)+$".
     */
    [k: string]: string;
  };
  /**
   * SHA-256 of the RFC 8785 form of the entry before; null for the first.
   */
  previous: string | null;
}
