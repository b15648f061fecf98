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
 * The address that a link of a notice may lead to: https, mailto, tel, a place within the notice, or a path beside its
 * manifest; null for anything else.
 *
 * @param {string} href
 * @param {string} base the address of the manifest
 * @param {string} prefix
 */
export function linkable(href, base, prefix) {
  if (/^#[\w-]+$/.test(href)) return `#${prefixed(href.slice(1), prefix)}`;
  if (/[\s\\<>"]|^#|^$|^\/\//.test(href) || !URL.canParse(href, base)) return null;
  const { protocol, username, password, origin, href: whole } = new URL(href, base);
  if (username || password) return null;
  if (/^(https:\/\/|mailto:|tel:)/i.test(href)) return href;
  return /^https?:$/.test(protocol) && origin === new URL(base).origin && !/^\w+:/.test(href) ? whole : null;
}
