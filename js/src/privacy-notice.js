import { prefixed } from './address.js';
import { fetchManifest } from './load-manifest.js';
import { NoticeError } from './notice-error.js';
import { render } from './views.js';
import { WORDS } from './words.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {import('./words.js').Words} Words */

/** Where there are no elements, as on a server, the class can be imported and is of no use. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * `<privacy-notice manifest="…">`: a notice in a page of somebody else's, made of its manifest. What stands in it stays
 * until the notice is there, and comes back when it fails. Fires `notice-load` and `notice-error`.
 */
export class PrivacyNotice extends Base {
  static observedAttributes = ['manifest', 'integrity', 'view', 'heading-level', 'prefix', 'page'];

  /** @type {{manifest: Manifest, url: string} | null} */
  #loaded = null;
  /** @type {Partial<Words>} */
  #words = {};
  /** @type {AbortController | null} */
  #loading = null;
  /** @type {Node[] | null} what stood in the element; null while it stands there */
  #fallback = null;
  #due = false;
  #arrived = false;
  #arrive = () => this.#goTo(decoded(location.hash));

  /** @returns {Manifest | null} the manifest that is shown */
  get data() {
    return this.#loaded?.manifest ?? null;
  }

  /** @returns {Partial<Words>} words in place of the element's own, which are English */
  get words() {
    return this.#words;
  }

  set words(words) {
    this.#words = { ...words };
    this.#soon(false);
  }

  connectedCallback() {
    addEventListener('hashchange', this.#arrive);
    this.#soon(this.#loaded === null);
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#arrive);
    this.#loading?.abort();
  }

  /**
   * @param {string} name
   * @param {string | null} was
   * @param {string | null} now
   */
  attributeChangedCallback(name, was, now) {
    if (was !== now) this.#soon(name === 'manifest' || name === 'integrity');
  }

  /**
   * Once for all that changes at a time.
   *
   * @param {boolean} anew whether the manifest has to be fetched
   */
  #soon(anew) {
    if (anew) {
      this.#loading?.abort();
      this.#loading = new AbortController();
    }
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      if (this.#loading) this.#load(this.#loading);
      else if (this.#loaded) this.#attempt(() => this.#show());
    });
  }

  /** @param {AbortController} loading */
  async #load(loading) {
    const url = this.getAttribute('manifest');
    if (url === null) return;
    const { signal } = loading;
    this.#tell('loading');
    try {
      const integrity = this.getAttribute('integrity') ?? '';
      const timeout = Number(this.getAttribute('timeout')) || undefined;
      const found = await fetchManifest(url, { integrity, signal, timeout });
      await parsed(this.ownerDocument);
      signal.throwIfAborted();
      this.#loaded = found;
      this.#loading = null;
      this.#attempt(() => this.#show());
    } catch (error) {
      if (signal.aborted) return;
      this.#loading = null;
      this.#fail(error);
    }
  }

  /** @param {() => void} act */
  #attempt(act) {
    try {
      act();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#tell('loaded');
    this.dispatchEvent(new CustomEvent('notice-load', { bubbles: true, detail: { ...this.#loaded } }));
    if (!this.#arrived) this.#arrive();
    this.#arrived = true;
  }

  #show() {
    const { manifest, url } = /** @type {{manifest: Manifest, url: string}} */ (this.#loaded);
    const made = render(this.getAttribute('view') ?? 'full', {
      document: this.ownerDocument,
      manifest,
      url,
      prefix: this.#prefix(),
      level: Number(this.getAttribute('heading-level')?.match(/^[1-9]$/)?.[0] ?? 2),
      page: this.getAttribute('page'),
      words: { ...WORDS, ...this.#written(), ...this.#words },
    });
    this.#fallback ??= [...this.childNodes];
    this.replaceChildren(made);
  }

  #prefix() {
    return this.getAttribute('prefix')?.match(/^[\w-]+$/)?.[0] ?? `${this.#loaded?.manifest.notice}--`;
  }

  /** The words that attributes give: `word-not-stated`. */
  #written() {
    const names = Object.keys(WORDS).filter((it) => this.hasAttribute(`word-${it}`));
    return Object.fromEntries(names.map((it) => [it, this.getAttribute(`word-${it}`)]));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#loaded = null;
    if (this.#fallback) this.replaceChildren(...this.#fallback);
    this.#fallback = null;
    this.#tell('failed');
    const known = error instanceof NoticeError ? error : new NoticeError('unknown', 'The notice cannot be shown.', error);
    this.dispatchEvent(new CustomEvent('notice-error', { bubbles: true, detail: { code: known.code, error: known } }));
  }

  /** @param {'loading' | 'loaded' | 'failed'} state */
  #tell(state) {
    this.setAttribute('data-state', state);
    this.toggleAttribute('aria-busy', false);
    if (state === 'loading') this.setAttribute('aria-busy', 'true');
  }

  /**
   * Goes to the part of the notice that the page's address names, with the notice's prefix or, where the page has no
   * such id of its own, without it.
   *
   * @param {string} id
   */
  #goTo(id) {
    const { ownerDocument } = this;
    const found = ownerDocument.getElementById(id) ?? ownerDocument.getElementById(prefixed(id, this.#prefix()));
    if (id && this.contains(found)) found?.scrollIntoView();
  }
}

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * When the parser is done with a document, so that it adds nothing to what is replaced.
 *
 * @param {Document} document
 */
async function parsed(document) {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
