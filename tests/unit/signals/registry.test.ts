import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { signals } from '../../../lib/signals/index.ts';
import { mailSignals } from '../../../lib/signals/mail/index.ts';
import type { Signal } from '../../../lib/signals/signal.ts';

const root = join(import.meta.dirname, '../../../lib/signals');
const domains = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Every signal that a file exports, with the file's name. */
async function exported(): Promise<{ domain: string; file: string; signal: Signal }[]> {
  const all: { domain: string; file: string; signal: Signal }[] = [];
  for (const { name: domain } of domains)
    for (const file of readdirSync(join(root, domain)).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
      const module: Record<string, unknown> = await import(pathToFileURL(join(root, domain, file)).href);
      for (const value of Object.values(module)) if (isSignal(value)) all.push({ domain, file, signal: value });
    }
  return all;
}

function isSignal(value: unknown): value is Signal {
  return typeof value === 'object' && value !== null && 'id' in value && 'find' in value && 'weight' in value;
}

const all = await exported();
/** Those whose signals have a test file each; signals of other domains are tested in the layout of theirs. */
const testedOneByOne = ['mail', 'case'];

describe('the registry of signals', () => {
  it('holds what every file exports, and nothing else', () => {
    expect(new Set(signals)).toEqual(new Set(all.map(({ signal }) => signal)));
    expect(signals).toHaveLength(all.length);
    expect(new Set(mailSignals)).toEqual(
      new Set(all.filter(({ domain }) => domain === 'mail').map(({ signal }) => signal)),
    );
  });

  it('has no id twice', () => {
    expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
  });

  it('is not empty', () => expect(signals.length).toBeGreaterThan(50));
});

describe.each(all.map(({ file, signal }) => [signal.id, file, signal] as const))('%s', (id, file, signal) => {
  it('is alone in a file that is called like it', () => {
    expect(file).toBe(`${id}.ts`);
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(all.filter((other) => other.file === file)).toHaveLength(1);
  });

  it('says what is observed and why it tells something, in sentences', () => {
    expect(signal.title).toMatch(/^\S.{9,98}[^.\s]$/);
    expect(signal.what).toMatch(/^\S.{19,}\.$/);
    expect(signal.why).toMatch(/^\S.{19,}\.$/);
  });

  it('names where the knowledge comes from', () => {
    expect(signal.sources.length).toBeGreaterThan(0);
    for (const source of signal.sources) {
      expect(URL.canParse(source)).toBe(true);
      expect(new URL(source).protocol).toBe('https:');
    }
  });

  it('weighs something that a person can still outweigh, in a group, after a question', () => {
    expect(signal.weight).not.toBe(0);
    expect(Math.abs(signal.weight)).toBeLessThanOrEqual(3.5);
    expect(signal.group).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(signal.needs.length).toBeGreaterThan(0);
  });
});

const oneByOne = all.filter(({ domain }) => testedOneByOne.includes(domain)).map(({ signal }) => signal);

describe.each(oneByOne.map((signal) => [signal.id, signal] as const))('%s', (id, signal) => {
  it('names a technique where it speaks for a threat, and none where it speaks against', () => {
    // What people decided before says nothing of how it was done.
    if (signal.weight > 0 && signal.rests !== 'person') expect(signal.technique).toMatch(/^T\d{4}(?:\.\d{3})?$/);
    else expect(signal.technique).toBeUndefined();
  });

  it('has tests of its own', () => expect(existsSync(join(import.meta.dirname, `${id}.test.ts`))).toBe(true));
});
