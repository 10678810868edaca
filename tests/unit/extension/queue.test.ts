import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { carryOut } from '../../../lib/extension/queue/orders.ts';
import { PageLeft } from '../../../lib/extension/queue/page-rows.ts';
import { Queue } from '../../../lib/extension/queue/queue.ts';
import { atOnce, Triage } from '../../../lib/extension/queue/triage.ts';
import { changeSettings, enabledConsole } from '../../../lib/extension/settings.ts';
import type { QueueRow } from '../../../lib/schema/queue.ts';
import { eventRow, mailRow, readingOf } from '../queue-rows.ts';
import { ListPage, QueueDesk, tab } from './queue-desk.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const consoleHere = enabledConsole.parse({ pattern: 'https://mail.example/*' });
let desk: QueueDesk;
let count = 0;

afterEach(async () => {
  vi.restoreAllMocks();
  await desk.end();
  await changeSettings({ consoles: [] });
});

const mailbox = (rows: QueueRow[]) =>
  readingOf(rows, { console: 'maildev', consoleTitle: 'MailDev', origin: 'https://mail.example' });
const mailsOf = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    mailRow(`m${i}`, `Subject ${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}x`, 'a@b.example'),
  );

async function at(page: ListPage): Promise<QueueDesk> {
  desk = new QueueDesk(`queue-${++count}`, page);
  await desk.queues.look(tab);
  return desk;
}

const login = (key: string, more: Record<string, string> = {}) =>
  eventRow(key, 'Repeated failed logins', {
    '@timestamp': `2025-11-05 10:0${key.slice(-1)}:00`,
    'host.name': 'srv-web-01',
    'user.name': 'ana',
    'event.severity': 'high',
    ...more,
  });

