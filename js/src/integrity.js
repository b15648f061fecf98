import { NoticeError } from './notice-error.js';

const TOKEN = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})(\?.*)?$/;

/**
 * Refuses bytes that have none of the digests: of several, the strongest kind counts, and any of that kind will do
 * (W3C Subresource Integrity). Unlike there, a text without any digest that can be checked is refused.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} integrity such as `sha384-…`, in base64; an empty text asks for nothing
 * @returns {Promise<void>}
 */
export async function checkIntegrity(bytes, integrity) {
  const tokens = integrity.split(/\s+/).filter(Boolean);
  if (!tokens.length) return;
  const known = tokens.map((it) => TOKEN.exec(it)).filter((it) => it !== null);
  const bits = Math.max(...known.map((it) => Number(it[1])));
  if (!known.length) throw new NoticeError('integrity', 'The integrity names no sha256, sha384 or sha512 digest.');
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) throw new NoticeError('integrity', 'The integrity cannot be checked on a page without https.');
  const found = base64(new Uint8Array(await subtle.digest(`SHA-${bits}`, bytes)));
  if (!known.some((it) => Number(it[1]) === bits && plain(it[2]) === found)) {
    throw new NoticeError('integrity', `The manifest is not the expected one: its digest is sha${bits}-${found}=.`);
  }
}

/** @param {Uint8Array} bytes */
const base64 = (bytes) => plain(btoa(String.fromCharCode(...bytes)));

/** @param {string} text */
const plain = (text) => text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
