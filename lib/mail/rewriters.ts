import { fromBase64 } from '../schema/base64.ts';

/** What stands between a link and where it leads: a mail gateway's check, a site that passes visitors on, a mail service's click counter. */
export interface Through {
  kind: 'gateway' | 'redirector' | 'mailer';
  title: string;
}

interface Rewriter extends Through {
  /** Host suffixes, on label boundaries; `google` stands for that label under any ending. */
  hosts: readonly string[];
  /** The address that this one carries, as it stands there. */
  target(url: URL, written: string): string | null | undefined;
}

/** The first of these parameters that is there. */
const parameter =
  (...names: string[]) =>
  (url: URL) => {
    for (const name of names) {
      const value = url.searchParams.get(name);
      if (value) return value;
    }
    return undefined;
  };

/** The same below certain paths only: elsewhere on the host the parameter means something else. */
const below = (path: RegExp, ...names: string[]) => {
  const take = parameter(...names);
  return (url: URL) => (path.test(url.pathname) ? take(url) : undefined);
};

/** Gateways that keep the address to themselves and tell only its host. */
const hostOnly = (url: URL) => {
  const domain = url.searchParams.get('domain');
  return domain && /^[a-z0-9.-]{3,253}$/i.test(domain) ? `https://${domain}/` : undefined;
};

/**
 * Those that carry the address along, so that it can be read without asking anybody. What each documents of its form:
 * https://learn.microsoft.com/defender-office-365/safe-links-about,
 * https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API,
 * https://campus.barracuda.com/product/emailgatewaydefense/doc/96023041/link-protection,
 * https://community.mimecast.com/s/article/email-security-cloud-gateway-url-protect,
 * https://www.cisco.com/c/en/us/support/docs/security/secure-email-gateway/214905.html,
 * https://docs.trendmicro.com/en-us/documentation/article/trend-micro-email-security-online-help-url-click-time,
 * https://techdocs.broadcom.com/us/en/symantec-security-software/email-security/email-security-cloud/1-0/click-time-url-protection.html,
 * https://docs.sophos.com/central/customer/help/en-us/ManageYourProducts/EmailSecurity/EmailSecurityPolicy/TimeOfClick/,
 * https://docs.fortinet.com/document/fortimail/7.4.0/administration-guide/436440,
 * https://docs.aws.amazon.com/ses/latest/dg/configure-custom-open-click-domains.html,
 * https://dev.mailjet.com/email/guides/webhooks/, https://postmarkapp.com/developer/user-guide/tracking-links,
 * https://mailchimp.com/developer/transactional/docs/activity-reports/, https://docs.customer.io/journeys/tracking-links/,
 * https://developers.google.com/amp/cache/overview.
 * Redirectors: their own pages, CWE-601 and ATT&CK T1566.002 for why they are looked at.
 */
