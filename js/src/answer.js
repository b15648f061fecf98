import { el, into, nameOf, namesOf, own, stack } from './make.js';
import { saidMoreIn } from './more.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Manifest['disclosures'][number]} Disclosure */
/** @typedef {Manifest['categories'][number]} Category */
/** @typedef {Manifest['practices'][number]} Practice */

/**
 * Gives what the notice says where a category and a kind of practice meet: its own words where it has some, else what
 * it comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Setting} setting whose manifest is complete
 */
export function answersIn(setting) {
  const { manifest } = setting;
  const told = saidMoreIn(manifest);
  const named = manifest.categories.filter((it) => /"recipients"(?!:null)/.test(JSON.stringify(it.row)));
  const cells = new Map(manifest.disclosures.map((it) => [`${it.category} ${it.practice}`, it]));
  return (/** @type {Category} */ category, /** @type {Practice} */ practice) => {
    const it = /** @type {Disclosure} */ (cells.get(`${category.id} ${practice.id}`));
    const { status, details } = it;
    const { collected, row } = category;
    const silent = status === 'not-stated' && (collected === false ? 'not-collected' : status);
    const bound = row || details[0] || it.row || practice.row || told.has(it.category);
    const said = silent === status && (named.includes(category) || isToldOtherwise(manifest, practice))
      ? unseen(setting)
      : [silent ? ours(setting, silent) : words(setting, it, practice), bound && more(setting)];
    return { status, said };
  };
}

/**
 * A word of ours in place of one of the notice.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 */
const ours = (setting, word) => el('em', {}, own(setting, word));

/**
 * Whether the notice answers for the kind of practice elsewhere than where it meets a category.
 *
 * @param {Manifest} manifest
 * @param {Practice} practice
 */
const isToldOtherwise = ({ statements }, practice) =>
  practice.row || statements.some((it) => it.answer != null && practice.means?.some((one) => it.means?.includes(one)));

/**
 * The way to what a view of parts cannot show.
 *
 * @param {Setting} setting
 */
export const unseen = (setting) => into(setting, null, own(setting, 'elsewhere'));

/**
 * What stands beside words to which the notice adds conditions, exceptions or anything else.
 *
 * @param {Setting} setting
 * @returns {Pieces}
 */
export const more = (setting) => [' (', own(setting, 'more'), ')'];

/**
 * Words before which it stands that something only may be done, unless they or the name of it say so.
 *
 * @param {Setting} setting
 * @param {string | null | undefined} modality
 * @param {string | null} name
 * @param {string} said
 * @returns {Pieces}
 */
const hedged = (setting, modality, name, said) => modality === 'may' && !/\b(we may|may be)\b/i.test(`${name} ${said}`)
  ? [ours(setting, modality), said && `: ${said}`]
  : said || own(setting, 'yes');

/**
 * @param {Setting} setting
 * @param {Disclosure} it
 * @param {Practice} practice
 * @returns {Pieces}
 */
function words(setting, { status, section, text, modality, recipients }, practice) {
  if (status === 'elsewhere') return into(setting, section, text ?? own(setting, status));
  if (status !== 'disclosed') return text ?? ours(setting, status);
  const called = namesOf(recipients ? setting.manifest.recipients : []);
  const names = (recipients ?? []).map((id) => called.get(id) ?? '…');
  return hedged(setting, modality, nameOf(practice), text ?? names.join('; '));
}

/**
 * A kind of practice, with what tables of the notice that are for all say of it in rows of its own, and what else
 * there is.
 *
 * @param {Setting} setting
 * @param {Practice} practice
 * @param {Pieces[]} [said] what else there is
 * @param {Pieces} [otherwise] what stands where nothing is said
 * @returns {Pieces}
 */
export function entry(setting, practice, said = [], otherwise) {
  const name = nameOf(practice) ?? practice.id;
  const rows = setting.manifest.sections.flatMap((it) => it.blocks).flatMap((it) => it.kind === 'table' && !it.scope?.length
    ? it.rows.filter((one) => one.about?.join() === `practice:${practice.id}`).map(({ cells }) => {
      const row = cells.map(({ text }, index) => `${it.headers[index + 1]?.text} – ${text ?? '…'}`).join('; ');
      return el('p', {}, hedged(setting, practice.modality, name, row), more(setting));
    })
    : []);
  const all = [...rows, ...said];
  return (all.length > 0 || otherwise) && [el('dt', {}, name), stack('dd', {}, all.length ? all : otherwise)];
}

/**
 * What a category is called, at last by its id.
 *
 * @param {Category} it
 */
export const categoryName = (it) => it.row_label ?? nameOf(it) ?? it.id;
