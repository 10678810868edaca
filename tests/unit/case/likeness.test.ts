import { describe, expect, it } from 'vitest';
import { decisionIn, type Likeness, likenessesOf } from '../../../lib/case/likeness.ts';
import { type Precedent, precedentsOf } from '../../../lib/case/precedent.ts';
import type { Investigation } from '../../../lib/engine/fold.ts';
import { alertFromEvent } from '../../../lib/events/alert.ts';
import { eventSource } from '../../../lib/events/source.ts';
import { precedentsCount, precedentWords, sameAgain } from '../../../lib/note/precedent.ts';
import type { DecidedCase } from '../../../lib/schema/api.ts';
import { investigated, investigatedBy, investigatedMail } from '../investigated.ts';
import { idmef } from '../signals/event-run.ts';

const login = async (user: string, source: string, title = 'Remote login as root') =>
  investigatedBy(
    eventSource,
    await alertFromEvent(
      idmef({
        text: title,
        source,
        user,
        log: `srv7 sshd[8]: Accepted password for ${user} from ${source} port 5 ssh2`,
      }),
      title,
    ),
  );

/** What two have in common, by the words for it. */
async function shared(one: Promise<Investigation>, other: Promise<Investigation>): Promise<string[]> {
  const values = new Set(likenessesOf(await other).map(({ what, value }) => `${what} ${value}`));
  return likenessesOf(await one)
    .filter(({ what, value }) => values.has(`${what} ${value}`))
    .map(({ what }) => what);
}

describe('two alerts of a sensor are alike', () => {
  it('by their rule, and closer where host, account or source are the same', async () => {
    expect(await shared(login('root', '10.0.0.7'), login('root', '10.0.0.7'))).toEqual([
      'same rule and host',
      'same rule and account',
      'same rule and source',
      'same rule',
    ]);
    expect(await shared(login('root', '10.0.0.7'), login('backup', '10.0.0.8'))).toEqual([
      'same rule and host',
      'same rule',
    ]);
  });

  it('not where only host and account are the same and the rule is another', async () => {
    expect(await shared(login('root', '10.0.0.7'), login('root', '10.0.0.7', 'Possible port scan'))).toEqual([]);
  });
});

const mail = (from: string, body: string, results: string) =>
  investigatedMail(
    `Authentication-Results: mx.corp.example; ${results}\nReceived: from a.test by mx.corp.example; Wed, 25 Nov 2026 10:00:00 +0000\nFrom: ${from}\nTo: ana@corp.example\nSubject: News\nMessage-ID: <${Math.random()}@x.test>\n\n${body}\n`,
  );
const proven = 'dmarc=pass header.from=lieferant.example; dkim=pass header.d=lieferant.example';
const forged = 'dmarc=fail header.from=lieferant.example; spf=fail smtp.mailfrom=lieferant.example';
const asks = 'Please sign in to confirm your account within 24 hours: https://lieferant.example/login';

describe('two mails are alike', () => {
  it('by their sender’s domain and what they want; by the address where it is the same', async () => {
    const one = mail('shop@lieferant.example', asks, proven);
    expect(await shared(one, mail('info@lieferant.example', asks, proven))).toEqual([
      'same sender domain, asking for the same',
    ]);
    expect(await shared(one, mail('shop@lieferant.example', asks, proven))).toEqual([
      'same sender, asking for the same',
      'same sender domain, asking for the same',
    ]);
    expect(await shared(one, mail('shop@lieferant.example', 'The autumn catalogue is out.', proven))).toEqual([]);
  });

  it('by where their links lead, whoever sends them; not by what millions link to, nor without a proof alike', async () => {
    const trap = (from: string, link: string, results: string) =>
      mail(from, `Please sign in to confirm your account within 24 hours: ${link}`, results);
    const passed = (domain: string) => `dmarc=pass header.from=${domain}; dkim=pass header.d=${domain}`;
    const one = trap('a@first.example', 'https://trap-login.example/x', passed('first.example'));
    const other = (link: string, results = passed('second.example')) => trap('b@second.example', link, results);
    expect(await shared(one, other('https://www.trap-login.example/y'))).toEqual([
      'same link domain, asking for the same',
    ]);
    expect(await shared(one, other('https://other-login.example/y'))).toEqual([]);
    expect(await shared(one, other('https://trap-login.example/y', 'dmarc=fail header.from=second.example'))).toEqual(
      [],
    );
    const form = 'https://docs.google.com/forms/d/e/1/viewform';
    expect(await shared(trap('a@first.example', form, passed('first.example')), other(form))).toEqual([]);
  });

  it('not where one of them is forged: who borrows a supplier’s name must not look like the supplier', async () => {
    expect(
      await shared(mail('shop@lieferant.example', asks, proven), mail('shop@lieferant.example', asks, forged)),
    ).toEqual([]);
  });

  it('by the address alone where millions share the domain', async () => {
    const jo = mail('jo@gmail.com', asks, '');
    const otherLink = asks.replace('lieferant', 'anderer');
    expect(await shared(jo, mail('ana@gmail.com', otherLink, ''))).toEqual([]);
    expect(await shared(jo, mail('jo@gmail.com', otherLink, ''))).toEqual(['same sender, asking for the same']);
  });
});

const likenesses: Likeness[] = [
  { what: 'same rule and host', value: 'x', shown: 'ws-14' },
  { what: 'same rule', value: 'y', shown: 'Remote login' },
];
const decided = (n: number, change: Partial<DecidedCase> = {}): DecidedCase => ({
  fingerprint: `f${n}`,
  what: 'same rule',
  disposition: 'false_positive',
  person: 'Ana',
  reason: '',
  at: `2026-11-${String(n).padStart(2, '0')}T09:00:00Z`,
  ...change,
});
const threat = { verdict: { disposition: 'true_positive' } } as Pick<Investigation, 'verdict'>;

