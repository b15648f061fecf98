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
};
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {Node | string} Piece */
/**
 * @typedef {object} Setting
 * @property {Document} document
 * @property {Manifest} manifest
 * @property {string} url the address of the manifest
 * @property {string} prefix what the ids begin with
 * @property {number} level that of the title's heading
 * @property {string | null} page where the whole notice stands; null for the page that was built beside the manifest
 * @property {import('./words.js').Words} words
 */
/** Makes the elements of a view. Text is only ever text, and nothing is run. */
export declare class Maker {
    setting: Setting;
    manifest: import("../types/schemas/manifest.js").Manifest;
    words: import("./words.js").Words;
    /** @param {Setting} setting */
    constructor(setting: Setting);
    /**
     * @param {string} name
     * @param {Record<string, string | number | null | undefined>} [attributes] those without a value are left out
     * @param {...Piece} pieces
     */
    el(name: string, attributes?: Record<string, string | number | null | undefined>, ...pieces: Piece[]): HTMLElement;
    /**
     * Blocks below each other, told apart in the text, too.
     *
     * @param {Piece[]} pieces
     */
    stack(pieces: Piece[]): Piece[];
    /**
     * HTML has six levels of headings; ARIA has more.
     *
     * @param {number} below how far below the title
     * @param {string | null} id
     * @param {...Piece} pieces
     */
    heading(below: number, id: string | null, ...pieces: Piece[]): HTMLElement;
    /**
     * The words alone where there is no address, or none that may be led to.
     *
     * @param {string | null | undefined} href
     * @param {...Piece} pieces
     * @returns {Piece[]}
     */
    link(href: string | null | undefined, ...pieces: Piece[]): Piece[];
    /**
     * A link from a view of parts into the whole notice.
     *
     * @param {string | null} section
     * @param {...Piece} pieces
     * @returns {Piece[]}
     */
    into(section: string | null, ...pieces: Piece[]): Piece[];
    /** @returns {Piece[]} the way from a view of parts to the whole notice, where it is known */
    whole(): Piece[];
    /**
     * A word of ours, marked where it is of another language than the notice.
     *
     * @param {keyof import('./words.js').Words} word
     */
    own(word: keyof import('./words.js').Words): HTMLElement;
    /** @returns {Piece[]} what stands beside words to which the notice adds conditions, exceptions or anything else */
    more(): Piece[];
    title(): HTMLElement;
    /** @param {Piece[][]} lines */
    address(lines: Piece[][]): HTMLElement;
    /**
     * A list of what there is; none where there is nothing.
     *
     * @param {string} name
     * @param {Piece[]} items
     */
    list(name: string, items: Piece[]): HTMLElement[];
    /**
     * A list under a heading.
     *
     * @param {keyof import('./words.js').Words} word
     * @param {Piece[]} items
     */
    titled(word: keyof import('./words.js').Words, items: Piece[]): HTMLElement[];
    /**
     * The element that holds a view, in the language of the notice.
     *
     * @param {string} name
     * @param {string | null} label the id of its heading
     * @param {Piece[]} pieces
     */
    root(name: string, label: string | null, pieces: Piece[]): HTMLElement;
}
/**
 * A thing's label, else the words by which the notice speaks of it first.
 *
 * @param {{label: string | null, words: string[]} | undefined} it
 */
export declare const nameOf: (it: {
    label: string | null;
    words: string[];
} | undefined) => string | null;
