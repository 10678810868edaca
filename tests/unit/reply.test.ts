import { describe, expect, it } from 'vitest';
import type { Investigation } from '../../lib/engine/fold.ts';
import { replyToReporter } from '../../lib/note/reply.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';
import { emptyAlert } from './alerts.ts';
import { investigated, investigatedMail } from './investigated.ts';

const replyTo = async (sample: string) => replyToReporter(await investigated(sample)) ?? '';

describe('the answer to whoever reported a mail', () => {
  it('thanks, says what it is, what not to do, and what to do where it already happened', async () => {
    const reply = await replyTo('phish/account-limited.eml');
    expect(reply).toMatch(/^Hello,\n\nthank you for reporting the mail “Your account access has been limited/);
    expect(reply).toContain('It uses the name of PayPal and does not come from there.');
    expect(reply).toContain('Please do not open its links, and do not answer it.');
    expect(reply).toMatch(/If you already entered a password: change it now/);
    expect(reply).not.toMatch(/attachment/);
  });

  it('speaks of the attachment where there is one, and of money where it wants some', async () => {
    expect(await replyTo('phish/invoice-double-extension.eml')).toMatch(
      /If you already opened the attachment: disconnect/,
    );
    const bec = await replyTo('scam/supplier-bank-change.eml');
    expect(bec).toMatch(/do not pay anything/);
    expect(bec).toMatch(/call your bank now on the number on your card/);
    expect(bec).not.toMatch(/password/);
  });

  it('does not say it is certain where the verdict is not', async () => {
    const state = await investigated('scam/supplier-bank-change.eml');
    expect(state.verdict?.name).toBe('suspicious');
    expect(replyToReporter(state)).toMatch(/not proven yet/);
    const undecided = await replyTo('honest/supplier-invoice.eml');
    expect(undecided).toMatch(/still looking at it/);
    expect(undecided).not.toMatch(/it is safe|You were right/);
  });

  it('says of a harmless mail that it is safe and why, in words for everybody', async () => {
    const reply = await replyTo('honest/github-password-reset.eml');
    expect(reply).toMatch(/it is safe/);
    expect(reply).toContain('Our mail server checked that it really was sent from GitHub.');
    expect(reply).not.toMatch(/DKIM|DMARC|log-odds|do not open/);
  });

  it('follows what the analyst decided, not the verdict', async () => {
    const decide = async (sample: string, agree: boolean, disposition?: Disposition) => {
      const state: Investigation = await investigated(sample);
      state.feedback = { agree, disposition, reason: '', person: 'Ana', at: '' };
      return replyToReporter(state);
    };
    expect(await decide('phish/account-limited.eml', false, 'false_positive')).toMatch(/it is safe/);
    expect(await decide('phish/account-limited.eml', false, 'simulation')).toMatch(/an exercise of ours/);
    expect(await decide('phish/account-limited.eml', false)).toMatch(/still looking at it/);
    expect(await decide('honest/supplier-invoice.eml', false, 'true_positive')).toMatch(/You were right/);
  });

  it('holds nothing that a mail program would make a link of, and no trick of the subject', async () => {
    const reply = replyToReporter(
      await investigatedMail(
        'From: a@evil.example\r\nTo: b@corp.example\r\nSubject: =?utf-8?Q?go_https=3A//evil.example/x_=E2=80=AEfdp?=\r\n\r\nverify your account at https://evil.example/login',
      ),
    );
    expect(reply).not.toMatch(/https?:\/\/|(?<!\[)\.example|\u202e/);
    expect(reply).toContain('⟨U+202E⟩');
  });

  it('is there for mails with a verdict only', async () => {
    const state = await investigated('phish/account-limited.eml');
    expect(replyToReporter({ ...state, verdict: undefined })).toBeUndefined();
    expect(replyToReporter({ ...state, alert: emptyAlert({ kind: 'event' }) })).toBeUndefined();
  });
});