describe('how alerts like one were decided', () => {
  it('is told by the closest likeness that has any, and by the widest where that has more', () => {
    const all = [
      decided(3, { what: 'same rule and host', reason: 'Backup job.' }),
      decided(3, { reason: 'Backup job.' }),
      decided(2, { disposition: 'expected_activity', person: 'Ben' }),
      decided(1),
    ];
    const [closest, widest] = precedentsOf(threat, likenesses, all);
    expect(closest).toMatchObject({ what: 'same rule and host', count: 1, by: 'Ana', against: true });
    expect(widest).toMatchObject({
      count: 3,
      by: '',
      dispositions: [
        { disposition: 'false_positive', count: 2 },
        { disposition: 'expected_activity', count: 1 },
      ],
      last: { person: 'Ana', reason: 'Backup job.' },
    });
    const hows = (...all: DecidedCase['how'][]) =>
      precedentsOf(
        threat,
        likenesses,
        all.map((how, n) => decided(n + 1, { how })),
      )[0]?.how;
    expect([hows('agreed', 'agreed'), hows('agreed', 'picked'), hows(null, 'agreed')]).toEqual([
      'agreed',
      undefined,
      undefined,
    ]);
    expect(precedentsOf(threat, likenesses, [decided(1)])).toHaveLength(1);
    expect(precedentsOf(threat, likenesses, [])).toEqual([]);
  });

  it('counts an alert once however often it was decided, as it was decided last', () => {
    const twice = [decided(1, { fingerprint: 'f', disposition: 'true_positive' }), decided(2, { fingerprint: 'f' })];
    expect(precedentsOf(threat, likenesses, twice)[0]).toMatchObject({
      count: 1,
      last: { disposition: 'false_positive' },
    });
  });

  const precedent = (count: number, change: Partial<Precedent> = {}): Precedent => ({
    what: 'same rule and host',
    shown: 'ws-14',
    count,
    dispositions: [{ disposition: 'false_positive', count }],
    last: { disposition: 'false_positive', person: 'Ana', at: '2026-11-20T08:00:00Z', reason: 'Backup job.' },
    by: 'Ana',
    how: 'picked',
    against: false,
    ...change,
  });

  it('reads as a person would say it', () => {
    expect(precedentWords(precedent(14), 'Ana')).toEqual({
      headline: 'You closed 14 like this as false positive',
      likeness: 'same rule and host (ws-14)',
      last: 'Last on 2026-11-20: Backup job.',
    });
    expect(precedentWords(precedent(1), 'Ben').headline).toBe('Ana closed 1 like this as false positive');
    expect(precedentWords(precedent(2, { how: 'agreed' }), 'Ana').headline).toBe(
      'You agreed with the verdict on 2 like this: false positive',
    );
    expect(precedentWords(precedent(2, { how: 'said' }), 'Ana').headline).toBe(
      'You judged 2 like this as false positive',
    );
    const mixed = precedent(3, {
      by: '',
      how: undefined,
      dispositions: [
        { disposition: 'false_positive', count: 2 },
        { disposition: 'true_positive', count: 1 },
      ],
    });
    expect(precedentWords(mixed, 'Ben')).toMatchObject({
      headline: 'Several people judged 3 like this: 2 as false positive, 1 as true positive',
      last: 'Last on 2026-11-20 by Ana as false positive: Backup job.',
    });
  });

  it('is drafted once more with the console’s words', () => {
    const words = { title: 'Elastic Security', closing: { false_positive: { status: 'Closed' } }, names: {} };
    expect(sameAgain(precedent(14), words)).toBe(
      'False positive, like earlier ones. 14 like it were judged before (same rule and host: ws-14), the last on 2026-11-20 by Ana as false positive: Backup job.\nIn Elastic Security: status Closed',
    );
    expect(sameAgain(precedent(1, { shown: 'https://evil.test/x' }), undefined)).toContain('hxxps://evil[.]test/x');
  });

  it('says that it does not count, and what of it counts already', async () => {
    const state = await investigated('phish/account-limited.eml');
    expect(precedentsCount(state)).toBe('This is context for you and does not count in the verdict.');
    const [finding] = state.findings.values();
    if (!finding) throw new Error('no finding');
    state.findings.set('seen-as-threat', { ...finding, title: 'Ana judged one like this as true positive' });
    expect(precedentsCount(state)).toContain('counts there once: “Ana judged one like this as true positive”');
  });
});

describe('a decision', () => {
  it('is what was said, or what the verdict says where a person agrees; a bare no is none', async () => {
    const state = await investigated('phish/account-limited.eml');
    const said = { reason: '', person: 'Ana', at: '' };
    expect(decisionIn(state)).toBeUndefined();
    state.feedback = { agree: true, ...said };
    expect(decisionIn(state)?.disposition).toBe('true_positive');
    state.feedback = { agree: false, ...said };
    expect(decisionIn(state)).toBeUndefined();
    state.feedback = { agree: false, disposition: 'simulation', ...said };
    expect(decisionIn(state)).toMatchObject({ disposition: 'simulation', how: 'said' });
    state.feedback = { agree: true, noticed: { console: 'Roundcube', word: 'Junk' }, ...said };
    expect(decisionIn(state)?.how).toBe('picked');
  });
});
