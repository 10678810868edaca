import { describe, expect, it } from 'vitest';
import { hiddenTextSalting } from '../../../../lib/signals/mail/hidden-text.ts';
import { found, silent, survivesAnything } from '../run.ts';

const salt = 'The gardener went down to the river and counted the boats before rain came over the hill. '.repeat(6);
const hidden = (style: string, text = salt) => `<p>Your invoice is due.</p><div style="${style}">${text}</div>`;

describe('hidden-text', () => {
  it('sees more hidden text than there is to read', async () => {
    const finding = await found(hiddenTextSalting, { html: hidden('font-size:0') });
    expect(finding.weight).toBe(1.4);
    expect(finding.title).toMatch(/^\d{3} letters of text are hidden \(size zero\)$/);
    expect(finding.quotes[0]).toMatch(/^The gardener went down/);
    expect(finding.quotes[0]).toHaveLength(200);
  });

  it('sees every way of hiding, and names it', async () => {
    const titleOf = async (style: string) => (await found(hiddenTextSalting, { html: hidden(style) })).title;
    expect(await titleOf('DISPLAY: NONE')).toContain('not displayed');
    expect(await titleOf('color:#ffffff')).toContain('in the colour of its ground');
    expect(await titleOf('visibility:hidden')).toContain('invisible');
    expect(await titleOf('opacity:0')).toContain('transparent');
    expect(await titleOf('max-height:0;overflow:hidden')).toContain('in a box without height');
    expect(await titleOf('position:absolute;left:-9999px')).toContain('moved off the screen');
  });

  it('weighs it less where there is more to read', async () => {
    const html = `<p>${salt.repeat(3)}</p>${hidden('font-size:0')}`;
    expect((await found(hiddenTextSalting, { html })).weight).toBe(0.9);
  });

  it('adds up words that are hidden in pieces', () =>
    found(hiddenTextSalting, {
      html: `<p>Due now</p>${salt
        .split(' ')
        .map((word) => `a<span style="font-size:0">${word}</span>`)
        .join('')}`,
    }));

  it('sees words that are cut by hidden text', async () => {
    const finding = await found(hiddenTextSalting, { html: `<p>${'Pay<i style="font-size:0">xq</i>ment '.repeat(6)}` });
    expect(finding).toMatchObject({ weight: 1.2, title: '6 words are cut by hidden text' });
    expect(finding.quotes[0]).toContain('xq');
  });

  it('is silent for hidden words between whole ones', () =>
    silent(hiddenTextSalting, { html: `<p>${'Pay <i style="font-size:0">the</i> bill. '.repeat(6)}` }));

  it('is silent for a preheader', () =>
    silent(hiddenTextSalting, {
      html: hidden('display:none', 'Our offers of the week, and how to reach the shop on Monday.'),
    }));

  it('is silent for a preheader that is filled up with invisible characters', () =>
    silent(hiddenTextSalting, {
      html: hidden('max-height:0;overflow:hidden', `Our offers${'&#847;&zwnj;&nbsp;'.repeat(300)}`),
    }));

  it('is silent for text for other screen sizes in a newsletter', () =>
    silent(hiddenTextSalting, {
      headers: ['List-Unsubscribe: <https://supplier.example/u>'],
      html: hidden('display:none'),
    }));

  it('sees other ways of hiding in a newsletter nevertheless', () =>
    found(hiddenTextSalting, {
      headers: ['List-Unsubscribe: <https://supplier.example/u>'],
      html: hidden('color:white'),
    }));

  it('is silent for small print, grey text, and white text on a dark ground', async () => {
    await silent(hiddenTextSalting, { html: hidden('font-size:8px;color:#999999') });
    await silent(hiddenTextSalting, { html: hidden('background:#222222;color:#ffffff') });
  });

  it('is silent for text that was set visible again inside, and for plain text', async () => {
    await silent(hiddenTextSalting, { html: hidden('font-size:0', `<span style="font-size:14px">${salt}</span>`) });
    await silent(hiddenTextSalting, { text: salt });
  });

  it('survives anything', () => survivesAnything(hiddenTextSalting));
});
