import { checkParts } from './check-parts.js';
import { frozen } from './frozen.js';
import { NoticeError, shapeless } from './notice-error.js';

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
  const manifest = /** @type {Manifest} */ (value);
  try {
    checkVersion(manifest);
    checkParts(manifest);
    checkComplete(manifest);
  } catch (error) {
    throw shapeless('content', error);
  }
  return frozen(manifest);
}

/**
 * Refuses what is of no version of the schema that can be read here, as it tells itself.
 *
 * @param {{schema_version?: unknown} | null | undefined} value
 */
export function checkVersion(value) {
  const version = value?.schema_version;
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version)) {
    throw new NoticeError('version', `This is no manifest of a notice of version 1.x, but of version ${version ?? 'unknown'}.`);
  }
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
    must(STATUSES.includes(status), `${cell} has the status \`${status}\`.`);
    must(!found.has(cell), `${cell} has two answers.`);
    found.add(cell);
  }
  for (const { id } of categories) for (const it of practices) must(found.has(`${id} × ${it.id}`), `${id} × ${it.id} has no answer.`);
}

/**
 * @param {boolean} fits
 * @param {string} message
 */
function must(fits, message) {
  if (!fits) throw new NoticeError('incomplete', message);
}
