export type Difference = {
    notice: string;
    same: boolean;
    facts: boolean;
    words: boolean;
    date: Readonly<{
        before: string | null;
        after: string | null;
        moved: boolean;
    }>;
    dates: readonly Readonly<{
        at: string;
        before: string | null;
        after: string | null;
    }>[];
    changes: readonly Readonly<Change>[];
};
export type Change = {
    at: string;
    kind: string;
    change: 'added' | 'removed' | 'changed' | 'renamed' | 'merged' | 'split';
    of: string | null;
    fact: boolean;
    before: string | null;
    after: string | null;
};
/**
 * @typedef {object} Difference
 * @property {string} notice
 * @property {boolean} same
 * @property {boolean} facts
 * @property {boolean} words
 * @property {Readonly<{before: string | null, after: string | null, moved: boolean}>} date
 * @property {readonly Readonly<{at: string, before: string | null, after: string | null}>[]} dates
 * @property {readonly Readonly<Change>[]} changes
 */
/**
 * @typedef {object} Change
 * @property {string} at
 * @property {string} kind
 * @property {'added' | 'removed' | 'changed' | 'renamed' | 'merged' | 'split'} change
 * @property {string | null} of
 * @property {boolean} fact
 * @property {string | null} before
 * @property {string | null} after
 */
/**
 * What changed from one manifest to another of the same notice, both as `JSON.parse` gives them; neither is altered.
 *
 * Gives a frozen value of plain JSON:
 * - `notice`: its id;
 * - `same`: whether the notice says the same (`content_digest`), whatever its dates and laws are;
 * - `facts`, `words`: whether a fact changed (`facts_digest`), and whether words or how they are printed did;
 * - `date`: the day of the last update, `{before, after, moved}`;
 * - `dates`: the other dates that moved, `{at, before, after}` each;
 * - `changes`, sorted: `{at, kind, change, of, fact, before, after}` each. `change` is `added`, `removed`, `changed`
 *   or, for a thing with another id, `renamed`, `merged` or `split`; `of` the kind of thing whose ids `before` and
 *   `after` are, or null; `fact` says whether `facts_digest` covers it. Words are one change for each section, of kind
 *   `wording`, with all that it prints. Kind `unknown` is a difference of digests that no other change explains.
 *
 * Digests are believed, not computed. What a manifest of an older 1.x lacks is not stated. Throws a NoticeError for what
 * is no manifest (`shape`), is of a version other than 1.x (`version`), of two notices (`id`), or too much (`size`).
 *
 * @param {import('../types/schemas/manifest.js').Manifest} old
 * @param {import('../types/schemas/manifest.js').Manifest} now
 * @returns {Readonly<Difference>}
 */
export declare function diff(old: import('../types/schemas/manifest.js').Manifest, now: import('../types/schemas/manifest.js').Manifest): Readonly<Difference>;
