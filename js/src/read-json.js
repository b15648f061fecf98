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
    refuseTwins(text);
    return value;
  } catch (error) {
    if (error instanceof NoticeError) throw error;
    throw new NoticeError('syntax', 'The manifest is not JSON in UTF-8.', error);
  }
}

/** @param {string} text that is JSON */
function refuseTwins(text) {
  /** @type {Set<string>[]} the members so far of each object around */
  const around = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '{' || mark === '[') around.push(new Set());
    else if (mark === '}' || mark === ']') around.pop();
    else if (mark === '"') {
      const start = at;
      while (text[++at] !== '"') if (text[at] === '\\') at++;
      if (isMember(text, at + 1)) add(around[around.length - 1], JSON.parse(text.slice(start, at + 1)));
    }
    if (around.length > DEEPEST) throw new NoticeError('syntax', `The manifest is nested more than ${DEEPEST} deep.`);
  }
}

/**
 * @param {string} text
 * @param {number} at
 */
function isMember(text, at) {
  while (' \t\r\n'.includes(text[at])) at++;
  return text[at] === ':';
}

/**
 * @param {Set<string>} names
 * @param {string} name
 */
function add(names, name) {
  if (names.has(name)) throw new NoticeError('syntax', `The manifest has \`${name}\` twice in one object.`);
  names.add(name);
}
