export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Piece = Node | string;
export type Setting = {
    document: Document;
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
     * the ids that are given already
     */
    taken: Set<string>;
    /**
     * how many there are already
     */
    tables: number;
};
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string} Piece */
/**
 * What a view is made with.
 *
 * @typedef {object} Setting
 * @property {Document} document
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 * @property {Set<string>} taken the ids that are given already
 * @property {number} tables how many there are already
 */
/**
 * An element. Text is only ever text, and nothing is run.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} [attributes] those without a value are left out
 * @param {...Piece} pieces
 */
export declare function el(setting: Setting, name: string, attributes?: Record<string, string | number | null | undefined>, ...pieces: Piece[]): HTMLElement;
/**
 * An element with blocks below each other, told apart in its text, too.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} attributes
 * @param {Piece[]} pieces
 */
export declare const stack: (setting: Setting, name: string, attributes: Record<string, string | number | null | undefined>, pieces: Piece[]) => HTMLElement;
/**
 * Blocks below what is before them.
 *
 * @param {Piece[]} pieces
 */
export declare const lines: (pieces: Piece[]) => Piece[];
/**
 * A list of what there is; none where there is nothing.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {Piece[]} items
 */
export declare const list: (setting: Setting, name: string, items: Piece[]) => HTMLElement[];
/**
 * HTML has six levels of headings; ARIA has more.
 *
 * @param {Setting} setting
 * @param {number} below how far below the title
 * @param {string | null} id
 * @param {Piece} words
 */
export declare function heading(setting: Setting, below: number, id: string | null, words: Piece): HTMLElement;
/**
 * The words alone where there is no address, or none that may be led to.
 *
 * @param {Setting} setting
 * @param {string | null | undefined} href
 * @param {...Piece} pieces
 * @returns {Piece[]}
 */
export declare function link(setting: Setting, href: string | null | undefined, ...pieces: Piece[]): Piece[];
/**
 * A link from a view of parts into the whole notice: on the website's own page, else on that beside the manifest.
 *
 * @param {Setting} setting
 * @param {string | null} section
 * @param {Piece} words
 */
export declare function into(setting: Setting, section: string | null, words: Piece): HTMLElement;
/**
 * A word of ours, marked where it is of another language than the notice.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 */
export declare function own(setting: Setting, word: keyof import('./words.js').Words): HTMLElement;
/**
 * Lines of an address.
 *
 * @param {Setting} setting
 * @param {Piece[][]} lines
 */
export declare const address: (setting: Setting, lines: Piece[][]) => HTMLElement;
/**
 * The element that holds a view, in the language of the notice.
 *
 * @param {Setting} setting
 * @param {string} name
 * @param {string | null} label the id of its heading
 * @param {Piece[]} pieces
 */
export declare function root(setting: Setting, name: string, label: string | null, pieces: Piece[]): HTMLElement;
/**
 * A view of parts of a notice, with its title and the way to the whole.
 *
 * @param {Setting} setting
 * @param {Piece[]} pieces
 */
export declare const parts: (setting: Setting, pieces: Piece[]) => HTMLElement;
/**
 * A list under a heading of ours.
 *
 * @param {Setting} setting
 * @param {keyof import('./words.js').Words} word
 * @param {Piece[]} items
 */
export declare const titled: (setting: Setting, word: keyof import('./words.js').Words, items: Piece[]) => HTMLElement[];
/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export declare const nameOf: (it: {
    label: string | null;
    words: string[];
} | undefined) => string | null;
