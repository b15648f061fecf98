/**
 * What went wrong, in one word that a website can act upon.
 *
 * @typedef {'url' | 'network' | 'redirect' | 'http' | 'timeout' | 'aborted' | 'size' | 'integrity' | 'syntax'
 *   | 'version' | 'shape' | 'incomplete' | 'id' | 'unknown'} NoticeErrorCode
 */
export type NoticeErrorCode = 'url' | 'network' | 'redirect' | 'http' | 'timeout' | 'aborted' | 'size' | 'integrity' | 'syntax' | 'version' | 'shape' | 'incomplete' | 'id' | 'unknown';
/** A manifest that cannot be used: `code` for programs, `message` in one sentence for people. */
export declare class NoticeError extends Error {
    /** @type {NoticeErrorCode} */
    code: NoticeErrorCode;
    /**
     * @param {NoticeErrorCode} code
     * @param {string} message
     * @param {unknown} [cause]
     */
    constructor(code: NoticeErrorCode, message: string, cause?: unknown);
}
