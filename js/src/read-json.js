import { NoticeError } from './notice-error.js';

const DEEPEST = 200;

/**
 * The value of a JSON text in UTF-8 (RFC 8259): one that holds a member twice, which readers could understand
 * differently, or that is nested without end, is refused.
 *
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
export function readJson(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    const written = text.replace(/"(?:[^"\\]+|\\.)*"/g, '').replace(/[^:]+/g, '').length;
    if (written === membersOf(value, DEEPEST)) return value;
  } catch (error) {
    if (error instanceof NoticeError) throw error;
    throw new NoticeError('syntax', 'The manifest is not JSON in UTF-8.', error);
  }
  throw new NoticeError('syntax', 'The manifest has a member twice in one object.');
}

/**
 * How many members the objects in a value have, all together. In a text, each has its colon.
 *
 * @param {unknown} value
 * @param {number} depth how much deeper it may be nested
 * @returns {number}
 */
function membersOf(value, depth) {
  if (typeof value !== 'object' || value === null) return 0;
  if (!depth) throw new NoticeError('syntax', `The manifest is nested more than ${DEEPEST} deep.`);
  const inner = Object.values(value);
  return inner.reduce((sum, it) => sum + membersOf(it, depth - 1), Array.isArray(value) ? 0 : inner.length);
}
