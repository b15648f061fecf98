import { PrivacyNotice } from './privacy-notice.js';
export { NoticeError } from './notice-error.js';
export { PrivacyNotice };
export type NoticeEvents = import('../types/schemas/element.js').NoticeEvents;
/** @typedef {import('../types/schemas/element.js').NoticeEvents} NoticeEvents */
