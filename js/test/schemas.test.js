import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROOT, bytes } from './samples.js';

/** Authors may write a number where words are meant, and get one message that says so: that takes a list of types. */
const OF_AUTHORS = ['notice', 'law'];

/** @param {string} path */
const read = (path) => JSON.parse(bytes(path).toString());
const NAMES = readdirSync(new URL('schemas/', ROOT)).filter((it) => it.endsWith('.schema.json')).map((it) => it.split('.')[0]);
const FILES = readdirSync(new URL('output/', ROOT), { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.json')).sort();

/** @param {string} name */
const validator = (name) =>
  new Ajv2020({ strict: true, allowUnionTypes: OF_AUTHORS.includes(name) }).compile(read(`schemas/${name}.schema.json`));

/** The schema of a file in `output/`: a published version may be older than the current one. */
function schemaOf(path) {
  const kind = path.replace(/.*\//, '').replace('.json', '');
  const released = `released/${kind}-${read(`output/${path}`).schema_version}`;
  const old = path.includes('/versions/') && existsSync(new URL(`schemas/${released}.schema.json`, ROOT));
  return old ? released : kind;
}

for (const name of NAMES) {
  test(`ajv takes the schema ${name} in strict mode`, () => assert.ok(validator(name)));
}

for (const path of FILES) {
  test(`output/${path} satisfies its schema`, () => {
    const validate = validator(schemaOf(path));
    assert.ok(validate(read(`output/${path}`)), JSON.stringify(validate.errors));
    assert.equal(validate({ ...read(`output/${path}`), schema_version: '2.0' }), false);
  });
}
