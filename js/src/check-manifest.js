import { checkParts } from './check-parts.js';
import { NoticeError } from './notice-error.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

const STATUSES = ['disclosed', 'none', 'not-applicable', 'elsewhere', 'not-stated'];

/**
 * The value as a manifest, frozen through and through. Members that it does not know are let be: a later minor version
 * may have them. What the schema asks beyond this is for a validator of JSON Schema.
 *
 * @param {unknown} value the value of a JSON text
 * @returns {Manifest}
 * @throws {NoticeError} `version`, `shape`, `incomplete`, `id`
 */
export function checkManifest(value) {
  const manifest = /** @type {Manifest | null} */ (value);
  const version = manifest?.schema_version;
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version)) {
    throw new NoticeError('version', 'This is no manifest of version 1, which is the one that can be read here.');
  }
  try {
    checkParts(/** @type {Manifest} */ (manifest));
    checkComplete(/** @type {Manifest} */ (manifest));
  } catch (error) {
    if (error instanceof NoticeError) throw error;
    throw new NoticeError('shape', 'The manifest lacks a part that every manifest has.', error);
  }
  return frozen(/** @type {Manifest} */ (manifest));
}

/**
 * One answer, of the closed list, for each category and each kind of practice: silence is stated, too.
 *
 * @param {Manifest} manifest
 */
function checkComplete({ categories, practices, disclosures }) {
  const found = new Set();
  for (const { category, practice, status } of disclosures) {
    const cell = `${category} × ${practice}`;
    must(STATUSES.includes(status), `The status \`${status}\` of ${cell} is none that there is.`);
    must(!found.has(cell), `The manifest has two answers for ${cell}.`);
    found.add(cell);
  }
  for (const { id } of categories) {
    for (const it of practices) must(found.has(`${id} × ${it.id}`), `The manifest has no answer for ${id} × ${it.id}.`);
  }
}

/**
 * @param {boolean} fits
 * @param {string} message
 */
function must(fits, message) {
  if (!fits) throw new NoticeError('incomplete', message);
}

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
