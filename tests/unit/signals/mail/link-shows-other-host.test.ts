import { describe, expect, it } from 'vitest';
import { linkShowsOtherHost } from '../../../../lib/signals/mail/link-shows-other-host.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (shown: string, target: string) => `<p><a href="${target}">${shown}</a></p>`;

describe('link-shows-other-host', () => {
  it('sees an address that goes elsewhere', async () => {
    const finding = await found(linkShowsOtherHost, {
      html: link('https://www.bank.example/login', 'https://desk.test/a'),
    });
    expect(finding.weight).toBe(2.2);
    expect(finding.title).toBe('A link shows www.bank.example and goes to desk.test');
    expect(finding.quotes).toEqual(['https://www.bank.example/login', 'https://desk.test/a']);
  });

  it('sees a bare host, upper case, and words that run over tags and lines', async () => {
    await found(linkShowsOtherHost, { html: link('www.bank.example', 'https://desk.test/a') });
    await found(linkShowsOtherHost, { html: link('WWW.BANK.EXAMPLE/LOGIN', 'HTTPS://DESK.TEST/A') });
    await found(linkShowsOtherHost, { html: link('\n <b>https://</b>bank.example\n', 'https://desk.test/a') });
  });

  it('sees the sender’s own address shown where nothing vouches for the sender', () =>
    found(linkShowsOtherHost, { results: 'none', html: link('https://supplier.example/pay', 'https://desk.test/a') }));

  it('sees a single link through a rented counter', () =>
    found(linkShowsOtherHost, { html: link('https://bank.example/login', 'https://u7.ct.sendgrid.net/ls/click?x=7') }));

  it('is silent where both are one organisation or one brand', async () => {
    await silent(linkShowsOtherHost, { html: link('www.bank.example', 'https://login.bank.example/a') });
    await silent(linkShowsOtherHost, { html: link('paypal.com', 'https://www.paypal.de/hilfe') });
  });

  it('is silent for the sender’s own address behind its provider’s counter', () =>
    silent(linkShowsOtherHost, {
      results: 'none',
      html: link('www.supplier.example', 'https://u7.ct.sendgrid.net/ls/click?x=7'),
    }));

  it('is silent for a vouched sender that counts clicks on its own address elsewhere', () =>
    silent(linkShowsOtherHost, { html: link('www.supplier.example', 'https://clicks.counter.test/7') }));

  it('is silent for a newsletter whose provider counts every click', async () => {
    const counter = 'https://supplier.us1.list-manage.com/track/click?u=';
    await silent(linkShowsOtherHost, {
      headers: ['List-Unsubscribe: <https://supplier.us1.list-manage.com/u>'],
      html: link('https://news.example/paper', `${counter}1`),
    });
    await silent(linkShowsOtherHost, {
      html: ['a.example', 'b.example', 'c.example', 'd.example'].map((h, i) => link(h, counter + i)).join(''),
    });
  });

  it('is silent for words, for plain-text links and for a gateway’s rewriting', async () => {
    await silent(linkShowsOtherHost, { html: link('Open the minutes of bank.example', 'https://desk.test/a') });
    await silent(linkShowsOtherHost, { text: 'https://desk.test/bank.example' });
    const wrapped = 'https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.example%2Fa';
    await silent(linkShowsOtherHost, { html: link('https://bank.example/a', wrapped) });
  });

  it('is silent for words with a dot that are no host', async () => {
    await silent(linkShowsOtherHost, { html: link('minutes.pdf', 'https://desk.test/a') });
    await silent(linkShowsOtherHost, { html: link('Node.js', 'https://desk.test/a') });
  });

  it('is silent for file names whose ending is a top-level domain too', async () => {
    await silent(linkShowsOtherHost, { html: link('README.md', 'https://code.forge.example/sidelight/readme') });
    await silent(linkShowsOtherHost, { html: link('minutes.zip', 'https://files.forge.example/7') });
  });

  it('survives anything', () => survivesAnything(linkShowsOtherHost));
});
