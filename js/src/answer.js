import { nameOf } from './maker.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['disclosures'][number]} Disclosure */

/**
 * What the notice says where a category and a kind of practice meet: its own words where it has some, else what it
 * comes to, in a word of ours. Silence is said to be silence; where the notice says more, that is said.
 *
 * @param {Maker} make
 * @param {Disclosure} it
 * @param {Set<string>} more
 * @returns {Piece[]}
 */
export function answer(make, it, more) {
  const practice = make.manifest.practices.find((one) => one.id === it.practice);
  const bound = it.details.length || it.row || practice?.row || more.has(`category:${it.category}`);
  return [...words(make, it), ...(bound ? make.more() : [])];
}

/**
 * @param {Maker} make
 * @param {Disclosure} it
 * @returns {Piece[]}
 */
function words(make, it) {
  const { manifest } = make;
  if (it.status === 'elsewhere') return make.into(it.section, it.text ?? make.own('elsewhere'));
  if (it.text !== null && it.status !== 'not-stated') return [it.text];
  if (it.status !== 'disclosed') return [make.own(it.status)];
  const names = (it.recipients ?? []).map((id) => nameOf(manifest.recipients.find((one) => one.id === id)) ?? '…');
  return names.length ? [names.join('; ')] : [make.own(it.modality === 'may' ? 'may' : 'yes')];
}

/**
 * What a category is called, at last by its id.
 *
 * @param {import('../types/schemas/manifest.js').Manifest['categories'][number]} it
 */
export const categoryName = (it) => it.row_label ?? nameOf(it) ?? it.id;
