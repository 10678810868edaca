import { checkName, constant, words } from './names.ts';
import type { Template } from './plan.ts';

/** A connector of the companion, its test, and its line in the index. */
export function newConnector(_root: string, name: string): Template {
  checkName(name, 'connector');
  const id = constant(name);
  return {
    files: {
      [`companion/connectors/${name}.ts`]: `import { type Source, SourceError } from '../../lib/schema/source.ts';
import type { Connector } from './connector.ts';

export const ${id}Connector: Connector = {
  title: '${words(name)}', // FILL IN: as docs/sources.md names it
  // nobody, third party, or target: the name server or host of whoever is investigated. Off by default where it is not nobody.
  contacts: 'nobody', // FILL IN
  // \`undefined\` where it is not configured (companion/config.ts), or needs the store and there is none.
  connect: () => ({ source: ${id}Source() }),
};

/** FILL IN: what is asked, where that knowledge lies, and who hears of the question. */
export function ${id}Source(): Source {
  return {
    id: '${name}',
    title: '${words(name)}',
    contacts: 'nobody',
    answers: ['known-bad'], // FILL IN: ids of questions; a new one by npm run new question
    deadlineMs: 5_000,
    derivable: false,
    // Questions whose answers it wants first.
    after: [],
    async ask({ alert, signal }) {
      signal.throwIfAborted();
      // Before anything leaves the process: await disclose(…), with the exact words.
      // Failures have a name and a remedy, so that the gap can say what to do.
      if (alert.observables.length === 0)
        throw new SourceError('unreadable', 'FILL IN: what failed.', 'FILL IN: what to do about it.');
      const lines = alert.observables.slice(0, 100).map(({ type, value }) => \`\${type} \${value}\`);
      return {
        summary: \`\${lines.length} looked up.\`, // FILL IN: for the trace
        // Quotes are checked against these texts, verbatim.
        parts: { answer: lines.join('\\n') },
        // What signals look at: give it a schema in lib/schema.
        facts: lines,
      };
    },
  };
}
`,
      [`tests/unit/companion/${name}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { ${id}Source } from '../../../companion/connectors/${name}.ts';
import { askAbout } from '../../companion/asking.ts';

describe('${words(name)}', () => {
  it('answers, with a text to quote from', async () => {
    // FILL IN: an answer as the real thing gives it
    const { answer, disclosed } = await askAbout(${id}Source(), [{ type: 'domain', value: 'bad.example' }]);
    expect(answer.parts.answer).toBe('domain bad.example');
    expect(disclosed).toEqual([]);
  });

  it('says what failed, and what to do', async () => {
    await expect(askAbout(${id}Source(), [])).rejects.toMatchObject({ failure: 'unreadable' });
  });
});
`,
    },
    index: [
      {
        path: 'companion/connectors/index.ts',
        list: 'connectors',
        import: `${id}Connector`,
        from: `./${name}.ts`,
      },
    ],
    next: [
      'Give it a line in docs/sources.md: whom it contacts, by default on or off, deadline, cache, tried on what.',
    ],
  };
}
