import { prefixed, web } from './address.js';
import { fetchManifest } from './load-manifest.js';
import { told } from './notice-error.js';
import { render } from './views.js';
import { WORDS } from './words.js';

/** @typedef {import('../types/schemas/manifest.js').Manifest} Manifest */
/** @typedef {import('./notice-error.js').NoticeError} NoticeError */
/** @typedef {import('./words.js').Words} Words */

/** Where there are no elements, as on a server, the class can be imported and is of no use. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Its words, each of which an attribute can give in its place: `word-not-stated`. */
const NAMES = Object.keys(WORDS);

/**
 * `<privacy-notice manifest="…">`: a notice in a page of somebody else's, made of its manifest. What stands in it stays
 * until the notice is there, and comes back when it fails. Fires `notice-load` and `notice-error`.
 */
export class PrivacyNotice extends Base {
  static observedAttributes = [
    ...['manifest', 'integrity', 'view', 'heading-level', 'prefix', 'page'],
    ...NAMES.map((it) => `word-${it}`),
  ];

  /** @type {{manifest: Manifest, url: string} | null} */
  #loaded = null;
  /** @type {AbortController | undefined} what is under way */
  #run;
  /** @type {Node[] | null} what stood in the element; null while it stands there */
  #fallback = null;
  #stale = true;
  #prefix = '';
  #arrive = () => this.#goTo(location.hash.slice(1));

  /** @returns {Manifest | null} the manifest that is shown */
  get data() {
    return this.#loaded?.manifest ?? null;
  }

  connectedCallback() {
    addEventListener('hashchange', this.#arrive);
    this.#update();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#arrive);
    this.#run?.abort();
  }

  /**
   * @param {string} name
   * @param {string | null} was
   * @param {string | null} now
   */
  attributeChangedCallback(name, was, now) {
    if (was === now) return;
    this.#stale ||= /^(manifest|integrity)$/.test(name);
    this.#update();
  }

  /** Once for all that changes at a time; what was under way is given up. */
  async #update() {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    await null;
    const url = this.getAttribute('manifest');
    if (signal.aborted || !this.isConnected || url === null) return;
    try {
      if (this.#stale) await this.#load(url, signal);
      signal.throwIfAborted();
      this.#show();
    } catch (error) {
      if (!signal.aborted) this.#fail(told(error, 'unknown', 'The notice cannot be shown.'));
    }
  }

  /**
   * @param {string} url
   * @param {AbortSignal} signal
   */
  async #load(url, signal) {
    this.#tell('loading');
    const integrity = this.getAttribute('integrity');
    const timeout = Number(this.getAttribute('timeout')) || undefined;
    const found = await fetchManifest(url, { integrity, signal, timeout });
    await parsed();
    signal.throwIfAborted();
    this.#loaded = found;
    this.#stale = false;
  }

  #show() {
    const { manifest, url } = /** @type {{manifest: Manifest, url: string}} */ (this.#loaded);
    const page = this.getAttribute('page');
    /** @type {Record<string, string>} */
    const words = { ...WORDS };
    for (const it of NAMES) words[it] = this.getAttribute(`word-${it}`) ?? words[it];
    this.#prefix = this.getAttribute('prefix')?.match(/^[\w-]+$/)?.[0] ?? `${manifest.notice}--`;
    const made = render(this.getAttribute('view'), {
      manifest,
      url,
      prefix: this.#prefix,
      level: Number(this.getAttribute('heading-level')?.match(/^[1-9]$/) ?? 2),
      page: web(page ?? '') ? page : null,
      words: /** @type {Words} */ (words),
    });
    const isFirst = !this.#fallback;
    this.#fallback ??= [...this.childNodes];
    this.replaceChildren(made);
    this.#tell('loaded', { manifest, url });
    if (isFirst) this.#arrive();
  }

  /** @param {NoticeError} error */
  #fail(error) {
    this.#loaded = null;
    this.#stale = true;
    if (this.#fallback) this.replaceChildren(...this.#fallback);
    this.#fallback = null;
    this.#tell('failed', { code: error.code, error });
  }

  /**
   * @param {'loading' | 'loaded' | 'failed'} state
   * @param {object} [detail] of the event
   */
  #tell(state, detail) {
    this.dataset.state = state;
    this.ariaBusy = detail ? null : 'true';
    if (detail) this.dispatchEvent(new CustomEvent(state === 'loaded' ? 'notice-load' : 'notice-error', { bubbles: true, detail }));
  }

  /**
   * Goes to the part of the notice that the page's address names, with the notice's prefix or, where the page has no
   * such id of its own, without it.
   *
   * @param {string} id
   */
  #goTo(id) {
    const found = document.getElementById(id) ?? document.getElementById(prefixed(id, this.#prefix));
    if (id && this.contains(found)) found?.scrollIntoView();
  }
}

/** When the parser is done with the page, so that it adds nothing to what is replaced. */
async function parsed() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
