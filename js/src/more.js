/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */

const NAMED = /"category(?::|":"|","ids":\[")([a-z0-9-]+)/g;

/**
 * The categories, by id, beside whose words the notice says more, or which it tells some readers alone: those in
 * sections that have footnotes or are, in whole or in part, for somebody.
 *
 * @param {Manifest} manifest
 * @returns {Set<string>}
 */
export function saidMoreIn({ sections }) {
  /** @type {string[]} */
  const more = [];
  /** @type {number | undefined} the level of the section around that is for somebody */
  let around;
  for (const { level = 1, scope, blocks } of sections) {
    if (around && level <= around) around = undefined;
    if (scope?.length) around ??= level;
    const said = JSON.stringify(blocks);
    if (around || /"scheme":"note"|"scope":\["/.test(said)) {
      more.push(...Array.from(said.matchAll(NAMED), ([, id]) => id));
    }
  }
  return new Set(more);
}