const rewriters: readonly Rewriter[] = [
  gateway(
    'Microsoft Safe Links',
    ['safelinks.protection.outlook.com', 'safelinks.protection.office365.us'],
    parameter('url'),
  ),
  gateway('Proofpoint', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'], proofpoint),
  gateway('Proofpoint Essentials', ['urlsand.esvalabs.com', 'urlsand.com'], parameter('u')),
  gateway('Barracuda', ['linkprotect.cudasvc.com'], parameter('a')),
  gateway('Mimecast', ['mimecast.com', 'mimecastprotect.com'], hostOnly),
  gateway('INKY', ['inky.com'], hostOnly),
  gateway('Cisco', ['secure-web.cisco.com'], (_, written) => written.match(/\/(https?%3a%2f%2f[^/?#]+)$/i)?.[1]),
  gateway('Trend Micro', ['trendmicro.com', 'trendmicro.eu', 'trendmicro.co.jp'], below(/^\/wis\/clicktime\//, 'url')),
  gateway('Symantec', ['clicktime.symantec.com'], parameter('u', 'U')),
  gateway('PostOffice', ['clicktime.cloud.postoffice.net'], parameter('u', 'U')),
  gateway('Sophos', ['protection.sophos.com'], parameter('u')),
  gateway('FireEye', ['fireeye.com', 'fireeyecloud.com'], below(/\/url$/, 'u')),
  gateway('Vade', ['antiphishing.vadesecure.com'], parameter('u')),
  gateway(
    'Check Point',
    ['protect.checkpoint.com', 'url.avanan.click'],
    (_, written) => written.match(/\/v2\/(?:r\d\d\/)?___(.+?)___/)?.[1],
  ),
  redirector('Google', ['google'], google),
  redirector('Google', ['googleadservices.com', 'doubleclick.net'], parameter('adurl')),
  redirector('Google AMP', ['cdn.ampproject.org'], (url) => amp(url, /^\/[a-z]\/(s\/)?([^/].*)$/)),
  redirector('Google Translate', ['translate.goog'], translated),
  redirector(
    'Facebook',
    ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com', 'l.workplace.com', 'l.wl.co'],
    parameter('u'),
  ),
  redirector('LinkedIn', ['linkedin.com'], below(/^\/(?:redir\/|safety\/go)/, 'url')),
  redirector(
    'Bing',
    ['bing.com'],
    (url) => below(/^\/ck\/a$/, 'u')(url)?.replace(/^a1/, '') ?? below(/^\/(?:newtabredir|alink\/)/, 'url')(url),
  ),
  redirector('YouTube', ['youtube.com'], below(/^\/redirect$/, 'q')),
  redirector(
    'Yahoo',
    ['r.search.yahoo.com', 'search.yahoo.com'],
    (_, written) => written.match(/\/RU=(https?[^/]+)\//i)?.[1],
  ),
  redirector('DuckDuckGo', ['duckduckgo.com'], below(/^\/l\/?$/, 'uddg')),
  redirector('VK', ['vk.com'], below(/^\/away/, 'to')),
  redirector('Steam', ['steamcommunity.com'], below(/^\/linkfilter/, 'u', 'url')),
  redirector('Slack', ['slack-redir.net'], parameter('url')),
  redirector('Tumblr', ['t.umblr.com'], parameter('z')),
  redirector('Reddit', ['out.reddit.com'], parameter('url')),
  redirector('Medium', ['medium.com'], below(/^\/r\/?$/, 'url')),
  redirector('SoundCloud', ['exit.sc'], parameter('url')),
  redirector('a dereferrer', ['href.li', 'anonym.to', 'dereferer.me'], (url) => decoded(url.search.slice(1))),
  redirector(
    'GMX and WEB.DE',
    ['deref-gmx.net', 'deref-web.de', 'deref-mail.com', 'deref-gmx.com'],
    parameter('redirectUrl'),
  ),
  mailer('Mandrill', ['mandrillapp.com'], (url) => insideJson(url.searchParams.get('p'))),
  mailer('Customer.io', ['customeriomail.com', 'customer.io'], (url) =>
    insideJson(url.pathname.match(/^\/e\/c\/([^/]+)/)?.[1]),
  ),
  mailer('Mailjet', ['mjt.lu'], (url) => url.pathname.match(/\/(aHR0c[\w-]+=*)$/)?.[1]),
  mailer('Amazon SES', ['awstrack.me'], (_, written) => written.match(/\/L0\/(https?:[^/]+)\//i)?.[1]),
  mailer('Postmark', ['click.pstmrk.it'], (url) => {
    const [, secure, rest] = url.pathname.match(/^\/\d?(s?)\/([^/]+)/) ?? [];
    return rest && `http${secure}://${decoded(rest) ?? ''}`;
  }),
];

function gateway(title: string, hosts: readonly string[], target: Rewriter['target']): Rewriter {
  return { kind: 'gateway', title, hosts, target };
}

function redirector(title: string, hosts: readonly string[], target: Rewriter['target']): Rewriter {
  return { kind: 'redirector', title, hosts, target };
}

function mailer(title: string, hosts: readonly string[], target: Rewriter['target']): Rewriter {
  return { kind: 'mailer', title, hosts, target };
}

const byHost = new Map<string, Rewriter[]>();
for (const rewriter of rewriters)
  for (const host of rewriter.hosts) byHost.set(host, [...(byHost.get(host) ?? []), rewriter]);

/** The address that a link carries by the known form of its host, and whose form that is. */
export function carriedBy(url: URL, written: string): { target: string; through: Through } | undefined {
  const google = /^(?:[a-z]+\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(url.hostname);
  for (let name = google ? 'google' : url.hostname; name !== ''; name = name.slice(name.indexOf('.') + 1)) {
    for (const { kind, title, target } of byHost.get(name) ?? []) {
      const found = webAddress(target(url, written));
      if (found) return { target: found, through: { kind, title } };
    }
    if (!name.includes('.')) return undefined;
  }
  return undefined;
}

/** A web address as it is, percent-encoded, or in base64; `undefined` for anything else. */
export function webAddress(written: string | null | undefined): string | undefined {
  if (!written) return undefined;
  if (/^https?:\/\//i.test(written)) return written;
  if (/^https?(?:%3a|:%2f)/i.test(written)) return webAddress(decoded(written));
  // `http` in base64.
  if (/^aHR0c[\w+/-]+=*$/.test(written)) return webAddress(fromBase64Text(written));
  return undefined;
}

/** Percent signs undone; `undefined` where they are broken. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function fromBase64Text(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

/** Proofpoint's three forms: plain in `u`; with `-` for `%` and `_` for `/`; between `__` and `__;`. */
function proofpoint(url: URL, written: string): string | undefined {
  const third = written.match(/\/v3\/__(.+?)__;([\w-]*)/);
  if (third) return withRestored(third[1] ?? '', third[2] ?? '').replace(/^(https?):\/(?!\/)/, '$1://');
  const older = url.searchParams.get('u');
  if (!older || url.pathname.startsWith('/v1/')) return older ?? undefined;
  return decoded(older.replace(/-/g, '%').replace(/_/g, '/'));
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Version 3 keeps letters it does not like apart: `*` stands for the next of them, `**X` for as many as X says, and two. */
function withRestored(address: string, kept: string): string {
  if (!address.includes('*') || kept === '') return address;
  const letters = [...(fromBase64Text(kept) ?? '')];
  let next = 0;
  return address.replace(/\*\*([\w-])|\*/g, (mark, run: string | undefined) => {
    const count = run === undefined ? 1 : base64Letters.indexOf(run) + 2;
    const put = letters.slice(next, next + count).join('');
    next += count;
    return put === '' ? mark : put;
  });
}

function google(url: URL): string | undefined {
  const { pathname } = url;
  if (pathname === '/url' || pathname === '/imgres') return parameter('q', 'url', 'imgrefurl')(url);
  if (pathname.startsWith('/amp/')) return amp(url, /^\/amp\/(s\/)?([^/].*)$/);
  if (pathname === '/travel/clk') return parameter('pcurl')(url);
  if (pathname === '/translate') return parameter('u')(url);
  return undefined;
}

/** `/amp/s/host/path`: the host and what follows it stand in the path, `s` says that it is encrypted. */
function amp(url: URL, form: RegExp): string | undefined {
  const [, secure, rest] = url.pathname.match(form) ?? [];
  return rest?.match(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i) ? `http${secure ? 's' : ''}://${rest}` : undefined;
}

/** `a--b-example.translate.goog` for `a-b.example`. */
function translated(url: URL): string | undefined {
  const label = url.hostname.slice(0, -'.translate.goog'.length);
  if (label === '' || label.includes('.')) return undefined;
  const host = label.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
  return `https://${host}${url.pathname}`;
}

/** The first web address in JSON that is carried in base64; some put JSON into a string of JSON once more. */
function insideJson(coded: string | null | undefined): string | undefined {
  const text = coded && fromBase64Text(coded);
  return text
    ? text
        .replace(/\\+/g, '\\')
        .match(/"(?:url|href)\\?"\s*:\s*\\?"(https?:[^"]+)"/)?.[1]
        ?.replaceAll('\\', '')
    : undefined;
}
