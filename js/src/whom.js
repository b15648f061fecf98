import { nameOf, own } from './make.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Piece} Piece */
/** @typedef {NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>} Scope */

const KINDS = /** @type {const} */ (['places', 'audiences', 'products', 'times', 'choices', 'parts']);

/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Piece[]}
 */
export function whom(setting, scope) {
  const [only, excluded] = [scope?.only, scope?.excluded].map((it) => group(setting, it));
  return [...(only ? [only] : []), ...(excluded ? [' ', own(setting, 'except'), ` ${excluded}`] : [])];
}

/**
 * A place that the notice names by no words of its own is told by its code of ISO 3166.
 *
 * @param {Setting} setting
 * @param {Scope['only'] | undefined} it
 */
const group = ({ manifest }, it) =>
  KINDS.map((kind) => (it?.[kind] ?? [])
    .map((id) => nameOf(manifest[kind]?.find((one) => one.id === id)) ?? (kind === 'places' ? id.toUpperCase() : '…'))
    .join('; ')).filter(Boolean).join(', ');
