import { web } from './address.js';
import { checkManifest } from './check-manifest.js';
import { checkIntegrity } from './integrity.js';
import { NoticeError, told } from './notice-error.js';
import { readJson } from './read-json.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * @typedef {object} LoadOptions
 * @property {string | null} [integrity] digests as in Subresource Integrity: `sha384-…`
 * @property {AbortSignal} [signal] to give up
 * @property {number} [timeout] milliseconds until it is given up: 10,000
 * @property {number} [maxBytes] the largest manifest that is read: 4,000,000 bytes
 */

/**
 * The manifest at an address, checked and frozen.
 *
 * @param {string | URL} url absolute, or in a page relative to it
 * @param {LoadOptions} [options]
 * @returns {Promise<Manifest>}
 * @throws {NoticeError}
 */
export async function loadManifest(url, options = {}) {
  return (await fetchManifest(url, options)).manifest;
}

/**
 * The manifest that bytes or a text hold, checked and frozen.
 *
 * @param {Uint8Array | string} source
 * @param {{integrity?: string | null}} [options]
 * @returns {Promise<Manifest>}
 * @throws {NoticeError}
 */
export const readManifest = (source, { integrity } = {}) => read([/** @type {BlobPart} */ (source)], integrity);

/**
 * @param {BlobPart[]} parts
 * @param {string | null} [integrity]
 */
async function read(parts, integrity) {
  const bytes = await new Blob(parts).arrayBuffer();
  await checkIntegrity(bytes, integrity);
  return checkManifest(readJson(bytes));
}

/**
 * The manifest, and the address that it came from in the end.
 *
 * @param {string | URL} url
 * @param {LoadOptions} options
 * @returns {Promise<{manifest: Manifest, url: string}>}
 */
export async function fetchManifest(url, { integrity, signal, timeout = 10_000, maxBytes = 4_000_000 }) {
  if (!(timeout > 0 && timeout < 1e9)) throw new NoticeError('timeout', `\`${timeout}\` is no time.`);
  const asked = web(url);
  if (!asked) throw new NoticeError('url', `\`${url}\` is no web address.`);
  const run = new AbortController();
  const end = () => run.abort();
  const timer = setTimeout(end, timeout);
  signal?.addEventListener('abort', end, run); // until `run.signal` ends
  if (signal?.aborted) end();
  let came;
  let parts;
  try {
    const response = await fetch(asked, { signal: run.signal });
    came = new URL(response.url || asked);
    if (came.protocol < asked.protocol) throw new NoticeError('redirect', `The manifest at ${came} is not on https.`);
    if (!response.ok) throw new NoticeError('http', `The manifest at ${asked} came with status ${response.status}.`);
    parts = await partsOf(response, maxBytes);
  } catch (error) {
    if (signal?.aborted) throw new NoticeError('aborted', 'The manifest was given up.', error);
    if (run.signal.aborted) throw new NoticeError('timeout', `The manifest did not come within ${timeout} ms.`, error);
    throw told(error, 'network', `The manifest at ${asked} could not be fetched.`);
  } finally {
    clearTimeout(timer);
    end(); // what has not come by now need not come
  }
  return { manifest: await read(parts, integrity), url: came.href };
}

/**
 * @param {Response} response
 * @param {number} most
 */
async function partsOf(response, most) {
  /** @type {BlobPart[]} */
  const parts = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let it; reader && !(it = await reader.read()).done; ) {
    size += it.value.length;
    if (size > most) throw new NoticeError('size', `The manifest has more than ${most} bytes.`);
    parts.push(it.value);
  }
  return parts;
}
