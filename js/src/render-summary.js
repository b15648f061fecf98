import { answer, categoryName } from './answer.js';
import { nameOf } from './maker.js';
import { saidMoreIn } from './more.js';
import { way } from './render-contacts.js';
import { renderDates } from './render-full.js';
import { whom } from './whom.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('./maker.js').Piece} Piece */
/** @typedef {import('../types/schemas/manifest.js').Manifest['rights'][number]} Right */

/**
 * Parts of the notice in short: its dates, for whom it is, its kinds of practice, the rights that it lists.
 *
 * @param {Maker} make
 */
export function renderSummary(make) {
  const { practices, rights, scope } = make.manifest;
  const more = saidMoreIn(make.manifest);
  const where = whom(make, scope);
  const told = practices.flatMap((it) => [
    make.el('dt', {}, nameOf(it) ?? it.id),
    make.el('dd', {}, ...make.stack(answers(make, it.id, more))),
  ]);
  return make.root('div', null, [
    make.title(),
    make.el('p', {}, make.own('summary')),
    ...renderDates(make, () => true),
    ...(where.length ? [make.el('p', {}, make.own('scope'), ' ', ...where)] : []),
    ...make.list('dl', told),
    ...make.titled('rights', rights.filter(isOffered).map((it) => make.el('li', {}, ...right(make, it, more)))),
    ...make.whole(),
  ]);
}

/**
 * The categories by what is said of them.
 *
 * @param {Maker} make
 * @param {string} practice
 * @param {Set<string>} more
 */
function answers(make, practice, more) {
  const { categories, disclosures } = make.manifest;
  /** @type {Map<string, {names: string[], said: Element}>} */
  const groups = new Map();
  for (const it of categories) {
    const one = disclosures.find((found) => found.category === it.id && found.practice === practice);
    const said = make.el('span', {}, ...(one ? answer(make, one, more) : []));
    const group = groups.get(said.outerHTML) ?? { names: [], said };
    group.names.push(categoryName(it));
    groups.set(said.outerHTML, group);
  }
  return [...groups.values()].map((it) => make.el('p', {}, make.el('strong', {}, `${it.names.join('; ')}:`), ' ', it.said));
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
 * @param {Maker} make
 * @param {Right} it
 * @param {Set<string>} more
 */
function right(make, it, more) {
  const { methods, requests } = make.manifest;
  const { verification, terms, cases } = requests;
  const all = [...(it.cases ?? []), ...(cases ?? [])];
  const named = new Set(all.some((one) => one.methods) ? [] : (it.methods ?? []));
  const ways = methods.filter((one) => named.has(one.id)).map((one) => way(make, one));
  const verified = verification && (verification.rights ?? [it.id]).includes(it.id);
  const bound = verified || terms || all.length || it.terms || it.exceptions || it.contacts || more.has(`right:${it.id}`);
  return [nameOf(it) ?? '', ...(bound || !it.methods ? make.more() : []), ...make.list('ul', ways)];
}
