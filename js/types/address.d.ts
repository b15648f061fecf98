/**
 * An id of a notice as it is in the page that shows it: no id of the page's own begins with the prefix.
 *
 * @param {string} id
 * @param {string} prefix
 */
export declare const prefixed: (id: string, prefix: string) => string;
/**
 * The address of something in the web, absolute or as seen from a base; nothing for any other.
 *
 * @param {string | URL} url
 * @param {string | undefined} [base] the page, if there is one
 */
export declare function web(url: string | URL, base?: string | undefined): URL | undefined;
/**
 * The address that a link of a notice may lead to: https, mailto, tel, a place within the notice, or a path beside its
 * manifest; null for anything else.
 *
 * @param {string} href
 * @param {string} base the address of the manifest
 * @param {string} prefix
 */
export declare function linkable(href: string, base: string, prefix: string): string | null;
