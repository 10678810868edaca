import packet from 'dns-packet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolutionSource } from '../../../companion/connectors/resolution.ts';
import { resolution } from '../../../lib/schema/intelligence.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { domain, failureOf, type Handler, LocalServer } from '../../companion/local-server.ts';

let local: LocalServer;
beforeEach(async () => {
  local = await LocalServer.start();
});
afterEach(() => local.stop());

describe('names by DNS over HTTPS', () => {
  type Records = Record<string, unknown[]>;
  /** Answers as a resolver does (RFC 8484, section 4.2.1). */
  const resolver =
    (records: Records, more: object = {}): Handler =>
    (request, response) => {
      const query = packet.decode(
        Buffer.from(new URL(request.url ?? '', local.address).searchParams.get('dns') ?? '', 'base64url'),
      );
      const question = query.questions?.[0];
      const answers = (records[question?.type ?? ''] ?? []).map((data) => ({
        name: question?.name,
        type: question?.type,
        ttl: 300,
        data,
      }));
      const body = packet.encode({
        type: 'response',
        id: 0,
        flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE,
        questions: query.questions ?? [],
        answers: answers as never,
        ...more,
      });
      response.writeHead(200, { 'content-type': 'application/dns-message' }).end(body);
    };
  const resolutions = (
    observables: Observable[],
    source = resolutionSource({ ...local.options, resolver: `${local.address}/dns-query` }),
  ) => askAbout(source, observables);

  it('say where a domain leads and whether it takes mail; the source says that the target sees it', async () => {
    local.handler = resolver({
      A: ['192.0.2.7'],
      AAAA: ['2001:db8::7'],
      MX: [{ preference: 10, exchange: 'mx.example.com' }],
    });
    const source = resolutionSource({ ...local.options, resolver: `${local.address}/dns-query` });
    expect(source.contacts).toBe('target');
    const { answer, disclosed } = await resolutions([domain('a.b.example.com')], source);
    expect(linesHold(answer)).toBe(true);
    expect(resolution.array().parse(answer.facts)).toEqual([
      {
        domain: 'example.com',
        exists: true,
        addresses: ['192.0.2.7', '2001:db8::7'],
        mailHosts: ['mx.example.com'],
        line: 'example.com leads to 192.0.2.7, 2001:db8::7 and takes mail at mx.example.com',
      },
    ]);
    expect(disclosed.map((item) => item.text.replace(/.*\((.*)\)/, '$1'))).toEqual([
      'A example.com',
      'AAAA example.com',
      'MX example.com',
    ]);
    expect(disclosed.every((item) => !item.text.includes('a.b.'))).toBe(true);
    await resolutions([domain('example.com')], source);
    expect(local.asked).toHaveLength(3);
    local.clock += 301_000;
    await resolutions([domain('example.com')], source);
    expect(local.asked).toHaveLength(6);
  });

  it('know what does not exist, and what takes no mail', async () => {
    local.handler = resolver({}, { flags: packet.RECURSION_DESIRED | 3 });
    expect((await resolutions([domain('example.com')])).answer.parts).toEqual({
      records: 'example.com does not exist',
    });
    expect(local.asked).toHaveLength(1);
    local.handler = resolver({ MX: [{ preference: 0, exchange: '.' }] });
    expect((await resolutions([domain('example.com')])).answer.parts).toEqual({
      records: 'example.com has no address and names no mail host',
    });
  });

  it('are not believed where the answer is none', async () => {
    const raw =
      (bytes: Uint8Array, type = 'application/dns-message'): Handler =>
      (_, response) =>
        void response.writeHead(200, { 'content-type': type }).end(bytes);
    const other = packet.encode({ type: 'response', questions: [{ type: 'A', name: 'example.org' }], answers: [] });
    for (const [wrong, cause] of [
      [raw(other), 'unreadable'],
      [raw(new Uint8Array(3)), 'unreadable'],
      // A name that points at itself.
      [raw(Buffer.from('000081800001000100000000c00c00010001', 'hex')), 'unreadable'],
      [raw(Buffer.from('00008180ffffffffffffffff', 'hex')), 'unreadable'],
      [raw(new Uint8Array(70_000)), 'unreadable'],
      [raw(other, 'text/html'), 'unreadable'],
      [resolver({}, { flags: 2 }), 'failed'],
    ] as const) {
      local.handler = wrong;
      expect(await failureOf(resolutions([domain('example.com')]))).toMatchObject({ failure: cause });
    }
  });
});
