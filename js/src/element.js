import { PrivacyNotice } from './privacy-notice.js';

export { NoticeError } from './notice-error.js';
export { PrivacyNotice };

if (globalThis.customElements && !customElements.get('privacy-notice')) {
  customElements.define('privacy-notice', PrivacyNotice);
}

/** @typedef {import('../types/schemas/element.js').NoticeEvents} NoticeEvents */
