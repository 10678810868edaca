import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionRequest } from '../../lib/consoles/console.ts';
import { linkFor, requestFor } from '../../lib/consoles/request.ts';
import { consoleFiles } from '../../scripts/house/places.ts';

const consoles = (await consoleFiles()).flatMap(({ exported }) => exported);
const requests = consoles.flatMap(({ id, raw, asks }) =>
  [...(raw ?? []), ...(asks ?? [])].map((request) => [`${id}: ${request.template}`, request] as const),
);
const page = 'https://console.test';

/** Texts that have ended in another path, host or parameter somewhere before. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '../../admin',
    '//evil.test/',
    '/\\evil.test',
    'https://evil.test/',
    '@evil.test',
    'a?b=c',
    'a&_action=delete',
    'a#b',
    'a;b=c',
    'a%26b=c',
    '\r\nHost: evil.test',
    '{base}',
    '{id}',
    '"}],"query":{"match_all":{}}',
    '\ud800',
    '1" || source.node.address.address == "2',
  ),
);
/** What fits a form, of any form there is here, so that the requests do go out. */
const examples = [
  'aB3_-x9',
  '4711',
  '1810000000000000001',
  '198.51.100.7',
  'ana@corp.example',
  'ws-14.corp.example',
  '9f86d081884c7d659a2feaa0c55ad015',
  'msg-f:1810000000000000001',
  'da63749_1234',
  '1764065521.118',
  'SOC-4711',
  'INBOX/Q3 report',
  '2026-11-25T10:00:00.000Z',
];
const fitting = fc.constantFrom(...examples);
const known = [
  '/',
  '/mail/',
  '/mail/u/0/',
  '/alerts/forensic',
  '/soc/alerts/summary/4',
  '/browse/SOC-1',
  '/app/security/alerts',
  '/kibana/s/team-a/app/security/alerts',
  '/en-US/app/search/search',
  '/console/qradar/jsp/QRadar.jsp',
];
const paths = fc.oneof(fc.constantFrom(...known, '//evil.test/app/security'), fc.webPath());

/** Path and query as a shape: how many segments, which names, with the parameters' places left open. */
function shape(path: string): { segments: number; names: string[] } {
  const url = new URL(page + path);
  return { segments: url.pathname.split('/').length, names: [...url.searchParams.keys()] };
}

function namesIn(request: SessionRequest): string[] {
  return Object.keys(request.forms);
}

describe('requests with the analyst’s session', () => {
  it('are there to be tested', () => {
    expect(requests.length).toBeGreaterThan(5);
  });

  it.each(requests)('%s: no parameter changes host, path or the structure of the query', (_, request) => {
    fc.assert(
      fc.property(paths, fc.array(fc.oneof(hostile, fitting), { minLength: 8, maxLength: 8 }), (pathname, given) => {
        const values = Object.fromEntries(namesIn(request).map((name, i) => [name, given[i % given.length] ?? '']));
        const cookie = Object.values(request.headersFromCookies ?? {})
          .map((name) => `${name}=abc`)
          .join('; ');
        const built = requestFor(request, values, { pathname, cookie });
        if (!built) return;
        const url = new URL(page + built.path);
        expect(url.origin).toBe(page);
        expect(url.hash).toBe('');
        expect(url.username).toBe('');
        expect(url.pathname + url.search, 'nothing is left for the browser to resolve').toBe(built.path);
        // The same template with plain values has the same shape, and each value arrives as it was.
        const base = request.base?.exec(pathname)?.[1] ?? '';
        const plain = request.template
          .replace(/^\S+ /, '')
          .replace('{base}', base)
          .replace(/\{\w+\}/g, 'x');
        expect(shape(built.path)).toEqual(shape(plain));
        for (const [name, value] of Object.entries(values))
          if (request.template.includes(`{${name}}`))
            expect(built.path).toContain(encodeURIComponent(value).replaceAll("'", '%27'));
        if (request.body === undefined) expect(built.body).toBeUndefined();
        else expect(blanked(JSON.parse(built.body ?? ''), values)).toEqual(blanked(request.body, {}));
        for (const value of Object.values(built.headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
      }),
      { numRuns: 400 },
    );
  });

  it.each(requests)('%s: goes out with values of its forms', (_, request) => {
    const values = Object.fromEntries(
      Object.entries(request.forms).map(([name, form]) => [name, examples.find((one) => form.exec(one)?.[0] === one)]),
    );
    expect(Object.values(values)).not.toContain(undefined);
    const cookie = Object.values(request.headersFromCookies ?? {})
      .map((name) => `${name}=abc`)
      .join('; ');
    const sent = known.filter((pathname) =>
      requestFor(request, values as Record<string, string>, { pathname, cookie }),
    );
    expect(sent).not.toEqual([]);
  });

  it('are not made without their parameters, or with values of another form', () => {
    const read: SessionRequest = { template: 'GET /api/{id}', forms: { id: /[a-z]{1,4}/ } };
    expect(requestFor(read, { id: 'abc' }, { pathname: '/' })?.path).toBe('/api/abc');
    for (const id of ['', 'abcde', 'abc\n', 'ab c', 'ABC', '..'])
      expect(requestFor(read, { id }, { pathname: '/' }), id).toBeUndefined();
    expect(requestFor(read, {}, { pathname: '/' })).toBeUndefined();
    expect(requestFor(read, undefined, { pathname: '/' })).toBeUndefined();
    const loose: SessionRequest = { template: 'GET /api/{id}/source', forms: { id: /[\s\S]+/ } };
    for (const id of ['.', '..', '%2e'])
      expect(requestFor(loose, { id }, { pathname: '/' })?.path ?? '/api/', id).toMatch(/^\/api\/(?:%252e\/source)?$/);
    const based: SessionRequest = { template: 'GET {base}/api', base: /^(.*)\/app/, forms: {} };
    expect(requestFor(based, {}, { pathname: '/k/app' })?.path).toBe('/k/api');
    expect(requestFor(based, {}, { pathname: '//evil.test/app' })).toBeUndefined();
    expect(requestFor(based, {}, { pathname: '/elsewhere' })).toBeUndefined();
  });
});

describe('links into a console', () => {
  it('lead to the console’s own host, whatever the alert holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...consoles), paths, hostile, hostile, (console, pathname, key, host) => {
        for (const to of ['alert', 'host', 'user'] as const) {
          const path = linkFor(console, to, { key, host, user: host }, pathname);
          if (path !== undefined) expect(new URL(page + path).origin).toBe(page);
        }
      }),
    );
  });
});

/** A document with the places of its parameters blanked out, and told apart from fixed text. */
function blanked(document: unknown, values: Record<string, string>): unknown {
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'string' && (/^\{\w+\}$/.test(value) || Object.values(values).includes(value)) ? '∗' : value,
    ),
  );
}
