import { NoticeError } from './notice-error.js';

/**
 * Refuses bytes that have none of the digests: of several, the strongest kind counts, and any of that kind will do
 * (W3C Subresource Integrity). Unlike there, a text without any digest that can be checked is refused.
 *
 * @param {ArrayBuffer} bytes
 * @param {string | null} [integrity] such as `sha384-…`, in base64; none, or an empty text, asks for nothing
 * @returns {Promise<void>}
 */
export async function checkIntegrity(bytes, integrity) {
  if (!integrity?.trim()) return;
  const kind = ['512', '384', '256'].find((it) => integrity.includes(`sha${it}-`));
  if (!kind) throw new NoticeError('integrity', 'The integrity is no digest.');
  const { subtle } = crypto;
  if (!subtle) throw new NoticeError('integrity', 'Integrity needs https.');
  const digest = btoa(String.fromCharCode(...new Uint8Array(await subtle.digest(`SHA-${kind}`, bytes))));
  const found = `sha${kind}-${digest}`;
  if (!integrity.split(/\s+/).some((it) => plain(it) === plain(found))) {
    throw new NoticeError('integrity', `The manifest is another: its digest is ${found}.`);
  }
}

/**
 * A digest in one spelling, and without its options.
 *
 * @param {string} text
 */
const plain = (text) => text.replaceAll('-', '+').replaceAll('_', '/').replace(/=*(\?.*)?$/, '');
