import { describe, expect, it } from 'vitest';
import { newsletterForm } from '../../../../lib/signals/mail/newsletter-form.ts';
import { found, silent, survivesAnything } from '../run.ts';

const links = (host: string, n = 5) =>
  Array.from({ length: n }, (_, i) => `<a href="https://${host}/story/${i}">Story ${i}</a>`).join(' ');
const footer = (host: string) =>
  `<p>You are receiving this because you subscribed to our newsletter. <a href="https://${host}/u">Unsubscribe</a></p><p>Supplier, 12 Garden Street, Springfield</p>`;
const newsletter = `<p>View this email in your browser</p>${links('news.supplier.example')}${footer('news.supplier.example')}`;

describe('newsletter-form', () => {
  it('sees a newsletter of the sender’s own', async () => {
    const finding = await found(newsletterForm, { html: newsletter });
    expect(finding.weight).toBe(-1.2);
    expect(finding.rests).toBe('sender');
    expect(finding.title).toBe(
      '6 different links, most to supplier.example or its mailing service, and a way to leave',
    );
    expect(finding.quotes[0]).toBe('Unsubscribe');
  });

  it('sees one through a mailing service, and one that the header lets one leave', async () => {
    await found(newsletterForm, { html: newsletter.replaceAll('news.supplier.example', 'supplier.list-manage.com') });
    await found(newsletterForm, {
      headers: ['List-Unsubscribe: <https://news.supplier.example/u>'],
      html: `<p>Our weekly</p>${links('supplier.example')}<p>Supplier GmbH, Gartenstraße 12, 10115 Berlin</p>`,
    });
  });

  it('sees one in plain text', async () => {
    await found(newsletterForm, {
      text: `This newsletter was sent to you.\n${[1, 2, 3, 4, 5].map((i) => `https://supplier.example/${i}`).join('\n')}\nTo unsubscribe go to https://supplier.example/u\nSupplier, P.O. Box 77`,
    });
  });

  it('counts less where many links lead elsewhere', async () => {
    const html = `${newsletter}${links('other.test', 3)}`;
    expect((await found(newsletterForm, { html })).weight).toBe(-0.8);
  });

  it('is silent for a trap with one door behind a newsletter’s face', async () => {
    await silent(newsletterForm, {
      html: `<p>View in browser</p><a href="https://trap.test/x">Verify</a>${footer('trap.test')}`,
    });
    await silent(newsletterForm, { html: newsletter.replaceAll('news.supplier.example', 'trap.test') });
  });

  it('is silent for a letter, however many links it has', () =>
    silent(newsletterForm, { html: `<p>Tom, look at these:</p>${links('supplier.example', 9)}` }));

  it('is silent where DMARC failed, for public mailboxes and for a password form', async () => {
    await silent(newsletterForm, { html: newsletter, results: 'dmarc=fail header.from=supplier.example' });
    await silent(newsletterForm, { from: 'News <x@gmail.com>', html: newsletter });
    await silent(newsletterForm, { html: `${newsletter}<form><input type="password"></form>` });
  });

  it('survives anything', () => survivesAnything(newsletterForm));
});
