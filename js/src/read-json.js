import { NoticeError, told } from './notice-error.js';

const DEEPEST = 200;

/**
 * The value of a JSON text in UTF-8 (RFC 8259): one that holds a member twice, which readers could understand
 * differently, or that is nested without end, is refused.
 *
 * @param {ArrayBuffer} bytes
 * @returns {unknown}
 */
export function readJson(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    const written = text.replace(/"(?:[^"\\]+|\\.)*"/g, '').replace(/[^:]+/g, '').length;
    if (written === membersOf(value, DEEPEST)) return value;
  } catch (error) {
    throw told(error, 'syntax', 'The manifest is not JSON in UTF-8.');
  }
  throw new NoticeError('syntax', 'The manifest has a member twice.');
}

/**
 * How many members the objects in a value have, all together. In a text, each has its colon.
 *
 * @param {unknown} value
 * @param {number} depth how much deeper it may be nested
 * @returns {number}
 */
function membersOf(value, depth) {
  if (Object(value) !== value) return 0;
  if (!depth) throw new NoticeError('syntax', 'The manifest is nested too deep.');
  const inner = Object.values(/** @type {object} */ (value));
  return inner.reduce((sum, it) => sum + membersOf(it, depth - 1), Array.isArray(value) ? 0 : inner.length);
}
