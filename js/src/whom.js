import { nameOf, own } from './make.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('./make.js').Pieces} Pieces */
/** @typedef {NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>} Scope */

/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Pieces[]}
 */
export function whom(setting, scope) {
  const [only, excluded] = [scope?.only, scope?.excluded].map((it) => group(setting, it));
  return [only, excluded && [' ', own(setting, 'except'), ' ', excluded]].filter(Boolean);
}

/**
 * The same as a line of its own.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Pieces}
 */
export function applies(setting, scope) {
  const where = whom(setting, scope);
  return where.length > 0 && [own(setting, 'scope'), ' ', where];
}

/**
 * A place that the notice names by no words of its own is told by its code of ISO 3166. Kinds of limits that are not
 * known here are limits, too.
 *
 * @param {Setting} setting
 * @param {Scope['only'] | undefined} it
 */
const group = ({ manifest }, it) =>
  Object.entries({ ...it }).map(([kind, ids]) => [ids ?? []].flat().map((id) => {
    const things = manifest[/** @type {'places'} */ (kind)];
    return nameOf(things?.find((one) => one.id === id)) ?? (kind === 'places' ? id.toUpperCase() : '…');
  }).join('; ')).filter(Boolean).join(', ');
