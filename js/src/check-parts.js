import { FACTS } from './facts-table.js';
import { NoticeError, shapeless } from './notice-error.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {(kind: string | undefined, id: unknown) => void} Name */

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The members that came with a later minor version: an older manifest has none. */
const LATER = /^(places|products|times|choices|parts|bases|transfers|figures|notes)$/;
/** What is printed wherever it stands: a text, a list of texts, or null. */
const TEXTS = /^(notice|title|language|label|row_label|words|text|kind|heading|caption|name|mark|printed|post|email|phone|fax|url)$/;
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
  const members = new Map(Object.entries(manifest));
  const declared = new Map([['section', declaredIn(members, 'sections')]]);
  for (const [member, { kind }] of FACTS) {
    if (kind && member !== 'shown_by') declared.set(kind, declaredIn(members, member));
  }
  declared.delete('place'); // it may be a code of ISO 3166, too
  /** @type {Name} */
  const name = (kind = '', id) => {
    if (declared.get(kind)?.has(id) === false) throw wrong(`The manifest names \`${id}\`, and has no such ${kind}.`);
  };
  for (const it of ['notice', 'title', 'language']) {
    if (!members.get(it)) throw shapeless(it);
    walk(members.get(it), it, it, name);
  }
  for (const it of [...FACTS.keys(), 'sections', 'dates']) walk(members.get(it), it, it, name);
}

/**
 * @param {Map<string, {id: string}[]>} members
 * @param {string} member
 */
function declaredIn(members, member) {
  const things = members.get(member) ?? (LATER.test(member) && []);
  if (!Array.isArray(things)) throw shapeless(member);
  /** @type {Set<unknown>} */
  const ids = new Set();
  for (const { id } of things) {
    if (typeof id !== 'string' || !ID.test(id)) throw wrong(`\`${id}\` among the ${member} is no id.`);
    if (ids.has(id)) throw wrong(`\`${id}\` stands twice among the ${member}.`);
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
    const [kind, id] = text.slice(text.lastIndexOf(' ') + 1).split(':');
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
