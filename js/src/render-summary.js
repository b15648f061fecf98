import { answersIn, categoryName, entry, unseen } from './answer.js';
import { el, into, list, nameOf, own, parts, titled } from './make.js';
import { way } from './render-contacts.js';
import { dates } from './render-full.js';
import { applies, bracketed, whom } from './whom.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('../types/schemas/manifest.js').Manifest['rights'][number]} Right */

/**
 * Parts of the notice in short: its dates, for whom it is, its kinds of practice, the rights that it lists.
 *
 * @param {Setting} setting
 */
export function renderSummary(setting) {
  const { practices, rights, scope } = setting.manifest;
  const answer = answersIn(setting);
  const where = applies(setting, scope);
  return parts(setting,
    el('p', {}, own(setting, 'summary')),
    dates(setting, () => true),
    where && el('p', {}, where),
    list('dl', practices.map((it) => entry(setting, it, answers(setting, it, answer), unseen(setting)))),
    titled(setting, 'rights', rights.map((it) => right(setting, it))));
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
 * What readers can ask for, and how; or that they cannot.
 *
 * @param {Setting} setting
 * @param {Right} it
 */
function right(setting, it) {
  const { methods, requests } = setting.manifest;
  const cases = it.cases ?? [];
  const refused = /** @type {(typeof cases[number] | null)[]} */ ([it.terms, ...cases]).map((one) => one?.offered === false && [
    ' – ',
    one === it.terms && cases.some((other) => other.offered !== false) ? unseen(setting) : own(setting, 'not-offered'),
    bracketed(one.label ?? whom(setting, one.scope)),
  ]);
  const ways = [...cases, ...(requests.cases ?? [])].some((one) => one.methods) ? [] : methods.filter((one) => it.methods?.includes(one.id));
  return el('li', {},
    nameOf(it) ?? it.id,
    refused,
    bracketed([into(setting, null, own(setting, 'more'))]),
    list('ul', ways.map((one) => way(setting, one))));
}
