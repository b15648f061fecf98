import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { loadManifest, readManifest } from '../src/index.js';
import { COVERYS, bytes, manifest } from './samples.js';

const GOOD = bytes(COVERYS);
const digest = (kind, data = GOOD) => `${kind}-${createHash(kind).update(data).digest('base64')}`;
const altered = Buffer.from(GOOD);
altered[altered.indexOf('Ad partners')] = 'a'.charCodeAt(0);

const ANSWERS = {
  '/good': (response) => response.end(GOOD),
  '/altered': (response) => response.end(altered),
  '/missing': (response) => response.writeHead(404).end(),
  '/closed': (response) => response.destroy(),
  '/torn': (response) => response.writeHead(200, { 'content-length': GOOD.length }).write(GOOD.subarray(0, 999), () => response.destroy()),
  '/slow': () => {},
  '/slow-body': (response) => response.writeHead(200).write('{'),
  '/moved': (response) => response.writeHead(302, { location: '/good' }).end(),
  '/moved-away': (response) => response.writeHead(302, { location: 'data:application/json,{}' }).end(),
  '/html': (response) => response.end('<!doctype html>'),
  '/latin': (response) => response.end(Buffer.from('{"title": "\xe9"}', 'latin1')),
  '/mark': (response) => response.end(`\ufeff${GOOD}`),
  '/twins': (response) => response.end(`{"title": "A", "t\\u0069tle": "B"}`),
  '/deep': (response) => response.end(`${'['.repeat(1e6)}${']'.repeat(1e6)}`),
  '/endless': (response) => {
    const more = () => { while (response.write(Buffer.alloc(65536, ' '))); };
    response.on('drain', more).on('error', () => {});
    more();
  },
};
const server = createServer((request, response) => ANSWERS[request.url](response));
let root = '';
before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** The code with which an address is refused; each error is one sentence. */
async function code(path, options) {
  try {
    await loadManifest(path.startsWith('/') ? root + path : path, options);
  } catch (error) {
    assert.equal(error.name, 'NoticeError', String(error.stack));
    assert.match(error.message, /^[^\n]+\.$/);
    return error.code;
  }
  return 'loaded';
}

test('a manifest is loaded whole', async () => {
  assert.deepEqual(JSON.parse(JSON.stringify(await loadManifest(`${root}/good`))), manifest());
  assert.equal(await code('/moved'), 'loaded');
});

const FAULTS = {
  '/missing': 'http', '/closed': 'network', '/torn': 'network', '/html': 'syntax', '/latin': 'syntax', '/mark': 'syntax',
  '/twins': 'syntax', '/deep': 'syntax', '/endless': 'size', '/moved-away': 'network',
  'file:///etc/hosts': 'url', 'data:application/json,{}': 'url', 'manifest.json': 'url', 'https://': 'url',
};
for (const [path, expected] of Object.entries(FAULTS)) {
  test(`${path}: ${expected}`, async () => assert.equal(await code(path), expected));
}

test('what does not come in time is given up', async () => {
  assert.equal(await code('/slow', { timeout: 20 }), 'timeout');
  assert.equal(await code('/slow-body', { timeout: 20 }), 'timeout');
});

for (const timeout of [-1, 0, NaN, Infinity, 2 ** 31, 'soon']) {
  test(`a timeout of ${timeout} is refused before anything is fetched`, async (t) => {
    const fetch = t.mock.method(globalThis, 'fetch');
    assert.equal(await code('/good', { timeout }), 'timeout');
    assert.equal(fetch.mock.callCount(), 0);
  });
}

test('no integrity is none, and what the check finds is not told as a fault of the network', async (t) => {
  assert.equal(await code('/good', { integrity: null }), 'loaded');
  t.mock.method(JSON, 'parse', () => ({ schema_version: '1.0' }));
  assert.notEqual(await code('/good'), 'network');
});

test('what is too large is not read to its end', async () => {
  const closed = new Promise((resolve) => {
    server.once('request', (_, response) => response.on('close', () => resolve(true)));
  });
  assert.equal(await code('/endless'), 'size');
  assert.equal(await closed, true);
});

test('a caller can give up, before and meanwhile', async () => {
  assert.equal(await code('/good', { signal: AbortSignal.abort() }), 'aborted');
  const later = new AbortController();
  const loading = code('/slow', { signal: later.signal });
  later.abort();
  assert.equal(await loading, 'aborted');
});

test('a manifest altered by one byte is refused, and a digest that fits is not', async () => {
  for (const kind of ['sha256', 'sha384', 'sha512']) {
    assert.equal(await code('/good', { integrity: digest(kind) }), 'loaded');
    assert.equal(await code('/altered', { integrity: digest(kind) }), 'integrity');
  }
  assert.equal(await code('/altered'), 'loaded', 'without integrity the same words would be taken');
});

test('of several digests those of the strongest kind count', async () => {
  const wrong = (kind) => digest(kind, altered);
  const cases = [
    [`${wrong('sha256')} ${digest('sha256')}`, 'loaded'],
    [`${wrong('sha256')}\n\t${digest('sha384')}`, 'loaded'],
    [`${digest('sha256')} ${wrong('sha512')}`, 'integrity'],
    [`md5-AAAA ${digest('sha256')}`, 'loaded'],
    [`${digest('sha256')}?option`, 'loaded'],
    [digest('sha256').replaceAll('+', '-').replaceAll('/', '_'), 'loaded'],
    ['md5-AAAA', 'integrity'],
    ['nonsense', 'integrity'],
    [createHash('sha256').update(GOOD).digest('hex'), 'integrity'],
    ['', 'loaded'],
  ];
  for (const [integrity, expected] of cases) assert.equal(await code('/good', { integrity }), expected, integrity);
});

test('a redirect from https to http is refused', async (t) => {
  const fetch = async () => Object.defineProperty(new Response(GOOD), 'url', { value: 'http://acme.test/manifest.json' });
  t.mock.method(globalThis, 'fetch', fetch);
  assert.equal(await code('https://acme.test/manifest.json'), 'redirect');
  assert.equal(await code('http://acme.test/manifest.json'), 'loaded');
});

test('a text or bytes are read like what was fetched', async () => {
  assert.equal((await readManifest(GOOD.toString())).notice, 'coverys-california');
  await assert.rejects(readManifest(altered, { integrity: digest('sha256') }), { code: 'integrity' });
});

test('no words make the check take long', async () => {
  const value = manifest();
  value.title = 'a'.repeat(3_000_000);
  value.sections[0].blocks[0].children[0].text = '-a'.repeat(200_000);
  assert.ok(await readManifest(JSON.stringify(value)));
});

test('very long words are read', async () => {
  const title = 'a\\" : {'.repeat(300_000);
  assert.equal((await readManifest(JSON.stringify({ ...manifest(), title }))).title, title);
});

test('an empty member name and odd strings are no twins', async () => {
  const value = { ...manifest(), '': 0, ' ': 'a "b": {[,:', 'a\\': '\\', x: { '': 0, title: 1 }, __proto__x: 1 };
  assert.ok(await readManifest(JSON.stringify(value)));
  await assert.rejects(readManifest('{"schema_version": "1.0", "__proto__": {"title": "x"}}'), { code: 'shape' });
});
