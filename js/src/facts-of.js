// @ts-nocheck: it walks through any value of JSON.
import { many } from './both.js';
import { DERIVED, FACTS, MEMBERS } from './facts-table.js';
import { fold } from './fold.js';

/**
 * The facts of a manifest, `{at, kind, value, of, fact, members}` each. The address `at` has steps, `[word]` or, for a
 * thing, `[id, kind]`; at its end stand so many steps for a member of a list as `members` says. Where an address
 * comes twice, the later fact counts.
 *
 * @param sections other ids for the sections that answers lead to
 */
export function factsOf(manifest, sections = new Map()) {
  const found = [];
  const put = (at, kind, value, { marks, kind: of } = { marks: '' }, members = 0) => {
    found.push({ at: at.map((it) => [it].flat()), kind, value, of, fact: !/!/.test(marks), members });
  };
  const putMembers = (at, kind, member, values, members = 1) => {
    for (const it of values) put([...at, [/!/.test(member.marks) ? fold(it) : it, member.kind]], kind, it, member, members);
  };
  const putFields = (record, at, kind) => {
    for (const [name, value] of Object.entries(record)) {
      const [here, called, member] = [[...at, name], `${kind}.${name}`, MEMBERS.get(name)];
      if (value === null || !member || DERIVED.test(called)) continue;
      if (typeof value !== 'object') put(here, called, TRUTH.get(value) ?? value, member);
      else if (!Array.isArray(value)) {
        if (name !== 'row') put(here, called, name);
        putFields(value, ...(name === 'row' ? [at, kind] : [here, called]));
      } else if (/[+~]/.test(member.marks)) {
        if (value.length) put(here, called, (/~/.test(member.marks) ? value : [...value].sort()).join(', '), member);
      } else if (typeof value[0] !== 'object') putMembers(here, called, member, value);
      else for (const it of value) (INNER[name] ?? putCase)(it, [...at, it.facet], kind, here);
    }
  };
  const INNER = {
    answers: ({ facet, status, others, text, section }, at, kind) => {
      const [see, other] = [section && `see:${section}`, [...at, 'others']];
      if (status) put(at, `${kind}.${facet}.answer`, status === 'elsewhere' ? see : status);
      if (others) put(other, `${kind}.${facet}.others`, text || see || 'yes');
      if (others && text && see) put([...other, 'see'], `${kind}.${facet}.others`, see);
    },
    limits: (it, at, kind) => putFields(it, [...at, [it.id, MEMBERS.get(it.facet)?.kind ?? ''], 'limits'], `${kind}.limits`),
  };
  const putCase = (it, _, kind, here) => {
    const called = kind.startsWith('case') ? kind : `case.${kind}`;
    put([...here, it.id], `${called}.id`, it.id);
    putFields(it, [...here, it.id], called);
  };
  const putCell = ({ category, practice, status, recipients, section, row }) => {
    const at = ['categories', [category, 'category'], 'disclosed', [practice, 'practice']];
    putFields(row ?? {}, at, 'answer');
    if (status === 'disclosed') {
      put(at, 'answer', recipients ? 'recipients' : 'yes');
      putMembers([...at, 'recipients'], 'answer.recipients', MEMBERS.get('recipients'), many(recipients), 2);
    } else if (status && status !== 'not-stated') {
      put(at, 'answer', status === 'elsewhere' ? `see:${sections.get(section) ?? section}` : status);
    }
  };
  for (const [name, member] of FACTS) {
    const value = many(manifest[name]);
    if (name === 'disclosures') value.forEach(putCell);
    else if (!Array.isArray(value)) putFields(value, [name], name);
    else if (typeof value[0] !== 'object') putMembers([name], name, member, value);
    else {
      for (const it of value) {
        const at = [name, [it.id, member.kind]];
        put(at, member.kind, it.id, member);
        putFields(it, at, member.kind);
      }
    }
  }
  return found;
}

const TRUTH = new Map([[true, 'yes'], [false, 'no']]);
