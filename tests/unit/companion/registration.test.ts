import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registrationSource } from '../../../companion/connectors/registration.ts';
import { domainAge } from '../../../lib/schema/intelligence.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { domain, failureOf, type Handler, LocalServer } from '../../companion/local-server.ts';

let local: LocalServer;
beforeEach(async () => {
  local = await LocalServer.start();
});
afterEach(() => local.stop());

const json = (response: ServerResponse, body: unknown, type = 'application/rdap+json') =>
  void response.writeHead(200, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));

/** As registries answer, shortened (RFC 9083, section 5.3). */
function record(name: string, registered: string, more: object = {}) {
  return {
    rdapConformance: ['rdap_level_0', 'icann_rdap_response_profile_1'],
    objectClassName: 'domain',
    handle: '2336799_DOMAIN_COM-VRSN',
    ldhName: name.toUpperCase(),
    status: ['client transfer prohibited'],
    entities: [
      {
        objectClassName: 'entity',
        roles: ['registrar'],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', 'Practice Registrar, Inc.'],
          ],
        ],
      },
    ],
    events: [
      { eventAction: 'last changed', eventDate: '2026-11-18T07:01:44Z' },
      { eventAction: 'registration', eventDate: registered },
      { eventAction: 'expiration', eventDate: '2027-08-13T04:00:00Z' },
    ],
    ...more,
  };
}

function registry(answer: (name: string, response: ServerResponse) => void): Handler {
  return (request, response) => {
    if (request.url === '/dns.json')
      return json(
        response,
        {
          version: '1.0',
          services: [
            [['com', 'org', 'net'], [`${local.address}/rdap/`]],
            [['de'], ['ftp://x.example/', 'nonsense']],
          ],
        },
        'application/json',
      );
    answer(request.url?.split('/').at(-1) ?? '', response);
  };
}

const registrations = (
  observables: Observable[],
  source = registrationSource({ ...local.options, bootstrap: `${local.address}/dns.json` }),
) => askAbout(source, observables);

