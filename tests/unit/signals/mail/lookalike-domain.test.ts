import { describe, expect, it } from 'vitest';
import { lookalikeDomain } from '../../../../lib/signals/mail/lookalike-domain.ts';
import { dmarcReport } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { found, silent, survivesAnything } from '../run.ts';

const to = 'analyst@contoso.example';

describe('lookalike-domain', () => {
  it('sees a sender that is one letter from a brand', async () => {
    const finding = await found(lookalikeDomain, { from: 'Desk <desk@mail.microsft.test>' });
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('mail.microsft.test is one letter away from Microsoft');
    expect(finding.quotes).toEqual(['desk@mail.microsft.test']);
  });

  it('sees confusable letters, in punycode and in ASCII', async () => {
    expect((await found(lookalikeDomain, { from: 'x@xn--pypal-4ve.test' })).title).toContain(
      'looks the same as PayPal',
    );
    expect((await found(lookalikeDomain, { from: 'x@paypa1.test' })).title).toContain('looks the same as PayPal');
    expect((await found(lookalikeDomain, { from: 'X@RNICROSOFT.TEST' })).title).toContain(
      'looks the same as Microsoft',
    );
  });

  it('weighs added words and sub-domains less', async () => {
    const added = await found(lookalikeDomain, { from: 'x@paypal-billing.test' });
    expect([added.weight, added.title]).toEqual([2, 'paypal-billing.test adds words to PayPal']);
    const below = await found(lookalikeDomain, { from: 'x@netflix.com.renewals.test' });
    expect([below.weight, below.title]).toEqual([
      2,
      'netflix.com.renewals.test carries, as a mere sub-domain, the name of Netflix',
    ]);
  });

  it('sees imitations of one’s own domain', async () => {
    expect((await found(lookalikeDomain, { to, from: 'it@c0ntoso.example' })).title).toContain(
      'looks the same as contoso.example',
    );
    expect((await found(lookalikeDomain, { to, from: 'it@contoso.test' })).title).toContain(
      'is another ending of contoso.example',
    );
    expect((await found(lookalikeDomain, { to, from: 'it@contosso.test' })).title).toContain('one letter away');
  });

  it('sees the address that replies go to, and links, where the sender is an honest name', async () => {
    const reply = await found(lookalikeDomain, { to, headers: ['Reply-To: Tom <tom@contoso-mail.test>'] });
    expect(reply.quotes).toEqual(['tom@contoso-mail.test']);
    const link = await found(lookalikeDomain, { html: '<a href="https://docusing.test/view">View the contract</a>' });
    expect(link.quotes).toEqual(['View the contract', 'https://docusing.test/view']);
  });

  it('is silent for brands, their sub-domains and other domains of theirs', async () => {
    await silent(lookalikeDomain, {
      from: 'x@mail.paypal.com',
      text: 'https://www.paypal.de/ https://paypal-community.com/',
    });
    await silent(lookalikeDomain, { from: 'x@paypal.com', text: 'https://login.microsoftonline.com/' });
  });

  it('is silent for one’s own hosts and for strangers', async () => {
    await silent(lookalikeDomain, { to, from: 'x@hr.contoso.example', text: 'https://intranet.contoso.example/' });
    await silent(lookalikeDomain, { text: 'https://wiki.supplier.example/minutes' });
  });

  it('is silent for names on mail providers and open platforms, which other signals see', async () => {
    await silent(lookalikeDomain, { from: 'x@netflix.sendgrid.net' });
    await silent(lookalikeDomain, { text: 'https://netflix-clone.github.io/' });
  });

  it('is silent for words that hold a short or ordinary brand name', async () => {
    await silent(lookalikeDomain, {
      from: 'x@targeted.test',
      text: 'https://appleorchard.test/ https://chasing.test/',
    });
    await silent(lookalikeDomain, { from: 'x@dhlmann.test' });
  });

  it('sees a whole domain below another, however short its name', async () => {
    const finding = await found(lookalikeDomain, { text: 'https://dhl.com.parcel-desk.test/7' });
    expect([finding.weight, finding.title]).toEqual([
      2,
      'dhl.com.parcel-desk.test carries, as a mere sub-domain, the name of DHL',
    ]);
  });

  it('sees a short name with a word beside it that false sites use, and not with any other', async () => {
    await found(lookalikeDomain, { text: 'https://dhl-tracking.test/7' });
    await silent(lookalikeDomain, { text: 'https://dhl-garden.test/7' });
  });

  it('sees a brand’s name under an ending of no country that it does not use', async () => {
    expect((await found(lookalikeDomain, { text: 'https://netflix.top/7' })).weight).toBe(1.2);
    await silent(lookalikeDomain, { text: 'https://netflix.lv/7' });
  });

  it('sees a lookalike of a supplier in any header, and weighs it full whatever way it looks like it', async () => {
    const more = { suppliers: new Set(['northwind.test']) };
    for (const draft of [
      { from: 'Ana <ana@northvvind.test>' },
      { from: 'Ana <ana@northwind-billing.test>' },
      { from: 'Ana <ana@northwind.invalid>' },
      { headers: ['Reply-To: ana@northwlnd.test'] },
      { headers: ['Return-Path: <ana@nortwhind.test>'] },
      { headers: ['Sender: ana@northwind.test.desk.invalid'] },
    ]) {
      const finding = await found(lookalikeDomain, draft, [], more);
      expect([finding.weight, finding.title.endsWith('northwind.test')], JSON.stringify(draft)).toEqual([2.6, true]);
    }
    await silent(lookalikeDomain, { from: 'Ana <ana@mail.northwind.test>' }, [], more);
    await silent(lookalikeDomain, { from: 'Ana <ana@southwind.test>' }, [], more);
  });

  it('weighs little in an opened report between servers that leads nowhere', async () => {
    const from = 'Reports <reports@amazon-mailservers.test>';
    const files = [{ name: 'report.xml', content: dmarcReport() }];
    expect((await findIn(lookalikeDomain, { from, text: '', files }))?.weight).toBe(0.6);
    expect((await findIn(lookalikeDomain, { from, text: 'See https://desk.test/', files }))?.weight).toBe(2);
    const paper = [{ name: 'a.txt', content: 'Minutes of Monday' }];
    expect((await findIn(lookalikeDomain, { from, text: '', files: paper }))?.weight).toBe(2);
  });

  it('survives anything', () => survivesAnything(lookalikeDomain));
});
