/** What the tests share: the real manifests, and what can be done to one. */
import { readFileSync, readdirSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);

/** @param {string} path */
export const bytes = (path) => readFileSync(new URL(path, ROOT));

/** Every real manifest, the published ones too. */
export const MANIFESTS = readdirSync(new URL('output/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('manifest.json'))
  .map((it) => `output/${it}`)
  .sort();

export const COVERYS = 'output/coverys-california/manifest.json';

/** A real manifest to change. */
export const manifest = () => JSON.parse(bytes(COVERYS).toString());
