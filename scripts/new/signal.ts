import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkName, constant, NameError, words } from './names.ts';
import type { Template } from './plan.ts';

/** A signal in `lib/signals/FOLDER/`, its test, and its line in the folder's index. A new folder gets an index too. */
export function newSignal(root: string, name: string): Template {
  const [folder, id, more] = name.split('/');
  if (!folder || !id || more !== undefined)
    throw new NameError(
      `A signal needs its folder: npm run new signal ${folder ? `mail/${folder}` : 'mail/my-signal'}. Folders so far: ${foldersOf(root).join(', ')}.`,
    );
  checkName(folder, 'folder of signals');
  checkName(id, 'signal');
  const elsewhere = foldersOf(root).find(
    (other) => other !== folder && existsSync(join(root, 'lib/signals', other, `${id}.ts`)),
  );
  if (elsewhere) throw new NameError(`There is a signal ${id} in ${elsewhere}/ already; ids are one list.`);
  const listed = `${constant(folder)}Signals`;
  const index = `lib/signals/${folder}/index.ts`;
  const isNew = !existsSync(join(root, index));
  const ofMail = folder === 'mail';
  return {
    files: {
      [`lib/signals/${folder}/${id}.ts`]: signalText(id, ofMail),
      [`tests/unit/signals/${folder}/${id}.test.ts`]: testText(folder, id, ofMail),
      ...(isNew ? { [index]: indexText(folder, listed) } : {}),
    },
    index: [
      { path: index, list: listed, import: constant(id), from: `./${id}.ts` },
      ...(isNew
        ? [
            {
              path: 'lib/signals/index.ts',
              list: 'signals',
              import: listed,
              from: `./${folder}/index.ts`,
              entry: `...${listed}`,
            },
          ]
        : []),
    ],
    next: [],
  };
}

function foldersOf(root: string): string[] {
  return readdirSync(join(root, 'lib/signals'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function indexText(folder: string, listed: string): string {
  return `import type { Signal } from '../signal.ts';

/** FILL IN: what the signals in ${folder}/ look at, in a sentence. */
export const ${listed}: readonly Signal[] = [];
`;
}

function signalText(id: string, ofMail: boolean): string {
  const example = words(id);
  const finds = ofMail
    ? `  find(mail) {
    // Every claim cites its words; what is not verbatim in the mail is struck.
    const citations = citePhrases(mail, patterns);
    return citations.length > 0 ? { citations } : undefined;
  },`
    : `  find(event) {
    // Every claim cites its words; what is not verbatim in the event is struck.
    const places = placesSaying(event, pattern);
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },`;
  return `${
    ofMail
      ? `import { mailSignal } from '../signal.ts';
import { citePhrases, phrases } from './cite.ts';

/** FILL IN: the technique in words; from documentation, never from evaluation data. */
const patterns = phrases('${example}');`
      : `import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

/** FILL IN: how sensors say it; from vendors' documentation, never from evaluation data. */
const pattern = /\\b${example}\\b/i;`
  }

export const ${constant(id)} = ${ofMail ? 'mailSignal' : 'eventSignal'}({
  id: '${id}',
  // As it stands in the panel: what was seen, without a full stop.
  title: 'FILL IN: what was seen',
  // Exact enough to disagree with.
  what: 'FILL IN: what is observed.',
  // And what harmless thing looks the same.
  why: 'FILL IN: why it tells something, and how it can mislead.',
  // Standards, vendors' documentation, ATT&CK.
  sources: ['https://attack.mitre.org/'], // FILL IN: the pages this was learnt from
  // Log-odds: +0.7 doubles the odds of a threat, +2.3 makes them ten times as high; below zero it speaks for harmless.
  weight: 0.3, // FILL IN: and say in the commit how it was found
  // Signals that see the same thing share a group: only the strongest of them counts.
  group: '${id}',
  // attacker: words the other side wrote. infrastructure: what servers and sensors attest.
  rests: '${ofMail ? 'attacker' : 'infrastructure'}',
  technique: 'T1566', // FILL IN: the ATT&CK technique; leave it out where it speaks for harmless
${finds}
});
`;
}

function testText(folder: string, id: string, ofMail: boolean): string {
  const name = constant(id);
  const example = words(id);
  const [found, silent] = ofMail
    ? [
        `await found(${name}, { text: 'Please ${example} today.' });`,
        `await silent(${name}, { text: 'Lunch is at noon.' });`,
      ]
    : [`foundIn(${name}, { message: 'srv7: ${example}' });`, `silentIn(${name}, { message: 'srv7: all is well' });`];
  const wait = ofMail ? 'async ' : '';
  return `import { describe, expect, it } from 'vitest';
import { ${name} } from '../../../../lib/signals/${folder}/${id}.ts';
import { ${ofMail ? 'found, silent, survivesAnything' : 'foundIn, silentIn'} } from '../${ofMail ? 'run' : 'event-run'}.ts';

describe('${id}', () => {
  it('sees what it is for', ${wait}() => {
    // FILL IN: real-looking cases, made up, in the forms it takes in life
    const finding = ${found.replace(';', '')};
    expect(finding.quotes).toHaveLength(1);
  });

  it('is silent for what looks like it and is harmless', ${wait}() => {
    // FILL IN: the cases that its “why” says can mislead
    ${silent}
  });
${ofMail ? `\n  it('survives anything', () => survivesAnything(${name}));\n` : ''}});
`;
}
