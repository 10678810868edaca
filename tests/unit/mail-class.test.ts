import { describe, expect, it } from 'vitest';
import { type MailClass, mailClassOf, mailClassTitles } from '../../lib/case/mail-class.ts';
import { whatItWants } from '../../lib/case/what-it-wants.ts';
import type { Investigation } from '../../lib/engine/fold.ts';
import type { Finding, Want } from '../../lib/schema/finding.ts';
import { wants } from '../../lib/schema/finding.ts';
import type { VerdictName } from '../../lib/schema/verdict.ts';
import { emptyAlert } from './alerts.ts';
import { investigated } from './investigated.ts';

type Part = Pick<Investigation, 'alert' | 'verdict' | 'findings'>;

function judged(name: VerdictName | undefined, findings: Partial<Finding>[], change: Partial<Part> = {}): Part {
  return {
    alert: emptyAlert(),
    verdict: name && {
      name,
      threatProbability: 0.9,
      disposition: 'undetermined',
      prior: 0.5,
      logOdds: 2,
      contributions: [],
      reason: '',
      wouldChange: [],
      final: true,
    },
    findings: new Map(
      findings.map((finding, i) => [
        `f${i}`,
        {
          id: `f${i}`,
          signal: `s${i}`,
          title: 'A claim',
          weight: 1,
          group: `g${i}`,
          rests: 'attacker',
          citations: [{ evidence: 'message', part: 'body', quote: 'x' }],
          ...finding,
        },
      ]),
    ),
    ...change,
  };
}

describe('the class of a mail', () => {
  it.each<[string, MailClass]>([
    ['phish/account-limited.eml', 'phishing'],
    ['phish/password-expiry.eml', 'phishing'],
    ['phish/html-attachment.eml', 'phishing'],
    ['phish/invoice-double-extension.eml', 'malware'],
    ['phish/wallet-recovery-phrase.eml', 'phishing'],
    ['scam/ceo-gift-cards.eml', 'business-email-compromise'],
    ['scam/supplier-bank-change.eml', 'business-email-compromise'],
    ['scam/inheritance.eml', 'scam-or-spam'],
    ['scam/sextortion.eml', 'scam-or-spam'],
    ['scam/survey-reward.eml', 'scam-or-spam'],
    ['scam/invoice-callback.eml', 'phishing'],
    ['honest/github-password-reset.eml', 'legitimate'],
    ['honest/newsletter.eml', 'legitimate'],
  ])('%s is %s', async (sample, expected) => {
    expect(mailClassOf(await investigated(sample))).toEqual({ id: expected, title: mailClassTitles[expected] });
  });

  it('says nothing before a verdict, nor of what is no mail', () => {
    expect(mailClassOf(judged(undefined, []))).toBeUndefined();
    expect(mailClassOf(judged('malicious', [], { alert: emptyAlert({ kind: 'event' }) }))).toBeUndefined();
  });

  it('follows the verdict before the findings', () => {
    const asks: Partial<Finding>[] = [{ wants: 'sign-in' }];
    expect(mailClassOf(judged('benign', asks))?.id).toBe('legitimate');
    expect(mailClassOf(judged('inconclusive', asks))?.id).toBe('undetermined');
    expect(mailClassOf(judged('suspicious', asks))?.id).toBe('phishing');
  });

  it('knows an exercise by the verdict’s disposition', () => {
    const part = judged('suspicious', [{ wants: 'sign-in' }]);
    if (part.verdict) part.verdict.disposition = 'simulation';
    expect(mailClassOf(part)).toEqual({ id: 'simulation', title: 'Phishing simulation' });
  });

  it('goes by what weighs most, and by more than a wish for an answer', () => {
    expect(
      mailClassOf(
        judged('malicious', [
          { wants: 'reply', weight: 2 },
          { wants: 'claim-money', weight: 1 },
        ]),
      )?.id,
    ).toBe('scam-or-spam');
    expect(mailClassOf(judged('malicious', [{ wants: 'reply', weight: 2 }]))?.id).toBe('business-email-compromise');
  });

  it('counts a file that runs code before any words, but a form for a password as what it is', () => {
    const file: Partial<Finding> = { wants: 'run-file', weight: 2 };
    expect(mailClassOf(judged('malicious', [{ wants: 'pay', weight: 2.5 }, file]))?.id).toBe('malware');
    expect(mailClassOf(judged('malicious', [file, { signal: 'password-form', wants: 'sign-in' }]))?.id).toBe(
      'phishing',
    );
  });

  it('goes by the technique where nothing says what is wanted', () => {
    expect(mailClassOf(judged('malicious', [{ technique: 'T1566.001' }]))?.id).toBe('malware');
    expect(mailClassOf(judged('malicious', [{ technique: 'T1657' }]))?.id).toBe('scam-or-spam');
    expect(mailClassOf(judged('malicious', []))?.id).toBe('phishing');
  });

  it('does not count what speaks against a threat', () => {
    expect(mailClassOf(judged('malicious', [{ wants: 'gift-cards', weight: -1 }]))?.id).toBe('phishing');
  });
});

describe('what a mail wants', () => {
  it('names it in plain words, the strongest first, each once', async () => {
    const wishes = whatItWants(await investigated('phish/account-limited.eml'));
    expect(wishes[0]?.words).toBe('to sign in or to confirm an account through a link');
    expect(new Set(wishes.map(({ want }) => want)).size).toBe(wishes.length);
    const [first] = whatItWants(await investigated('scam/ceo-gift-cards.eml'));
    expect(first?.words).toBe('to buy gift cards and send their codes');
  });

  it('gives the number to call in digits, and no other word of the sender’s', () => {
    const quoteOf = (quote: string) =>
      whatItWants(judged('malicious', [{ wants: 'call', citations: [{ evidence: 'message', part: 'body', quote }] }]));
    expect(quoteOf('Call Evil Ltd at +1 (202) 555-0143 now')[0]?.words).toBe('to call +1 202 555 0143');
    expect(quoteOf('Call us <b>now</b>')[0]?.words).toBe('to call a phone number');
  });

  it('is empty where nothing is wanted', () => {
    expect(whatItWants(judged('benign', [{ weight: -1, wants: 'pay' }, {}]))).toEqual([]);
  });

  it('has words for every wish there is', () => {
    for (const want of wants) {
      const [wish] = whatItWants(judged('malicious', [{ wants: want as Want }]));
      expect(wish?.words).toMatch(/^(?:to|an) \S.{8,90}$/);
      expect(wish?.findings).toEqual(['f0']);
    }
  });
});
