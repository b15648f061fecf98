// @ts-nocheck: it walks through any two values of JSON.
import { both, many } from './both.js';
import { fold } from './fold.js';
import { printed } from './printed.js';

/** Words, section by section. */
export function compareWords(old, now, sections, note) {
  const [before, after] = [old, now].map((side) => new Map(many(side.sections)
    .map((it) => [sections.get(it.id) ?? it.id, printed(it)])));
  for (const [one, other] of sections) note('section.id', ['body', other], one, other, '', false, 'renamed');
  for (const [id, one, other] of both(before, after)) note('wording', ['body', id], one, other);
  const common = (one, other) => [...one.keys()].filter((id) => other.has(id)).join(', ');
  note('order', ['body'], common(before, after), common(after, before));
}

/** The sections that have another id and print the same, by their old ids. */
export function renamedSections(old, now) {
  const ids = [old, now].map((side) => new Set(many(side.sections).map((it) => it.id)));
  const only = (side, other) => many(side.sections).filter((it) => !other.has(it.id))
    .map((it) => [fold(printed(it)), it.id]);
  const came = new Map(only(now, ids[0]));
  return new Map(only(old, ids[1]).filter(([words]) => came.has(words)).map(([words, id]) => [id, came.get(words)]));
}
