// @ts-nocheck: it walks through any value of JSON.
import { many } from './both.js';

const INSIDE = ['scope', 'blocks', 'lines', 'headers', 'parts', 'notes', 'rows'];

/** All that a part of a notice prints, with emphasis and addresses of links as in Markdown, without annotations. */
export function printed(it) {
  if (Array.isArray(it)) return it.map(printed).filter(Boolean).join('\n');
  if (Object(it) !== it) return it ?? '';
  const mark = it.kind === 'emphasis' ? (it.strong ? '**' : '*') : '';
  const level = it.heading ? `${'#'.repeat(Math.min(it.level ?? 1, 6))} ` : '';
  const lead = it.heading ?? it.caption ?? it.mark ?? it.name ?? it.label ?? '';
  const words = many(it.children).map(printed).join('') || (!it.parts?.[0]?.kind && it.text) || '';
  const made = printed([
    level + lead, mark + words + mark, ...INSIDE.map((key) => it[key]),
    many(it.items).map((one) => (it.ordered ? '1. ' : '- ') + printed(one)), many(it.cells).map(printed).join(' | '),
  ]);
  return it.kind === 'line-break' ? '\n' : it.href && it.href[0] !== '#' ? `[${made}](${it.href})` : made;
}
