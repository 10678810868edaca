import type { ConsoleFacts, SessionRequest } from './console.ts';

/** A request that is ready to go out to the console's own origin. */
export interface BuiltRequest {
  method: 'GET' | 'POST';
  /** Path and query: begins with one slash. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** The page that a request goes out from. */
export interface FromPath {
  pathname: string;
  cookie?: string;
}

const valueLimit = 2_000;
/** A path as a browser gives it: absolute, no empty segment but the last, nothing that begins a query or another host. */
const basePath = /^(?:\/[\w.~%!$&'()*+,;=:@-]+)*\/?$/;

/**
 * Fills a template in. `undefined` where a value is missing or not of its form, or where it could become part of the
 * address's structure; a template without its parameters is never sent.
 */
export function requestFor(
  of: SessionRequest,
  values: Readonly<Record<string, string>> | undefined,
  page: FromPath,
): BuiltRequest | undefined {
  const [, method, address] = /^(GET|POST) (\S+)$/.exec(of.template) ?? [];
  if (!values || !address) return undefined;
  const path = filled(address, of.base, of.forms, values, page.pathname);
  const body = of.body === undefined ? undefined : filledBody(of.body, of.forms, values);
  if (path === undefined || (of.body !== undefined && body === undefined)) return undefined;
  const headers: Record<string, string> = { ...of.headers };
  for (const [header, name] of Object.entries(of.headersFromCookies ?? {})) {
    const value = cookieNamed(name, page.cookie ?? '');
    if (value === undefined) return undefined;
    headers[header] = value;
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return { method: method as 'GET' | 'POST', path, headers, ...(body === undefined ? {} : { body }) };
}

const anything = /[^\p{Cc}]{1,500}/u;

/** A link into the console, as path and query on its own host; `undefined` where it has none for these values. */
export function linkFor(
  console: ConsoleFacts,
  to: 'alert' | 'host' | 'user',
  values: Readonly<Record<string, string>>,
  pathname: string,
): string | undefined {
  const template = console.links?.[to];
  const forms = { key: anything, host: anything, user: anything };
  return template === undefined ? undefined : filled(template, console.links?.base, forms, values, pathname);
}

function filled(
  address: string,
  base: RegExp | undefined,
  forms: SessionRequest['forms'],
  values: Readonly<Record<string, string>>,
  pathname: string,
): string | undefined {
  let whole = true;
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'base' ? baseOf(base, pathname) : encoded(matched(name, forms, values));
    if (value === undefined) whole = false;
    return value ?? '';
  });
  if (!whole || !path.startsWith('/') || path.startsWith('//')) return undefined;
  // A value that is `..` stays so when it is encoded, and would take a segment away.
  const segments = path.split(/[?#]/, 1)[0]?.split('/').slice(1) ?? [];
  return segments.slice(0, -1).includes('') || segments.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))
    ? undefined
    : path;
}

function baseOf(base: RegExp | undefined, pathname: string): string | undefined {
  const found = base?.exec(pathname)?.[1];
  return found !== undefined && basePath.test(found) ? found : undefined;
}

function matched(name: string, forms: SessionRequest['forms'], values: Readonly<Record<string, string>>) {
  if (!Object.hasOwn(values, name) || !Object.hasOwn(forms, name)) return undefined;
  const value = values[name] ?? '';
  const form = forms[name];
  if (!form || value === '' || value.length > valueLimit) return undefined;
  const found = new RegExp(form.source, form.flags.replace(/[gy]/g, '')).exec(value);
  return found?.[0] === value ? value : undefined;
}

function encoded(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    // The one sign that a browser would encode later by itself: what is sent is what is listed.
    return encodeURIComponent(value).replaceAll("'", '%27');
  } catch {
    // Half a character.
    return undefined;
  }
}

/** A JSON document in which a text that is one parameter and nothing else is that parameter's value, and stays a text. */
function filledBody(
  body: unknown,
  forms: SessionRequest['forms'],
  values: Readonly<Record<string, string>>,
): string | undefined {
  let whole = true;
  const text = JSON.stringify(body, (_, value: unknown) => {
    const name = typeof value === 'string' ? /^\{(\w+)\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) return value;
    const known = matched(name, forms, values);
    if (known === undefined) whole = false;
    return known ?? '';
  });
  return whole ? text : undefined;
}

function cookieNamed(name: string, cookie: string): string | undefined {
  const found = cookie.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value !== undefined && /^[\w.~%+/=-]{1,500}$/.test(value) ? value : undefined;
}

/** The console's key of the alert that a page's address names; `undefined` where it names none. */
export function keyInAddress(
  console: ConsoleFacts,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
) {
  const address = `${pathname}${search}${hash}`.slice(0, 8_000);
  // Some consoles write a notation of their own into the query, which a browser encodes in part.
  for (const [text, finish] of [
    [address, decoded],
    [decoded(address), String],
  ] as const)
    for (const form of console.addresses ?? []) {
      const groups = form
        .exec(text)
        ?.slice(1)
        .filter((group) => group !== undefined);
      if (groups && groups.length > 0)
        return groups
          .map((group) => finish(group))
          .join('/')
          .slice(0, 2_000);
    }
  return undefined;
}

/** Text of an address without its percent signs; as it stands, where these are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
