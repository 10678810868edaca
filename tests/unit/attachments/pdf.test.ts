import { describe, expect, it } from 'vitest';
import { joined, latin } from '../../attachments/archives.ts';
import { pdfOf } from '../../attachments/documents.ts';
import { open } from '../../attachments/opening.ts';
import { codePixels, modulesOf } from '../../attachments/pictures.ts';

const kinds = (opened: { traits?: { kind: string }[] | undefined }) => (opened.traits ?? []).map(({ kind }) => kind);
const address = 'https://stranger.test/q';

describe('a PDF', () => {
  it('gives its words, line by line, and where it leads', async () => {
    const opened = await open(
      'a.pdf',
      pdfOf({ text: 'Invoice 4471\nPlease pay', links: ['https://stranger.test/pay'] }),
    );
    expect(opened).toEqual({
      text: 'Invoice 4471\nPlease pay',
      links: [{ target: 'https://stranger.test/pay', shown: '' }],
    });
  });

  it('that starts a program, opens an address by itself, or sends off a form', async () => {
    const launch = '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>>>';
    const opened = await open('a.pdf', pdfOf({ annotations: [launch] }));
    expect(opened.traits).toMatchObject([
      { kind: 'pdf-launch', quote: expect.stringContaining('(cmd.exe)/P(/c calc)') },
    ]);
    expect(kinds(await open('a.pdf', pdfOf({ catalogue: `/OpenAction<</S/URI/URI(${address})>>` })))).toEqual([
      'pdf-opens-action',
    ]);
    const form = await open(
      'a.pdf',
      pdfOf({ annotations: [`<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(${address})>>>>`] }),
    );
    expect(kinds(form)).toEqual(['pdf-sends-form']);
    expect(form.links).toMatchObject([{ target: address }]);
  });

  it('written with escapes or packed, is read all the same', async () => {
    const escaped = await open('a.pdf', pdfOf({ catalogue: '/Open#41ction<</S/L#61unch/F(calc.exe)>>' }));
    expect(kinds(escaped).sort()).toEqual(['pdf-launch', 'pdf-opens-action']);
    const packed = pdfOf({ catalogue: '/OpenAction 60 0 R', packed: '<</S/Launch/F(calc.exe)>>' });
    expect(kinds(await open('a.pdf', packed))).toContain('pdf-launch');
  });

  it('with script, save for the arithmetic of forms', async () => {
    const script = (code: string) =>
      open('a.pdf', pdfOf({ catalogue: `/OpenAction<</S/JavaScript/JS(${code.replace(/[()]/g, '\\$&')})>>` }));
    expect((await script(`app.launchURL('${address}');`)).traits).toEqual([
      { kind: 'pdf-script', quote: `app.launchURL('${address}');` },
    ]);
    expect(kinds(await script('this.print();'))).toEqual([]);
    expect(kinds(await open('a.pdf', pdfOf({ catalogue: '/OpenAction[100 0 R/Fit]' })))).toEqual([]);
  });

  it('gives the codes that its pictures show, whole or cut in two', async () => {
    const { width, height, data } = await codePixels(address, 3);
    const whole = pdfOf({ pictures: [{ width, height, data, box: [100, 400, 120, 120] }] });
    expect((await open('a.pdf', whole)).codes).toEqual([{ kind: 'QRCode', text: address }]);
    const half = Math.floor(height / 2);
    const cut = pdfOf({
      pictures: [
        {
          width,
          height: half,
          data: data.subarray(0, width * half),
          box: [100, 400 + (120 * (height - half)) / height, 120, (120 * half) / height],
        },
        {
          width,
          height: height - half,
          data: data.subarray(width * half),
          box: [100, 400, 120, (120 * (height - half)) / height],
        },
      ],
    });
    expect((await open('a.pdf', cut)).codes).toEqual([{ kind: 'QRCode', text: address }]);
  });

  it('gives the codes that it draws module by module', async () => {
    const { size, dark } = await modulesOf(address);
    let drawing = '1 0 0 1 100 400 cm 0 g\n';
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) if (dark(x, y)) drawing += `${x * 4} ${(size - 1 - y) * 4} 4 4 re f\n`;
    expect((await open('a.pdf', pdfOf({ drawing }))).codes).toEqual([{ kind: 'QRCode', text: address }]);
    const atOnce = `${drawing.replaceAll(' f\n', '\n')}f\n`;
    expect((await open('a.pdf', pdfOf({ drawing: atOnce }))).codes).toEqual([{ kind: 'QRCode', text: address }]);
  });

  it('with pictures and no codes gives none', async () => {
    const data = new Uint8Array(200 * 200).map((_, i) => (i * 7919) % 256);
    const opened = await open(
      'a.pdf',
      pdfOf({ text: 'A picture', pictures: [{ width: 200, height: 200, data, box: [50, 50, 200, 200] }] }),
    );
    expect(opened).toEqual({ text: 'A picture', pictures: 1 });
  });

  it('of many pages is read so far, and says so', async () => {
    const opened = await open('a.pdf', pdfOf({ text: 'page', pages: 30 }));
    expect(opened.unread).toMatchObject([{ why: 'too-large', what: expect.stringContaining('of 30') }]);
  });

  it('that is none, or cut off, says so', async () => {
    expect((await open('a.pdf', latin('%PDF-1.7 nothing'))).unread).toMatchObject([{ why: 'broken' }]);
    const whole = pdfOf({ text: 'x' });
    expect(await open('a.pdf', joined(whole.subarray(0, 60)))).toMatchObject({ unread: [{ why: 'broken' }] });
  });
});
