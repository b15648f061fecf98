/**
 * A value of JSON that cannot be changed any more, in no part of it.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function frozen(value) {
  if (Object(value) === value) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
