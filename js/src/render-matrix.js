import { answer, categoryName, cellsOf } from './answer.js';
import { el, nameOf, own, parts, stack } from './make.js';
import { saidMoreIn } from './more.js';

/** @typedef {import('./make.js').Setting} Setting */

/**
 * Every category by every kind of practice.
 *
 * @param {Setting} setting
 */
export function renderMatrix(setting) {
  const { categories, practices, disclosures, title } = setting.manifest;
  const [told, cell] = [saidMoreIn(setting.manifest), cellsOf(setting.manifest)];
  if (!disclosures.length) return parts(setting, [el(setting, 'p', {}, own(setting, 'not-stated'))]);
  const rows = categories.map((category) =>
    stack(setting, 'tr', { 'data-category': category.id }, [
      el(setting, 'th', { scope: 'row' }, categoryName(category)),
      ...practices.map((practice) => {
        const it = cell(category.id, practice.id);
        return el(setting, 'td', { 'data-status': it.status }, ...answer(setting, category, practice, it, told));
      }),
    ]));
  const heads = [own(setting, 'category'), ...practices.map((it) => nameOf(it) ?? it.id)];
  const table = stack(setting, 'table', {}, [
    el(setting, 'caption', {}, own(setting, 'matrix')),
    el(setting, 'thead', {}, stack(setting, 'tr', {}, heads.map((it) => el(setting, 'th', { scope: 'col' }, it)))),
    stack(setting, 'tbody', {}, rows),
  ]);
  return parts(setting, [el(setting, 'div', { class: 'table', role: 'group', 'aria-label': title, tabindex: 0 }, table)]);
}
