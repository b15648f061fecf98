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
/**
 * What is thrown for what was caught: itself if it is told already.
 *
 * @param {unknown} cause
 * @param {NoticeErrorCode} code
 * @param {string} message
 */
export declare const told: (cause: unknown, code: NoticeErrorCode, message: string) => NoticeError;
/**
 * What is thrown where a part is missing, or is of another shape.
 *
 * @param {string} part
 * @param {unknown} [cause]
 */
export declare const shapeless: (part: string, cause?: unknown) => NoticeError;
