// @ts-nocheck: it walks through any two values of JSON.
import { both, many } from './both.js';

/** Title, language and dates; the two dates that every notice may have are printed in the usual way where it has none. */
export function compareFrame(old, now, note) {
  for (const key of ['title', 'language']) note(key, [key], old[key], now[key]);
  for (const [id, one, other] of both(datesOf(old), datesOf(now))) {
    const at = ['dates', id.replace('/', '')];
    if (!one || !other) note('date', at, one?.label, other?.label);
    else {
      for (const key of ['label', 'precision', 'place']) note(`date-${key}`, [...at, key], one[key], other[key]);
      note('date', [...at, 'covers'], ...[one, other].map((it) => many(it.covers).join(', ')));
    }
  }
}

const usual = (label) => ({ label, precision: 'day', place: 'top' });
const datesOf = (side) => new Map([
  ['/last_updated', usual('Last Updated')],
  ['/effective', usual('Effective Date')],
  ...many(side.dates).map((it) => [it.id ?? `/${it.meaning.replace('-', '_')}`, it]),
]);

/** The dates that moved, but for that of the last update: `{at, before, after}` each. */
export const datesMoved = (old, now) => both(daysOf(old), daysOf(now))
  .map(([at, before, after]) => ({ at, before: before || null, after: after || null }))
  .filter((it) => it.before !== it.after);

const daysOf = (side) => new Map([
  ['effective_date', side.effective_date],
  ...many(side.dates).filter((it) => it.id).map((it) => [`dates.${it.id}`, [it.version, it.date].filter(Boolean).join(' ')]),
]);
