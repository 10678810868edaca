import { describe, expect, it } from 'vitest';
import { mainLinkElsewhere } from '../../../../lib/signals/mail/main-link-elsewhere.ts';
import { found, silent, survivesAnything } from '../run.ts';

const copied = (button: string, more: object = {}) => ({
  from: 'Customer care <care@desk.test>',
  subject: 'Your Netflix membership is on hold',
  results: 'none',
  html: `<p>Netflix</p><a href="https://www.netflix.com/">Netflix</a><p>Please update your payment</p>
    <a href="${button}">Update now</a><p><a href="https://help.netflix.com/">Help</a> <a href="https://www.netflix.com/terms">Terms</a></p>`,
  ...more,
});

describe('main-link-elsewhere', () => {
  it('sees that only the button leads away from the brand', async () => {
    const finding = await found(mainLinkElsewhere, copied('https://garden-club.test/n/'));
    expect(finding.weight).toBe(1.4);
    expect(finding.title).toBe('Links around it lead to Netflix, the one to press leads to garden-club.test');
    expect(finding.quotes).toContain('https://garden-club.test/n/');
  });

  it('weighs it less with a single link beside the button', async () => {
    const two = {
      ...copied(''),
      html: '<p>Netflix</p><a href="https://x.test/">Update</a><a href="https://www.netflix.com/">Netflix</a>',
    };
    expect((await found(mainLinkElsewhere, two)).weight).toBe(1);
  });

  it('is silent for the brand’s own mail', async () => {
    await silent(mainLinkElsewhere, copied('https://www.netflix.com/account'));
    await silent(mainLinkElsewhere, copied('https://garden-club.test/', { from: 'Netflix <info@netflix.com>' }));
  });

  it('is silent where the sender leads to itself too, as newsletters do', () =>
    silent(
      mainLinkElsewhere,
      copied('https://magazine.test/', {
        from: 'Magazine <news@desk.test>',
        html: '<p>Netflix</p><a href="https://www.netflix.com/">Netflix</a><a href="https://shop.test/a">Shop</a><a href="https://desk.test/">Read on</a>',
      }),
    ));

  it('is silent where the mail does not speak for the brand', () =>
    silent(mainLinkElsewhere, {
      html: '<a href="https://garden-club.test/">Programme</a><a href="https://www.netflix.com/x">film</a>',
      subject: 'Film night',
    }));

  it('is silent where only help or terms lead elsewhere, and in conversations', async () => {
    await silent(
      mainLinkElsewhere,
      copied('https://www.netflix.com/a', {
        html: '<p>Netflix</p><a href="https://www.netflix.com/a">Update</a><a href="https://legal.test/">Privacy</a>',
      }),
    );
    const answer = copied('https://garden-club.test/', { headers: ['In-Reply-To: <7@corp.example>'] });
    await silent(mainLinkElsewhere, {
      ...answer,
      html: `${answer.html}<p>On Monday, Ana Lopez wrote:</p><p>Have you seen it?</p>`,
    });
  });

  it('survives anything', () => survivesAnything(mainLinkElsewhere));
});
