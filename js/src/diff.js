// @ts-nocheck: it walks through any two values of JSON; what it takes and gives has types.
/**
 * What changed in a notice between two of its manifests: every fact, and every section of words.
 *
 * The facts are those of `notice diff`, under the same addresses. What a change means by law (its class, its duties,
 * whether the date must move) is not judged: that needs the packs of law, which `notice diff` has.
 */

const membersOf = (told) => new Map(told.split(' ').map((it) => {
  const [, name, words, joined, kind] = /^(\w+)(!?)([+~]?)(?::(\w*))?/.exec(it);
  return [name, { fact: !words, joined, kind: kind === '' ? name.slice(0, -1) : kind ?? '' }];
}));
// Made by tests/vectors/facts_table.py:
// The members of a manifest that hold facts, and after a colon of which kind: `right` in `rights:`.
const FACTS = membersOf(
  'scope shown_by:entity entities:entity audiences: places: products: times: choices: parts: terms: sources: ' +
  'purposes: bases:basis transfers: recipients: practices: categories:category disclosures processing:row rights: ' +
  'methods: requests proofs: contacts: statements: figures: notes: exclusions: exceptions:',
);
// Members of facts that are compared. `!`: words. `+`, `~`: a list that is one value, `~` in order.
const MEMBERS = membersOf(
  'agents answer answers appeal audiences: authorities:contact basis:basis before by:entity cases ' +
  'categories:category choices: collected complied condition confirmation contact:contact contacts: counts ' +
  'covers+:practice criteria deadline denied email examples! exceptions: excluded extension fax fee first frequency ' +
  'further_means+ further_statutes+ href kind label! licence~ limit limits mark! mean_days means+ median_days ' +
  'member_of:recipient members methods: modality name none! not_applicable! notes: of offered only open ' +
  'part_of:entity parts: pending period phone places post~ practice:practice products: proofs: purposes: reason! ' +
  'received recipients: retention rights: role row row_label! safeguards scope section sensitive sources: statute ' +
  'terms text! then time times: toll_free transfers: url value verification within yes!',
);
const DERIVED = new Set('method.contact note.text row.text'.split(' '));
// Made until here.

/**
 * @typedef {object} Difference
 * @property {string} notice
 * @property {boolean} same
 * @property {boolean} facts
 * @property {boolean} words
 * @property {{before: string | null, after: string | null, moved: boolean}} date
 * @property {{at: string, before: unknown, after: unknown}[]} dates
 * @property {Change[]} changes
 */
/**
 * @typedef {object} Change
 * @property {string} at
 * @property {string} kind
 * @property {'added' | 'removed' | 'changed' | 'renamed' | 'merged' | 'split'} change
 * @property {string | null} of
 * @property {boolean} fact
 * @property {unknown} before
 * @property {unknown} after
 */

/** How often facts can have several addresses: more than in any honest notice, so few that no page stands still. */
const MOST = 1e6;

/**
 * What changed from one manifest to another of the same notice, both as `JSON.parse` gives them; neither is altered.
 *
 * Gives a frozen value of plain JSON:
 * - `notice`: its id;
 * - `same`: whether the notice says the same (`content_digest`), whatever its dates and laws are;
 * - `facts`, `words`: whether a fact changed (`facts_digest`), and whether words or how they are printed did;
 * - `date`: the day of the last update, `{before, after, moved}`;
 * - `dates`: the other dates that moved, `{at, before, after}` each;
 * - `changes`, sorted: `{at, kind, change, of, fact, before, after}` each. `change` is `added`, `removed`, `changed`
 *   or, for a thing with another id, `renamed`, `merged` or `split`; `of` the kind of thing whose ids `before` and
 *   `after` are, or null; `fact` says whether `facts_digest` covers it. Words are one change for each section, of kind
 *   `wording`, with all that it prints. Kind `unknown` is a difference of digests that no other change explains.
 *
 * Digests are believed, not computed. What a manifest of an older 1.x lacks is not stated. Throws an Error for what is
 * no manifest, is of a version other than 1.x, of two notices, or beyond measure.
 *
 * @param {import('../types/schemas/manifest.js').Manifest} old
 * @param {import('../types/schemas/manifest.js').Manifest} now
 * @returns {Difference}
 */
