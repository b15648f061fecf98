/* The element and its events, as TypeScript knows those of HTML; copied from scripts/element.d.ts. */
import type { Manifest } from './manifest.js';

export interface NoticeEvents {
  'notice-load': CustomEvent<{ readonly manifest: Manifest; readonly url: string }>;
  'notice-error': CustomEvent<{ readonly code: string; readonly error: Error }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'privacy-notice': HTMLElement & { readonly data: Manifest | null };
  }
  interface GlobalEventHandlersEventMap extends NoticeEvents {}
}
