import { describe, expect, it } from 'vitest';
import { passwordForm } from '../../../../lib/signals/mail/password-form.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { found, silent, survivesAnything } from '../run.ts';

const page = (field: string, name = 'Secure message.html', type = 'text/html') => ({
  attachments: [{ name, type, content: `<!doctype html><form action="https://desk.test/in">${field}</form>` }],
});

describe('password-form', () => {
  it('sees a form with a password field in the body', async () => {
    const finding = await found(passwordForm, {
      html: '<p>Unlock your message</p><form action="https://desk.test/in"><input name="p" type="password"></form>',
    });
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('The body holds a form that asks for a password');
    expect(finding.quotes).toEqual(['Unlock your message']);
  });

  it('sees an attached page that asks for a password', async () => {
    const finding = await found(passwordForm, page('<input type="password" name="p">'));
    expect(finding.title).toBe('The attachment Secure message.html is a page that asks for a password');
    expect(finding.quotes).toEqual(['Secure message.html']);
  });

  it('sees it in upper case, without quotes, over lines, and whatever the declared type', async () => {
    await found(passwordForm, page('<INPUT NAME=p TYPE=PASSWORD>'));
    await found(passwordForm, page("<input\n  name='p'\n  type = 'password'>"));
    await found(passwordForm, page('<input type=password>', 'Voice.dat', 'application/octet-stream'));
    await found(passwordForm, { html: '<p>Sign in</p><FORM><INPUT TYPE=PASSWORD></FORM>' });
  });

  it('is silent for a form that asks for something else', async () => {
    await silent(passwordForm, {
      html: '<p>Rate us</p><form><input type="radio" name="stars"><input type="submit"></form>',
    });
    await silent(passwordForm, page('<input type="email" name="e"><textarea>Your question</textarea>'));
  });

  it('is silent for the word password in text', async () => {
    await silent(passwordForm, { html: '<p>Never send your password by mail. type="password" is for forms.</p>' });
    await silent(passwordForm, { text: '<form><input type="password"></form>' });
  });

  it('is silent for a page without a form, and for attachments that are no text', async () => {
    await silent(passwordForm, page('<p>Minutes</p>'));
    await silent(passwordForm, {
      attachments: [{ name: 'a.pdf', type: 'application/pdf', content: '%PDF <input type=password>' }],
    });
  });

  it('keeps its finding for an attached page without a name', () =>
    found(passwordForm, page('<input type="password">', '')));

  it('sees one in a page inside of an archive, once that was opened', async () => {
    const content = await zipOf({
      'login.html': '<html><form action="https://stranger.test/"><input type="password"></form></html>',
    });
    expect(await findIn(passwordForm, { files: [{ name: 'a.zip', content }] })).toMatchObject({
      title: 'login.html in a.zip is a page that asks for a password',
      quotes: ['https://stranger.test/', 'login.html'],
    });
  });

  it('survives anything', () => survivesAnything(passwordForm));
});