export function diff(old, now) {
  try {
    return compared(old, now);
  } catch (cause) {
    throw cause.constructor === Error ? cause : new Error('This is no manifest of a notice.', { cause });
  }
}

function compared(old, now) {
  check(old);
  check(now);
  if (old.notice !== now.notice) {
    throw new Error(`\`${old.notice}\` and \`${now.notice}\` are two notices; give two manifests of one.`);
  }
  const same = old.content_digest === now.content_digest;
  const facts = !same && old.facts_digest !== now.facts_digest;
  const found = new Map();
  const note = (kind, at, was, is, of = '', fact = false, how = '') => {
    const [before, after] = [text(was), text(is)];
    const change = how || (before === null ? 'added' : after === null ? 'removed' : 'changed');
    const it = { at: at.join('.'), kind, change, of: of || null, fact: fact && facts, before, after };
    if (before !== after) found.set(keyOf(it), it);
  };
  if (!same) {
    const sections = renamedSections(old, now);
    compareFacts(old, now, sections, note);
    compareFrame(old, now, note);
    compareWords(old, now, sections, note);
    const digest = facts ? 'facts_digest' : 'content_digest';
    const isTold = [...found.values()].some((it) => it.fact === facts);
    if (!isTold) note('unknown', [digest], old[digest], now[digest], '', facts);
  }
  const words = [...found.values()].some((it) => !it.fact);
  for (const law of union(old.laws, now.laws)) {
    note('law', ['laws'], ...[old, now].map((it) => (many(it.laws).includes(law) ? law : null)));
  }
  const [before, after] = [text(old.last_updated), text(now.last_updated)];
  const date = { before, after, moved: before !== after };
  const [dates, changes] = [datesMoved(old, now), sorted([...found.values()])];
  return freeze({ notice: now.notice, same, facts, words, date, dates, changes });
}

function check(it) {
  if (!['schema_version', 'notice', 'facts_digest', 'content_digest'].every((key) => typeof it?.[key] === 'string')) {
    throw new Error('This is no manifest of a notice.');
  }
  if (!/^1\.\d/.test(it.schema_version)) {
    throw new Error(`This manifest is of version ${it.schema_version} of the schema; give one of version 1.x.`);
  }
}

const keyOf = JSON.stringify;
const many = (value) => value ?? [];
const text = (value) => (value == null ? null : String(value));
const union = (...lists) => new Set(lists.flatMap((it) => [...many(it)]));
const freeze = (value) => {
  if (Object(value) === value) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};
const sorted = (changes) => {
  const keys = ['at', 'kind', 'before', 'after', 'change'];
  return changes.sort((one, other) => {
    const key = keys.find((it) => (one[it] ?? '') !== (other[it] ?? ''));
    return key ? ((one[key] ?? '') < (other[key] ?? '') ? -1 : 1) : 0;
  });
};

// Facts. Each has an address of steps: a fixed word, or an id with the kind of its thing.

