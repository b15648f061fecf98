import { NoticeError } from './notice-error.js';

const TOKEN = /(?<!\S)sha(256|384|512)-([\w+/-]+={0,2})(?=[?\s]|$)/g;

/**
 * Refuses bytes that have none of the digests: of several, the strongest kind counts, and any of that kind will do
 * (W3C Subresource Integrity). Unlike there, a text without any digest that can be checked is refused.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} integrity such as `sha384-…`, in base64; an empty text asks for nothing
 * @returns {Promise<void>}
 */
export async function checkIntegrity(bytes, integrity) {
  if (!integrity.trim()) return;
  const known = [...integrity.matchAll(TOKEN)].map(([, bits, value]) => ({ bits: Number(bits), value: plain(value) }));
  const bits = Math.max(...known.map((it) => it.bits));
  if (!known.length) throw new NoticeError('integrity', 'The integrity names no sha256, sha384 or sha512 digest.');
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) throw new NoticeError('integrity', 'The integrity cannot be checked on a page without https.');
  const found = plain(btoa(String.fromCharCode(...new Uint8Array(await subtle.digest(`SHA-${bits}`, bytes)))));
  if (!known.some((it) => it.bits === bits && it.value === found)) {
    throw new NoticeError('integrity', `The manifest is not the expected one: its digest is sha${bits}-${found}.`);
  }
}

/** @param {string} text */
const plain = (text) => text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
