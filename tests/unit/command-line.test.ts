import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const mails = join(root, 'tests', 'mails');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-cli-'));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'companion', 'cli', 'main.ts'), ...words],
    { encoding: 'utf8', cwd: folder },
  );
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return { status, stdout, stderr, lines };
}

beforeAll(() => {
  mkdirSync(join(folder, 'in', 'deeper'), { recursive: true });
  const write = (name: string, content: string) => writeFileSync(join(folder, 'in', name), content);
  write(
    'event.json',
    JSON.stringify({
      user: { name: 'CORP\\ana' },
      host: { hostname: 'db7' },
      process: { executable: 'C:\\Windows\\System32\\cmd.exe', hash: 'd41d8cd98f00b204e9800998ecf8427e' },
      source: { ip: '198.51.100.7' },
    }),
  );
  write(
    'titled.json',
    JSON.stringify({
      rule: { name: 'Many failed logins', severity: 'high' },
      event: { src_ip: '198.51.100.7', user: 'ben' },
    }),
  );
  write(
    'summary.json',
    JSON.stringify({
      from: 'PayPal <service@paypa1-secure.example>',
      subject: 'Your account is limited',
      body: 'Verify your account within 24 hours at https://paypa1-secure.example/login',
    }),
  );
  write('log.txt', 'blocked hxxps://evil[.]example/a from 203.0.113.9 CVE-2024-12345');
  write('page.html', '<title>Alert 9</title><p>seen 198.51.100.8</p><p style="display:none">unseen 198.51.100.9</p>');
  write('broken.json', '{"a":');
  write('unknown.xyz', 'x');
  write('deeper/second.log', 'nothing');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sidelight investigate', () => {
  it('gives one line per input, with the members that are agreed', () => {
    const { lines, status } = run(
      'investigate',
      '--offline',
      '--format',
      'ndjson',
      join(mails, 'phish', 'account-limited.eml'),
    );
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0])).toEqual([
      'input',
      'kind',
      'verdict',
      'disposition',
      'threatProbability',
      'attack',
      'findings',
      'gaps',
      'observables',
      'actions',
      'durationMs',
    ]);
    expect(lines[0]).toMatchObject({ kind: 'email', verdict: 'malicious', disposition: 'true_positive' });
    expect(lines[0].attack[0]).toMatch(/^T\d{4}/);
    expect(lines[0].findings[0]).toEqual({
      id: expect.any(String),
      title: expect.any(String),
      weight: expect.any(Number),
      cites: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('reads a folder, goes on past what it cannot read, and ends with status 1 then', () => {
    const { lines, status } = run('investigate', '--offline', '--format', 'ndjson', 'in');
    expect(status).toBe(1);
    const by = new Map(lines.map((line) => [String(line.input).split('/').at(-1), line]));
    expect([...by.keys()].sort()).toEqual([
      'broken.json',
      'event.json',
      'log.txt',
      'page.html',
      'second.log',
      'summary.json',
      'titled.json',
      'unknown.xyz',
    ]);
    expect(by.get('broken.json')).toEqual({ input: 'in/broken.json', error: expect.stringContaining('not JSON') });
    expect(by.get('unknown.xyz')?.error).toContain('.eml');
    expect(by.get('summary.json')).toMatchObject({
      kind: 'email',
      verdict: expect.stringMatching(/malicious|suspicious/),
    });
    expect(by.get('event.json')).toMatchObject({ kind: 'event', verdict: 'inconclusive' });
    expect(by.get('page.html')?.observables.map((o: { value: string }) => o.value)).toEqual(['198.51.100.8']);
  });

  it('starts from the base rate it is given', () => {
    const mail = join(mails, 'scam', 'ceo-gift-cards.eml');
    const probability = (prior: string) =>
      run('investigate', '--format', 'ndjson', '--prior', prior, mail).lines[0].threatProbability;
    expect(probability('0.05')).toBeLessThan(probability('0.5'));
  });
});

describe('sidelight extract', () => {
  it('gives the indicators of an event: by their form, and by what fields are called', () => {
    const { lines } = run('extract', '--offline', '--format', 'ndjson', 'in/event.json', 'in/log.txt');
    const values = (line: { observables: { type: string; value: string }[] }) =>
      line.observables.map((o) => `${o.type} ${o.value}`);
    expect(values(lines[0])).toEqual(
      expect.arrayContaining([
        'user CORP\\ana',
        'user ana',
        'host db7',
        'process C:\\Windows\\System32\\cmd.exe',
        'process cmd.exe',
        'hash d41d8cd98f00b204e9800998ecf8427e',
        'ip 198.51.100.7',
      ]),
    );
    expect(values(lines[1])).toEqual(
      expect.arrayContaining([
        'url https://evil.example/a',
        'domain evil.example',
        'ip 203.0.113.9',
        'cve CVE-2024-12345',
      ]),
    );
  });
});

describe('wrong words', () => {
  it('are answered with what would be right, and status 2', () => {
    for (const words of [
      ['fly'],
      ['investigate'],
      ['investigate', '--format', 'xml', 'a.eml'],
      ['investigate', '--prior', '2', 'a.eml'],
      ['serve', '--port', 'x'],
      ['investigate', '--nonsense'],
    ]) {
      const { status, stderr } = run(...words);
      expect([words, status]).toEqual([words, 2]);
      expect(stderr).toContain('sidelight investigate');
    }
    expect(run().stdout).toContain('sidelight extract');
  });
});

describe('sidelight verify', () => {
  it('says of a file that is no trace what it lacks', () => {
    writeFileSync(join(folder, 'no-trace.json'), '{"format":"other"}');
    const { lines, status } = run('verify', '--format', 'ndjson', 'no-trace.json');
    expect(status).toBe(1);
    expect(lines[0].problems[0]).toContain('no Sidelight trace');
  });
});
