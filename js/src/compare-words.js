// @ts-nocheck: it walks through any two values of JSON.
import { both, many } from './both.js';
import { fold } from './fold.js';
import { printed } from './printed.js';

/** What each section prints, by its id. */
export const wordsOf = (side) => new Map(many(side.sections).map((it) => [it.id, printed(it)]));

/** The sections that have another id and print the same: their new ids, by the old ones. */
export function renamedSections(before, after) {
  const only = (side, other) => [...side].filter(([id]) => !other.has(id)).map(([id, words]) => [fold(words), id]);
  const came = new Map(only(after, before));
  return new Map(only(before, after).filter(([words]) => came.has(words)).map(([words, id]) => [id, came.get(words)]));
}

/** Words, section by section. */
export function compareWords(before, after, sections, note) {
  const moved = new Map([...before].map(([id, words]) => [sections.get(id) ?? id, words]));
  for (const [one, other] of sections) note('section.id', ['body', other], one, other, '', false, 'renamed');
  for (const [id, one, other] of both(moved, after)) note('wording', ['body', id], one, other);
  const common = (one, other) => [...one.keys()].filter((id) => other.has(id)).join(', ');
  note('order', ['body'], common(moved, after), common(after, moved));
}
