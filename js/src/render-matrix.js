import { answersIn, categoryName } from './answer.js';
import { el, nameOf, own, parts, stack, table } from './make.js';

/** @typedef {import('./make.js').Setting} Setting */

/**
 * Every category by every kind of practice.
 *
 * @param {Setting} setting
 */
export function renderMatrix(setting) {
  const { categories, practices, disclosures, title } = setting.manifest;
  const answer = answersIn(setting);
  if (!disclosures.length) return parts(setting, el('p', {}, own(setting, 'not-stated')));
  const rows = categories.map((category) =>
    stack('tr', { 'data-category': category.id },
      el('th', { scope: 'row' }, categoryName(category)),
      practices.map((practice) => {
        const { status, said } = answer(category, practice);
        return el('td', { 'data-status': status }, said);
      })));
  const heads = [own(setting, 'category'), ...practices.map((it) => nameOf(it) ?? it.id)];
  return parts(setting, table({ 'aria-label': title }, {}, el('caption', {}, own(setting, 'matrix')),
    heads.map((it) => el('th', { scope: 'col' }, it)), [rows]));
}
