/** Writes the types of a manifest, of the list of notices and of a history into a folder, made from their schemas. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compile } from 'json-schema-to-typescript';

const KINDS = { manifest: 'Manifest', index: 'Index', history: 'History' };
const { positionals: [folder] } = parseArgs({ allowPositionals: true });

await mkdir(folder, { recursive: true });
await copyFile(new URL('element.d.ts', import.meta.url), `${folder}/element.d.ts`);
for (const [kind, name] of Object.entries(KINDS)) {
  const text = await readFile(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8');
  const schema = JSON.parse(text, (_, value) => (value?.prefixItems ? older(value) : value));
  const bannerComment = `/* Made by \`make js-types\` from schemas/${kind}.schema.json. */`;
  await writeFile(`${folder}/${kind}.d.ts`, await compile(schema, name, { bannerComment, style: { singleQuote: true, printWidth: 120 } }));
}

/**
 * A tuple as JSON Schema wrote it before 2020, which is what the maker of types reads.
 *
 * @param {{prefixItems: object[]}} tuple
 */
function older({ prefixItems, ...rest }) {
  return { ...rest, items: prefixItems };
}
