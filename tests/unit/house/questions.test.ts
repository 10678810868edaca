import { describe, expect, it } from 'vitest';
import { questions } from '../../../lib/questions/index.ts';
import { queryLanguages } from '../../../lib/schema/query-language.ts';
import { questionFiles } from '../../../scripts/house/places.ts';
import { testsWith } from './imports.ts';

const files = await questionFiles();

describe('questions', () => {
  it('are all in lib/questions/index.ts', () => {
    const missing = files.filter(({ exported }) => !exported.every((question) => questions.includes(question)));
    expect(missing.map(({ path }) => path)).toEqual([]);
    expect(questions).toHaveLength(files.length);
  });
});

describe.each(files.map((file) => [file.path, file] as const))('%s', (_, { name, exported }) => {
  const [question] = exported;
  if (!question) throw new Error('It exports no question.');

  it('holds one question, called like its file', () => {
    expect(exported).toHaveLength(1);
    expect(question.id).toBe(name);
  });

  it('says what is asked, why, and what stays unknown without an answer', () => {
    expect(question.title).toMatch(/^[A-Z].{9,}\?$/);
    expect(question.why).toMatch(/^[A-Z].{19,}\.$/);
    expect(question.gap.what).toMatch(/^[A-Z].{9,}\.$/);
    expect(question.gap.remedy).toMatch(/^[A-Z].{9,}\.$/);
  });

  it('has, where it can be asked by hand, queries for the common languages and the schemas they go by', () => {
    const { byHand } = question;
    if (!byHand) return;
    expect(byHand.unknown).toMatch(/^[a-z].{6,39}[^.]$/);
    for (const source of byHand.sources) expect(source).toMatch(/^https:\/\//);
    expect(byHand.sources.length).toBeGreaterThan(2);
    const queries = byHand.queries({
      sender: 'a@evil.example',
      messageId: '1@evil.example',
      subject: 'Words',
      hosts: ['evil.example'],
      files: ['a.html'],
      hashes: ['a'.repeat(64)],
    });
    expect(Object.keys(queries)).toEqual(expect.arrayContaining(['defender', 'spl', 'esql', 'lucene']));
    for (const language of Object.keys(queries)) expect(queryLanguages).toContain(language);
    // With nothing to ask about there is no query that would find everything.
    expect(byHand.queries({ hosts: [], files: [], hashes: [] })).toEqual({});
  });

  it('is asked in some test', () => {
    expect(testsWith(`'${name}'`, `/questions/${name}.ts'`), `no test asks '${name}'`).not.toEqual([]);
  });
});
