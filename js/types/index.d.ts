/** Manifests of the Notice Compiler: read, checked, compared. The element is an entry of its own: `privacy-notice/element`. */
export { checkManifest } from './check-manifest.js';
export { diff } from './diff.js';
export { loadManifest, readManifest } from './load-manifest.js';
export { NoticeError } from './notice-error.js';
export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type Difference = import('./diff.js').Difference;
export type LoadOptions = import('./load-manifest.js').LoadOptions;
export type NoticeErrorCode = import('./notice-error.js').NoticeErrorCode;
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {import('./diff.js').Difference} Difference */
/** @typedef {import('./load-manifest.js').LoadOptions} LoadOptions */
/** @typedef {import('./notice-error.js').NoticeErrorCode} NoticeErrorCode */
