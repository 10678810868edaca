import { describe, expect, it } from 'vitest';
import { abusedEnding } from '../../../../lib/signals/mail/abused-ending.ts';
import { found, silent, survivesAnything } from '../run.ts';

// These endings have no reserved names, so the names here are long and made up.
describe('abused-ending', () => {
  it('sees a sender under an ending that abuse reports name', async () => {
    const finding = await found(abusedEnding, { from: 'Parcel desk <desk@sidelight-unit-test.top>' });
    expect(finding.weight).toBe(1);
    expect(finding.title).toBe('The sender is under .top');
    expect(finding.quotes).toEqual(['desk@sidelight-unit-test.top']);
  });

  it('sees it below a sub-domain and in upper case', async () => {
    const finding = await found(abusedEnding, { from: 'Desk <Desk@MAIL.Sidelight-Unit-Test.XYZ>' });
    expect(finding.quotes).toEqual(['Desk@MAIL.Sidelight-Unit-Test.XYZ']);
  });

  it('sees a link under such an ending where the sender is not, and quotes words and target', async () => {
    const finding = await found(abusedEnding, {
      html: '<p>Your file is ready: <a href="https://files.sidelight-unit-test.icu/a">Open the file</a></p>',
    });
    expect(finding.title).toBe('A link goes to a name under .icu');
    expect(finding.quotes).toEqual(['Open the file', 'https://files.sidelight-unit-test.icu/a']);
  });

  it('names the sender before any link', async () => {
    const finding = await found(abusedEnding, {
      from: 'x@sidelight-unit-test.cfd',
      text: 'See https://sidelight-unit-test.sbs/now',
    });
    expect(finding.title).toContain('.cfd');
  });

  it('is silent for ordinary endings', () =>
    silent(abusedEnding, { text: 'The minutes are at https://wiki.supplier.example/minutes' }));

  it('is silent where such a word is only a label before the ending', () =>
    silent(abusedEnding, { from: 'Ana <ana@top.example>', text: 'See https://xyz.supplier.example/icu' }));

  it('is silent where the ending stands only in the path or in the text', () =>
    silent(abusedEnding, { text: 'We looked at names under .top; see https://supplier.example/report.xyz' }));

  it('is silent for links to bare addresses and without any sender', () =>
    silent(abusedEnding, { from: '', text: 'http://192.0.2.7/a' }));

  it('survives anything', () => survivesAnything(abusedEnding));
});
