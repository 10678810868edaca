import { freemailDomains } from '../knowledge/freemail.ts';
import { shorteners } from '../knowledge/shorteners.ts';
import { abusedTopLevel } from '../knowledge/top-level-domains.ts';
import { hostOfAddress, hostOfUrl, organisationalDomain } from '../observables/domain.ts';
import { isInternalAddress } from '../observables/extract.ts';
import { toUnicode } from '../observables/internationalised.ts';
import type { Observable } from '../schema/observable.ts';
import { lookalikeOf, openPlatformOf } from '../signals/mail/lookalike.ts';
import { brandOfDomain, mailerOfHost } from '../signals/mail/sender.ts';

/** What is known of an indicator without asking anybody, in a few words; empty where nothing is. */
export function explainObservable({ type, value }: Observable): string {
  if (type === 'ip') return isInternalAddress(value) ? 'internal or reserved address' : '';
  if (type === 'hash') return { 32: 'MD5', 40: 'SHA-1', 64: 'SHA-256', 128: 'SHA-512' }[value.length] ?? '';
  const host =
    type === 'email' ? hostOfAddress(value) : type === 'url' ? hostOfUrl(value) : type === 'domain' ? value : undefined;
  return host === undefined ? '' : explainHost(host);
}

function explainHost(host: string): string {
  const said: string[] = [];
  const organisation = organisationalDomain(host) ?? host;
  const written = toUnicode(host);
  if (written !== host) said.push(`reads ${written}`);
  if (freemailDomains.has(host)) said.push('public mailbox provider');
  const platform = openPlatformOf(host);
  if (platform) said.push(`${platform.title}: anybody can publish here`);
  if (shorteners.has(host)) said.push('link shortener');
  const mailer = mailerOfHost(host);
  if (mailer) said.push(`${mailer.title}, sends mail for others`);
  const brand = brandOfDomain(organisation);
  if (brand && !freemailDomains.has(host) && !platform) said.push(`${brand.title}’s own domain`);
  const lookalike = lookalikeOf(host, []);
  if (lookalike) said.push(`imitates ${lookalike.imitates}`);
  const report = abusedTopLevel.get(host.slice(host.lastIndexOf('.') + 1));
  if (report) said.push('ending named in abuse reports');
  return said.join('; ');
}
