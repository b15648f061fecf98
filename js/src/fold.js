// @ts-nocheck: replacements are texts and functions.
const SPELLINGS = [
  [/[‘’‚‛ʼ]/g, "'"], [/[“”„‟]/g, '"'], [/[‐‑]/g, '-'], [/…/g, '...'],
  [/[ﬀ-ﬆ]/g, (it) => it.normalize('NFKC')],
  [/(?<![^\s\x1c-\x1f\x85([])[‒–](?=\p{Nd})/gu, '−'],
  [/[\s\x1c-\x1f\x85]+/g, ' '], [/ ?([‒–—―]|(?<!-)--?-(?!-)) ?/g, '—'],
];
/** A text in one spelling of quotation marks, dashes and spaces: `fold` of notice_compiler/words/typography.py. */
export const fold = (text) => SPELLINGS.reduce((it, [from, to]) => it.replace(from, to), String(text)).trim().normalize('NFC');
