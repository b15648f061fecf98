import { namesOf, own } from './make.js';

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
 * Words in brackets, after others; nothing where there are none.
 *
 * @param {string | Pieces[]} words
 */
export const bracketed = (words) => words.length > 0 && [' (', words, ')'];

/**
 * Places stand in brackets after whom else it is about, for both must fit. Kinds of limits that are not known here are
 * limits, too.
 *
 * @param {Setting} setting
 * @param {Scope['only'] | undefined} it
 */
function group(setting, it) {
  const { places, ...others } = it ?? {};
  const [where, ...rest] = Object.entries({ places, ...others }).map(([kind, ids]) => {
    const names = namesOf(setting.manifest[/** @type {'places'} */ (kind)]);
    return [ids ?? []].flat().map((id) => names.get(id) ?? (kind === 'places' ? marked(setting, id) : '…')).join('; ');
  });
  const who = rest.filter(Boolean).join(', ');
  return who && where ? `${who} (${where})` : who || where;
}

/**
 * The words that the notice marks as a place, found once; one that it names nowhere is told by its code of ISO 3166.
 *
 * @param {Setting} setting
 * @param {string} id
 */
function marked(setting, id) {
  const marks = setting.marks ??= new Map();
  marks.size || JSON.stringify(setting.manifest.sections, (key, it) => {
    marks.set(it?.scheme === 'place' && it.ids.join(), it?.children?.[0]?.text);
    return it;
  });
  return marks.get(id) || id.toUpperCase();
}
