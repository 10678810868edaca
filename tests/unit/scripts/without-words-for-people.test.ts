import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  signalsWithoutWordsForPeople,
  withoutWordsForPeople,
} from '../../../scripts/build/without-words-for-people.ts';
import { projectRoot, signalFiles } from '../../../scripts/house/places.ts';

describe('the extension’s build', () => {
  it('leaves what signals say to people out, and all else as it is', () => {
    const code = `export const tea = mailSignal({
  id: 'tea',
  title: 'Tea',
  what: 'A request, (for) tea.',
  why: "It's a test.",
  sources: ['https://www.rfc-editor.org/rfc/rfc2324'],
  weight: 1,
  group: 'request',
  find(mail) { return { what: mail, why: 1 }; },
});
const other = { id: 1, why: 2 };
`;
    const left = withoutWordsForPeople('tea.ts', code);
    expect(left).not.toMatch(/A request|a test|rfc2324/);
    expect(left).toContain("title: 'Tea'");
    expect(left).toContain('find(mail) { return { what: mail, why: 1 }; }');
    expect(left).toContain('const other = { id: 1, why: 2 };');
  });

  it('does so in every signal’s file', async () => {
    const plugin = signalsWithoutWordsForPeople();
    for (const { path, exported } of await signalFiles())
      for (const signal of exported) {
        const done = plugin.transform(readFileSync(`${projectRoot}/${path}`, 'utf8'), `${projectRoot}/${path}`)?.code;
        expect(done, path).toContain(`'${signal.id}'`);
        for (const source of signal.sources) expect(done, path).not.toContain(source);
      }
  });

  it('touches no other file', () => {
    expect(signalsWithoutWordsForPeople().transform('x', '/p/lib/engine/decide.ts')).toBeUndefined();
  });
});
