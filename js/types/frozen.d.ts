/**
 * A value of JSON that cannot be changed any more, in no part of it.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
export declare function frozen<T>(value: T): T;
