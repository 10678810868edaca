import { describe, expect, it } from 'vitest';
import { systemClock } from '../../lib/engine/clock.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { isKnownCharset, lineLimit, partLimit } from '../../lib/mail/mime.ts';
import { mailObservables } from '../../lib/mail/observables.ts';
import { readMail } from '../../lib/mail/read.ts';
import { messageSource, partsOf } from '../../lib/mail/source.ts';
import { alert as alertSchema } from '../../lib/schema/alert.ts';
import { type TraceEvent, traceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { bound, growth } from './support/growth.ts';
import { inherited } from './support/json.ts';
import { anyMail } from './support/mails.ts';
import { property } from './support/property.ts';

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
const head =
  'From: "A" <a@sender.example>\r\nTo: b@corp.example\r\nSubject: hello\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n';
const mixed = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
const gapsOf = async (text: string | Uint8Array) => (await readMail(bytesOf(text))).gaps.map((gap) => gap.id);

/** The events of an investigation, each checked against its schema. */
async function traceOf(bytes: Uint8Array): Promise<TraceEvent[]> {
  const alert = await alertFromMessage(bytes, 'any.eml');
  alertSchema.parse(alert);
  const events = investigate(alert, [messageSource], {
    investigation: 'property',
    writer: 'command-line',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
  });
  const trace: TraceEvent[] = [];
  for await (const event of events) trace.push(traceEvent.parse(event));
  return trace;
}

describe('any mail', () => {
  property(
    'mime',
    'is read, in bounds, and changes nothing that objects inherit',
    anyMail,
    async (input) => {
      const before = inherited();
      const mail = await readMail(bytesOf(input));
      expect(inherited()).toBe(before);
      expect(mail.headers.length).toBeLessThanOrEqual(1000);
      expect(mail.visible.length).toBeLessThanOrEqual(400_000);
      for (const { name, address } of [...mail.from, ...mail.to, ...mail.cc, ...mail.replyTo]) {
        expect(name.length).toBeLessThanOrEqual(2000);
        expect(address).toBe(address.toLowerCase());
      }
      for (const part of Object.values(partsOf(mail))) expect(typeof part).toBe('string');
      for (const { value } of mailObservables(mail)) expect(value).not.toBe('');
    },
    { runs: 400 },
  );

  property(
    'mime',
    'is investigated, and each event of the trace has the agreed form',
    anyMail,
    async (input) => {
      await traceOf(bytesOf(input));
    },
    { runs: 60 },
  );
});

describe('a mail that is long everywhere', () => {
  it('is investigated, and each event of the trace has the agreed form', async () => {
    const long = 'paypal-login.example '.repeat(1500);
    const name = long.replaceAll(' ', '-');
    const mail = [
      `Received: from ${name} (${name} [192.0.2.1]) by mx.${name}; ${long}`,
      `Authentication-Results: mx.${name}; spf=fail smtp.mailfrom=${name}; dmarc=fail header.from=${name}`,
      `From: "PayPal ${long}" <${name}@${name}>`,
      `Reply-To: "${long}" <${name}@gmail.com>`,
      `Return-Path: <${name}@${name}>`,
      `To: ${name}@corp.example`,
      `Subject: verify your account ${long}`,
      `Message-ID: <${name}@${name}>`,
      `List-Id: <${name}>`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      `<p>Verify your password within 24 hours ${long}</p><p style="display:none">${long}</p>`,
      `<a href="https://${name}/login?${name}">https://www.paypal.com/${name}</a>`,
      `<form action="https://evil.example/${name}"><input type=password></form>`,
      '--b',
      `Content-Type: application/octet-stream; name="${name}.pdf.exe"`,
      '',
      'MZ',
      '--b',
      `Content-Type: application/zip; name="${name}.zip"`,
      '',
      'PK\x03\x04',
      '--b--',
    ];
    expect((await traceOf(bytesOf(mail.join('\r\n')))).length).toBeGreaterThan(10);
  });
});

describe('a mail that goes on and on', () => {
  it.each([
    ['lines', (n: number) => head + '\r\n'.repeat(n)],
    ['one line', (n: number) => `${head}\r\n${'a'.repeat(n * 50)}`],
    ['parts', (n: number) => mixed + '--b\r\n\r\nx\r\n'.repeat(n)],
    ['attachments', (n: number) => mixed + '--b\r\nContent-Type: a/b; name=c.exe\r\n\r\nx\r\n'.repeat(n / 4)],
    ['lines that look like boundaries', (n: number) => mixed + '--x\r\n'.repeat(n)],
    ['header lines', (n: number) => `${'X: y\r\n'.repeat(n)}${head}\r\nbody`],
    ['folded lines', (n: number) => `X: y\r\n${' z\r\n'.repeat(n)}${head}\r\nbody`],
    ['hops', (n: number) => `${'Received: from a (a [192.0.2.1]) by b; x\r\n'.repeat(n / 4)}${head}\r\nbody`],
    ['recipients', (n: number) => `To: ${'a@b.example, '.repeat(n)}\r\n${head}\r\nbody`],
    ['groups of recipients', (n: number) => `To: ${'g: '.repeat(n)}\r\n${head}\r\nbody`],
    ['an address that does not end', (n: number) => `From: <${'a@'.repeat(n)}\r\n\r\nbody`],
    ['quotes', (n: number) => `From: ${'"'.repeat(n)}\r\n\r\nbody`],
    ['brackets', (n: number) => `From: ${'('.repeat(n)}<a@b.example>\r\n\r\nbody`],
    ['encoded words', (n: number) => `Subject: ${'=?utf-8?Q?a?= '.repeat(n / 2)}\r\n\r\nbody`],
    ['encoded words that do not end', (n: number) => `Subject: ${'=?utf-8?Q?'.repeat(n / 2)}\r\n\r\nbody`],
    ['parameters', (n: number) => `Content-Type: text/plain${'; name*1=a'.repeat(n / 4)}\r\n${head}\r\nbody`],
    ['bidirectional signs', (n: number) => `${head}Content-Type: text/html\r\n\r\n${'&#x202e;\ufe0f'.repeat(n)}`],
  ])('takes time in proportion: %s', async (_, make) => {
    expect(await growth((n) => bytesOf(make(n)), readMail, 2000)).toBeLessThan(bound);
  });
});

describe('what is too much', () => {
  it('of lines or parts is left out, and what stands before it is read', async () => {
    const link = '<a href="https://evil.example/login">https://www.bank.example/</a>';
    const body = `--b\r\nContent-Type: text/html\r\n\r\n${link}\r\n`;
    const nested = Array.from(
      { length: 100 },
      (_, i) => `Content-Type: multipart/mixed; boundary=c${i}\r\n\r\n--c${i}\r\n`,
    );
    for (const bomb of [
      `--b\r\n${nested.join('')}`,
      '--b\r\n\r\nx\r\n'.repeat(partLimit + 1),
      `--b\r\n\r\n${'\n'.repeat(lineLimit)}`,
      `--b\r\nX: ${'y'.repeat(3_000_000)}\r\n\r\n`,
    ]) {
      const mail = await readMail(bytesOf(mixed + body + bomb));
      expect(mail.gaps.filter((gap) => gap.blocksBenign).map((gap) => gap.id)).toContain('mime-cut');
      expect(mail.from).toEqual([{ name: 'A', address: 'a@sender.example' }]);
      expect(mail.links.map((found) => found.host)).toEqual(['evil.example']);
    }
  });

  it('of header lines, of one of them, of text is a gap', async () => {
    expect(await gapsOf(`${'X: y\r\n'.repeat(1000)}${head}\r\nbody`)).toEqual(['header-cut']);
    expect(await gapsOf(`X: ${'y'.repeat(30_000)}\r\n${head}\r\nbody`)).toEqual(['header-cut']);
    expect(await gapsOf(`${head}\r\n${'words '.repeat(100_000)}`)).toEqual(['text-truncated']);
    expect(await gapsOf(`${head}\r\nwords`)).toEqual([]);
  });

  it('and binary files are a gap too', async () => {
    const zip = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
    expect(await gapsOf(zip)).toContain('header-missing');
    expect(await gapsOf('')).toContain('header-missing');
  });
});

describe('a charset', () => {
  it('is known by its names', () => {
    for (const name of ['UTF-8', 'cp932', 'x-sjis', 'iso-2022-jp', 'ISO_8859-1:1987', 'gb2312', 'us-ascii', 'koi8-r'])
      expect(isKnownCharset(name), name).toBe(true);
    for (const name of ['utf-7', 'iso-2022-kr', 'hz-gb-2312', 'x-unknown', '__proto__', 'a b', '?', ''])
      expect(isKnownCharset(name), name).toBe(false);
  });

  it('that is not known is a gap where it matters', async () => {
    const of = (charset: string, body: string) =>
      gapsOf(Buffer.from(`${head}Content-Type: text/plain; charset=${charset}\r\n\r\n${body}`, 'latin1'));
    expect(await of('utf-7', 'Verify +AEE-')).toEqual(['charset-unknown']);
    expect(await of('x-unknown', 'only ASCII')).toEqual([]);
    expect(await of('x-unknown', 'caf\xe9')).toEqual(['charset-unknown']);
    expect(await of('iso-2022-kr', '\u001b$)C\u000e!!')).toEqual(['charset-unknown']);
    expect(await of('windows-1252', 'caf\xe9')).toEqual([]);
  });

  it('that is the wrong one is a gap', async () => {
    const body = Buffer.from('Пожалуйста, подтвердите вашу учётную запись', 'utf16le');
    const wrong = Buffer.concat([bytesOf(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n`), body]);
    expect(await gapsOf(wrong)).toEqual(['text-garbled']);
  });
});
