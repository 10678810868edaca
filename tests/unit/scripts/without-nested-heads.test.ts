import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../lib/mail/read.ts';
import { mailWithoutNestedHeads, withoutNestedHeads } from '../../../scripts/build/without-nested-heads.ts';
import { projectRoot } from '../../../scripts/house/places.ts';
import { inExtension } from './in-extension.ts';

const folder = join(projectRoot, 'node_modules', 'postal-mime', 'dist', 'esm');
const whole = readFileSync(join(folder, 'text-format.js'), 'utf8');

const forwarded = [
  'From: Ana <ana@corp.example>',
  'To: soc@corp.example',
  'Subject: Fwd: invoice',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'Is this one real?',
  '--x',
  'Content-Type: text/html',
  '',
  '<p>It <b>asks</b> for money.</p>',
  '--x',
  'Content-Type: message/rfc822',
  '',
  'From: Billing <billing@pay.example>',
  'Subject: Overdue',
  '',
  'Pay today.',
  '--x--',
  '',
].join('\r\n');

describe('postal-mime in the extension', () => {
  it('draws no head of a message within a message, and reads all else alike', async () => {
    type Made = { default: { parse(text: string, options: object): Promise<Record<string, unknown>> } };
    const file = join(folder, 'postal-mime.js');
    const [smaller, own] = await Promise.all([
      inExtension<Made>(file, [mailWithoutNestedHeads()]),
      inExtension<Made>(file, []),
    ]);
    expect(smaller.code.length).toBeLessThan(own.code.length - 2_000);
    const read = { forceRfc822Attachments: true };
    const parsed = await smaller.made.default.parse(forwarded, read);
    expect(parsed).toEqual(await own.made.default.parse(forwarded, read));
    expect(parsed.text).toContain('Is this one real?');
    expect(parsed.attachments).toHaveLength(1);
  });

  it('is not asked for one: such a message is an attachment of the mail', async () => {
    const mail = await readMail(new TextEncoder().encode(forwarded));
    expect(mail.attachments.map(({ declaredType }) => declaredType)).toContain('message/rfc822');
    expect(mail.text).not.toContain('Overdue');
  });

  it('refuses a file that is made in another way', () => {
    expect(() => withoutNestedHeads(whole.replace(/formatHtmlHeader/g, 'drawn'))).toThrow('another way');
  });
});
