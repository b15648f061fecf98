import { PrivacyNotice } from './privacy-notice.js';
export { NoticeError } from './notice-error.js';
export { PrivacyNotice };
