import { el, into, nameOf, own } from './make.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */

/**
 * Finds what is said of a category and a kind of practice: a manifest that is complete has it.
 *
 * @param {Manifest} manifest
 * @returns {(category: string, practice: string) => Disclosure}
 */
export function cellsOf({ disclosures }) {
  const cells = new Map(disclosures.map((it) => [`${it.category} ${it.practice}`, it]));
  return (category, practice) => /** @type {Disclosure} */ (cells.get(`${category} ${practice}`));
}

/**
 * What the notice says where a category and a kind of practice meet: its own words where it has some, else what it
 * comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting
 * @param {Manifest['categories'][number]} category
 * @param {Manifest['practices'][number]} practice
 * @param {Disclosure} it
 * @param {Set<string>} told the things of which the notice says more
 * @returns {Pieces}
 */
export function answer(setting, category, practice, it, told) {
  const { scope, condition, exceptions } = category.row ?? {};
  const bound = scope || condition || exceptions || it.details.length > 0 || it.row || practice.row || told.has(`category:${it.category}`);
  return [words(setting, it), bound && more(setting)];
}

/**
 * What stands beside words to which the notice adds conditions, exceptions or anything else.
 *
 * @param {Setting} setting
 * @returns {Pieces}
 */
export const more = (setting) => [' (', own(setting, 'more'), ')'];

/**
 * @param {Setting} setting
 * @param {Disclosure} it
 * @returns {Pieces}
 */
function words(setting, { status, section, text, modality, recipients }) {
  if (status === 'elsewhere') return into(setting, section, text ?? own(setting, status));
  if (text !== null && status !== 'not-stated') return text;
  if (status !== 'disclosed') return el('em', {}, own(setting, status));
  const names = (recipients ?? []).map((id) => nameOf(setting.manifest.recipients.find((one) => one.id === id)) ?? '…');
  return names.join('; ') || own(setting, modality === 'may' ? 'may' : 'yes');
}

/**
 * What a category is called, at last by its id.
 *
 * @param {import('../types/schemas/manifest.js').Manifest['categories'][number]} it
 */
export const categoryName = (it) => it.row_label ?? nameOf(it) ?? it.id;
