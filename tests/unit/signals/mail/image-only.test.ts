import { describe, expect, it } from 'vitest';
import { imageOnly } from '../../../../lib/signals/mail/image-only.ts';
import { found, silent, survivesAnything } from '../run.ts';

const picture = '<a href="https://desk.test/in"><img src="https://desk.test/poster.png" alt="Open message"></a>';
const footer =
  'You get this letter since you bought at our shop in Main Street, and may leave our list whenever you like. '.repeat(
    3,
  );

describe('image-only', () => {
  it('sees a picture that is the whole message', async () => {
    const finding = await found(imageOnly, { html: picture });
    expect(finding.weight).toBe(1);
    expect(finding.title).toBe('0 letters of text and a picture that links to desk.test');
    expect(finding.quotes).toEqual(['https://desk.test/in']);
  });

  it('sees it with a line of text, which it quotes too', async () => {
    const finding = await found(imageOnly, { html: `<p>Hello analyst</p><p>Regards</p>${picture}` });
    expect(finding.quotes).toEqual(['https://desk.test/in', 'Hello analyst']);
  });

  it('sees a picture with areas that are links', async () => {
    await found(imageOnly, {
      html: '<img src="cid:poster" usemap="#m"><map name="m"><area href="https://desk.test/in" alt="Open"></map>',
    });
  });

  it('does not count digits, signs and hidden text as words to read', () =>
    found(imageOnly, { html: `<p>${'77 – 88 / '.repeat(60)}</p><div style="display:none">${footer}</div>${picture}` }));

  it('is silent for a poster with a list footer in text', () =>
    silent(imageOnly, { html: `${picture}<p>${footer}</p>` }));

  it('is silent for a logo that links home beside a letter', () =>
    silent(imageOnly, { html: `<a href="https://supplier.example/"><img src="cid:logo"></a><p>${footer}</p>` }));

  it('is silent for a picture that is no link', () =>
    silent(imageOnly, { html: '<p>My garden</p><img src="cid:garden" alt="garden">' }));

  it('is silent where the link is words, with or without a picture beside them', async () => {
    await silent(imageOnly, { html: '<a href="https://supplier.example/minutes">Minutes</a>' });
    await silent(imageOnly, { html: '<a href="https://supplier.example/minutes"><img src="cid:i"> Minutes</a>' });
  });

  it('is silent for a picture that opens a mail window', () =>
    silent(imageOnly, { html: '<a href="mailto:ana@supplier.example"><img src="cid:card"></a>' }));

  it('survives anything', () => survivesAnything(imageOnly));
});
