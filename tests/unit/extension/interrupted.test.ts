import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Dexie from 'dexie';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chainProblems } from '../../../lib/engine/chain.ts';
import { CompanionClient } from '../../../lib/extension/companion-client.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import { apiVersion } from '../../../lib/schema/api.ts';
import { BrowserTier, fetchAsExtension, sampleAlert } from './browser-tier.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let tier: BrowserTier;
let count = 0;
let restoreFetch: () => void;

beforeAll(() => {
  restoreFetch = fetchAsExtension();
});
afterAll(() => restoreFetch());
beforeEach(() => {
  count += 1;
  tier = new BrowserTier(`interrupted-${count}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await changeSettings({ pairing: undefined });
  await tier.store.delete();
});

describe('the worker is killed', () => {
  it('at every event of a run: the next worker goes on, keeps what was shown and asks nothing twice', async () => {
    const whole = await tier.investigator.start(await sampleAlert('whole'), 'whole');
    await tier.finished(whole);
    const expected = whole.state?.verdict;
    for (let cut = 1; cut < whole.events.length; cut += 1) {
      // What a worker leaves behind that died after its nth event was saved.
      const id = `cut-${cut}`;
      const alert = await sampleAlert(id);
      const times = { createdAt: cut, updatedAt: cut };
      await tier.store.create({ id, identity: id, open: 1, writer: 'browser', ...times }, alert);
      const begun = await new BrowserTier(`shadow-${count}-${cut}`).investigator.start(alert, id);
      await vi.waitUntil(() => !begun.running && begun.state?.verdict?.final);
      const shown = begun.events.slice(0, cut);
      await tier.store.append(shown);
      await tier.restart();
      const ledger = await tier.investigator.byId(id);
      if (!ledger) throw new Error('lost');
      await tier.finished(ledger);
      expect(ledger.events.slice(0, cut)).toEqual(shown);
      expect(ledger.state?.verdict).toMatchObject({
        name: expected?.name,
        threatProbability: expected?.threatProbability,
        disposition: expected?.disposition,
      });
      expect(await chainProblems(ledger.events)).toEqual([]);
      const answered = ledger.events.flatMap(({ data }) =>
        data.type === 'evidence-received' ? [data.evidence.id] : [],
      );
      expect(answered).toEqual([...new Set(answered)]);
    }
  }, 120_000);
});

describe('the browser’s storage is full', () => {
  const full = () => new Dexie.QuotaExceededError('The quota has been exceeded.');

  it('lets older investigations go and saves after all', async () => {
    for (const id of ['old-1', 'old-2', 'old-3', 'old-4'])
      await tier.finished(await tier.investigator.start(await sampleAlert(id), id));
    const put = tier.store.events.bulkPut.bind(tier.store.events);
    let refusals = 1;
    vi.spyOn(tier.store.events, 'bulkPut').mockImplementation(((events: never) =>
      refusals-- > 0 ? Dexie.Promise.reject(full()) : put(events)) as never);
    const ledger = await tier.investigator.start(await sampleAlert('new'), 'new');
    await tier.finished(ledger);
    expect(ledger.unsaved).toBe('');
    expect(await tier.store.trace('new')).toEqual(ledger.events);
    expect(await tier.store.investigations.count()).toBeLessThan(5);
  });

  it('goes on in memory where nothing helps, and says so', async () => {
    vi.spyOn(tier.store.events, 'bulkPut').mockImplementation((() => Dexie.Promise.reject(full())) as never);
    const ledger = await tier.investigator.start(await sampleAlert('new'), 'page');
    await tier.finished(ledger);
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(ledger.unsaved).toBe('QuotaExceededError');
    expect(await tier.investigator.latestOf('page')).toBe(ledger);
  });

  it('goes on where the store cannot be opened at all', async () => {
    vi.spyOn(tier.store, 'create').mockRejectedValue(new Dexie.OpenFailedError('broken'));
    vi.spyOn(tier.store.events, 'bulkPut').mockImplementation((() =>
      Dexie.Promise.reject(new Dexie.OpenFailedError('broken'))) as never);
    vi.spyOn(tier.store, 'latestOf').mockRejectedValue(new Dexie.OpenFailedError('broken'));
    const ledger = await tier.investigator.start(await sampleAlert('new'), 'page');
    await tier.finished(ledger);
    expect(ledger.unsaved).toBe('OpenFailedError');
    expect(await tier.investigator.latestOf('page')).toBe(ledger);
  });
});

describe('a companion that is slow or speaks only half', () => {
  let server: Server;
  let address: string;
  let answers: (path: string) => { status?: number; body?: string; hang?: 'before' | 'within' };

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const { status = 200, body = '', hang } = answers(request.url ?? '');
      request.resume();
      if (hang === 'before') return;
      answer.writeHead(status, { 'content-type': 'application/json' });
      answer.write(body);
      if (hang !== 'within') answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const healthy = JSON.stringify({
    name: 'sidelight-companion',
    version: '0.1.0',
    api: apiVersion,
    model: 'none',
    store: 'ready',
  });

  async function verdictWith(behaviour: typeof answers) {
    answers = behaviour;
    await changeSettings({ pairing: { token: 't', pairing: 'p', companionKey: 'k', address } });
    const ledger = await tier.investigator.start(await sampleAlert('a'), 'a');
    await tier.finished(ledger, 60_000);
    return { ledger, trouble: tier.heard.at(-1) };
  }

  it('takes connections and never answers: the browser’s own verdict, and what to do', async () => {
    const { ledger, trouble } = await verdictWith(() => ({ hang: 'before' }));
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(trouble).toMatchObject({ trouble: 'slow' });
    expect(trouble?.remedy).not.toBe('');
  }, 30_000);

  it('is something else at that address', async () => {
    const { ledger, trouble } = await verdictWith(() => ({ body: '<h1>It works!</h1>' }));
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(trouble).toMatchObject({ trouble: 'not-companion' });
  });

  it('answers its health with half a body', async () => {
    const { ledger, trouble } = await verdictWith(() => ({ body: healthy.slice(0, 20), hang: 'within' }));
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(trouble?.trouble).toMatch(/slow|not-companion/);
  }, 30_000);

  it('fails inside', async () => {
    const { ledger, trouble } = await verdictWith((path) =>
      path === '/v1/health' ? { body: healthy } : { status: 500, body: 'oops' },
    );
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(trouble).toMatchObject({ trouble: 'failed', message: 'The companion answered 500.' });
  });

  it('opens the stream and falls silent in the middle of an event', async () => {
    answers = () => ({ body: 'id: 3\nevent: trace\ndata: {"seq":3,', hang: 'within' });
    const client = new CompanionClient(address, 't', { requestMs: 500, silenceMs: 300 });
    const read = async () => {
      for await (const event of client.events('a', 2, new AbortController().signal)) return event;
      return undefined;
    };
    await expect(read()).rejects.toMatchObject({ trouble: 'absent', message: 'The companion fell silent.' });
  });

  it('sends an event of another form', async () => {
    answers = () => ({ body: 'event: trace\ndata: {"seq":"three"}\n\n', hang: 'within' });
    const client = new CompanionClient(address, 't', { requestMs: 500, silenceMs: 300 });
    const read = async () => {
      for await (const event of client.events('a', 2, new AbortController().signal)) return event;
      return undefined;
    };
    await expect(read()).rejects.toMatchObject({ trouble: 'version' });
  });
});
