import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { passwordsIn } from '../../../companion/attachments/passwords.ts';
import {
  bytesOf,
  cabOf,
  isoOf,
  joined,
  latin,
  rar4Of,
  rar5Of,
  tarOf,
  zipBomb,
  zipOf,
} from '../../attachments/archives.ts';
import { open } from '../../attachments/opening.ts';

const names = (opened: { children?: { name: string }[] | undefined }) => opened.children?.map(({ name }) => name);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a ZIP archive', () => {
  it('gives its files', async () => {
    const opened = await open('a.zip', await zipOf({ 'invoice.js': 'alert(1)', 'b/readme.txt': 'read me' }));
    expect(opened.format).toBe('zip');
    expect(names(opened)).toEqual(['invoice.js', 'b/readme.txt']);
    expect(text(opened.children?.[0]?.bytes)).toBe('alert(1)');
    expect(opened.lock).toBeUndefined();
  });

  it.each([false, true])(
    'that is locked opens with a password that the text names, old encryption: %s',
    async (old) => {
      const locked = await zipOf({ 'invoice.js': 'alert(1)' }, '4471', old);
      const opened = await open('a.zip', locked, ['wrong', '4471']);
      expect(opened).toMatchObject({ lock: 'opened', password: '4471' });
      expect(text(opened.children?.[0]?.bytes)).toBe('alert(1)');
      const closed = await open('a.zip', locked, ['wrong']);
      expect(closed).toMatchObject({ lock: 'closed', children: [{ name: 'invoice.js', why: 'locked' }] });
      expect(closed.children?.[0]?.bytes).toBeUndefined();
    },
  );

  it('of zeros is not unpacked, whatever it says of its size', async () => {
    const large = 40 * 1024 * 1024;
    expect((await open('a.zip', zipBomb(large))).children).toMatchObject([{ why: 'too-large' }]);
    expect((await open('a.zip', zipBomb(large, 10))).children?.[0]?.bytes).toBeUndefined();
  });

  it('that is no archive says so', async () => {
    expect((await open('a.zip', joined([0x50, 0x4b, 3, 4], latin('nothing of the sort')))).unread).toMatchObject([
      { why: 'broken' },
    ]);
  });
});

describe('other archives', () => {
  it('gzip and tar', async () => {
    const tar = tarOf({ 'a.txt': 'one', 'b.exe': 'MZ' });
    const outer = await open('files.tgz', new Uint8Array(gzipSync(tar)));
    expect(names(outer)).toEqual(['files.tar']);
    const inner = await open('files.tar', outer.children?.[0]?.bytes ?? '');
    expect(names(inner)).toEqual(['a.txt', 'b.exe']);
    expect(text(inner.children?.[0]?.bytes)).toBe('one');
    expect((await open('a.gz', new Uint8Array(gzipSync(Buffer.alloc(40_000_000))))).children).toMatchObject([
      { why: 'too-large' },
    ]);
  });

  it('gzip that a mail’s line end stays behind is whole, one with more behind it is not', async () => {
    const whole = new Uint8Array(gzipSync('one'));
    expect(text((await open('a.gz', joined(whole, [0x0d, 0x0a]))).children?.[0]?.bytes)).toBe('one');
    expect((await open('a.gz', joined(whole, latin('and more')))).children).toMatchObject([{ why: 'broken' }]);
  });

  it('RAR and cabinets give their names', async () => {
    for (const make of [rar4Of, rar5Of]) {
      expect((await open('a.rar', make(['invoice.exe', 'b.txt']))).children).toMatchObject([
        { name: 'invoice.exe', why: 'unknown' },
        { name: 'b.txt' },
      ]);
      expect(await open('a.rar', make(['invoice.exe'], true))).toMatchObject({
        lock: 'closed',
        children: [{ name: 'invoice.exe', why: 'locked' }],
      });
    }
    expect(names(await open('a.cab', cabOf(['one.dll', 'two.txt'])))).toEqual(['one.dll', 'two.txt']);
  });

  it('7-Zip and bzip2 are not opened, and say so', async () => {
    const seven = joined([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], new Uint8Array(60));
    expect((await open('a.7z', seven)).unread).toMatchObject([{ why: 'unknown' }]);
    expect(await open('a.7z', joined(seven, [0x06, 0xf1, 0x07, 0x01]))).toMatchObject({ lock: 'closed' });
    expect((await open('a.bz2', joined(latin('BZh9'), [0, 1, 2, 3, 4, 5, 6, 7]))).unread).toMatchObject([
      { why: 'unknown' },
    ]);
  });

  it.each([true, false])('a disk image gives its files, in Joliet’s letters: %s', async (joliet) => {
    const opened = await open('a.iso', isoOf({ 'Invoice.lnk': 'L', 'readme.txt': 'read me' }, joliet));
    expect(names(opened)).toEqual(['Invoice.lnk', 'readme.txt']);
    expect(text(opened.children?.[1]?.bytes)).toBe('read me');
  });
});

describe('passwords in a text', () => {
  it.each([
    ['Password: 4471', '4471'],
    ['The archive password is Rain2024!', 'Rain2024!'],
    ['Passwort lautet „geheim77“', 'geheim77'],
    ['mot de passe : facture', 'facture'],
    ['papers_password_7731.zip', '7731'],
    ['PIN 90210', '90210'],
    ['Use the password “abc-123” to open it.', 'abc-123'],
  ])('%s', (said, password) => {
    expect(passwordsIn([said])).toContain(password);
  });

  it('are none where only the word stands', () => {
    for (const said of [
      'The file is password protected.',
      'The password will follow by phone.',
      'Please reset your password',
      'We went to the pinnacle on Monday.',
    ])
      expect(passwordsIn([said]), said).toEqual([]);
  });

  it('are few, however many are named', () => {
    expect(
      passwordsIn([Array.from({ length: 50 }, (_, i) => `password: a${i}`).join('\n')]).length,
    ).toBeLessThanOrEqual(6);
    expect(passwordsIn([bytesOf('x').toString()])).toEqual([]);
  });
});
