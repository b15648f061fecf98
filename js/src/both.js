// @ts-nocheck: values of any kind.
/** A list, also of what has none. */
export const many = (list) => list ?? [];

/** What two maps have: `[key, one, other]` for each key, sorted. */
export const both = (one, other) =>
  [...new Map([...one, ...other]).keys()].sort().map((key) => [key, one.get(key), other.get(key)]);
