import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectors } from '../../../companion/connectors/index.ts';
import { questions } from '../../../lib/questions/index.ts';
import { connectorFiles, projectRoot } from '../../../scripts/house/places.ts';
import { everythingSet } from './everything-set.ts';
import { testsWith } from './imports.ts';

const files = await connectorFiles();

describe('connectors', () => {
  it('are all in companion/connectors/index.ts', () => {
    const missing = files.filter(({ exported }) => !exported.every((connector) => connectors.includes(connector)));
    expect(missing.map(({ path }) => path)).toEqual([]);
    expect(connectors).toHaveLength(files.length);
  });
});

describe.each(files.map((file) => [file.path, file] as const))('%s', (path, { name, exported }) => {
  const [connector] = exported;
  if (!connector) throw new Error('It exports no connector.');

  it('holds one connector, which docs/sources.md names', () => {
    expect(exported).toHaveLength(1);
    const row = readFileSync(join(projectRoot, 'docs/sources.md'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| ${connector.title} `));
    expect(row, `docs/sources.md has no line for “${connector.title}”`).toBeDefined();
    expect(row?.replaceAll('*', '')).toContain(`| ${connector.contacts} |`);
  });

  it('connects a source that answers known questions, in time, and contacts whom it says', () => {
    const connected = connector.connect(everythingSet());
    expect(connected, 'set what it needs in tests/unit/house/everything-set.ts').toBeDefined();
    connected?.close?.();
    const source = connected?.source;
    expect(source?.contacts).toBe(connector.contacts);
    expect(source?.deadlineMs).toBeGreaterThan(0);
    expect(source?.deadlineMs).toBeLessThanOrEqual(120_000);
    const ids = questions.map((question) => question.id);
    expect(source?.answers.length).toBeGreaterThan(0);
    expect(source?.answers.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is not connected without a store where others hear of it', () => {
    const { store: _, ...without } = everythingSet();
    if (connector.contacts !== 'nobody') expect(connector.connect(without)).toBeUndefined();
  });

  it('has a test', () => {
    expect(testsWith(`/connectors/${name}.ts'`, `connector ${name}`), `no test imports ${path}`).not.toEqual([]);
  });
});
