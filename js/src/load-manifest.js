import { checkManifest } from './check-manifest.js';
import { checkIntegrity } from './integrity.js';
import { NoticeError, told } from './notice-error.js';
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
export const readManifest = (source, { integrity } = {}) => read([/** @type {BlobPart} */ (source)], integrity);

/**
 * @param {BlobPart[]} parts
 * @param {string} [integrity]
 */
async function read(parts, integrity = '') {
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
  const asked = addressOf(url);
  const late = AbortSignal.timeout(timeout);
  const end = AbortSignal.any([signal ?? late, late]);
  try {
    const response = await fetch(asked, { signal: end });
    const came = new URL(response.url || asked);
    if (![asked.protocol, 'https:'].includes(came.protocol)) throw new NoticeError('redirect', `The manifest at ${came} is not on https.`);
    if (!response.ok) throw new NoticeError('http', `The manifest at ${asked} came with the status ${response.status}.`);
    const manifest = await read(await partsOf(response, maxBytes), integrity);
    end.throwIfAborted();
    return { manifest, url: came.href };
  } catch (error) {
    if (signal?.aborted) throw new NoticeError('aborted', 'The manifest was given up.', error);
    if (late.aborted) throw new NoticeError('timeout', `The manifest did not come within ${timeout} ms.`, error);
    throw told(error, 'network', `The manifest at ${asked} could not be fetched.`);
  }
}

/** @param {string | URL} url */
function addressOf(url) {
  const base = globalThis.document?.baseURI;
  const address = URL.canParse(url, base) && new URL(url, base);
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new NoticeError('url', `\`${url}\` is no web address.`);
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
  for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
    size += it.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new NoticeError('size', `The manifest has more than ${most} bytes.`);
    }
    parts.push(it.value);
  }
  return parts;
}
