import { describe, expect, it } from 'vitest';
import { linkCarriesRecipient } from '../../../../lib/signals/mail/link-carries-recipient.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (target: string, words = 'Open the document') => ({
  html: `<p>Hello</p><a href="${target}">${words}</a>`,
});

describe('link-carries-recipient', () => {
  it('sees the recipient’s address plain in a link to a stranger', async () => {
    const finding = await found(linkCarriesRecipient, link('https://desk.test/view#analyst@corp.example'));
    expect(finding.weight).toBe(1.4);
    expect(finding.title).toBe('A link hands the recipient’s address to desk.test');
    expect(finding.quotes).toEqual(['Open the document', 'https://desk.test/view#analyst@corp.example']);
  });

  it('sees it percent-encoded, in base64 and in upper case', async () => {
    await found(linkCarriesRecipient, link('https://desk.test/?e=analyst%40corp.example'));
    await found(
      linkCarriesRecipient,
      link(`https://desk.test/${Buffer.from('analyst@corp.example').toString('base64')}`),
    );
    await found(linkCarriesRecipient, link('https://desk.test/?E=ANALYST@CORP.EXAMPLE'));
  });

  it('sees the address of somebody in Cc, and in a plain-text link', async () => {
    const finding = await found(linkCarriesRecipient, {
      headers: ['Cc: Tom <tom@corp.example>'],
      text: 'Sign here: https://desk.test/s?u=tom@corp.example now',
    });
    expect(finding.quotes[0]).toContain('tom@corp.example');
  });

  it('is silent for links to unsubscribe, by their words or by their address, in several languages', async () => {
    await silent(linkCarriesRecipient, link('https://desk.test/p?e=analyst@corp.example', 'Unsubscribe'));
    await silent(linkCarriesRecipient, link('https://desk.test/p?e=analyst@corp.example', 'Newsletter abmelden'));
    await silent(linkCarriesRecipient, link('https://desk.test/optout?e=analyst@corp.example', 'here'));
    await silent(linkCarriesRecipient, link('https://desk.test/preferences?e=analyst@corp.example', 'here'));
  });

  it('is silent for the sender’s own pages and for mail providers', async () => {
    await silent(linkCarriesRecipient, link('https://www.supplier.example/orders?for=analyst@corp.example'));
    await silent(linkCarriesRecipient, link('https://u7.ct.sendgrid.net/ls/click?u=analyst@corp.example'));
  });

  it('is silent for other addresses, other people of the domain, and mailto links', async () => {
    await silent(linkCarriesRecipient, link('https://desk.test/contact?to=sales@supplier.example'));
    await silent(linkCarriesRecipient, link('https://desk.test/?company=corp.example&amp;who=analyst'));
    await silent(linkCarriesRecipient, link('mailto:analyst@corp.example'));
  });

  it('is silent where the mail names no recipient', () =>
    silent(linkCarriesRecipient, {
      to: 'undisclosed-recipients:;',
      text: 'https://desk.test/?e=analyst@corp.example',
    }));

  it('sees the address in hexadecimal, in base64 for addresses, encoded twice and after #', async () => {
    const address = 'analyst@corp.example';
    for (const form of [
      Buffer.from(address).toString('hex'),
      Buffer.from(address).toString('base64url'),
      encodeURIComponent(encodeURIComponent(address)),
    ])
      await found(linkCarriesRecipient, { html: `<a href="https://desk.test/in#${form}">Open</a>` });
  });

  it('survives anything', () => survivesAnything(linkCarriesRecipient));
});
