import { el, heading as headed, root, stack } from './make.js';
import { blocks } from './render-blocks.js';

/** @typedef {import('./make.js').Setting} Setting */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

/** So many parts of parts are told apart: browsers do not bear elements within elements without end. */
const DEEPEST = 20;

/**
 * The whole notice, word for word as on its page.
 *
 * @param {Setting} setting
 */
export const renderFull = (setting) =>
  root(setting, 'article', `_notice-${setting.prefix}title`,
    dates(setting, (it) => it.place === 'top'),
    sections(setting),
    dates(setting, (it) => it.place === 'bottom'));

/**
 * The sections, those that are parts of others within them.
 *
 * @param {Setting} setting
 */
function sections(setting) {
  /** @type {Element[]} */
  const tops = [];
  /** @type {[number, Element][]} */
  const open = [];
  for (const it of setting.manifest.sections) {
    const level = Math.min(it.level ?? 1, DEEPEST);
    const made = section(setting, it, level);
    while (open.length && open[open.length - 1][0] >= level) open.pop();
    if (open.length) open[open.length - 1][1].append(made, '\n');
    else tops.push(made);
    open.push([level, made]);
  }
  return tops;
}

/**
 * @param {Setting} setting
 * @param {Manifest['sections'][number]} section
 * @param {number} level
 */
function section(setting, { id: name, heading, blocks: nodes }, level) {
  const id = setting.prefix + name;
  const label = heading === null ? null : `_heading-${id}`;
  return stack('section', { id, 'aria-labelledby': label },
    heading !== null && headed(setting, level, label, heading),
    dates(setting, (it) => it.place === 'section' && it.covers.includes(name)),
    blocks({ ...setting, heading }, nodes));
}

/**
 * Dates with their labels: `Last Updated: January 31, 2024`, or `Rev. 10/2023, October 2023`.
 *
 * @param {Setting} setting
 * @param {(date: Manifest['dates'][number]) => boolean} stands
 */
export const dates = (setting, stands) =>
  setting.manifest.dates.filter(stands).map(({ label, version, printed, date, precision }) => {
    const datetime = date?.slice(0, { day: 10, month: 7, year: 4 }[precision]);
    const before = version == null ? label + (/[.:–—]$/.test(label) ? ' ' : ': ') : `${label} ${version}${printed && ', '}`;
    return el('p', {}, before, printed && el('time', { datetime }, printed));
  });
