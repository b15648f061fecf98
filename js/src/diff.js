// @ts-nocheck: it walks through any two values of JSON; what it takes and gives has types.
/**
 * What changed in a notice between two of its manifests: every fact, and every section of words.
 *
 * The facts are those of `notice diff`, under the same addresses. What a change means by law (its class, its duties,
 * whether the date must move) is not judged: that needs the packs of law, which `notice diff` has.
 */
import { both, many } from './both.js';
import { checkVersion } from './check-manifest.js';
import { checkTexts } from './check-parts.js';
import { compareFacts } from './compare-facts.js';
import { compareFrame, datesMoved } from './compare-frame.js';
import { compareWords, renamedSections, wordsOf } from './compare-words.js';
import { frozen } from './frozen.js';
import { NoticeError, shapeless } from './notice-error.js';

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
export function diff(old, now) {
  try {
    return compared(old, now);
  } catch (cause) {
    throw shapeless('content', cause);
  }
}

function compared(old, now) {
  [old, now].forEach(check);
  if (old.notice !== now.notice) {
    throw new NoticeError('id', `\`${old.notice}\` and \`${now.notice}\` are two notices.`);
  }
  const same = old.content_digest === now.content_digest;
  const facts = !same && old.facts_digest !== now.facts_digest;
  const found = new Map();
  const note = (kind, at, was, is, of = '', fact = false, how = '') => {
    const [before, after] = [text(was), text(is)];
    const change = how || (before === null ? 'added' : after === null ? 'removed' : 'changed');
    const it = { at: at.join('.'), kind, change, of: of || null, fact: fact && facts, before, after };
    if (before !== after) found.set([it.at, kind, before, after, change].join('\0'), it);
  };
  const tells = (fact) => [...found.values()].some((it) => it.fact === fact);
  if (!same) {
    const words = [old, now].map(wordsOf);
    const sections = renamedSections(...words);
    compareFacts(old, now, sections, note);
    compareFrame(old, now, note);
    compareWords(...words, sections, note);
    const digest = facts ? 'facts_digest' : 'content_digest';
    if (!tells(facts)) note('unknown', [digest], old[digest], now[digest], '', facts);
  }
  const isWorded = tells(false);
  for (const [, one, other] of both(lawsOf(old), lawsOf(now))) note('law', ['laws'], one, other);
  const [before, after] = [text(old.last_updated), text(now.last_updated)];
  return frozen({
    notice: now.notice,
    same,
    facts,
    words: isWorded,
    date: { before, after, moved: before !== after },
    dates: datesMoved(old, now),
    changes: [...found.keys()].sort().map((it) => found.get(it)),
  });
}

function check(side) {
  checkVersion(side);
  checkTexts(side, 'notice', 'facts_digest', 'content_digest');
}

const text = (value) => (value == null ? null : String(value));
const lawsOf = (side) => new Map(many(side.laws).map((it) => [it, it]));
