import { answersIn, categoryName, more } from './answer.js';
import { el, list, nameOf, own, parts, stack, titled } from './make.js';
import { saidMoreIn } from './more.js';
import { way } from './render-contacts.js';
import { dates } from './render-full.js';
import { applies } from './whom.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('../types/schemas/manifest.js').Manifest['rights'][number]} Right */

/**
 * Parts of the notice in short: its dates, for whom it is, its kinds of practice, the rights that it lists.
 *
 * @param {Setting} setting
 */
export function renderSummary(setting) {
  const { practices, rights, scope } = setting.manifest;
  const [told, answer] = [saidMoreIn(setting.manifest), answersIn(setting)];
  const where = applies(setting, scope);
  return parts(setting,
    el('p', {}, own(setting, 'summary')),
    dates(setting, () => true),
    where && el('p', {}, where),
    list('dl', practices.map((it) => [
      el('dt', {}, nameOf(it) ?? it.id),
      stack('dd', {}, answers(setting, it, answer)),
    ])),
    titled(setting, 'rights', rights.filter(isOffered).map((it) => right(setting, it, told))));
}

/**
 * The categories by what is said of them.
 *
 * @param {Setting} setting
 * @param {import('../types/schemas/manifest.js').Manifest['practices'][number]} practice
 * @param {ReturnType<typeof answersIn>} answer
 */
function answers(setting, practice, answer) {
  /** @type {Map<string, {names: string[], said: Element}>} */
  const groups = new Map();
  for (const it of setting.manifest.categories) {
    const said = el('span', {}, answer(it, practice).said);
    const group = groups.get(said.outerHTML) ?? { names: [], said };
    group.names.push(categoryName(it));
    groups.set(said.outerHTML, group);
  }
  return [...groups.values()].map((it) => el('p', {}, el('strong', {}, `${it.names.join('; ')}:`), ' ', it.said));
}

/**
 * Whether the right is offered to somebody, and has a name.
 *
 * @param {Right} it
 */
function isOffered(it) {
  const terms = /** @type {{offered?: boolean | null}[]} */ (it.cases?.length ? it.cases : [it.terms ?? {}]);
  return nameOf(it) !== null && terms.some((one) => one.offered !== false);
}

/**
 * What readers can ask for, and how.
 *
 * @param {Setting} setting
 * @param {Right} it
 * @param {Set<string>} told
 */
function right(setting, it, told) {
  const { methods, requests } = setting.manifest;
  const { verification, terms } = requests;
  const cases = [...(it.cases ?? []), ...(requests.cases ?? [])];
  const ways = cases.some((one) => one.methods) ? [] : methods.filter((one) => it.methods?.includes(one.id));
  const verified = verification && (verification.rights ?? [it.id]).includes(it.id);
  const bound = verified || terms || cases.length > 0 || it.terms || it.exceptions || it.contacts || told.has(`right:${it.id}`);
  return el('li', {},
    nameOf(it),
    (bound || !it.methods) && more(setting),
    list('ul', ways.map((one) => way(setting, one))));
}
