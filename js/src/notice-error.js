/**
 * What went wrong, in one word that a website can act upon.
 *
 * @typedef {'url' | 'network' | 'redirect' | 'http' | 'timeout' | 'aborted' | 'size' | 'integrity' | 'syntax'
 *   | 'version' | 'shape' | 'incomplete' | 'id' | 'unknown'} NoticeErrorCode
 */

/** A manifest that cannot be used: `code` for programs, `message` in one sentence for people. */
export class NoticeError extends Error {
  /**
   * @param {NoticeErrorCode} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'NoticeError';
    /** @type {NoticeErrorCode} */
    this.code = code;
  }
}
