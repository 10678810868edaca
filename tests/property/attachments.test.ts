import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../companion/attachments/open-file.ts';
import { opened } from '../../companion/attachments/opened.ts';
import { passwordsIn } from '../../companion/attachments/passwords.ts';
import { withAttached } from '../../lib/mail/attached.ts';
import { contentTypeOf, looksLikeText } from '../../lib/mail/content-type.ts';
import { signals } from '../../lib/signals/index.ts';
import { cabOf, isoOf, latin, rar4Of, rar5Of, tarOf, zipOf } from '../attachments/archives.ts';
import {
  compoundOf,
  dmarcReport,
  docxOf,
  macrosOf,
  notebookOf,
  outlookOf,
  packageOf,
  pdfOf,
  shortcutOf,
  signedOf,
  tnefOf,
  wordOf,
} from '../attachments/documents.ts';
import { answersOf, attachedIn } from '../attachments/opening.ts';
import { codePixels, codePng } from '../attachments/pictures.ts';
import { emptyAlert } from '../unit/alerts.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { inherited } from './support/json.ts';
import { property } from './support/property.ts';

const macros = 'Sub AutoOpen()\r\nShell "calc"\r\nEnd Sub\r\n';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A whole file of each format that is opened. */
const seeds: Record<string, Uint8Array> = {
  zip: await zipOf({ 'a.txt': 'hello', 'b/c.js': 'alert(1)' }),
  'locked zip': await zipOf({ 'a.txt': 'hello' }, '4471', true),
  docx: await docxOf({
    body: 'Hello',
    relations: [{ id: 'r1', kind: 'hyperlink', target: 'https://stranger.test/' }],
    files: {
      'word/vbaProject.bin': compoundOf(macrosOf('', macros)),
      'word/media/i.png': await codePng('https://stranger.test/'),
    },
  }),
  ole: compoundOf({
    ...wordOf('Hello \u0013HYPERLINK "https://stranger.test/"\u0014x\u0015'),
    ...macrosOf('Macros/', macros),
    '\u0001Ole10Native': packageOf('a.js', 'x'),
  }),
  msg: outlookOf({ headers: 'From: a@b.test\r\n', html: '<p>Hi</p>', file: { name: 'a.txt', content: 'x' } }),
  rtf: latin(
    `{\\rtf1{\\*\\template http://stranger.test/}Hi{\\field{\\*\\fldinst HYPERLINK "http://stranger.test/"}}{\\*\\objdata ${hex(packageOf('a.js', 'x'))}}}`,
  ),
  tar: tarOf({ 'a.txt': 'hello' }),
  gzip: new Uint8Array(gzipSync('hello')),
  rar4: rar4Of(['a.exe', 'b.txt']),
  rar5: rar5Of(['a.exe', 'b.txt'], true),
  cab: cabOf(['a.dll']),
  iso: isoOf({ 'a.lnk': 'x' }),
  lnk: shortcutOf('C:\\cmd.exe', '/c calc'),
  onenote: notebookOf('a.hta', latin('x')),
  tnef: tnefOf('a.txt', 'hello'),
  pkcs7: signedOf('Content-Type: text/plain\r\n\r\nHello'),
  png: await codePng('https://stranger.test/', 2),
  'clear png': await codePng('https://stranger.test/', 2, true),
  html: latin(
    '<html><script>location.href=atob("x")</script><form action="https://stranger.test/"><input type=password></form></html>',
  ),
  svg: latin(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><a xlink:href="https://stranger.test/"><text>x</text></a></svg>',
  ),
  ics: latin('BEGIN:VCALENDAR\r\nSUMMARY:Hello\r\n there\r\nURL:https://stranger.test/\r\nEND:VCALENDAR\r\n'),
  dmarc: latin(dmarcReport()),
};
const code = await codePixels('https://stranger.test/', 2);
const pdf = pdfOf({
  text: 'Hello',
  links: ['https://stranger.test/'],
  catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
  pictures: [{ ...code, box: [50, 50, 100, 100] }],
  packed: '<</S/Launch/F(a)>>',
});

/** A whole file with some of it cut off, turned over, left out, or put twice. */
const damaged = (whole: Uint8Array) =>
  fc
    .record({
      end: fc.oneof(
        { weight: 3, arbitrary: fc.constant(whole.length) },
        { weight: 2, arbitrary: fc.nat(whole.length) },
      ),
      flips: fc.array(fc.tuple(fc.nat(Math.max(0, whole.length - 1)), fc.nat(255)), { maxLength: 12 }),
      cut: fc.option(fc.tuple(fc.nat(whole.length), fc.nat(40)), { nil: undefined }),
      twice: fc.boolean(),
    })
    .map(({ end, flips, cut, twice }) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of flips) bytes[at] = value;
      const part = bytes.subarray(0, end);
      const left = cut ? Buffer.concat([part.subarray(0, cut[0]), part.subarray(cut[0] + cut[1])]) : part;
      return new Uint8Array(twice ? Buffer.concat([left, left]) : left);
    });

async function survives(name: string, bytes: Uint8Array): Promise<void> {
  const before = inherited();
  const file = { name, declaredType: '', format: contentTypeOf(bytes), bytes, passwords: ['4471'] };
  opened.parse(await openFile(file, new AbortController().signal));
  expect(inherited()).toBe(before);
}

describe('a damaged file', () => {
  for (const [name, whole] of Object.entries(seeds))
    property(
      'attachments',
      `${name} is opened or said to be broken`,
      damaged(whole),
      (bytes) => survives(name, bytes),
      {
        runs: 60,
      },
    );
  property('attachments', 'pdf is opened or said to be broken', damaged(pdf), (bytes) => survives('a.pdf', bytes), {
    runs: 40,
  });
});

