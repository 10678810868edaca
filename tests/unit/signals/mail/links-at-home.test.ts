import { describe, expect, it } from 'vitest';
import { linksAtHome } from '../../../../lib/signals/mail/links-at-home.ts';
import { found, silent, survivesAnything } from '../run.ts';

const home = '<a href="https://www.supplier.example/minutes">Minutes</a>';

describe('links-at-home', () => {
  it('sees that all links lead to the sender', async () => {
    const finding = await found(linksAtHome, { html: `${home}<a href="https://wiki.supplier.example/">Wiki</a>` });
    expect(finding.weight).toBe(-1);
    expect(finding.title).toBe('All 2 links lead to supplier.example itself');
    expect(finding.quotes).toEqual(['Minutes', 'https://www.supplier.example/minutes', 'ana@supplier.example']);
  });

  it('counts less where nothing vouches for the sender', async () => {
    expect((await found(linksAtHome, { html: home, results: 'none' })).weight).toBe(-0.7);
    expect((await found(linksAtHome, { html: home, results: 'dmarc=fail header.from=supplier.example' })).weight).toBe(
      -0.7,
    );
  });

  it('passes over footers of social media and the mail provider', async () => {
    const footer =
      '<a href="https://www.linkedin.com/company/supplier">in</a><a href="https://u7.ct.sendgrid.net/u">Unsubscribe</a>';
    expect((await found(linksAtHome, { html: home + footer })).title).toBe(
      'The only link, footers aside, leads to supplier.example itself',
    );
  });

  it('takes other domains of a brand for its own', () =>
    found(linksAtHome, { from: 'x@paypal.de', text: 'https://www.paypal.com/ https://www.paypalobjects.com/a' }));

  it('is silent where one link leads to a stranger, also below a familiar name', async () => {
    await silent(linksAtHome, { html: `${home}<a href="https://desk.test/pay">Pay</a>` });
    await silent(linksAtHome, { html: `${home}<a href="https://supplier.example.desk.test/">Pay</a>` });
    await silent(linksAtHome, { html: `${home}<a href="https://203.0.113.7/">Pay</a>` });
  });

  it('counts one link as one', async () => {
    expect((await found(linksAtHome, { html: home })).title).toBe('The only link leads to supplier.example itself');
  });

  it('is silent where a link claims another place than it goes to', () =>
    silent(linksAtHome, { html: '<a href="https://www.supplier.example/pay">https://www.paypal.com/signin</a>' }));

  it('is silent without a link home', async () => {
    await silent(linksAtHome, {});
    await silent(linksAtHome, { html: '<a href="https://www.linkedin.com/in/ana">in</a>' });
    await silent(linksAtHome, { html: '<a href="mailto:ana@supplier.example">Ana</a>' });
  });

  it('is silent for public mailboxes', () =>
    silent(linksAtHome, { from: 'sidelight.unit.test@gmail.com', text: 'https://gmail.com/' }));

  it('is silent where a link goes to what anybody publishes at Google or GitHub', async () => {
    await silent(linksAtHome, { html: `${home}<a href="https://sites.google.com/view/desk77">Pay</a>` });
    await silent(linksAtHome, { html: `${home}<a href="https://docs.google.com/forms/d/77/viewform">Pay</a>` });
  });

  it('is silent where the sender’s name is a brand’s that it is not: home is the trap', async () => {
    const html = '<a href="https://www.supplier.example/in">Sign in</a>';
    for (const name of ['PayPal', 'PayPal Support', 'Trust Wallet Foundation', 'Netflix Billing'])
      await silent(linksAtHome, { from: `${name} <desk@supplier.example>`, html });
    for (const name of ['Netflix Fans of Leeds', 'Ana at Supplier'])
      await found(linksAtHome, { from: `${name} <desk@supplier.example>`, html });
  });

  it('counts little where a service carries what its users write', async () => {
    const results = 'dkim=pass header.d=paypal.com';
    const html = '<a href="https://www.paypal.com/invoice/p/1">View invoice</a>';
    expect((await found(linksAtHome, { from: 'PayPal <service@paypal.com>', results, html })).weight).toBe(-0.3);
    expect((await found(linksAtHome, { from: 'PayPal <news@paypal.com>', results, html })).weight).toBe(-1);
  });

  it('survives anything', () => survivesAnything(linksAtHome));
});
