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
  const kind = kindOf(folder);
  return {
    files: {
      [`lib/signals/${folder}/${id}.ts`]: signalText(id, kind),
      [`tests/unit/signals/${folder}/${id}.test.ts`]: testText(folder, id, kind),
      ...(isNew ? { [index]: indexText(folder, listed) } : {}),
    },
    index: [
      { path: index, list: listed, import: constant(id), from: `./${id}.ts` },
      ...(isNew
        ? [
            {
              path: 'lib/signals/browser.ts',
              list: 'browserSignals',
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

/** What a signal of a folder looks at, and how its first lines are written. `ID` and `WORDS` stand for the name. */
interface Kind {
  make: string;
  head: string;
  rests: string;
  find: string;
  helpers: string;
  found: string;
  silent: string;
  survives: boolean;
}

const ofMail: Kind = {
  make: 'mailSignal',
  head: `import { mailSignal } from '../signal.ts';
import { citePhrases, phrases } from './cite.ts';

/** FILL IN: the technique in words; from documentation, never from evaluation data. */
const patterns = phrases('WORDS');`,
  rests: 'attacker',
  find: `  find(mail) {
    // Every claim cites its words; what is not verbatim in the mail is struck.
    const citations = citePhrases(mail, patterns);
    return citations.length > 0 ? { citations } : undefined;
  },`,
  helpers: "import { found, silent, survivesAnything } from '../run.ts';",
  found: "const finding = await found(ID, { text: 'Please WORDS today.' });",
  silent: "await silent(ID, { text: 'Lunch is at noon.' });",
  survives: true,
};

const ofAttachment: Kind = {
  make: 'attachmentSignal',
  head: `import { citeFile } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';

/** FILL IN: what tells it; from documentation, never from evaluation data. */
const pattern = /WORDS/i;`,
  rests: 'attacker',
  find: `  find(attached) {
    // Every claim cites its words; what is not verbatim in the answer is struck.
    const file = attached.files.find(({ name }) => pattern.test(name));
    return file && { citations: [citeFile(file)] };
  },`,
  helpers: `import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';`,
  found: "const finding = await findIn(ID, { files: [{ name: 'WORDS.txt', content: 'x' }] });",
  silent: "expect(await findIn(ID, { files: [{ name: 'minutes.txt', content: 'x' }] })).toBeUndefined();",
  survives: true,
};

const ofEvent: Kind = {
  make: 'eventSignal',
  head: `import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

/** FILL IN: how sensors say it; from vendors' documentation, never from evaluation data. */
const pattern = /\\bWORDS\\b/i;`,
  rests: 'infrastructure',
  find: `  find(event) {
    // Every claim cites its words; what is not verbatim in the event is struck.
    const places = placesSaying(event, pattern);
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },`,
  helpers: "import { foundIn, silentIn } from '../event-run.ts';",
  found: "const finding = foundIn(ID, { message: 'srv7: WORDS' });",
  silent: "silentIn(ID, { message: 'srv7: all is well' });",
  survives: false,
};

function kindOf(folder: string): Kind {
  return folder === 'mail' ? ofMail : folder === 'attachment' ? ofAttachment : ofEvent;
}

function signalText(id: string, kind: Kind): string {
  return `${kind.head.replace('WORDS', words(id))}

export const ${constant(id)} = ${kind.make}({
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
  rests: '${kind.rests}',
  technique: 'T1566', // FILL IN: the ATT&CK technique; leave it out where it speaks for harmless
${kind.find}
});
`;
}

function testText(folder: string, id: string, kind: Kind): string {
  const name = constant(id);
  const written = (line: string) => line.replace('ID', name).replace('WORDS', words(id));
  const wait = kind === ofEvent ? '' : 'async ';
  return `import { describe, expect, it } from 'vitest';
import { ${name} } from '../../../../lib/signals/${folder}/${id}.ts';
${kind.helpers}

describe('${id}', () => {
  it('sees what it is for', ${wait}() => {
    // FILL IN: real-looking cases, made up, in the forms it takes in life
    ${written(kind.found)}
    expect(finding${kind === ofAttachment ? '?' : ''}.quotes).toHaveLength(1);
  });

  it('is silent for what looks like it and is harmless', ${wait}() => {
    // FILL IN: the cases that its “why” says can mislead
    ${written(kind.silent)}
  });
${kind.survives ? `\n  it('survives anything', () => survivesAnything(${name}));\n` : ''}});
`;
}
