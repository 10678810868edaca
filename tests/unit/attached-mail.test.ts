import { describe, expect, it } from 'vitest';
import { openFile } from '../../companion/attachments/open-file.ts';
import { attachmentsSource } from '../../companion/connectors/attachments.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold, observablesOf } from '../../lib/engine/fold.ts';
import { type InvestigateOptions, investigate } from '../../lib/engine/investigate.ts';
import { replayProblems } from '../../lib/engine/replay.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { type Source, SourceError } from '../../lib/schema/source.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { pdfOf } from '../attachments/documents.ts';
import { type AttachedDraft, rawWith } from '../attachments/opening.ts';
import { rawMail } from './mail-builder.ts';

const attachments = attachmentsSource(openFile);
const text =
  'Dear Ana, please find the minutes of Monday in the file, and let me know whether the figures are right. '.repeat(3);

async function run(raw: string, sources: Source[], more: Partial<InvestigateOptions> = {}) {
  const alert = await alertFromMessage(new TextEncoder().encode(raw), 'a.eml');
  return { alert, events: await go(alert, sources, more) };
}

async function go(alert: Alert, sources: Source[], more: Partial<InvestigateOptions> = {}): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [...(more.trace ?? [])];
  for await (const event of investigate(alert, sources, {
    investigation: 'attached',
    writer: 'command-line',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
    ...more,
  }))
    events.push(event);
  expect(replayProblems(events)).toEqual([]);
  return events;
}

const stateOf = (events: TraceEvent[]) => {
  const state = fold(events);
  if (!state) throw new Error('no trace');
  return state;
};
const blocking = (events: TraceEvent[]) =>
  [...stateOf(events).gaps.values()].filter((gap) => gap.blocksBenign).map(({ id }) => id);
const inside: AttachedDraft = {
  from: 'Jonas <jonas@corp.example>',
  results: 'dmarc=pass header.from=corp.example',
  text: 'Is this genuine?',
  files: [],
};

describe('an attachment that was not opened', () => {
  const raw = rawWith({ text, files: [{ name: 'minutes.pdf', content: pdfOf({ text }) }] });

  it('blocks benign until it was opened, and no longer', async () => {
    expect(blocking((await run(raw, [messageSource])).events)).toEqual(['attachments-unopened']);
    const { events } = await run(raw, [messageSource, attachments]);
    expect(blocking(events)).toEqual([]);
    expect(stateOf(events).verdict?.name).toBe('benign');
  });

  it('blocks where opening failed, and where it was left open', async () => {
    const failing: Source = { ...attachments, ask: () => Promise.reject(new SourceError('failed', 'It fell over.')) };
    expect(blocking((await run(raw, [messageSource, failing])).events)).toEqual(['attachments-unopened']);
    const { events } = await run(raw, [messageSource], { unanswered: 'leave-open' });
    expect(stateOf(events).verdict).toMatchObject({ name: 'inconclusive', final: false });
  });

  it('is opened by the next writer, whose trace says so', async () => {
    const { alert, events } = await run(raw, [messageSource], { unanswered: 'leave-open' });
    const whole = await go(alert, [messageSource, attachments], { trace: events });
    expect(blocking(whole)).toEqual([]);
  });
});

