import { answer, categoryName } from './answer.js';
import { nameOf } from './maker.js';
import { saidMoreIn } from './more.js';

/** @typedef {import('./maker.js').Maker} Maker */

/**
 * Every category by every kind of practice.
 *
 * @param {Maker} make
 */
export function renderMatrix(make) {
  const { categories, practices, disclosures, title } = make.manifest;
  const more = saidMoreIn(make.manifest);
  const cells = new Map(disclosures.map((it) => [`${it.category} × ${it.practice}`, it]));
  const heads = practices.map((it) => make.el('th', { scope: 'col' }, nameOf(it) ?? it.id));
  const rows = categories.map((category) => {
    const found = practices.map((it) => /** @type {import('./answer.js').Disclosure} */ (cells.get(`${category.id} × ${it.id}`)));
    return make.el('tr', { 'data-category': category.id }, ...make.stack([
      make.el('th', { scope: 'row' }, categoryName(category)),
      ...found.map((it) => make.el('td', { 'data-status': it.status }, ...answer(make, it, more))),
    ]));
  });
  const table = make.el('table', {}, ...make.stack([
    make.el('caption', {}, make.own('matrix')),
    make.el('thead', {}, make.el('tr', {}, ...make.stack([make.el('th', { scope: 'col' }, make.own('category')), ...heads]))),
    make.el('tbody', {}, ...make.stack(rows)),
  ]));
  const some = categories.length && practices.length;
  return make.root('div', null, [
    make.title(),
    some ? make.el('div', { class: 'table', role: 'group', 'aria-label': title, tabindex: 0 }, table) : make.el('p', {}, make.own('not-stated')),
    ...make.whole(),
  ]);
}
