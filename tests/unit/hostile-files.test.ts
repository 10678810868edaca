import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, inputFiles, readInput } from '../../companion/cli/input.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-hostile-'));
const mail = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: hello\r\n\r\nhttps://evil.example/login\r\n';

beforeAll(() => {
  const files: Record<string, string | Uint8Array> = {
    'empty.eml': '',
    'blank.eml': ' \r\n\r\n',
    'zeros.eml': new Uint8Array(5000),
    'archive.eml': Buffer.concat([Buffer.from('PK\u0003\u0004'), new Uint8Array(500)]),
    'program.eml': Buffer.concat([Buffer.from('MZ'), new Uint8Array(500)]),
    'outlook.eml': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'words.eml': 'no header here\r\nat all\r\n',
    'archive.log': Buffer.concat([Buffer.from('PK\u0003\u0004'), new Uint8Array(500)]),
    'broken.json': '{"a":',
    'unknown.xyz': 'x',
    'good.eml': mail,
    'cut.eml': mail.slice(0, 40),
    'wide.eml': Buffer.from(`\ufeff${mail}`, 'utf16le'),
    'MZ.log': 'MZ said hello to https://evil.example/login',
    'deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub', 'inner.eml'), mail);
  symlinkSync('.', join(folder, 'itself'));
  symlinkSync('..', join(folder, 'sub', 'up'));
  symlinkSync('/dev/zero', join(folder, 'endless.eml'));
  symlinkSync('nowhere', join(folder, 'gone.eml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder of hostile files', () => {
  it('is walked once, links or not', async () => {
    const names: string[] = [];
    for await (const path of inputFiles([folder])) names.push(basename(path));
    expect(names.filter((name) => name === 'good.eml')).toHaveLength(1);
    expect(names).toContain('inner.eml');
  });

  it('gives a line for each file: what was found, or what is wrong with it; and tells by its status', () => {
    const run = spawnSync(
      process.execPath,
      [join(root, 'companion', 'cli', 'main.ts'), 'investigate', '--offline', '--format', 'ndjson', folder],
      { encoding: 'utf8', timeout: 60_000 },
    );
    const lines = new Map<string, { error?: string; verdict?: string }>(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map((line) => [basename(line.input), line]),
    );
    const errors = Object.fromEntries([...lines].flatMap(([name, { error }]) => (error ? [[name, error]] : [])));
    expect(errors).toEqual({
      'empty.eml': 'The file is empty.',
      'blank.eml': 'The file is empty.',
      'zeros.eml': 'The file is empty.',
      'archive.eml': 'This is no mail message: its content is zip.',
      'program.eml': 'This is no mail message: its content is pe.',
      'outlook.eml': 'This is an Outlook .msg file; export the message as .eml.',
      'words.eml': 'This is no mail message: it has no header lines.',
      'archive.log': 'This is no text: its content is zip.',
      'broken.json': expect.stringContaining('This is not JSON'),
      'unknown.xyz': expect.stringContaining('are not known'),
      'endless.eml': 'This is not a file.',
      'gone.eml': 'There is no such file.',
    });
    for (const name of ['good.eml', 'cut.eml', 'wide.eml', 'MZ.log', 'deep.json', 'inner.eml'])
      expect(lines.get(name)?.verdict, name).toBeDefined();
    expect(run.status).toBe(1);
  }, 60_000);

  // Root may open whatever it likes.
  it.skipIf(process.getuid?.() === 0)('that cannot be opened is said to be so', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0);
    await expect(readInput(closed)).rejects.toBeInstanceOf(InputError);
    chmodSync(closed, 0o700);
  });
});