function leavesOf(manifest) {
  const found = new Map();
  const put = (at, kind, value, of = '', fact = true, member = 0) => {
    found.set(keyOf(at), { at, kind, value, of, fact, member });
  };
  const putMembers = (at, kind, { kind: of, fact }, values, length) => {
    for (const it of values) put([...at, [fact ? it : fold(it), of]], kind, it, of, fact, length);
  };
  const fields = (record, at, kind) => {
    for (const [name, value] of Object.entries(record)) {
      const [here, called, member] = [[...at, name], `${kind}.${name}`, MEMBERS.get(name)];
      if (value === null || !member || DERIVED.has(called)) continue;
      if (Array.isArray(value) && !member.joined) {
        if (typeof value[0] !== 'object') putMembers(here, called, member, value, 1);
        else value.forEach((it) => inner(it, at, here, kind, name));
      } else if (typeof value === 'object' && !Array.isArray(value)) {
        if (name !== 'row') put(here, called, name);
        fields(value, ...(name === 'row' ? [at, kind] : [here, called]));
      } else if (value.length !== 0 || value === '') {
        put(here, called, textOf(value, member.joined === '~'), member.kind, member.fact);
      }
    }
  };
  const inner = (it, at, here, kind, name) => {
    const facet = [...at, it.facet];
    const see = it.section && `see:${it.section}`;
    if (name === 'answers') {
      if (it.status) put(facet, `${kind}.${it.facet}.answer`, it.status === 'elsewhere' ? see : it.status);
      if (it.others) put([...facet, 'others'], `${kind}.${it.facet}.others`, it.text || see || 'yes');
      if (it.others && it.text && see) put([...facet, 'others', 'see'], `${kind}.${it.facet}.others`, see);
    } else if (name === 'limits') {
      fields(it, [...facet, [it.id, MEMBERS.get(it.facet)?.kind ?? ''], 'limits'], `${kind}.limits`);
    } else {
      const called = kind.startsWith('case') ? kind : `case.${kind}`;
      put([...here, it.id], `${called}.id`, it.id);
      fields(it, [...here, it.id], called);
    }
  };
  const cell = ({ category, practice, status, recipients, section, row }) => {
    const at = ['categories', [category, 'category'], 'disclosed', [practice, 'practice']];
    fields(row ?? {}, at, 'answer');
    if (status === 'disclosed') {
      put(at, 'answer', recipients ? 'recipients' : 'yes');
      putMembers([...at, 'recipients'], 'answer.recipients', MEMBERS.get('recipients'), many(recipients), 2);
    } else if (status && status !== 'not-stated') put(at, 'answer', status === 'elsewhere' ? `see:${section}` : status);
  };
  for (const [name, member] of FACTS) {
    const [value, { kind }] = [many(manifest[name]), member];
    if (name === 'disclosures') value.forEach(cell);
    else if (!Array.isArray(value)) fields(value, [name], name);
    else if (typeof value[0] !== 'object') putMembers([name], name, member, value, 1);
    else {
      for (const it of value) {
        const at = [name, [it.id, kind]];
        put(at, kind, it.id, kind);
        fields(it, at, kind);
      }
    }
  }
  return found;
}