describe('a reported mail', () => {
  const forged = rawMail({
    from: 'PayPal <service@paypal.com>',
    subject: 'Your account is limited',
    results: 'dmarc=fail header.from=paypal.com',
    html: '<p>Verify your account within 24 hours: <a href="https://paypal.stranger.test/login">sign in</a></p>',
  });
  const report = (inner: string) =>
    rawWith({ ...inside, files: [{ name: 'mail.eml', type: 'message/rfc822', content: inner }] });

  it('is judged instead of the mail around it, with quotes from itself', async () => {
    const { events } = await run(report(forged), [messageSource, attachments]);
    const state = stateOf(events);
    expect(state.verdict?.name).toBe('malicious');
    expect(state.findings.has('inside-mail')).toBe(false);
    expect(state.findings.get('dmarc-failed')?.citations[0]).toMatchObject({
      evidence: 'attachments',
      part: 'reported-header',
    });
    expect(state.struck).toEqual([]);
  });

  it('names its own sender, not who reported it, as the one to act on', async () => {
    const { events } = await run(report(forged), [messageSource, attachments]);
    const senders = observablesOf(stateOf(events)).filter(({ role }) => role === 'sender');
    expect(senders.map(({ value }) => value)).toEqual(['service@paypal.com', 'paypal.com']);
  });

  it('from inside is believed with its results, from a stranger it is not', async () => {
    const genuine = rawMail({
      from: 'PayPal <service@paypal.com>',
      subject: 'Your receipt',
      results: 'dmarc=pass header.from=paypal.com',
      html: '<p>Your receipt is <a href="https://www.paypal.com/r">here</a>.</p>',
    });
    const ours = await run(report(genuine), [messageSource, attachments]);
    expect(stateOf(ours.events).findings.get('vouched-sender')?.weight).toBeLessThan(0);
    const stranger = rawWith({
      text: 'See below',
      files: [{ name: 'mail.eml', type: 'message/rfc822', content: genuine }],
    });
    const theirs = await run(stranger, [messageSource, attachments]);
    expect(stateOf(theirs.events).findings.has('vouched-sender')).toBe(false);
  });

  it('does not hide what speaks against a stranger who attaches one', async () => {
    const outer = rawWith({
      from: 'PayPal <x@paypa1-secure.example>',
      results: 'none',
      text: 'See the message',
      files: [{ name: 'm.eml', type: 'message/rfc822', content: rawMail({ text: 'Minutes' }) }],
    });
    const { events } = await run(outer, [messageSource, attachments]);
    expect(stateOf(events).findings.has('lookalike-domain')).toBe(true);
  });

  it('is none in a delivery report, and what that returns is not judged again', async () => {
    const returned = rawWith({
      from: 'Mail Delivery <mailer-daemon@supplier.example>',
      headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary="b"'],
      text: 'Your mail could not be delivered.',
      files: [{ name: 'mail.eml', type: 'message/rfc822', content: forged }],
    });
    const { events } = await run(returned, [messageSource, attachments]);
    expect(stateOf(events).findings.has('link-asks-login')).toBe(false);
    expect(stateOf(events).findings.has('threatens-loss')).toBe(false);
  });
});

describe('a writer that cannot open attachments and goes on after one that could', () => {
  it('takes nothing back, and finds nothing that speaks for the mail', async () => {
    const raw = rawWith({
      html: `<p>${text}</p><a href="https://www.supplier.example/">Home</a>`,
      files: [{ name: 'a.pdf', content: pdfOf({ text: 'View', links: ['https://login.stranger.test/verify'] }) }],
    });
    const { alert, events } = await run(raw, [messageSource, attachments]);
    const before = stateOf(events);
    expect(before.findings.has('links-at-home')).toBe(false);
    expect(before.findings.get('link-asks-login')?.citations.at(-1)).toEqual({
      evidence: 'attachments',
      part: 'files',
      quote: 'a.pdf',
    });
    const after = stateOf(await go(alert, [messageSource], { trace: events }));
    expect(after.findings).toEqual(before.findings);
    expect(after.verdict).toEqual(before.verdict);
  });
});

describe('words of an attachment', () => {
  it('are looked at for what they want, and quoted from where they stand', async () => {
    const pdf = pdfOf({ text: 'Please verify your account within 24 hours\nor it will be suspended.' });
    const { events } = await run(rawWith({ text, files: [{ name: 'a.pdf', content: pdf }] }), [
      messageSource,
      attachments,
    ]);
    expect(stateOf(events).findings.get('asks-credentials')?.citations).toEqual([
      { evidence: 'attachments', part: 'text-1', quote: 'Please verify your account within 24 hours' },
    ]);
  });

  it('of a long paper are not', async () => {
    const pdf = pdfOf({
      text: `${'Terms of the contract, paragraph by paragraph, as agreed.\n'.repeat(110)}Please verify your account.`,
    });
    const { events } = await run(rawWith({ text, files: [{ name: 'a.pdf', content: pdf }] }), [
      messageSource,
      attachments,
    ]);
    expect(stateOf(events).findings.has('asks-credentials')).toBe(false);
  });

  it('that lead to many places are a list of references, and none is judged', async () => {
    const links = Array.from({ length: 12 }, (_, i) => `https://s${i}.test/login`);
    const { events } = await run(rawWith({ text, files: [{ name: 'a.pdf', content: pdfOf({ text, links }) }] }), [
      messageSource,
      attachments,
    ]);
    expect(stateOf(events).findings.has('link-asks-login')).toBe(false);
  });
});
