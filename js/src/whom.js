import { nameOf } from './maker.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>} Scope */

const KINDS = /** @type {const} */ (['places', 'audiences', 'products', 'times', 'choices', 'parts']);

/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Maker} make
 * @param {Scope | null | undefined} scope
 * @returns {Piece[]}
 */
export function whom(make, scope) {
  const only = group(make, scope?.only);
  const excluded = group(make, scope?.excluded);
  return [only, ...(excluded ? [only && ' ', make.own('except'), ` ${excluded}`] : [])].filter((it) => it !== '');
}

/**
 * @param {Maker} make
 * @param {Scope['only'] | undefined} it
 */
function group({ manifest }, it) {
  return KINDS.flatMap((kind) => {
    const names = (it?.[kind] ?? []).map((id) => nameOf((manifest[kind] ?? []).find((one) => one.id === id)) ?? code(kind, id));
    return names.length ? [names.join('; ')] : [];
  }).join(', ');
}

/**
 * A place that the notice names by no words of its own is told by its code of ISO 3166.
 *
 * @param {string} kind
 * @param {string} id
 */
const code = (kind, id) => (kind === 'places' ? id.toUpperCase() : '…');
