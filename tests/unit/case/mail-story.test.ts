import { describe, expect, it } from 'vitest';
import { proposeActions } from '../../../lib/action/propose.ts';
import { mailStory } from '../../../lib/case/mail-story.ts';
import type { Statement } from '../../../lib/case/statement.ts';
import type { Investigation } from '../../../lib/engine/fold.ts';
import type { Evidence } from '../../../lib/schema/evidence.ts';
import type { SignatureCheck } from '../../../lib/schema/mail-facts.ts';
import { emptyAlert } from '../alerts.ts';
import { investigated, investigatedMail } from '../investigated.ts';
import { checks } from '../signals/mail/signature-checks.ts';

function storyOf(state: Investigation) {
  const story = mailStory(state, proposeActions(state));
  if (!story) throw new Error('no story');
  const lines = (statements: readonly Statement[]) =>
    statements.map(({ pieces }) =>
      pieces
        .map((piece) =>
          typeof piece === 'string' ? piece : 'quote' in piece ? `“${piece.quote}”` : `<${piece.indicator}>`,
        )
        .join(''),
    );
  return { story, lines };
}

describe('the story of a mail', () => {
  it('tells whom it claims to be from who sent it, and marks whose words are whose', async () => {
    const { story, lines } = storyOf(await investigated('phish/account-limited.eml'));
    expect(lines(story.claims)).toEqual(['PayPal, as “PayPal Service”; a notice about an account']);
    expect(lines(story.is)).toEqual([
      'Phishing, sent from <service@paypa1-secure.example>',
      'DKIM, SPF and DMARC prove that address, and no good intent',
    ]);
    expect(lines(story.wants)).toContain('Its link leads to <paypa1-secure.example>');
  });

  it('gives as reasons findings that counted, strongest first, each with its own', async () => {
    const state = await investigated('phish/account-limited.eml');
    const { story } = storyOf(state);
    expect(story.because.length).toBeGreaterThanOrEqual(3);
    for (const { finding, weight, pieces } of story.because) {
      expect(state.findings.get(finding ?? '')?.title).toBe(pieces[0]);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('names where answers go when that is elsewhere', async () => {
    const { story, lines } = storyOf(await investigated('scam/supplier-bank-change.eml'));
    expect(lines(story.is)).toContain('Answers go elsewhere: to <r.castellan@northwlnd-supplies.example>');
    expect(lines(story.claims)[0]).toContain('“Rosa Castellan”');
  });

  it('says of a legitimate mail that it is, what proves it, and does not ask how far it got', async () => {
    const { story, lines } = storyOf(await investigated('honest/github-password-reset.eml'));
    expect(lines(story.is)).toEqual([
      'Legitimate, sent from <noreply@github.com>',
      'DKIM, SPF and DMARC prove that it comes from GitHub, at <github.com>',
    ]);
    expect(story.because.every(({ weight = 0 }) => weight < 0)).toBe(true);
    expect(lines(story.unknown).join()).not.toMatch(/clicked|received/);
    expect(lines(story.next)[0]).toBe('Close as false positive');
  });

  it('says why it is not decided, and first how to read what was not', async () => {
    const { story, lines } = storyOf(await investigated('honest/supplier-invoice.eml'));
    expect(lines(story.is)[0]).toMatch(/^Not decided, /);
    expect(lines(story.unknown)[0]).toMatch(/attachment was not opened/);
    expect(lines(story.next)[0]).toMatch(/sandbox/);
  });

  it('says so where the address is forged, and where nobody checked', async () => {
    const forged = storyOf(await investigated('phish/dhl-parcel-fee.eml'));
    expect(forged.lines(forged.story.is)[1]).toMatch(/^DMARC failed for <dhl\.com>/);
    const bare = storyOf(await investigatedMail('From: "A" <a@evil.example>\r\nSubject: hi\r\n\r\nHello'));
    expect(bare.lines(bare.story.is)[1]).toBe('No check by the receiver is on record, so the address is only a claim');
    expect(bare.lines(bare.story.claims)).toEqual(['“A”']);
  });

  it('asks for the questions that a person can still ask, by name', async () => {
    const { story } = storyOf(await investigated('phish/account-limited.eml'));
    expect(story.unknown.flatMap(({ question }) => question ?? [])).toEqual([
      'other-recipients',
      'link-clicks',
      'executions',
      'earlier-mail',
    ]);
  });

  it('is told of mails only, and not before there is a verdict', async () => {
    const state = await investigated('phish/account-limited.eml');
    expect(mailStory({ ...state, verdict: undefined }, [])).toBeUndefined();
    expect(mailStory({ ...state, alert: emptyAlert({ kind: 'event' }) }, [])).toBeUndefined();
  });

  it('says what proves the sender, and that it was not verified here where the body at hand is another', async () => {
    const state = await investigated('phish/account-limited.eml');
    const told = (...bodies: SignatureCheck['body'][]) => {
      const { signatures } = checks(...bodies.map((body) => ({ body, domain: 'paypa1-secure.example' })));
      const message = state.evidence.get('message') as Evidence;
      state.evidence.set('signatures', { ...message, id: 'signatures', question: 'signatures', facts: signatures });
      const { story, lines } = storyOf(state);
      return lines(story.is)[1];
    };
    expect(told('changed')).toBe(
      'DKIM, SPF and DMARC prove that address, and no good intent. That is the receiver’s word alone: the body at hand is not the one that was signed, so it was not verified here',
    );
    const plain = 'DKIM, SPF and DMARC prove that address, and no good intent';
    expect(told('changed', 'as-signed')).toBe(plain);
    expect(told()).toBe(plain);
  });

  it('makes do with what the page shows where the source was not read', async () => {
    const state = await investigated('phish/account-limited.eml');
    state.evidence.clear();
    state.alert = emptyAlert({
      fields: [{ path: 'email.from', value: '"PayPal" <service@paypa1-secure.example>', control: 'attacker' }],
      observables: [{ type: 'email', value: 'service@paypa1-secure.example', role: 'sender' }],
    });
    const { story, lines } = storyOf(state);
    expect(lines(story.is)).toEqual([
      'Phishing, sent from <service@paypa1-secure.example>',
      'Its source was not read, so who sent it is not proven',
    ]);
  });
});
