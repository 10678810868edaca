import { describe, expect, it } from 'vitest';
import { brandInPicture } from '../../../../lib/signals/mail/brand-in-picture.ts';
import { found, silent, survivesAnything } from '../run.ts';

const mail = (image: string, link = 'https://desk.test/in', more: object = {}) => ({
  html: `<img ${image}><p>Confirm your data</p><a href="${link}">Confirm</a>`,
  ...more,
});

describe('brand-in-picture', () => {
  it('sees a logo loaded from the brand’s own servers', async () => {
    const finding = await found(brandInPicture, mail('src="https://www.paypalobjects.com/logo.png"'));
    expect(finding.weight).toBe(1.1);
    expect(finding.title).toBe(
      'A picture is loaded from www.paypalobjects.com, PayPal’s own; the mail is from supplier.example',
    );
  });

  it('sees the brand in alternative text, and weighs that less', async () => {
    const finding = await found(brandInPicture, mail('src="https://desk.test/a.png" alt="Wells Fargo"'));
    expect([finding.weight, finding.title]).toEqual([
      0.9,
      'A picture is called Wells Fargo; neither sender nor links belong to it',
    ]);
  });

  it('is silent for the brand itself, and where a link leads there', async () => {
    await silent(
      brandInPicture,
      mail('src="https://www.paypalobjects.com/a.png"', 'https://desk.test/', { from: 'PayPal <service@paypal.com>' }),
    );
    await silent(
      brandInPicture,
      mail('src="https://www.paypalobjects.com/a.png" alt="PayPal"', 'https://www.paypal.com/'),
    );
  });

  it('is silent for icons of networks and for hosted files, which stand in anybody’s mail', async () => {
    await silent(brandInPicture, mail('src="https://static.xx.fbcdn.net/i.png" alt="Facebook"'));
    await silent(brandInPicture, mail('src="https://storage.googleapis.com/x/a.png"'));
    await silent(brandInPicture, mail('src="cid:logo" alt="Our new office"'));
  });

  it('is silent in conversations and on lists', async () => {
    await silent(brandInPicture, {
      html: `${mail('alt="Wells Fargo"').html}<p>On Monday, Ana Lopez wrote:</p><p>Have you seen it?</p>`,
      headers: ['In-Reply-To: <7@corp.example>'],
    });
    await silent(
      brandInPicture,
      mail('alt="Wells Fargo"', 'https://desk.test/', { headers: ['List-Id: <a.dev.test>'] }),
    );
  });

  it('survives anything', () => survivesAnything(brandInPicture));
});
