import { FACTS } from './facts-table.js';
import { NoticeError, shapeless } from './notice-error.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {(kind: string | undefined, id: unknown) => void} Name */

const ID = /^(?!.{101})[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** A tag of BCP 47, as far as pages are concerned. */
const LANGUAGE = /^\w{2,8}(-\w{1,8}){0,3}$/;
/** So many things of a kind, or sections: more than in any honest notice, so few that no page stands still. */
const MOST = 1000;
/** What is printed wherever it stands: a text, a list of texts, or null. */
const TEXTS = /^(label|row_label|words|text|kind|heading|caption|name|mark|printed|post|email|phone|fax|url)$/;
/**
 * What a recipient, an entity or a transfer belongs to (`member_of`, `part_of`, `contact`) need not be told of by the
 * notice itself.
 */
const BELONGS = /^(transfers|entities)\.contact$/;

/**
 * Refuses what is no text where one should be, ids that are declared twice, and those that are named and not declared.
 *
 * @param {Manifest} manifest
 */
export function checkParts(manifest) {
  checkTexts(manifest, 'notice', 'title', 'language');
  if (!LANGUAGE.test(manifest.language)) throw shapeless('language');
  declaredIn('notice', [{ id: manifest.notice }]);
  const members = new Map(Object.entries(manifest));
  /** @type {Map<string | undefined, Set<unknown>>} */
  const declared = new Map([['section', declaredIn('sections', members.get('sections'))]]);
  for (const [member, { kind, marks }] of FACTS) {
    const things = members.get(member) ?? (/\?/.test(marks) ? [] : null);
    if (kind && member !== 'shown_by') declared.set(kind, declaredIn(member, things));
  }
  declared.delete('place'); // it may be a code of ISO 3166, too
  /** @type {Name} */
  const name = (kind, id) => {
    if (declared.get(kind)?.has(id) === false) throw wrong(`The manifest names \`${id}\`, and has no such ${kind}.`);
  };
  for (const it of [...FACTS.keys(), 'sections', 'dates']) walk(members.get(it), it, it, name);
}

/**
 * Refuses what lacks one of these texts.
 *
 * @param {any} value
 * @param {...string} names
 */
export function checkTexts(value, ...names) {
  for (const it of names) if (!value[it] || typeof value[it] !== 'string') throw shapeless(it);
}

/**
 * @param {string} member
 * @param {unknown} things
 */
function declaredIn(member, things) {
  if (!Array.isArray(things) || things.length > MOST) throw shapeless(member);
  /** @type {Set<unknown>} */
  const ids = new Set();
  for (const { id } of things) {
    if (typeof id !== 'string' || !ID.test(id)) throw wrong(`The manifest names \`${id}\`, which is no id.`);
    if (ids.has(id)) throw wrong(`The manifest has \`${id}\` twice among its ${member}.`);
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
  if (key === 'level' && (!(value > 0) || value % 1)) throw shapeless(key);
  if (Array.isArray(value)) for (const it of value) walk(it, key, top, name);
  else if (typeof value === 'string') named(value, key, top, name);
  else if (TEXTS.test(key) && value != null) throw shapeless(key);
  else if (Object(value) === value) {
    for (const id of value.ids ?? []) name(value.scheme, id);
    if (key === 'limits') name(FACTS.get(value.facet)?.kind, value.id);
    if (key === 'counts') name('right', value.id);
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
    const [kind, id] = text.replace(/.* /, '').split(':');
    name(kind, id);
  } else if (key === 'covers') name(top === 'dates' ? 'section' : 'practice', text);
  else if (key === 'row') name(/^practices\./.test(text) ? 'practice' : key, text.replace(/^practices\./, ''));
  else if (key === 'href') text.replace(/^#(_note-)?(?!_)(.*)/, (_, note, to) => name(note ? 'note' : 'section', to) ?? '');
  else if (key === 'by') name('entity', text);
  else if (key === 'authorities') name('contact', text);
  else if (!BELONGS.test(`${top}.${key}`)) name(FACTS.get(key)?.kind ?? key, text);
}

/** @param {string} message */
const wrong = (message) => new NoticeError('id', message);
