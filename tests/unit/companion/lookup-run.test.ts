import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../lib/engine/clock.ts';
import { fold, type Investigation } from '../../../lib/engine/fold.ts';
import { investigate } from '../../../lib/engine/investigate.ts';
import { replayProblems } from '../../../lib/engine/replay.ts';
import { alertFromEvent } from '../../../lib/events/alert.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';
import { type TraceEvent, traceEvent } from '../../../lib/schema/trace.ts';
import { signals } from '../../../lib/signals/index.ts';
import { type PracticeLists, practiceLists } from '../../companion/lists.ts';
import { PracticeCompanion } from '../../companion/practice-companion.ts';

const extension = `chrome-extension://${'a'.repeat(32)}`;
const event = {
  rule: { name: 'Outbound connection' },
  event: {
    src_ip: '10.1.2.3',
    dst_ip: '8.8.8.8',
    destination: { domain: 'cdn.bad-site.example' },
    url: 'https://login.example.com/x',
    note: 'CVE-2026-11111',
  },
};

let lists: PracticeLists;
let registry: Server;
let companion: PracticeCompanion;
let headers: Record<string, string>;

beforeAll(async () => {
  lists = practiceLists();
  registry = createServer((request, response) => {
    const base = `http://${request.headers.host}/`;
    const registered = new Date(Date.now() - 3 * 86_400_000).toISOString();
    response.setHeader('content-type', 'application/json');
    if (request.url === '/dns.json') response.end(JSON.stringify({ services: [[['com'], [base]]] }));
    else
      response.end(
        JSON.stringify({
          objectClassName: 'domain',
          ldhName: request.url?.split('/').at(-1),
          events: [{ eventAction: 'registration', eventDate: registered }],
        }),
      );
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  companion = await PracticeCompanion.start({
    SIDELIGHT_INTEL: lists.folder,
    SIDELIGHT_RDAP: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/dns.json`,
  });
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
  const answer = await fetch(`${companion.address}/v1/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: extension },
    body: JSON.stringify({ code: companion.code(), publicKey, person: 'Ana' }),
  });
  const { token } = (await answer.json()) as { token: string };
  headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, origin: extension };
}, 60_000);
afterAll(async () => {
  await companion.remove();
  registry.closeAllConnections();
  registry.close();
  lists.remove();
});

/** Hands an alert over as the browser does, and waits until the companion has closed it. */
async function investigated(id: string): Promise<{ trace: TraceEvent[]; state: Investigation }> {
  const alert = { ...(await alertFromEvent(event, id)), id };
  const given: TraceEvent[] = [];
  const options = { investigation: id, writer: 'browser' as const, clock: systemClock, prior: 0.5, signals };
  for await (const item of investigate(alert, [], { ...options, unanswered: 'leave-open' })) given.push(item);
  const url = `${companion.address}/v1/investigations`;
  const body = JSON.stringify({ investigation: id, alert, trace: given, heads: [] });
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
  for (;;) {
    const answer = await fetch(`${url}/${id}`, { headers });
    const { events } = (await answer.json()) as { events: TraceEvent[] };
    const state = fold(events);
    if (state?.closed) return { trace: events, state };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a run of the companion', () => {
  it('shows findings that name list and date, and lists what left', async () => {
    const { trace, state } = await investigated('lookup-run-1');
    const found = (signal: string) => [...state.findings.values()].find((finding) => finding.signal === signal);
    expect(found('listed-as-malicious')).toMatchObject({
      title: 'cdn.bad-site.example is listed as malware (grabber) on maltrail trails, file of 2026-10-20',
      citations: [{ evidence: 'known-bad', part: 'lists', quote: expect.stringContaining('(file of 2026-10-20)') }],
    });
    expect(found('known-exploited')?.title).toContain('2026-10-02');
    expect(found('young-domain')).toMatchObject({
      weight: 1.6,
      technique: 'T1583.001',
      title: expect.stringContaining('example.com'),
    });
    expect(state.verdict).toMatchObject({ name: 'malicious', final: true });
    expect(state.disclosures.map((item) => [item.question, item.first])).toEqual([
      ['domain-age', true],
      ['domain-age', false],
    ]);
    expect(state.evidence.get('network-owner')?.summary).toContain('1 of 1 addresses known');
    expect(state.gaps.get('unanswered-resolves')).toMatchObject({ cause: 'not-connected', blocksBenign: false });
    expect(state.struck).toEqual([]);
    expect(trace.map((item) => traceEvent.safeParse(item).success)).not.toContain(false);
    expect(replayProblems(trace)).toEqual([]);
  });

  it('asks the registries nothing that they have answered', async () => {
    const { state } = await investigated('lookup-run-2');
    expect(state.evidence.has('domain-age')).toBe(true);
    expect(state.disclosures).toEqual([]);
  });
});
