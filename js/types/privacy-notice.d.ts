export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type NoticeError = import('./notice-error.js').NoticeError;
export type Words = import('./words.js').Words;
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {import('./notice-error.js').NoticeError} NoticeError */
/** @typedef {import('./words.js').Words} Words */
/** Where there are no elements, as on a server, the class can be imported and is of no use. */
declare const Base: typeof HTMLElement;
/**
 * `<privacy-notice manifest="…">`: a notice in a page of somebody else's, made of its manifest. What stands in it stays
 * until the notice is there, and comes back when it fails. Fires `notice-load` and `notice-error`.
 */
export declare class PrivacyNotice extends Base {
    #private;
    static observedAttributes: string[];
    /** @returns {Manifest | null} the manifest that is shown */
    get data(): Manifest | null;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /**
     * @param {string} name
     * @param {string | null} was
     * @param {string | null} now
     */
    attributeChangedCallback(name: string, was: string | null, now: string | null): void;
}
export {};
