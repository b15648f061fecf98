// @ts-nocheck: it walks through any two values of JSON.
import { both, many } from './both.js';
import { factsOf } from './facts-of.js';
import { FACTS } from './facts-table.js';
import { NoticeError } from './notice-error.js';

/** How often facts are looked at again: more than in any honest notice, so few that no page stands still. */
const MOST = 3e5;

/**
 * Each old fact, under its new address, and the new one; a thing of several origins is compared with each in turn.
 *
 * @param sections the new ids of sections, by the old ones
 */
export function compareFacts(old, now, sections, note) {
  const { heirs, parents, strands } = pair(old, now, note);
  const [was, is] = [factsOf(old, sections), factsOf(now)];
  const carry = carrier(heirs, parents, (was.length + is.length) * (strands - 1));
  for (let strand = 0; strand < strands; strand += 1) {
    const near = ({ at }) => !strand || at.map(keyOf).some((it) => heirs.has(it) || parents.has(it));
    const byAddress = (facts) => new Map(facts.filter(near).map((it) => [keyOf(it.at), it]));
    const before = byAddress(was.filter(near).flatMap((it) => carry(it, strand)));
    for (const [, one, other] of both(before, byAddress(is))) {
      const { at, kind, of, fact, members } = other ?? one;
      if (one && other && members) continue;
      note(kind, at.slice(0, at.length - members).map(([it]) => it), one?.value, other?.value, of, fact);
    }
  }
}

const keyOf = JSON.stringify;

/** Which thing of the old notice is which of the new: by kind and id, `formerly` or `split_from`, and nothing else. */
function pair(old, now, note) {
  const [heirs, parents] = [new Map(), new Map()];
  let strands = 1;
  for (const [name, { kind }] of FACTS) {
    const things = many(now[name]);
    if (!kind || !things[0]?.id) continue;
    const [before, after] = [many(old[name]), things].map((all) => new Set(all.map((it) => it.id)));
    const isRenamed = (it) => many(it.formerly).length > 0;
    for (const { id, formerly, split_from: whole } of [...things].sort((one, other) => isRenamed(other) - isRenamed(one))) {
      const renamed = many(formerly).filter((it) => before.has(it) && !after.has(it));
      const isPart = !renamed.length && before.has(whole) && !before.has(id);
      const from = isPart ? [whole] : renamed;
      const all = before.has(id) ? [id, ...from] : from;
      if (!from.length) continue;
      for (const it of from) {
        const key = keyOf([it, kind]);
        const here = heirs.get(key) ?? (after.has(it) ? [it] : []);
        here.push(id);
        heirs.set(key, here);
      }
      parents.set(keyOf([id, kind]), all);
      if (all.length > strands) strands = all.length;
      const how = isPart ? 'split' : all.length > 1 ? 'merged' : 'renamed';
      note(`descent.${how}`, [name, id], all.join(', '), id, kind, true, how);
    }
  }
  return { heirs, parents, strands };
}

/**
 * Gives for an old fact all that it is by new addresses; a thing of several origins has those of one `strand`.
 *
 * @param made how many facts are looked at again besides
 */
function carrier(heirs, parents, made) {
  return (fact, strand) => {
    let addresses = [[]];
    fact.at.forEach(([was, kind], n) => {
      const isOwner = n === 1 || (n === 3 && fact.at[2][0] === 'disclosed');
      const came = (id) => {
        const all = parents.get(keyOf([id, kind])) ?? [id];
        return !isOwner || all[Math.min(strand, all.length - 1)] === was;
      };
      const steps = kind ? (heirs.get(keyOf([was, kind])) ?? [was]).filter(came).map((id) => [id, kind]) : [fact.at[n]];
      made += addresses.length * steps.length - (strand ? 0 : 1);
      if (made > MOST) throw new NoticeError('size', 'The manifest has too much to compare.');
      addresses = addresses.flatMap((it) => steps.map((one) => [...it, one]));
    });
    const [heir] = heirs.get(keyOf([fact.value, fact.of])) ?? [fact.value];
    return addresses.map((at) => {
      const [id, kind] = at.at(-1);
      return { ...fact, at, value: fact.of && kind ? id : heir };
    });
  };
}