describe('triage of a mailbox', () => {
  it('investigates each mail by its raw source, a few at a time, with its request in its own trace', async () => {
    const page = new ListPage(mailbox(mailsOf(8)));
    page.source = async ({ alert }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return alert.key === 'm3' ? 'phish/account-limited.eml' : 'honest/github-password-reset.eml';
    };
    await at(page);
    expect(desk.head).toMatchObject({ phase: 'ready', rows: 8, open: 8 });
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.mostAtOnce).toBe(atOnce);
    expect([...page.asked].sort()).toEqual(mailsOf(8).map(({ alert }) => alert.key));
    expect(desk.head).toMatchObject({ phase: 'ready', open: 0, run: { of: 8, done: 8, failed: 0, running: 0 } });
    expect(desk.entry('m3')).toMatchObject({ state: 'done', verdict: 'malicious', rowOnly: false, final: true });
    expect(desk.entry('m2')?.verdict).not.toBe('malicious');
    const ledger = await desk.investigator.latestOf(mailsOf(8)[3]?.identity ?? '');
    expect(ledger?.alert.reading.requests).toMatchObject([{ template: 'GET /api/email/{id}/source', address: '/m3' }]);
    expect(page.marks).toHaveLength(8);
    expect(page.marks).toContainEqual(
      expect.objectContaining({ state: 'done', mark: expect.objectContaining({ verdict: 'malicious' }) }),
    );
  });

  it('does not read raw sources where that is switched off: then it says so, and is never benign', async () => {
    await changeSettings({ consoles: [{ ...consoleHere, rawReads: false }] });
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toEqual([]);
    expect(desk.entry('m0')).toMatchObject({ state: 'done', verdict: 'inconclusive', rowOnly: true });
    const gaps = [...((await desk.investigator.latestOf(mailsOf(2)[0]?.identity ?? ''))?.state?.gaps.values() ?? [])];
    expect(gaps).toContainEqual(expect.objectContaining({ id: 'row-only', blocksBenign: true }));
    expect(gaps).toContainEqual(expect.objectContaining({ what: expect.stringContaining('switched off') }));
  });

  it('keeps what the console says is not seen even with the raw source: such a row is never benign', async () => {
    const unseen = {
      id: 'mail-itself',
      what: 'The mail was not seen.',
      cause: 'not-readable' as const,
      blocksBenign: true,
    };
    const page = new ListPage(mailbox(mailsOf(2).map((row, i) => (i === 0 ? { ...row, gaps: [unseen] } : row))));
    page.source = () => 'honest/github-password-reset.eml';
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    const gapsOf = async (at: number) => [
      ...((await desk.investigator.latestOf(mailsOf(2)[at]?.identity ?? ''))?.state?.gaps.keys() ?? []),
    ];
    expect(await gapsOf(0)).toContain('mail-itself');
    expect(await gapsOf(1)).not.toContain('mail-itself');
    expect(desk.entry('m0')?.verdict).not.toBe('benign');
  });

  it('tells of each row that failed, goes on with the others, and tries those again when asked', async () => {
    const page = new ListPage(mailbox(mailsOf(6)));
    page.source = ({ alert }) =>
      alert.key === 'm1' ? new Error('The page did not answer in time.') : 'honest/github-password-reset.eml';
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    expect(desk.head?.run).toMatchObject({ of: 6, done: 6, failed: 1 });
    expect(desk.entry('m1')).toMatchObject({
      state: 'failed',
      problem: 'The page did not answer in time.',
      verdict: undefined,
    });
    expect(desk.head?.open).toBe(1);
    page.source = () => 'honest/github-password-reset.eml';
    page.asked = [];
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toEqual(['m1']);
    expect(desk.entry('m1')).toMatchObject({ state: 'done', problem: '' });
  });

  it('stops: what has begun ends, nothing more begins, and it goes on from there', async () => {
    const page = new ListPage(mailbox(mailsOf(9)));
    let release: () => void = () => {};
    const held = new Promise<string>((resolve) => (release = () => resolve('honest/github-password-reset.eml')));
    page.source = () => held;
    await at(page);
    desk.queues.begin(tab);
    await vi.waitUntil(() => page.asked.length === atOnce);
    desk.triage.stop();
    await vi.waitUntil(() => desk.head?.phase === 'stopping');
    release();
    await desk.settled();
    expect(page.asked).toHaveLength(atOnce);
    expect(desk.head).toMatchObject({ phase: 'stopped', open: 9 - atOnce });
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toHaveLength(9);
    expect(new Set(page.asked).size).toBe(9);
    expect(desk.head).toMatchObject({ phase: 'ready', open: 0 });
  });

  it('ends a row that takes too long, and keeps what was found until then', async () => {
    const page = new ListPage(mailbox(mailsOf(1)));
    page.source = () => new Promise(() => {});
    await at(page);
    const queue = new Queue(mailbox([]));
    queue.take(mailbox(mailsOf(1)));
    const triage: Triage = new Triage(tab, queue, {
      page,
      investigator: Object.assign(desk.investigator, { release: () => {} }),
      allowed: async () => ({ rawReads: true, searches: false, undocumented: false }),
      changed: () => {},
      deadlineMs: 50,
    });
    triage.begin();
    await vi.waitUntil(() => !queue.busy);
    expect(queue.rows[0]?.problem).toMatch(/in time|longer than/);
    expect(triage.run).toEqual({ of: 1, done: 1, failed: 1 });
  });

  it('ends an investigation that does not come to its end, and keeps its verdict so far', async () => {
    const page = new ListPage(mailbox(mailsOf(1)));
    await at(page);
    const queue = new Queue(mailbox([]));
    queue.take(mailbox(mailsOf(1)));
    const { investigator } = desk;
    const stopped: string[] = [];
    const triage: Triage = new Triage(tab, queue, {
      page,
      investigator: {
        start: async (alert, identity) => {
          const ledger = await investigator.start(alert, identity);
          // As if a model never answered: there is a verdict, and it goes on.
          await vi.waitUntil(() => !ledger.running);
          ledger.running = true;
          return ledger;
        },
        runningOf: async () => undefined,
        stop: async (ledger) => void stopped.push(ledger.id),
        release: () => {},
      },
      allowed: async () => ({ rawReads: true, searches: false, undocumented: false }),
      changed: () => {},
      deadlineMs: 1_500,
    });
    triage.begin();
    await vi.waitUntil(() => !queue.busy, 10_000);
    expect(stopped).toHaveLength(1);
    expect(queue.rows[0]?.problem).toMatch(/longer than 2 seconds/);
    expect(queue.rows[0]?.outcome?.verdict).toBeDefined();
    expect(triage.run).toEqual({ of: 1, done: 1, failed: 1 });
  });

  it('halts where the page with the list was left, and loses nothing', async () => {
    const page = new ListPage(mailbox(mailsOf(7)));
    page.source = ({ alert }) => (alert.key === 'm2' ? new PageLeft() : 'honest/github-password-reset.eml');
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    expect(desk.head).toMatchObject({ phase: 'stopped', problem: { what: 'The page with the list was left.' } });
    expect(desk.entry('m0')?.state).toBe('done');
    expect(desk.entry('m2')).toMatchObject({ state: 'idle', problem: '' });
    expect(page.asked.length).toBeLessThan(7);
  });

  it('does not investigate again what was investigated before, by the queue or by hand', async () => {
    const page = new ListPage(mailbox(mailsOf(4)));
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    await desk.queues.look(tab, { forget: true });
    expect(desk.head).toMatchObject({ rows: 4, open: 0 });
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toHaveLength(4);
  });

  it('keeps few of its investigations in memory', async () => {
    const page = new ListPage(mailbox(mailsOf(30)));
    await at(page);
    const released = vi.spyOn(desk.investigator, 'release');
    desk.queues.begin(tab);
    await desk.settled();
    expect(released).toHaveBeenCalledTimes(30);
  });

  it('tells the panel in few words however many rows there are', async () => {
    const page = new ListPage(mailbox(mailsOf(40)));
    await at(page);
    desk.updates = 0;
    desk.queues.begin(tab);
    await desk.settled();
    expect(desk.entries.size).toBe(40);
    expect([...desk.entries.values()].every(({ state }) => state === 'done')).toBe(true);
    // Each row changes three times and more.
    expect(desk.updates).toBeLessThan(60);
  });

  it('investigates the rows below too where the person wants the list scrolled', async () => {
    const page = new ListPage(mailbox(mailsOf(3)));
    page.below = mailsOf(5).slice(3);
    await at(page);
    expect(desk.head).toMatchObject({ rows: 3, more: true });
    await carryOut(tab, { type: 'queue-triage', scroll: true }, desk, page);
    await desk.settled();
    expect(desk.head).toMatchObject({ rows: 5, open: 0, more: false });
  });
});

