import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLine } from '../../../scripts/new/index-line.ts';
import { checkName, NameError } from '../../../scripts/new/names.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const parts = [
  '.gitignore',
  '.wxt',
  'biome.json',
  'companion',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'package.json',
  'scripts',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

const made = {
  'signal mail/asks-for-favour': [
    'lib/signals/mail/asks-for-favour.ts',
    'tests/unit/signals/mail/asks-for-favour.test.ts',
  ],
  'signal attachment/odd-file': [
    'lib/signals/attachment/odd-file.ts',
    'tests/unit/signals/attachment/odd-file.test.ts',
  ],
  'signal identity/token-reused': [
    'lib/signals/identity/token-reused.ts',
    'tests/unit/signals/identity/token-reused.test.ts',
  ],
  'signal practice/first-of-folder': [
    'lib/signals/practice/first-of-folder.ts',
    'lib/signals/practice/index.ts',
    'tests/unit/signals/practice/first-of-folder.test.ts',
  ],
  'console practice-desk': [
    'lib/consoles/practice-desk.ts',
    'tests/consoles/pages/practice-desk.html',
    'tests/e2e/practice-desk.test.ts',
  ],
  'question host-owner': ['lib/questions/host-owner.ts', 'tests/unit/questions/host-owner.test.ts'],
  'connector host-register': ['companion/connectors/host-register.ts', 'tests/unit/companion/host-register.test.ts'],
};
const files = Object.values(made).flat();
const indexes = [
  ...['companion/connectors', 'lib/consoles', 'lib/questions', 'lib/signals/attachment', 'lib/signals/mail'].map(
    (folder) => `${folder}/index.ts`,
  ),
  'lib/signals/browser.ts',
];

let copy: string;
const bin = (name: string) => join(project, 'node_modules', '.bin', name);
function run(command: string, ...words: string[]) {
  // The test runner's own settings are not the copy's.
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST|NODE_ENV|FORCE_COLOR)/.test(name));
  const env = { ...Object.fromEntries(own), NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy, encoding: 'utf8', env });
  return { status, says: `${stdout}${stderr}` };
}
const make = (...words: string[]) => run(process.execPath, 'scripts/new.ts', ...words);
const house = () =>
  run(
    bin('vitest'),
    'run',
    '--project',
    'unit',
    'tests/unit/house',
    ...files.filter((file) => file.startsWith('tests/unit')),
  );
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sidelight-new-'));
  for (const part of parts)
    if (existsSync(join(project, part))) cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', { timeout: 180_000 }, () => {
  it.each(Object.entries(made))('%s makes its files and says what is left to do', (words, expected) => {
    const { status, says } = make(...words.split(' '));
    expect(status, says).toBe(0);
    for (const path of expected) {
      expect(says).toContain(`made    ${path}`);
      expect(existsSync(join(copy, path)), path).toBe(true);
    }
    expect(says).toMatch(/changed \S+\/(?:index|browser)\.ts/);
    expect(says).toContain('1. Replace every line that says FILL IN');
  });

  it('makes what compiles, is formatted and points down', () => {
    const touched = [...files.filter((file) => file.endsWith('.ts')), ...indexes];
    const wrong = run(bin('tsc'), '-p', copy).says.split('\n');
    expect(wrong.filter((line) => touched.some((path) => line.startsWith(path)))).toEqual([]);
    const checked = run(bin('biome'), 'check', '--error-on-warnings', ...touched);
    expect(checked.status, checked.says).toBe(0);
    expect(run(process.execPath, 'scripts/check-layers.ts').says).toContain('every import points down');
  });

  it('leaves a list of what is to be filled in, and nothing else is wrong', () => {
    const { status, says } = house();
    expect(status).toBe(1);
    for (const path of files) expect(says, path).toMatch(new RegExp(`${path}:\\d+: .*FILL IN`));
    expect(says).toContain('docs/signals.md is not fresh; run: npm run docs');
    expect(says).toContain('docs/sources.md has no line for “host register”');
    const failed = new Set([...says.matchAll(/FAIL.* > ([^>\n]+)$/gm)].map(([, name]) => name?.trim()));
    expect([...failed].sort()).toEqual([
      'holds one connector, which docs/sources.md names',
      'is filled in',
      'says what the files say',
    ]);
  });

  it('passes once that is done', () => {
    for (const path of files) edit(path, (text) => text.replaceAll('FILL IN', 'Filled in, as a sentence'));
    edit('docs/sources.md', (text) =>
      text.replace(
        '| the case book |',
        '| host register | practice | nobody | on | 5 s | none | no |\n| the case book |',
      ),
    );
    expect(run(process.execPath, 'scripts/document.ts').status).toBe(0);
    const { status, says } = house();
    expect(says).not.toMatch(/FAIL/);
    expect(status, says).toBe(0);
    expect(readFileSync(join(copy, 'docs/signals.md'), 'utf8')).toContain('### asks-for-favour');
  });

  it('touches nothing that is there', () => {
    const before = readFileSync(join(copy, 'lib/signals/mail/asks-for-favour.ts'), 'utf8');
    const { status, says } = make('signal', 'mail/asks-for-favour');
    expect([status, says]).toEqual([2, 'lib/signals/mail/asks-for-favour.ts is there already; choose another name.\n']);
    expect(readFileSync(join(copy, 'lib/signals/mail/asks-for-favour.ts'), 'utf8')).toBe(before);
    expect(make('signal', 'network/asks-for-favour').says).toBe(
      'There is a signal asks-for-favour in mail/ already; ids are one list.\n',
    );
  });

  it('says how it is called', () => {
    for (const words of [[], ['signal'], ['thing', 'a'], ['signal', 'mail/a-b', 'more'], ['toString', 'a']]) {
      const { status, says } = make(...words);
      expect([status, says]).toEqual([2, expect.stringContaining('npm run new signal FOLDER/NAME')]);
    }
    expect(make('signal', 'no-folder').says).toMatch(/needs its folder: npm run new signal mail\/no-folder/);
  });
});

describe('names', () => {
  it.each([
    'CamelCase',
    'under_score',
    'ends-',
    '-begins',
    'two--hyphens',
    'a/b',
    '../up',
    'name.ts',
    'x y',
    'é',
    'a1',
    '',
  ])('such as %j are refused', (name) => expect(() => checkName(name, 'signal')).toThrow(/small letters and hyphens/));
  it.each(['index', 'console', 'new', 'case', 'generic'])('that mean something already are refused: %s', (name) =>
    expect(() => checkName(name, 'signal')).toThrow(NameError),
  );
});

describe('an index', () => {
  const index = `import type { Signal } from '../signal.ts';
import { alpha } from './alpha.ts';
import { gamma } from './gamma.ts';

/** All. */
export const allSignals: readonly Signal[] = [alpha, gamma];
`;
  const line = { path: 'index.ts', list: 'allSignals', import: 'beta', from: './beta.ts' };

  it('gets the line where the alphabet has it', () => {
    const text = withLine(index, line);
    expect(text).toContain("./alpha.ts';\nimport { beta } from './beta.ts';\nimport { gamma }");
    expect(text).toContain('= [alpha, beta, gamma];');
  });

  it('gets it at the end where the order means something', () => {
    expect(withLine(index, { ...line, last: true })).toContain('= [alpha, gamma, beta];');
  });

  it('refuses a name that it has', () => {
    expect(() => withLine(index, { ...line, import: 'alpha' })).toThrow(NameError);
  });
});
