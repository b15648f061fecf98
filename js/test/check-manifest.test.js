import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkManifest } from '../src/index.js';
import { COVERYS, MANIFESTS, bytes, manifest } from './samples.js';

/** A manifest changed, and the error that it is refused with. */
function refused(change, value = manifest()) {
  change(value);
  try {
    checkManifest(value);
  } catch (error) {
    return error;
  }
  return assert.fail('it was taken');
}

for (const path of MANIFESTS) {
  test(`${path} is taken, and cannot be changed`, () => {
    const told = checkManifest(JSON.parse(bytes(path).toString()));
    assert.throws(() => told.disclosures.push({}), TypeError);
    assert.throws(() => { told.sections[0].blocks[0].kind = 'list'; }, TypeError);
  });
}

test('minor versions and members that are not known are let be', () => {
  const value = { ...manifest(), schema_version: '1.99', surprise: { recipients: ['nobody'] } };
  value.rights[0].surprise = ['x'];
  assert.equal(checkManifest(value).schema_version, '1.99');
});

for (const version of ['2.0', '0.9', '1', '10.0', '', null, 1.1, ['1.0'], undefined]) {
  test(`version ${JSON.stringify(version)} is refused`, () => {
    assert.equal(refused(() => {}, { ...manifest(), schema_version: version }).code, 'version');
  });
}

for (const value of [null, 1, 'a', [], {}]) {
  test(`${JSON.stringify(value)} is no manifest`, () => assert.equal(refused(() => {}, value).code, 'version'));
}

const INCOMPLETE = {
  'a cell is missing': (it) => it.disclosures.pop(),
  'a cell is there twice': (it) => it.disclosures.push(it.disclosures[0]),
  'a status is none of the list': (it) => { it.disclosures[0].status = 'maybe'; },
  'a category has no cells': (it) => it.categories.push({ ...it.categories[0], id: 'shoe-size' }),
};
for (const [name, change] of Object.entries(INCOMPLETE)) {
  test(`refused as incomplete: ${name}`, () => assert.equal(refused(change).code, 'incomplete'));
}

const fact = (scheme, id) => ({ kind: 'fact', scheme, ids: [id], href: null, children: [] });
const paragraph = (...children) => ({ kind: 'paragraph', children });
const IDS = {
  'a recipient of a cell': (it) => it.disclosures[0].recipients.push('nobody'),
  'a cell of no category': (it) => it.disclosures.push({ ...it.disclosures[0], category: 'nobody' }),
  'a purpose of a category': (it) => it.categories[0].purposes.push('nobody'),
  'a source of a category': (it) => it.categories[0].sources.push('constructor'),
  'a method of a right': (it) => it.rights[0].methods.push('nobody'),
  'an exception of a right': (it) => { it.rights[0].exceptions = ['nobody']; },
  'a contact of a method': (it) => { it.methods[0].contact = 'nobody'; },
  'a right that is counted': (it) => { it.figures = [{ id: 'year', label: null, words: [], counts: [{ id: 'nobody' }] }]; },
  'a right that is verified': (it) => it.requests.verification.rights.push('nobody'),
  'an audience of the scope': (it) => it.scope.only.audiences.push('nobody'),
  'a section of a cell': (it) => { it.disclosures[0].section = 'nobody'; },
  'a row of a cell': (it) => it.disclosures[0].details.push({ row: 'nobody', text: null }),
  'a practice of a row': (it) => it.disclosures[0].details.push({ row: 'practices.nobody', text: null }),
  'a fact in words': (it) => it.sections[0].blocks.push(paragraph(fact('category', 'nobody'))),
  'a footnote in words': (it) => it.sections[0].blocks.push(paragraph(fact('note', 'nobody'))),
  'a link to a section': (it) => it.sections[0].blocks.push(paragraph({ kind: 'link', href: '#nobody', children: [] })),
  'a section of a date': (it) => it.dates[0].covers.push('nobody'),
  'a row of a table': (it) => it.sections.flatMap((one) => one.blocks).find((one) => one.kind === 'table').rows[0].about.push('source:nobody'),
};
for (const [name, change] of Object.entries(IDS)) {
  test(`refused for an id that is not declared: ${name}`, () => {
    const error = refused(change);
    assert.equal(error.code, 'id');
    assert.match(error.message, /^The manifest names `(nobody|constructor)`, and has no such [a-z]+\.$/);
  });
}

test('ids are declared once for each kind, and have the form of ids', () => {
  assert.equal(refused((it) => it.recipients.push(it.recipients[0])).code, 'id');
  assert.equal(refused((it) => it.sections.push(it.sections[0])).code, 'id');
  for (const id of ['a b', '__proto__', 'A', '', 'a--b', null, {}, undefined]) {
    assert.equal(refused((it) => { it.statements[0].id = id; }).code, 'id', String(id));
  }
});

test('an id may be called like a member of every object', () => {
  const value = JSON.parse(bytes(COVERYS).toString().replaceAll('identifiers"', 'constructor"'));
  assert.equal(checkManifest(value).categories[0].id, 'constructor');
});

const MISSHAPEN = {
  'a title that is a list': (it) => { it.title = { toString: 'x' }; },
  'no title': (it) => { delete it.title; },
  'a heading that is a number': (it) => { it.sections[1].heading = 7; },
  'words that are an object': (it) => { it.sections[0].blocks[0].children[0].text = {}; },
  'no rights': (it) => { delete it.rights; },
  'no sections': (it) => { it.sections = null; },
  'categories that are a text': (it) => { it.categories = 'abc'; },
  'a category that is nothing': (it) => { it.categories[0] = null; },
  'disclosures that are an object': (it) => { it.disclosures = {}; },
  'a level that nests without end': (it) => { it.sections[1].level = 0.5; },
  'a level below the first': (it) => { it.sections[1].level = -1; },
  'a level that is a word': (it) => { it.sections[1].level = 'x'; },
  'a language without end': (it) => { it.language = 'e-'.repeat(9999); },
  'a language that is markup': (it) => { it.language = '"><script>'; },
  'a notice of a name without end': (it) => { it.notice = 'x'.repeat(101); },
  'a notice that has no id': (it) => { it.notice = '<img>'; },
  'things without end': (it) => { it.sources = Array.from({ length: 1001 }, (_, n) => ({ id: `s${n}`, words: [] })); },
  'ids that are a number': (it) => { it.sections[0].blocks[0].children[0].ids = 3; },
};
for (const [name, change] of Object.entries(MISSHAPEN)) {
  test(`refused for its shape: ${name}`, () => assert.match(refused(change).code, /^(shape|id)$/));
}