describe('any bytes', () => {
  const starts = [...Object.values(seeds), pdf].map((bytes) => bytes.subarray(0, 40));
  property(
    'attachments',
    'behind the beginning of any format are opened or said to be broken',
    fc.tuple(fc.constantFrom(...starts), fc.nat(40), fc.uint8Array({ maxLength: 600 })),
    ([start, length, rest]) => survives('a', new Uint8Array(Buffer.concat([start.subarray(0, length), rest]))),
    { runs: 300 },
  );
  property('attachments', 'are some format or none', fc.uint8Array({ maxLength: 400 }), (bytes) => {
    expect(['string', 'undefined']).toContain(typeof contentTypeOf(bytes));
    expect(typeof looksLikeText(bytes)).toBe('boolean');
  });
});

describe('any text', () => {
  property(
    'attachments',
    'as a page, a picture, a calendar or RTF is opened',
    fc.tuple(
      fc.constantFrom(
        '<html>',
        '<svg>',
        'BEGIN:VCALENDAR\r\n',
        '{\\rtf1',
        '<?xml version="1.0"?><feedback>',
        '{"organization-name":',
      ),
      textOf(
        '<script>',
        '</script>',
        '<form action=',
        'atob("',
        '\\objdata',
        '\\fldinst',
        '{',
        '}',
        '\\u1',
        'DESCRIPTION:',
        '\r\n ',
        '<a href="',
        'data:image/png;base64,',
        'https://a.test/',
      ),
    ),
    ([start, text]) => survives('a', new TextEncoder().encode(start + text)),
    { runs: 300 },
  );
  property(
    'attachments',
    'names few passwords, each as it stands there',
    textOf('password', ':', ' is ', '4471', '"', 'Passwort', '\n', '_'),
    (text) => {
      const found = passwordsIn([text]);
      expect(found.length).toBeLessThanOrEqual(6);
      for (const one of found) expect(text).toContain(one);
    },
  );
});

describe('any attachments', () => {
  const part = fc.tuple(
    fc.constantFrom(...Object.values(seeds), pdf),
    fc.constantFrom('a.zip', 'a.pdf', 'a.html', '', 'a\u202exe.txt', 'pass 1.zip', '__proto__'),
    fc.constantFrom('application/octet-stream', 'message/rfc822', 'text/plain', 'image/png'),
  );
  property(
    'attachments',
    'make no signal throw, and no quote that is not in the answer',
    fc.tuple(anyText, fc.array(part, { minLength: 1, maxLength: 3 })),
    async ([text, parts]) => {
      const lines = parts.flatMap(([bytes, name, type]) => [
        '--b',
        `Content-Type: ${type}; name="${name}"`,
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64'),
      ]);
      const raw = [
        'From: a@b.test',
        'To: c@corp.example',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        text,
        ...lines,
        '--b--',
        '',
      ].join('\r\n');
      const answers = await answersOf(raw);
      const mail = answers.get('message')?.facts as Parameters<typeof withAttached>[0];
      const judged = withAttached(mail, attachedIn(answers));
      for (const signal of signals) {
        const sighting = signal.find({ alert: emptyAlert(), mail: judged, earlier: [], ownDomains: new Set() });
        for (const { evidence, part: name, quote } of sighting?.citations ?? [])
          expect(answers.get(evidence)?.parts[name]?.includes(quote), `${signal.id}: ${quote}`).toBe(true);
      }
    },
    { runs: 40 },
  );
});

describe('time', () => {
  const opening = (name: string) => (bytes: Uint8Array) =>
    openFile(
      { name, declaredType: '', format: contentTypeOf(bytes), bytes, passwords: [] },
      new AbortController().signal,
    );
  it.each<[string, (n: number) => string]>([
    ['a page of scripts', (n) => `<html>${'<script>location = "'.repeat(n)}`],
    ['a page of quotes', (n) => `<html><script>${'"AAAA'.repeat(n)}</script>`],
    ['a page of forms', (n) => `<html>${'<form action="https://a.test/x"><input>'.repeat(n)}`],
    ['RTF of groups', (n) => `{\\rtf1${'{\\b x}'.repeat(n)}`],
    ['RTF of open groups', (n) => `{\\rtf1${'{\\fldinst {\\objdata '.repeat(n)}`],
    ['a calendar of folded lines', (n) => `BEGIN:VCALENDAR\r\nSUMMARY:${'a\r\n '.repeat(n)}`],
    ['a calendar of quotes', (n) => `BEGIN:VCALENDAR\r\n${'A;B="\r\n'.repeat(n)}`],
    ['XML of open elements', (n) => `<?xml version="1.0"?><feedback>${'<a>'.repeat(n)}`],
    ['XML that closes what is not open', (n) => `<?xml version="1.0"?><feedback>${'</a>'.repeat(n)}`],
  ])('grows in proportion: %s', async (_, make) => {
    expect(await growth((n) => new TextEncoder().encode(make(n)), opening('a'), 2_000)).toBeLessThan(bound);
  });

  it.each<[string, (n: number) => string]>([
    ['spaces', (n) => `password${' '.repeat(n)}`],
    ['dashes', (n) => `password ${'-'.repeat(n)}`],
    ['the word', (n) => 'password '.repeat(n)],
    ['for whom', (n) => `password for ${'for '.repeat(n)}`],
  ])('of looking for passwords grows in proportion: %s', async (_, make) => {
    expect(await growth(make, (text) => passwordsIn([text]), 2_000)).toBeLessThan(bound);
  });
});
