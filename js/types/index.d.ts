/** Manifests of the Notice Compiler: read and checked. The element is an entry of its own: `privacy-notice/element`. */
export { checkManifest } from './check-manifest.js';
export { loadManifest, readManifest } from './load-manifest.js';
export { NoticeError } from './notice-error.js';
export type Manifest = import('../types/schemas/manifest.js').Manifest;
export type LoadOptions = import('./load-manifest.js').LoadOptions;
export type NoticeErrorCode = import('./notice-error.js').NoticeErrorCode;
/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {import('./load-manifest.js').LoadOptions} LoadOptions */
/** @typedef {import('./notice-error.js').NoticeErrorCode} NoticeErrorCode */
