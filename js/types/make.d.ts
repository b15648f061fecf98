export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Pieces = Node | string | null | undefined | boolean | readonly Pieces[];
export type Attributes = Record<string, string | number | null | undefined>;
export type Setting = {
    manifest: Manifest;
    /**
     * the address of the manifest
     */
    url: string;
    /**
     * what the ids begin with
     */
    prefix: string;
    /**
     * that of the title's heading
     */
    level: number;
    /**
     * where the whole notice stands; null for the page that was built beside the manifest
     */
    page: string | null;
    words: import('./words.js').Words;
    /**
     * the words of places
     */
    marks?: Map<unknown, string>;
    /**
     * the ids that are given already
     */
    taken: Set<string>;
    /**
     * those that there are already
     */
    tables: unknown[];
    /**
     * that of the section
     */
    heading: string | null;
};
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string | null | undefined | boolean | readonly Pieces[]} Pieces what stands in an element; nothing, too */
/** @typedef {Record<string, string | number | null | undefined>} Attributes */
/**
 * What a view is made with.
 *
 * @typedef {object} Setting
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 * @property {Map<unknown, string>} [marks] the words of places
 * @property {Set<string>} taken the ids that are given already
 * @property {unknown[]} tables those that there are already
 * @property {string | null} heading that of the section
 */
/**
 * An element. Text is only ever text, and nothing is run.
 *
 * @param {string} name
 * @param {Attributes} [attributes] those without a value are left out
 * @param {...Pieces} pieces
 */
export declare function el(name: string, attributes?: Attributes, ...pieces: Pieces[]): HTMLElement;
/**
 * An element with blocks below each other, told apart in its text, too.
 *
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...Pieces} pieces
 */
export declare const stack: (name: string, attributes: Attributes, ...pieces: Pieces[]) => HTMLElement;
/**
 * Blocks below what is before them.
 *
 * @param {Pieces} pieces
 */
export declare const lines: (pieces: Pieces) => (string | Node)[][];
/**
 * A list of what there is; none where there is nothing.
 *
 * @param {string} name
 * @param {Pieces[]} items
 */
export declare const list: (name: string, items: Pieces[]) => false | HTMLElement;
/**
 * A table that scrolls by itself where it is wide.
 *
 * @param {Attributes} name that of the place in which it scrolls
 * @param {Attributes} attributes
 * @param {Element} caption
 * @param {Pieces} heads
 * @param {Pieces[]} groups of rows
 */
export declare const table: (name: Attributes, attributes: Attributes, caption: Element, heads: Pieces, groups: Pieces[]) => HTMLElement;
/**
 * HTML has six levels of headings; ARIA has more.
 *
 * @param {Setting} setting
 * @param {number} below how far below the title
 * @param {string | null} id
 * @param {Pieces} words
 */
export declare function heading(setting: Setting, below: number, id: string | null, words: Pieces): HTMLElement;
/**
 * The words alone where there is no address, or none that may be led to.
 *
 * @param {Setting} setting
 * @param {string | null | undefined} href
 * @param {Pieces} words
 * @returns {Pieces}
 */
export declare function link(setting: Setting, href: string | null | undefined, words: Pieces): Pieces;
/**
 * A link from a view of parts into the whole notice: on the website's own page, else on that beside the manifest.
 *
 * @param {Setting} setting
 * @param {string | null} section
 * @param {Pieces} words
 */
export declare function into({ page, url, prefix }: Setting, section: string | null, words: Pieces): HTMLElement;
/**
 * A word of ours, marked where it is of another language than the notice.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 */
export declare function own({ words, manifest }: Setting, word: keyof import('./words.js').Words): HTMLElement;
/**
 * Lines of an address, those that there are.
 *
 * @param {Pieces[]} lines
 */
export declare const address: (lines: Pieces[]) => HTMLElement;
/**
 * The element that holds a view, in the language of the notice.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {string | null} label the id of its heading
 * @param {...Pieces} pieces
 */
export declare function root(setting: Setting, name: string, label: string | null, ...pieces: Pieces[]): HTMLElement;
/**
 * A view of parts of a notice, with its title and the way to the whole.
 *
 * @param {Setting} setting
 * @param {...Pieces} pieces
 */
export declare const parts: (setting: Setting, ...pieces: Pieces[]) => HTMLElement;
/**
 * A list under a heading of ours.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 * @param {Pieces[]} items
 */
export declare const titled: (setting: Setting, word: keyof import('./words.js').Words, items: Pieces[]) => false | (false | HTMLElement)[];
/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export declare const nameOf: (it: {
    label: string | null;
    words: string[];
} | undefined) => string | null;
/**
 * What things are called, by their ids.
 *
 * @param {readonly {id: string, label: string | null, words: string[]}[]} [things]
 */
export declare const namesOf: (things?: readonly {
    id: string;
    label: string | null;
    words: string[];
}[]) => Map<string, string | null>;
