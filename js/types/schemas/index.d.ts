/* Made by `make js-types` from schemas/index.schema.json. */

/**
 * The list of notices of a site.
 */
export interface Index {
  schema_version: string;
  notices: IndexEntry[];
}
/**
 * One notice of the list.
 */
export interface IndexEntry {
  notice: string;
  title: string;
  language: string;
  last_updated: string | null;
  href: string;
  manifest: string;
  facts_digest: string;
  content_digest: string;
  version: number | null;
  /**
   * That of the manifest, which tells the digests of the other forms of the notice.
   */
  integrity: string | null;
  /**
   * The list of published versions, which tells the digests of their files; null where there is none.
   */
  history: string | null;
  history_integrity: string | null;
  /**
   * The page that leads to every published version; null where there is none.
   */
  archive: string | null;
  /**
   * The Atom feed of the published versions; null where there is none.
   */
  feed: string | null;
  /**
   * Whether the notice was published, and is in use no more.
   */
  withdrawn: boolean;
}
