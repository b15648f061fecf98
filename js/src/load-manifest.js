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
export async function fetchManifest(url, { integrity, signal, timeout = 10_000, maxBytes = 4_000_000 }) {
  const address = addressOf(url);
  const late = AbortSignal.timeout(timeout);
  const end = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const response = await fetch(address, { signal: end });
    const came = checkResponse(response, address);
    const manifest = await readManifest(await bytesOf(response, maxBytes), { integrity });
    end.throwIfAborted();
    return { manifest, url: came };
  } catch (error) {
    if (signal?.aborted) throw new NoticeError('aborted', 'Loading the manifest was given up.', error);
    if (late.aborted) throw new NoticeError('timeout', `The manifest did not come within ${timeout} ms.`, error);
    if (error instanceof NoticeError) throw error;
    throw new NoticeError('network', `The manifest could not be fetched from ${address.href}.`, error);
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
 */
async function bytesOf(response, most) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
    size += it.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new NoticeError('size', `The manifest has more than ${most} bytes.`);
    }
    chunks.push(it.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
