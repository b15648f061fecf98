import { checkManifest } from './check-manifest.js';
import { checkIntegrity } from './integrity.js';
import { NoticeError } from './notice-error.js';
import { readJson } from './read-json.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/**
 * @typedef {object} LoadOptions
 * @property {string} [integrity] digests as in Subresource Integrity: `sha384-…`
 * @property {AbortSignal} [signal] to give up
 * @property {number} [timeout] milliseconds until it is given up: 10,000
 * @property {number} [maxBytes] the largest manifest that is read: 8,000,000 bytes
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
 * @param {{integrity?: string}} [options]
 * @returns {Promise<Manifest>}
 * @throws {NoticeError}
 */
export async function readManifest(source, { integrity = '' } = {}) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source);
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
export async function fetchManifest(url, { integrity, signal, timeout = 10_000, maxBytes = 8_000_000 }) {
  const address = addressOf(url);
  const end = new AbortController();
  const giveUp = () => end.abort(new NoticeError('aborted', 'Loading the manifest was given up.', signal?.reason));
  const late = () => end.abort(new NoticeError('timeout', `The manifest did not come within ${timeout} ms.`));
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(late, timeout);
  try {
    const response = await fetch(address, { signal: end.signal });
    const came = checkResponse(response, address);
    const bytes = await bytesOf(response, maxBytes, end.signal);
    const manifest = await readManifest(bytes, { integrity });
    end.signal.throwIfAborted();
    return { manifest, url: came };
  } catch (error) {
    if (end.signal.aborted) throw end.signal.reason;
    if (error instanceof NoticeError) throw error;
    throw new NoticeError('network', `The manifest could not be fetched from ${address.href}.`, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    end.abort();
  }
}

/** @param {string | URL} url */
function addressOf(url) {
  const base = globalThis.document?.baseURI;
  const address = URL.canParse(url, base) && new URL(url, base);
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new NoticeError('url', `\`${url}\` is not the web address of a manifest.`);
}

/**
 * @param {Response} response
 * @param {URL} asked
 */
function checkResponse(response, asked) {
  const came = new URL(response.url || asked);
  if (came.protocol !== asked.protocol && came.protocol !== 'https:') {
    throw new NoticeError('redirect', `The manifest was redirected from https to ${came.protocol.slice(0, -1)}.`);
  }
  if (response.ok) return came.href;
  throw new NoticeError('http', `The server has no manifest at ${asked.href}: status ${response.status}.`);
}

/**
 * @param {Response} response
 * @param {number} most
 * @param {AbortSignal} signal
 */
async function bytesOf(response, most, signal) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
    signal.throwIfAborted();
    size += it.value.length;
    if (size > most) throw new NoticeError('size', `The manifest has more than ${most} bytes.`);
    chunks.push(it.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
