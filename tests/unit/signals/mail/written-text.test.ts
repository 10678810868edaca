import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../lib/mail/read.ts';
import { writtenText } from '../../../../lib/signals/mail/written-text.ts';

function both(plain: string, html: string) {
  const lines = ['From: a@x.test', 'Content-Type: multipart/alternative; boundary=b', '', '--b'];
  lines.push('Content-Type: text/plain; charset=utf-8', '', plain, '--b');
  lines.push('Content-Type: text/html; charset=utf-8', '', html, '--b--', '');
  return readMail(new TextEncoder().encode(lines.join('\r\n')));
}

describe('writtenText', () => {
  it('takes the plain part with its lines where it says the same', async () => {
    expect(writtenText(await both('> one two\n> three\n\nfour', '<p>one two three</p><p>four</p>'))).toContain(
      '> three',
    );
  });

  it('takes what is shown where the plain part says something else', async () => {
    const mail = await both('> minutes of Monday\n-- \nAna', '<p>Verify your account now, please</p>');
    expect(writtenText(mail)).toBe('Verify your account now, please');
  });
});