describe('the worker is killed amid a triage', () => {
  it('the next one goes on, and investigates no row twice', async () => {
    const page = new ListPage(mailbox(mailsOf(12)));
    await at(page);
    let asked = 0;
    page.source = () => (++asked > 5 ? new Promise(() => {}) : 'honest/github-password-reset.eml');
    desk.queues.begin(tab);
    await vi.waitUntil(() => desk.triage.queue.rows.filter(({ outcome }) => outcome).length === 5);
    const before = [...page.asked];
    page.source = () => 'honest/github-password-reset.eml';
    page.asked = [];
    await desk.restart();
    await desk.settled();
    expect(desk.head).toMatchObject({ rows: 12, open: 0 });
    const done = before.slice(0, 5);
    expect(page.asked.filter((key) => done.includes(key))).toEqual([]);
    expect(page.asked).toHaveLength(7);
    expect(await desk.store.investigations.count()).toBe(12);
  });

  it('a queue that was not being triaged comes back as it was, and begins nothing', async () => {
    const page = new ListPage(mailbox(mailsOf(3)));
    await at(page);
    await desk.restart();
    expect(desk.triage.queue.rows).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.asked).toEqual([]);
  });

  it('a queue of another session of the browser is not taken up: its tab is another now', async () => {
    await at(new ListPage(mailbox(mailsOf(3))));
    await fakeBrowser.storage.session.clear();
    await desk.restart();
    expect(desk.queues.of(tab)).toBeUndefined();
    expect(await desk.store.queues.count()).toBe(0);
  });
});

