import { checkName, constant } from './names.ts';
import type { Template } from './plan.ts';

/** A question, its test, and its line at the end of the index, which is the order in which questions are asked. */
export function newQuestion(_root: string, name: string): Template {
  checkName(name, 'question');
  const id = constant(name);
  return {
    files: {
      [`lib/questions/${name}.ts`]: `import type { Question } from './question.ts';

/** FILL IN: what is asked, and of whom. */
export const ${id}: Question = {
  id: '${name}',
  title: 'FILL IN: what is asked?',
  // What the answer could change in the verdict.
  why: 'FILL IN: why the answer matters.',
  // Only where the alert holds something to ask about: each question costs time.
  applies: (alert) => alert.observables.some(({ type }) => type === 'host'), // FILL IN
  gap: {
    what: 'FILL IN: what stays unknown without an answer.',
    remedy: 'FILL IN: what the analyst can do about it.',
    // True only where an unread part of this very alert could turn it round; a source that is not connected never is.
    blocksBenign: false,
  },
};
`,
      [`tests/unit/questions/${name}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { ${id} } from '../../../lib/questions/${name}.ts';
import { emptyAlert } from '../alerts.ts';

describe('${name}', () => {
  it('is asked where there is something to ask about', () => {
    // FILL IN
    expect(${id}.applies(emptyAlert({ observables: [{ type: 'host', value: 'ws-14' }] }))).toBe(true);
  });

  it('is not asked elsewhere', () => {
    expect(${id}.applies(emptyAlert())).toBe(false);
  });
});
`,
    },
    index: [{ path: 'lib/questions/index.ts', list: 'questions', import: id, from: `./${name}.ts`, last: true }],
    next: [`Let a source answer it: \`answers: ['${name}']\` in a connector, or the alert's own parts.`],
  };
}
