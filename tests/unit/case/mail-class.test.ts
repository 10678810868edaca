import { describe, expect, it } from 'vitest';
import { mailClassOf, whatItWants } from '../../../lib/case/mail-class.ts';
import { emptyAlert } from '../alerts.ts';
import { investigated } from '../investigated.ts';

describe('the class of a mail', () => {
  it.each([
    ['phish/account-limited.eml', 'phishing'],
    ['scam/supplier-bank-change.eml', 'bec'],
    ['phish/invoice-double-extension.eml', 'malware'],
    ['scam/sextortion.eml', 'scam'],
    ['honest/github-password-reset.eml', 'legitimate'],
    ['honest/supplier-invoice.eml', 'undetermined'],
  ])('of %s is %s', async (sample, id) => {
    expect(mailClassOf(await investigated(sample))?.id).toBe(id);
  });

  it('is none for what is no mail or has no verdict, and simulation where that is known', async () => {
    const state = await investigated('phish/account-limited.eml');
    expect(mailClassOf({ ...state, alert: emptyAlert({ kind: 'event' }) })).toBeUndefined();
    expect(mailClassOf({ ...state, verdict: undefined })).toBeUndefined();
    if (!state.verdict) throw new Error('no verdict');
    expect(mailClassOf({ ...state, verdict: { ...state.verdict, disposition: 'simulation' } })?.id).toBe('simulation');
  });

  it('says what the mail wants, and nothing where nothing was recognised', async () => {
    expect((await whatItWants(await investigated('scam/supplier-bank-change.eml'))).join()).toMatch(/bank/i);
    expect(whatItWants(await investigated('honest/github-password-reset.eml'))).toEqual([]);
  });
});