describe('groups', () => {
  it('one row speaks for its group, and the others say whose verdict they show', async () => {
    const rows = [
      login('A-1'),
      login('A-2'),
      login('A-3'),
      eventRow('B-1', 'New service', { 'host.name': 'srv-db-02' }),
    ];
    const page = new ListPage(readingOf(rows));
    await at(page);
    expect(desk.head?.open).toBe(2);
    desk.queues.begin(tab);
    await desk.settled();
    expect(await desk.store.investigations.count()).toBe(2);
    expect(desk.groups).toEqual([
      { why: 'same rule, host and user, 3 times in 2 minutes', shared: true, members: [0, 1, 2] },
    ]);
    expect(desk.entry('A-3')).toMatchObject({ state: 'done', rowOnly: true });
    expect(desk.entry('A-1')).toMatchObject({ state: 'grouped', verdict: desk.entry('A-3')?.verdict });
    const mark = page.marks.find(({ identity }) => identity === rows[0]?.identity);
    expect(mark).toMatchObject({
      state: 'done',
      mark: {
        words: expect.stringMatching(/^Grouped with/),
        reason: expect.stringContaining('Not investigated itself'),
      },
    });
  });

  it('a row of a group can be investigated by itself', async () => {
    await at(new ListPage(readingOf([login('A-1'), login('A-2')])));
    desk.queues.begin(tab);
    await desk.settled();
    expect(desk.entry('A-1')?.state).toBe('grouped');
    await carryOut(tab, { type: 'queue-investigate', row: 0 }, desk, desk.page);
    await desk.settled();
    expect(desk.entry('A-1')?.state).toBe('done');
    expect(await desk.store.investigations.count()).toBe(2);
  });

  it('where the one that was to speak fails, another does', async () => {
    const rows = [login('A-1'), login('A-2')].map((row) => ({ ...row, raw: true }));
    const page = new ListPage(readingOf(rows));
    page.source = ({ alert }) => (alert.key === 'A-2' ? new Error('gone') : new PageLeft());
    await at(page);
    page.source = ({ alert }) => (alert.key === 'A-2' ? new Error('gone') : 'honest/github-password-reset.eml');
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toEqual(['A-2', 'A-1']);
    expect(desk.entry('A-1')?.state).toBe('done');
  });

  it('of mails are each investigated', async () => {
    const rows = [mailRow('1', 'Your parcel', 'a@b.example'), mailRow('2', 'Your parcel', 'a@b.example')];
    const page = new ListPage(mailbox(rows));
    page.source = ({ alert }) => (alert.key === '1' ? 'honest/github-password-reset.eml' : 'phish/account-limited.eml');
    await at(page);
    expect(desk.groups).toHaveLength(1);
    desk.queues.begin(tab);
    await desk.settled();
    expect(desk.entry('2')?.verdict).toBe('malicious');
    expect(desk.entry('1')?.verdict).not.toBe('malicious');
  });

  it('the worst by the console’s own word come first', async () => {
    const rows = ['low', 'critical', 'high'].map((severity, i) =>
      eventRow(`S-${i}`, `Rule ${severity}`, { 'host.name': `h${i}`, 'event.severity': severity }, { raw: true }),
    );
    const page = new ListPage(readingOf(rows));
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    expect(page.asked).toEqual(['S-1', 'S-2', 'S-0']);
  });
});

describe('the list changes', () => {
  it('new rows join, old ones stay with what was found', async () => {
    const page = new ListPage(mailbox(mailsOf(3)));
    await at(page);
    desk.queues.begin(tab);
    await desk.settled();
    page.reading = mailbox(mailsOf(5).slice(1));
    await desk.queues.look(tab);
    expect(desk.head).toMatchObject({ rows: 5, open: 2 });
    expect(desk.entry('m0')).toMatchObject({ onPage: false, state: 'done' });
  });

  it('another list takes its place', async () => {
    const page = new ListPage(mailbox(mailsOf(3)));
    await at(page);
    page.reading = readingOf([login('A-1')]);
    await desk.queues.look(tab);
    expect(desk.head).toMatchObject({ rows: 1, console: 'Watchtower' });
    expect(desk.triage.queue.rows).toHaveLength(1);
  });

  it('is gone: what was found of it stays, an untouched one does not', async () => {
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    page.reading = undefined;
    await desk.queues.look(tab);
    expect(desk.queues.of(tab)).toBeUndefined();
    expect(desk.seat().queue).toBeUndefined();
  });

  it('takes no more rows than the limit, and says that more are left', async () => {
    const page = new ListPage(mailbox(mailsOf(1_000)));
    await at(page);
    page.reading = mailbox([...mailsOf(5), mailRow('beyond', 'One more', 'a@b.example')]);
    await desk.queues.look(tab);
    expect(desk.head).toMatchObject({ rows: 1_000, more: false });
    expect(desk.triage.queue.more).toBe(true);
  });
});

