import { NoticeError } from './notice-error.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {(kind: string | undefined, id: unknown) => void} Name */

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const split = (/** @type {string} */ words) => words.split(' ');
/** The kinds of things with ids, by the member that declares them: those of all manifests, and those that came later. */
const KINDS = split(
  'entities audiences terms sources purposes recipients practices categories processing rights methods proofs ' +
    'contacts statements exclusions exceptions sections',
);
const LATER = split('places products times choices parts bases transfers figures notes');
/** What is printed wherever it stands: a text, a list of texts, or null. */
const TEXTS = new Set(split(
  'notice title language label row_label words text kind heading caption name mark printed post email phone fax url',
));
/**
 * Where ids stand, and of which kind. A place may be a code of ISO 3166, too; and what a recipient, an entity or a
 * transfer belongs to (`member_of`, `part_of`, `contact`) need not be told of by the notice itself.
 */
const NAMES = new Map([
  ...[...KINDS, ...LATER].map((it) => /** @type {const} */ ([it, it])),
  ...split(
    'places: basis:bases by:entities shown_by:entities authorities:contacts contact:contacts category:categories ' +
      'practice:practices section:sections note:notes',
  ).map((it) => /** @type {[string, string]} */ (it.split(':'))),
]);
const BELONGS = /^(transfers|entities)\.contact$/;
/** The kinds in the singular, as in `category:identifiers`, where that does not just lack its s. */
const MANY = new Map([['category', 'categories'], ['basis', 'bases'], ['entity', 'entities'], ['row', 'processing'], ['place', '']]);

/**
 * Refuses what is no text where one should be, ids that are declared twice, and those that are named and not declared.
 *
 * @param {Manifest} manifest
 */
export function checkParts(manifest) {
  const members = new Map(Object.entries(manifest));
  const declared = new Map([...KINDS, ...LATER].map((it) => [it, declaredIn(members.get(it), it)]));
  for (const it of split('notice title language')) if (!members.get(it)) throw shapeless(it);
  /** @type {Name} */
  const name = (kind = '', id) => {
    if (declared.get(kind)?.has(id) === false) throw wrong(`The manifest names \`${id}\`, which is not among its ${kind}.`);
  };
  for (const key of [...declared.keys(), ...split('notice title language disclosures requests scope shown_by dates')]) {
    walk(members.get(key), declared.has(key) ? '' : key, key, name);
  }
}

/**
 * @param {{id: string}[] | undefined} things
 * @param {string} kind
 */
function declaredIn(things, kind) {
  if (!Array.isArray(things ?? (LATER.includes(kind) && []))) throw shapeless(kind);
  /** @type {Set<unknown>} */
  const ids = new Set();
  for (const { id } of things ?? []) {
    if (typeof id !== 'string' || !ID.test(id)) throw wrong(`\`${id}\` stands among the ${kind}, and is no id.`);
    if (ids.has(id)) throw wrong(`The manifest has \`${id}\` twice among its ${kind}.`);
    ids.add(id);
  }
  return ids;
}

/**
 * @param {any} value
 * @param {string} key the member that holds it
 * @param {string} top the member of the manifest that it is in
 * @param {Name} name told of every id that is named
 */
function walk(value, key, top, name) {
  if (Array.isArray(value)) for (const it of value) walk(it, key, top, name);
  else if (typeof value === 'string') named(value, key, top, name);
  else if (TEXTS.has(key) && value != null) throw shapeless(key);
  else if (typeof value === 'object' && value !== null) {
    for (const id of value.ids ?? []) name(kindOf(value.scheme), id);
    if (key === 'limits') name(NAMES.get(value.facet), value.id);
    if (key === 'counts') name('rights', value.id);
    for (const [inner, it] of Object.entries(value)) walk(it, inner, top, name);
  }
}

/**
 * @param {string} text
 * @param {string} key
 * @param {string} top
 * @param {Name} name
 */
function named(text, key, top, name) {
  if (key === 'about' || key === 'scope') {
    const [kind, id] = text.slice(text.lastIndexOf(' ') + 1).split(':');
    name(kindOf(kind), id);
  } else if (key === 'covers') name(top === 'dates' ? 'sections' : 'practices', text);
  else if (key === 'row') name(/^practices\./.test(text) ? 'practices' : 'processing', text.replace(/^practices\./, ''));
  else if (key === 'href') text.replace(/^#(_note-)?(?!_)(.*)/, (_, note, to) => name(note ? 'notes' : 'sections', to) ?? '');
  else if (!BELONGS.test(`${top}.${key}`)) name(NAMES.get(key), text);
}

/** @param {string} word */
const kindOf = (word) => MANY.get(word) ?? `${word}s`;

/** @param {string} key */
const shapeless = (key) => new NoticeError('shape', `The \`${key}\` of the manifest is missing, or not what it should be.`);

/** @param {string} message */
const wrong = (message) => new NoticeError('id', message);
