import { el, into, nameOf, own } from './make.js';
import { saidMoreIn } from './more.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */

/**
 * Gives what the notice says where a category and a kind of practice meet: its own words where it has some, else what
 * it comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting whose manifest is complete
 */
export function answersIn(setting) {
  const { manifest } = setting;
  const told = saidMoreIn(manifest);
  const cells = new Map(manifest.disclosures.map((it) => [`${it.category} ${it.practice}`, it]));
  return (/** @type {Manifest['categories'][number]} */ category, /** @type {Manifest['practices'][number]} */ practice) => {
    const it = /** @type {Disclosure} */ (cells.get(`${category.id} ${practice.id}`));
    const { scope, condition, exceptions } = category.row ?? {};
    const bound = scope || condition || exceptions || it.details[0] || it.row || practice.row || told.has(`category:${it.category}`);
    return { status: it.status, said: [words(setting, it), bound && more(setting)] };
  };
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