describe('registries by RDAP', () => {
  it('say since when domains are registered, and each request is disclosed before it leaves', async () => {
    local.handler = registry((name, response) => json(response, record(name, '2026-11-10T04:00:00Z')));
    const { answer, disclosed } = await registrations([domain('login.example.com', 'link'), domain('www.example.org')]);
    expect(linesHold(answer)).toBe(true);
    expect(domainAge.array().parse(answer.facts)).toEqual([
      {
        domain: 'example.com',
        registered: true,
        since: '2026-11-10T04:00:00.000Z',
        days: 10,
        registrar: 'Practice Registrar, Inc.',
        line: 'example.com is registered since 2026-11-10 (10 days) through Practice Registrar, Inc.',
      },
      expect.objectContaining({ domain: 'example.org' }),
    ]);
    expect(local.asked.sort()).toEqual(['/dns.json', '/rdap/domain/example.com', '/rdap/domain/example.org']);
    expect(disclosed.map((item) => [item.destination, item.text, item.first]).sort()).toEqual([
      [local.address, `GET ${local.address}/dns.json`, true],
      [local.address, `GET ${local.address}/rdap/domain/example.com`, false],
      [local.address, `GET ${local.address}/rdap/domain/example.org`, false],
    ]);
  });

  it('are asked once a day, and of what is not registered once an hour', async () => {
    local.handler = registry((name, response) =>
      name === 'example.com'
        ? json(response, record(name, '2020-01-01T00:00:00Z'))
        : void response.writeHead(404).end(),
    );
    const source = registrationSource({ ...local.options, bootstrap: `${local.address}/dns.json` });
    const observables = [domain('example.com'), domain('example.org')];
    const first = await registrations(observables, source);
    expect((first.answer.facts as { line: string }[])[1]?.line).toBe('example.org is not registered');
    const again = await registrations(observables, source);
    expect(again.answer).toEqual(first.answer);
    expect([again.disclosed, local.asked.length]).toEqual([[], 3]);
    local.clock += 2 * 3_600_000;
    await registrations(observables, source);
    expect(local.asked.slice(3)).toEqual(['/rdap/domain/example.org']);
  });

  it('are left alone for a minute after a failure; some failing leaves the others', async () => {
    local.handler = registry((name, response) =>
      name === 'example.com'
        ? json(response, record(name, '2020-01-01T00:00:00Z'))
        : void response.writeHead(429, { 'retry-after': '9999' }).end(),
    );
    const source = registrationSource({ ...local.options, bootstrap: `${local.address}/dns.json` });
    const observables = [domain('example.com'), domain('example.org')];
    const { answer } = await registrations(observables, source);
    expect(answer.facts).toHaveLength(1);
    expect(answer.gaps).toEqual([
      expect.objectContaining({ cause: 'refused', blocksBenign: false, what: expect.stringContaining('too often') }),
    ]);
    await registrations(observables, source);
    expect(local.asked).toHaveLength(3);
    local.clock += 61_000;
    await registrations(observables, source);
    expect(local.asked).toHaveLength(4);
  });

  it('that answer nonsense are not believed', async () => {
    for (const [wrong, cause] of [
      [(response: ServerResponse) => json(response, record('example.org', '2020-01-01T00:00:00Z')), 'unreadable'],
      [(response: ServerResponse) => json(response, '{"objectClassName":"domain","ldhName":'), 'unreadable'],
      [(response: ServerResponse) => json(response, { objectClassName: 'nameserver' }), 'unreadable'],
      [(response: ServerResponse) => json(response, `[${'['.repeat(50_000)}`), 'unreadable'],
      [(response: ServerResponse) => json(response, '<html>', 'text/html'), 'unreadable'],
      [(response: ServerResponse) => json(response, `"${'x'.repeat(600_000)}"`), 'unreadable'],
      [
        (response: ServerResponse) => void response.writeHead(302, { location: 'http://127.0.0.1:9/x' }).end(),
        'refused',
      ],
      [(response: ServerResponse) => void response.writeHead(403).end(), 'refused'],
      [(response: ServerResponse) => void response.writeHead(503).end(), 'failed'],
      [(response: ServerResponse) => void response.destroy(), 'not-connected'],
    ] as const) {
      local.handler = registry((_, response) => wrong(response));
      expect(await failureOf(registrations([domain('example.com')])), String(wrong)).toMatchObject({ failure: cause });
    }
  });

  it('give no date that cannot be', async () => {
    for (const date of ['2031-01-01T00:00:00Z', '1901-01-01T00:00:00Z', 'soon', '']) {
      local.handler = registry((name, response) => json(response, record(name, date)));
      expect((await registrations([domain('example.com')])).answer.facts).toEqual([
        expect.not.objectContaining({ days: expect.anything() }),
      ]);
    }
  });

  it('that nobody knows, or that are not encrypted as their list is, are not asked', async () => {
    local.handler = registry((_, response) => void response.writeHead(404).end());
    expect(await failureOf(registrations([domain('bundestag.de')]))).toMatchObject({ failure: 'unreadable' });
    expect(local.asked).toEqual(['/dns.json']);
  });

  it('cannot hold a question for longer than it may', async () => {
    const sockets: Socket[] = [];
    const silent = createSocketServer((socket) => void sockets.push(socket));
    const dripping = createSocketServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/rdap+json\r\ntransfer-encoding: chunked\r\n\r\n');
    });
    for (const half of [silent, dripping]) {
      await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve));
      const bootstrap = `http://127.0.0.1:${(half.address() as AddressInfo).port}/dns.json`;
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error('deadline')), 100);
      const source = registrationSource({ ...local.options, bootstrap });
      expect(await failureOf(askAbout(source, [domain('example.com')], { signal: stop.signal }))).toBeInstanceOf(Error);
    }
    for (const socket of sockets) socket.destroy();
    for (const half of [silent, dripping]) await new Promise((resolve) => half.close(resolve));
  });

  it('that cannot be reached say what to look at', async () => {
    const source = registrationSource({ ...local.options, bootstrap: 'http://127.0.0.1:9/dns.json' });
    expect(await failureOf(registrations([domain('example.com')], source))).toMatchObject({
      failure: 'not-connected',
      remedy: expect.stringContaining('SIDELIGHT_RDAP'),
    });
  });
});
