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

/**
 * What is thrown for what was caught: itself if it is told already.
 *
 * @param {unknown} cause
 * @param {NoticeErrorCode} code
 * @param {string} message
 */
export const told = (cause, code, message) => (cause instanceof NoticeError ? cause : new NoticeError(code, message, cause));

/**
 * What is thrown where a part is missing, or is of another shape.
 *
 * @param {string} part
 * @param {unknown} [cause]
 */
export const shapeless = (part, cause) => told(cause, 'shape', `This is no manifest of a notice: its ${part} is missing or wrong.`);
