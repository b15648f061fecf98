/** What a website might do with a manifest; it is compiled, and never run. */
import { NoticeError, diff, loadManifest, type Manifest, type NoticeErrorCode } from 'privacy-notice';
import { PrivacyNotice } from 'privacy-notice/element';

export async function recipientsOf(url: string, category: string): Promise<readonly string[] | NoticeErrorCode> {
  try {
    const manifest: Manifest = await loadManifest(url, { integrity: 'sha256-…', timeout: 1000 });
    const told = manifest.disclosures.filter((it) => it.category === category && it.status === 'disclosed');
    const names = new Map(manifest.recipients.map((it) => [it.id, it.label ?? it.words[0] ?? it.id]));
    return told.flatMap((it) => it.recipients ?? []).map((id) => names.get(id) ?? id);
  } catch (error) {
    if (error instanceof NoticeError) return error.code;
    throw error;
  }
}

export function linksOf(blocks: Manifest['sections'][number]['blocks']): string[] {
  return blocks.flatMap((it) => {
    switch (it.kind) {
      case 'paragraph':
        return it.children.flatMap((node) => (node.kind === 'link' ? [node.href] : []));
      case 'list':
        return it.items.flatMap((item) => linksOf(item.blocks));
      case 'address':
        return it.lines.flatMap(([, href]) => (href === null ? [] : [href]));
      default:
        return [];
    }
  });
}

export function moved(old: Manifest, now: Manifest): string[] {
  const { date, changes } = diff(old, now);
  return date.moved ? [] : changes.filter((it) => it.fact).map((it) => it.at);
}

export function say(element: PrivacyNotice): string {
  element.setAttribute('word-not-stated', 'nicht angegeben');
  return element.data?.title ?? '';
}

export function listen(): string | null {
  const element = document.createElement('privacy-notice');
  element.addEventListener('notice-load', (it) => console.log(it.detail.manifest.title, it.detail.url));
  addEventListener('notice-error', (it) => console.log(it.detail.code, it.detail.error.message));
  return element.data?.title ?? null;
}

export function before(old: Manifest, now: Manifest): string | null {
  const { changes } = diff(old, now);
  // @ts-expect-error: what is frozen has no push.
  changes.push();
  return changes[0]?.before ?? null;
}

// @ts-expect-error: there is no such status.
export const wrong: Manifest['disclosures'][number]['status'] = 'maybe';