describe('rows in the background', () => {
  const on = (background: boolean) => changeSettings({ consoles: [{ ...consoleHere, background }] });
  const granted = (yes: boolean) => {
    fakeBrowser.permissions = { contains: async () => yes } as never;
  };

  it('are investigated one at a time where the console’s setting says so, and the marks are there', async () => {
    granted(true);
    await on(true);
    const page = new ListPage(mailbox(mailsOf(4)));
    await at(page);
    await vi.waitUntil(() => desk.triage.queue.open().length === 0 && !desk.triage.queue.busy);
    expect(page.mostAtOnce).toBe(1);
    await vi.waitUntil(() => page.marks.length === 4);
  });

  it.each([
    ['the setting is off', false, true],
    ['the host is not granted', true, false],
  ])('are left alone where %s', async (_, setting, grant) => {
    granted(grant);
    await on(setting);
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(page.asked).toEqual([]);
  });

  it('keep to their pace', async () => {
    granted(true);
    await on(true);
    const page = new ListPage(mailbox(mailsOf(5)));
    desk = new QueueDesk(`queue-${++count}`, page, 200);
    await desk.queues.look(tab);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(page.asked.length).toBeGreaterThan(1);
    expect(page.asked.length).toBeLessThanOrEqual(3);
  });

  it('are not tried again and again where they fail', async () => {
    granted(true);
    await on(true);
    const page = new ListPage(mailbox(mailsOf(2)));
    page.source = () => new Error('no');
    await at(page);
    await vi.waitUntil(() => page.asked.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.asked).toHaveLength(2);
    expect(desk.head?.run.failed).toBe(0);
  });
});

describe('what the panel orders', () => {
  it('agrees and disagrees with a row’s verdict in its own trace, and the list shows it', async () => {
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    const say = (row: number, agree: boolean) =>
      carryOut(tab, { type: 'queue-feedback', row, agree, reason: '', request: 1 }, desk, page);
    expect(await say(0, true)).toMatchObject({ ok: false });
    desk.queues.begin(tab);
    await desk.settled();
    expect(await say(0, true)).toMatchObject({ ok: true });
    expect(await say(1, false)).toMatchObject({ ok: true });
    await desk.settled();
    expect(desk.entry('m0')?.agree).toBe(true);
    expect(desk.entry('m1')).toMatchObject({ agree: false, decided: expect.stringContaining('disagrees') });
    // Another worker knows it too.
    await desk.restart();
    expect(desk.triage.queue.rows[1]?.outcome?.agree).toBe(false);
  });

  it('shows a row’s investigation, and makes it first where there is none', async () => {
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    expect(desk.seat().queue).toMatchObject({ front: true, rows: 2 });
    await carryOut(tab, { type: 'queue-show', row: 1 }, desk, page);
    await vi.waitUntil(() => desk.seat().ledger !== undefined);
    expect(desk.seat().ledger?.identity).toBe(mailsOf(2)[1]?.identity);
    expect(desk.seat().queue).toMatchObject({ front: false, selected: 1 });
    await carryOut(tab, { type: 'queue-show', row: null }, desk, page);
    expect(desk.seat().queue?.front).toBe(true);
    await desk.settled();
  });

  it('opens a row in the console, or says that it is not there', async () => {
    const page = new ListPage(mailbox(mailsOf(2)));
    await at(page);
    expect(await carryOut(tab, { type: 'queue-open', row: 0, request: 1 }, desk, page)).toEqual({ ok: true, says: '' });
    page.reading = mailbox([]);
    expect(await carryOut(tab, { type: 'queue-open', row: 0, request: 1 }, desk, page)).toMatchObject({ ok: false });
    expect(await carryOut(tab, { type: 'queue-open', row: 99, request: 1 }, desk, page)).toMatchObject({ ok: false });
  });
});
