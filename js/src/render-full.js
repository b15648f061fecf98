import { Blocks } from './render-blocks.js';

/** @typedef {import('./maker.js').Maker} Maker */
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

/**
 * The whole notice, word for word as on its page.
 *
 * @param {Maker} make
 */
export function renderFull(make) {
  const { manifest, setting: { prefix } } = make;
  const id = `_notice-${prefix}title`;
  return make.root('article', id, [
    make.heading(0, id, manifest.title),
    ...renderDates(make, (it) => it.place === 'top'),
    ...renderSections(make, manifest.sections),
    ...renderDates(make, (it) => it.place === 'bottom'),
  ]);
}

/**
 * The sections, those that are parts of others within them.
 *
 * @param {Maker} make
 * @param {Manifest['sections']} sections
 */
function renderSections(make, sections) {
  const blocks = new Blocks(make);
  /** @type {Element[]} */
  const tops = [];
  /** @type {{level: number, element: Element}[]} */
  const open = [];
  for (const it of sections) {
    const level = it.level ?? 1;
    const element = renderSection(make, it, level, blocks);
    while (open.length && open[open.length - 1].level >= level) open.pop();
    if (open.length) open[open.length - 1].element.append(element, '\n');
    else tops.push(element);
    open.push({ level, element });
  }
  return tops;
}

/**
 * @param {Maker} make
 * @param {Manifest['sections'][number]} section
 * @param {number} level
 * @param {Blocks} blocks
 */
function renderSection(make, { id: name, heading, blocks: nodes }, level, blocks) {
  const id = `${make.setting.prefix}${name}`;
  const label = heading === null ? null : `_heading-${id}`;
  return make.el('section', { id, 'aria-labelledby': label }, ...make.stack([
    ...(heading === null ? [] : [make.heading(level, label, heading)]),
    ...renderDates(make, (it) => it.place === 'section' && it.covers.includes(name)),
    ...blocks.all(nodes, heading),
  ]));
}

/**
 * Dates with their labels: `Last Updated: January 31, 2024`, or `Rev. 10/2023, October 2023`.
 *
 * @param {Maker} make
 * @param {(date: Manifest['dates'][number]) => boolean} stands
 */
export function renderDates(make, stands) {
  return make.manifest.dates.filter(stands).map(({ label, version, printed, date, precision }) => {
    const length = { day: 10, month: 7, year: 4 }[precision];
    const time = printed ? [make.el('time', { datetime: date?.slice(0, length) }, printed)] : [];
    if (version == null) return make.el('p', {}, `${label}${/[.:–—]$/.test(label) ? '' : ':'} `, ...time);
    return make.el('p', {}, `${label} ${version}`, ...(printed ? [', ', ...time] : []));
  });
}