const textOf = (value, ordered) => (Array.isArray(value) ? (ordered ? value : [...value].sort()).join(', ')
  : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

/** Which thing of the old notice is which of the new: by kind and id, `formerly` or `split_from`, and nothing else. */
function pair(old, now, note) {
  const [heirs, parents] = [new Map(), new Map()];
  for (const [name, { kind }] of FACTS) {
    const things = many(now[name]);
    if (!kind || !things[0]?.id) continue;
    const [before, after] = [many(old[name]), things].map((all) => new Set(all.map((it) => it.id)));
    const descend = (id, from, all, first, how) => {
      for (const it of from) {
        const key = keyOf([it, kind]);
        if (!heirs.has(key)) heirs.set(key, first);
        heirs.get(key).push(id);
      }
      parents.set(keyOf([id, kind]), all);
      note(`descent.${how}`, [name, id], all.join(', '), id, kind, true, how);
    };
    const earlier = (it) => many(it.formerly).length > 0;
    const inOrder = [...things.filter(earlier), ...things.filter((it) => !earlier(it))];
    for (const { id, formerly, split_from: whole } of inOrder) {
      const renamed = many(formerly).filter((it) => before.has(it) && !after.has(it));
      const all = before.has(id) ? [id, ...renamed] : renamed;
      if (renamed.length) descend(id, renamed, all, [], all.length > 1 ? 'merged' : 'renamed');
      else if (before.has(whole) && !before.has(id)) {
        descend(id, [whole], [whole], after.has(whole) ? [whole] : [], 'split');
      }
    }
  }
  return { heirs, parents, made: 0 };
}

/** The old facts under their new addresses; a thing of several origins is compared with each, one by one. */
function carried(pairing, leaves, strand, concerns) {
  const { heirs, parents } = pairing;
  const found = new Map();
  for (const leaf of leaves) {
    let addresses = [[]];
    leaf.at.forEach((step, n) => {
      const owner = n === 1 || (n === 3 && leaf.at[2] === 'disclosed');
      const came = (id) => {
        const all = parents.get(keyOf([id, step[1]])) ?? [id];
        return all[Math.min(strand, all.length - 1)] === step[0];
      };
      const ids = typeof step === 'string' || !step[1] ? null : heirs.get(keyOf(step)) ?? [step[0]];
      const steps = ids ? ids.filter((id) => !owner || came(id)).map((id) => [id, step[1]]) : [step];
      pairing.made += addresses.length * steps.length - (strand ? 0 : 1);
      if (pairing.made > MOST) throw new Error('What these manifests say is too much to be compared.');
      addresses = addresses.flatMap((it) => steps.map((one) => [...it, one]));
    });
    for (const at of addresses.filter(concerns)) {
      const [heir] = heirs.get(keyOf([leaf.value, leaf.of])) ?? [leaf.value];
      const last = at.at(-1);
      found.set(keyOf(at), { ...leaf, at, value: leaf.of && typeof last !== 'string' ? last[0] : heir });
    }
  }
  return found;
}

function compareFacts(old, now, sections, note) {
  const pairing = pair(old, now, note);
  const was = [...leavesOf(old).values()].map((it) => {
    const name = it.kind === 'answer' && it.value.startsWith('see:') && sections.get(it.value.slice(4));
    return name ? { ...it, value: `see:${name}` } : it;
  });
  const all = leavesOf(now);
  const concerned = (at) => at.some((step) => typeof step !== 'string' && pairing.parents.has(keyOf(step)));
  const descends = (it) => it.at.some((step) => pairing.heirs.has(keyOf(step)) || pairing.parents.has(keyOf(step)));
  const strands = [...pairing.parents.values()].reduce((most, it) => Math.max(most, it.length), 1);
  for (let strand = 0; strand < strands; strand += 1) {
    const after = strand ? new Map([...all].filter(([, it]) => concerned(it.at))) : all;
    const before = carried(pairing, strand ? was.filter(descends) : was, strand, strand ? concerned : () => true);
    for (const key of union(before.keys(), after.keys())) {
      const [one, other] = [before.get(key), after.get(key)];
      const { at, kind, of, fact, member } = other ?? one;
      if (one && other && member) continue;
      const steps = at.map((it) => (typeof it === 'string' ? it : it[0]));
      note(kind, steps.slice(0, steps.length - member), one?.value, other?.value, of, fact);
    }
  }
}

// Title, language and dates; the two dates that every notice may have are printed in the usual way where it has none.

const usual = (label) => ({ label, precision: 'day', place: 'top' });
const datesOf = (side) => new Map([
  ['/last_updated', usual('Last Updated')],
  ['/effective', usual('Effective Date')],
  ...many(side.dates).map((it) => [it.id ?? `/${it.meaning.replace('-', '_')}`, it]),
]);

function compareFrame(old, now, note) {
  for (const key of ['title', 'language']) note(key, [key], old[key], now[key]);
  const [before, after] = [datesOf(old), datesOf(now)];
  for (const id of union(before.keys(), after.keys())) {
    const [at, one, other] = [['dates', id.replace('/', '')], before.get(id), after.get(id)];
    if (!one || !other) note('date', at, one?.label, other?.label);
    else {
      for (const key of ['label', 'precision', 'place']) note(`date-${key}`, [...at, key], one[key], other[key]);
      note('date', [...at, 'covers'], ...[one, other].map((it) => many(it.covers).join(', ')));
    }
  }
}

function datesMoved(old, now) {
  const [before, after] = [old, now].map((side) => new Map([
    ['effective_date', side.effective_date],
    ...many(side.dates).filter((it) => it.id)
      .map((it) => [`dates.${it.id}`, [it.version, it.date].filter(Boolean).join(' ')]),
  ]));
  return [...union(before.keys(), after.keys())].sort()
    .map((at) => ({ at, before: text(before.get(at) || null), after: text(after.get(at) || null) }))
    .filter((it) => it.before !== it.after);
}

// Words, section by section.

function compareWords(old, now, sections, note) {
  const [before, after] = [old, now].map((side) => new Map(many(side.sections)
    .map((it) => [sections.get(it.id) ?? it.id, printed(it)])));
  for (const [one, other] of sections) note('section.id', ['body', other], one, other, '', false, 'renamed');
  for (const id of union(before.keys(), after.keys())) note('wording', ['body', id], before.get(id), after.get(id));
  const common = (one, other) => [...one.keys()].filter((id) => other.has(id)).join(', ');
  note('order', ['body'], common(before, after), common(after, before));
}

/** The sections that have another id and print the same, by their old ids. */
function renamedSections(old, now) {
  const ids = [old, now].map((side) => new Set(many(side.sections).map((it) => it.id)));
  const only = (side, other) => many(side.sections).filter((it) => !other.has(it.id))
    .map((it) => [fold(printed(it)), it.id]);
  const came = new Map(only(now, ids[0]));
  return new Map(only(old, ids[1]).filter(([words]) => came.has(words)).map(([words, id]) => [id, came.get(words)]));
}

const INSIDE = ['scope', 'blocks', 'lines', 'headers', 'parts', 'notes', 'rows'];

/** All that a part of a notice prints, with emphasis and addresses of links as in Markdown, without annotations. */
function printed(it) {
  if (Array.isArray(it)) return it.map(printed).filter(Boolean).join('\n');
  if (Object(it) !== it) return it ?? '';
  const mark = it.kind === 'emphasis' ? (it.strong ? '**' : '*') : '';
  const level = it.heading ? `${'#'.repeat(Math.min(it.level ?? 1, 6))} ` : '';
  const lead = it.heading ?? it.caption ?? it.mark ?? it.name ?? it.label ?? '';
  const words = it.children ? it.children.map(printed).join('') : (!it.parts?.[0]?.kind && it.text) || '';
  const made = printed([
    level + lead, mark + words + mark, ...INSIDE.map((key) => it[key]),
    many(it.items).map((one) => (it.ordered ? '1. ' : '- ') + printed(one)), many(it.cells).map(printed).join(' | '),
  ]);
  return it.kind === 'line-break' ? '\n' : it.href && it.href[0] !== '#' ? `[${made}](${it.href})` : made;
}

const SPELLINGS = [
  [/[‘’‚‛ʼ]/g, "'"], [/[“”„‟]/g, '"'], [/[‐‑]/g, '-'], [/…/g, '...'],
  [/[ﬀ-ﬆ]/g, (it) => it.normalize('NFKC')],
  [/(?<![^\s\x1c-\x1f\x85([])[‒–](?=\p{Nd})/gu, '−'],
  [/[\s\x1c-\x1f\x85]+/g, ' '], [/^ | $/g, ''], [/ ?([‒–—―]|(?<!-)--?-(?!-)) ?/g, '—'],
];
/** A text in one spelling of quotation marks, dashes and spaces: `fold` of notice_compiler/words/typography.py. */
const fold = (text) => SPELLINGS.reduce((it, [from, to]) => it.replace(from, to), String(text)).normalize('NFC');
