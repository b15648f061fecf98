import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const HERE = new URL('../', import.meta.url);
const pkg = JSON.parse(readFileSync(new URL('package.json', HERE), 'utf8'));
const SOURCES = readdirSync(new URL('src/', HERE)).map((name) => [name, readFileSync(new URL(`src/${name}`, HERE), 'utf8')]);

/** The bytes of modules, bundled and minified, as servers send them. */
async function sizes(contents) {
  const stdin = { contents, resolveDir: fileURLToPath(HERE) };
  const { outputFiles: [made] } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return { gzip: gzipSync(made.contents, { level: 9 }).length, brotli: brotliCompressSync(made.contents).length };
}

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: fileURLToPath(HERE), strict: true, pack: 'npm' });
  assert.deepEqual(messages.map((it) => formatMessage(it, pkg)), []);
});

test('the package has the version of the program, and depends on nothing', () => {
  const program = readFileSync(new URL('../notice_compiler/__init__.py', HERE), 'utf8');
  assert.match(program, new RegExp(`__version__ = "${pkg.version}"`));
  assert.equal(pkg.dependencies, undefined);
  assert.equal(pkg.license, 'Apache-2.0');
  const [ours, theirs] = ['LICENSE', '../LICENSE'].map((path) => readFileSync(new URL(path, HERE), 'utf8'));
  assert.ok(ours === theirs, 'js/LICENSE is another than LICENSE');
});

/** The most that may be sent: of both entries together in one bundle, and of each alone. */
const BUDGETS = {
  'index element': { brotli: 10_400, gzip: 11_500 },
  index: { brotli: 5_800, gzip: 6_500 },
  element: { brotli: 7_250, gzip: 8_000 },
};
for (const [entries, most] of Object.entries(BUDGETS)) {
  test(`all that ${entries} loads is under ${most.brotli} bytes with brotli, under ${most.gzip} with gzip`, async () => {
    const loaded = await sizes(entries.split(' ').map((it) => `export * from './src/${it}.js';`).join('\n'));
    assert.ok(loaded.brotli < most.brotli && loaded.gzip < most.gzip, JSON.stringify(loaded));
  });
}

test('the main entry has no side effects, and both can be imported where there is no page', async () => {
  const before = Object.keys(globalThis);
  assert.equal(typeof (await import('privacy-notice')).loadManifest, 'function');
  assert.equal(typeof (await import('privacy-notice/element')).PrivacyNotice, 'function');
  assert.deepEqual(Object.keys(globalThis), before);
  assert.deepEqual(pkg.sideEffects, ['./src/element.js']);
});

test('no text is ever taken for markup or for a program', () => {
  const sinks = /innerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|\beval\b|new Function|\.style\b|'on(?!ly)[a-z]+'/;
  assert.deepEqual(SOURCES.filter(([, text]) => sinks.test(text)).map(([name]) => name), []);
});

test('no file has more than 300 lines', () => {
  assert.deepEqual(SOURCES.filter(([, text]) => text.split('\n').length > 300).map(([name]) => name), []);
});
