import { answersIn, categoryName, entry } from './answer.js';
import { el, list, nameOf, own, parts, stack, table } from './make.js';

/** @typedef {import('./make.js').Setting} Setting */

/**
 * Every category by every kind of practice, and the kinds of practice that the notice tells in rows.
 *
 * @param {Setting} setting
 */
export function renderMatrix(setting) {
  const { categories, practices, disclosures, title } = setting.manifest;
  const answer = answersIn(setting);
  const rows = categories.map((category) =>
    stack('tr', { 'data-category': category.id },
      el('th', { scope: 'row' }, categoryName(category)),
      practices.map((practice) => {
        const { status, said } = answer(category, practice);
        return el('td', { 'data-status': status }, said);
      })));
  const heads = [own(setting, 'category'), ...practices.map((it) => nameOf(it) ?? it.id)];
  const told = practices.map((it) => entry(setting, it)).filter(Boolean);
  return parts(setting,
    disclosures.length > 0 && table({ 'aria-label': title }, {}, el('caption', {}, own(setting, 'matrix')),
      heads.map((it) => el('th', { scope: 'col' }, it)), [rows]),
    list('dl', told),
    !disclosures.length && !told.length && el('p', {}, own(setting, 'nothing')));
}
