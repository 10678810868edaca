import { describe, expect, it } from 'vitest';
import { linkDeceptiveForm } from '../../../../lib/signals/mail/link-deceptive-form.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (target: string, words = 'Open') => ({ html: `<a href="${target}">${words}</a>` });

describe('link-deceptive-form', () => {
  it('sees a false host before the real one', async () => {
    const finding = await found(linkDeceptiveForm, link('https://www.bank.example@desk.test/login'));
    expect(finding.weight).toBe(2.2);
    expect(finding.title).toBe('A link shows www.bank.example before its real host desk.test');
    expect(finding.quotes).toEqual(['Open', 'https://www.bank.example@desk.test/login']);
  });

  it('sees it with a password, percent-encoded, and in upper case', async () => {
    await found(linkDeceptiveForm, link('https://bank.example:443@desk.test/'));
    await found(linkDeceptiveForm, link('https://help%40bank@desk.test/'));
    await found(linkDeceptiveForm, link('HTTPS://BANK.EXAMPLE@DESK.TEST/'));
  });

  it('sees links that run code or carry their page along', async () => {
    expect((await found(linkDeceptiveForm, link('javascript:void(0)'))).title).toBe('A link is a javascript: address');
    const page = 'data:text/html;base64,PGgxPkhpPC9oMT4=';
    expect((await found(linkDeceptiveForm, link(page, 'View invoice'))).quotes).toEqual(['View invoice', page]);
    await found(linkDeceptiveForm, link('JavaScript:go()'));
    await found(linkDeceptiveForm, link('java\nscript:go()'));
    await found(linkDeceptiveForm, link('file://server.test/share/a.lnk'));
  });

  it('sees lookalike letters within a host', async () => {
    const finding = await found(linkDeceptiveForm, link('https://www.xn--pypal-4ve.test/'));
    expect(finding.title).toBe('A link’s host reads as www.paypal.test and is www.xn--pypal-4ve.test');
    await found(linkDeceptiveForm, link('https://supplier.xn--suppler-vog.test/'));
  });

  it('cuts a very long name before the host', async () => {
    const finding = await found(linkDeceptiveForm, link(`https://bank.example.${'a'.repeat(3000)}@desk.test/`));
    expect(finding.title.length).toBeLessThan(150);
  });

  it('is silent for ordinary links and for an @ in the path or the query', async () => {
    await silent(linkDeceptiveForm, link('https://supplier.example/minutes'));
    await silent(linkDeceptiveForm, link('https://video.example/@ana.lopez/77'));
    await silent(linkDeceptiveForm, link('https://supplier.example/?for=ana@corp.example'));
  });

  it('is silent for a plain user name, as in links to file servers', () =>
    silent(linkDeceptiveForm, link('ftp://anonymous@files.supplier.example/minutes.txt')));

  it('is silent for international names in their own letters', async () => {
    await silent(linkDeceptiveForm, link('https://münchen-buch.example/'));
    await silent(linkDeceptiveForm, link('https://библиотека.example/'));
    await silent(linkDeceptiveForm, link('https://図書館.example/'));
  });

  it('is silent for mail and phone links', () =>
    silent(linkDeceptiveForm, { html: '<a href="mailto:a.b@supplier.example">a</a><a href="tel:+12025550143">b</a>' }));

  it('does not throw for a name with a broken percent sign before the host', () =>
    found(linkDeceptiveForm, link('https://bank.example%zz@desk.test/')));

  it.each([
    'search-ms:query=a&crumb=location:\\\\desk.test\\a',
    'ms-appinstaller:?source=https://desk.test/a.msix',
    'blob:https://desk.test/7',
    'vbscript:x',
  ])('sees %s', async (target) => {
    await found(linkDeceptiveForm, link(target));
  });

  it('survives anything', () => survivesAnything(linkDeceptiveForm));
});
