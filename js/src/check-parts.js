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
/** What is text wherever it stands, or a list of texts, or null. */
const TEXTS = new Set(split(
  'id notice title language label words row_label means modality status text kind scheme ids href heading caption name ' +
    'mark about covers category practice section contact note printed place meaning post email phone fax url ' +
    'recipients member_of part_of by shown_by authorities',
));
/** What ids stand under, where it is called otherwise than their kind. A place may be a code of ISO 3166, too. */
const NAMES = new Map(Object.entries({
  ...Object.fromEntries([...KINDS, ...LATER].map((it) => [it, it])),
  ...{ places: '', basis: 'bases', by: 'entities', shown_by: 'entities', part_of: 'entities', authorities: 'contacts' },
  ...{ contact: 'contacts', member_of: 'recipients', category: 'categories', practice: 'practices' },
  ...{ section: 'sections', note: 'notes' },
}));
/** The kinds in the singular, as in `category:identifiers`, where that does not just lack its s. */
const MANY = new Map(Object.entries({ category: 'categories', basis: 'bases', entity: 'entities', row: 'processing', place: '' }));

/**
 * Refuses what is no text where one should be, ids that are declared twice, and those that are named and not declared.
 *
 * @param {Manifest} manifest
 */
export function checkParts(manifest) {
  const members = new Map(Object.entries(manifest));
  const declared = new Map([
    ...KINDS.map((it) => /** @type {const} */ ([it, declaredIn(members.get(it), it)])),
    ...LATER.map((it) => /** @type {const} */ ([it, declaredIn(members.get(it) ?? [], it)])),
  ]);
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
 * @param {{id: string}[]} things
 * @param {string} kind
 */
function declaredIn(things, kind) {
  /** @type {Set<unknown>} */
  const ids = new Set();
  for (const { id } of things) {
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
  const [, kind, id] = /(\w+):(.*)/.exec(text) ?? [];
  const [, note, section] = /^#(?:_note-(.*)|(?!_)(.*))/.exec(text) ?? [];
  if (key === 'about' || key === 'scope') name(kindOf(kind), id);
  else if (key === 'covers') name(top === 'dates' ? 'sections' : 'practices', text);
  else if (key === 'row') name(/^practices\./.test(text) ? 'practices' : 'processing', text.replace(/^practices\./, ''));
  else if (key !== 'href') name(NAMES.get(key), text);
  else if (note) name('notes', note);
  else if (section) name('sections', section);
}

/** @param {string} word */
const kindOf = (word) => MANY.get(word) ?? `${word}s`;

/** @param {string} key */
const shapeless = (key) => new NoticeError('shape', `In the manifest, a \`${key}\` is no text.`);

/** @param {string} message */
const wrong = (message) => new NoticeError('id', message);
