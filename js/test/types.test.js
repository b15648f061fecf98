import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of the package's own, and gives what it said where it failed. */
function run(script, ...options) {
  try {
    execFileSync(process.execPath, [join(HERE, script), ...options], { cwd: HERE, encoding: 'utf8' });
    return '';
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  }
}

const TSC = 'node_modules/typescript/bin/tsc';

test('the committed types are those of the schemas and of the code', () => {
  const made = mkdtempSync(join(tmpdir(), 'types-'));
  try {
    assert.equal(run('scripts/types.js', join(made, 'schemas')), '');
    assert.equal(run(TSC, '-p', '.', '--outDir', made), '', 'the types of the code do not fit');
    const files = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.d.ts')).sort();
    assert.deepEqual(files(join(HERE, 'types')), files(made), 'run `make js-types` and commit the result');
    for (const it of files(made)) {
      const [committed, fresh] = [join(HERE, 'types', it), join(made, it)].map((path) => readFileSync(path, 'utf8'));
      assert.ok(committed === fresh, `types/${it} is stale: run \`make js-types\` and commit the result`);
    }
  } finally {
    rmSync(made, { recursive: true });
  }
});

test('a program in strict TypeScript reads a manifest', () => {
  assert.equal(run(TSC, '-p', 'test/consumer'), '');
});
