/** What the page itself gives an id to begins so: `_note-fees`. */
const OWN = /^(_[a-z]+-)?/;

/**
 * An id of a notice as it is in the page that shows it: no id of the page's own begins with the prefix.
 *
 * @param {string} id
 * @param {string} prefix
 */
export const prefixed = (id, prefix) => id.replace(OWN, (kind) => `${kind}${prefix}`);

/**
 * The address of something in the web, absolute or as seen from a base; nothing for any other.
 *
 * @param {string | URL} url
 * @param {string | undefined} [base] the page, if there is one
 */
export function web(url, base = globalThis.document?.baseURI) {
  try {
    const found = new URL(url, base);
    if (/^https?:/.test(found.href)) return found;
  } catch {}
}

/**
 * The address that a link of a notice may lead to: https, mailto, tel, a place within the notice, or a path beside its
 * manifest; null for anything else.
 *
 * @param {string} href
 * @param {string} base the address of the manifest
 * @param {string} prefix
 */
export function linkable(href, base, prefix) {
  if (/^#[\w-]+$/.test(href)) return `#${prefixed(href.slice(1), prefix)}`;
  if (/[\s\\<>"]|^#|^$|^\/\//.test(href)) return null;
  if (/^(mailto|tel):/i.test(href)) return href;
  const to = web(href, base);
  if (!to || to.username || to.password) return null;
  if (/^https:\/\//i.test(href)) return href;
  return to.origin === new URL(base).origin && !/^\w+:/.test(href) ? to.href : null;
}
