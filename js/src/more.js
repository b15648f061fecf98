/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

/**
 * The cells (`category × practice`) and rights (`right:ID`) beside whose words the notice says more, or which it tells
 * some readers alone: those in tables with footnotes, and those in sections and tables with a scope.
 *
 * @param {Manifest} manifest
 */
export function saidMoreIn({ sections }) {
  /** @type {Set<string>} */
  const more = new Set();
  /** @type {{level: number, scoped: boolean}[]} */
  let above = [];
  for (const { level = 1, scope, blocks } of sections) {
    above = above.filter((it) => it.level < level);
    const scoped = !!scope?.length || above.some((it) => it.scoped);
    above.push({ level, scoped });
    collect(blocks, scoped, more);
  }
  return more;
}

/**
 * @param {any} value
 * @param {boolean} scoped
 * @param {Set<string>} more
 */
function collect(value, scoped, more) {
  if (typeof value !== 'object' || value === null) return;
  const inside = scoped || (value.kind === 'table' && value.scope?.length > 0);
  if (value.kind === 'table') collectCells(value, inside, more);
  if (inside) for (const it of [value.about].flat()) more.add(it);
  if (inside && value.scheme === 'right') for (const id of value.ids) more.add(`right:${id}`);
  for (const it of Object.values(value)) collect(it, inside, more);
}

/**
 * @param {Extract<Manifest['sections'][number]['blocks'][number], {kind?: 'table'}>} table
 * @param {boolean} scoped
 * @param {Set<string>} more
 */
function collectCells({ headers, rows, notes }, scoped, more) {
  for (const row of rows) {
    const names = [row.category, ...(row.about ?? []).map((it) => it.replace('category:', ''))];
    row.cells.forEach((cell, index) => {
      const header = headers[index + 1];
      const noted = JSON.stringify([notes, row.notes, header?.notes, cell.parts]).includes('"scheme":"note"');
      if (noted || scoped) for (const it of names) more.add(`${it} × ${cell.practice ?? header?.practice}`);
    });
  }
}
