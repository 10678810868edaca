import { type Investigation, observablesOf } from '../engine/fold.ts';
import { eventFromFields, fieldsNamed } from '../events/security-event.ts';
import { organisationalDomain } from '../observables/domain.ts';
import type { Observable } from '../schema/observable.ts';
import type { Disposition } from '../schema/verdict.ts';
import { isTellingDomain } from '../signals/mail/telling-domain.ts';
import { mailFactsOf } from './mail-facts.ts';
import { whatItWants } from './what-it-wants.ts';

/** One way in which two alerts are alike: what they have in common, and its value, which is compared whole. */
export interface Likeness {
  /** `same rule and host`: one of a few, whatever the alert. */
  what: string;
  /** As it is compared. */
  value: string;
  /** As it is shown: what of it a person would name. */
  shown: string;
}

const valueLimit = 600;

/**
 * The ways in which others may be like this one, the closest first. A sensor's alerts are alike by their rule, and closer where
 * host, account or source are the same; a rule is known by its name, or by the title where the page names none. Mails are
 * alike by their sender or by where their links lead, by what they want of their reader, and by whether the sender is proven: who
 * forges a supplier's address must not look like the supplier. Empty before a verdict.
 */
export function likenessesOf(investigation: Investigation): Likeness[] {
  if (!investigation.verdict) return [];
  return investigation.alert.kind === 'email' ? ofMail(investigation) : ofEvent(investigation);
}

function ofMail(investigation: Investigation): Likeness[] {
  const { address, organisation, letterhead, forged, hosts } = mailFactsOf(investigation);
  if (address === '' || !address.includes('@')) return [];
  const proven = (letterhead?.checks ?? []).some(({ result, domain }) => result === 'pass' && domain === organisation);
  const proof = forged ? 'forged' : proven ? 'proven' : 'not proven';
  // Not its class: that follows from the verdict, and an earlier decision may move the next verdict.
  const [wish] = whatItWants(investigation);
  const about = `sender ${proof}, ${wish ? `wants its reader ${wish.words}` : 'wants nothing that is known'}`;
  const same = (what: string, whose: string) =>
    likeness(`same ${what}, asking for the same`, [whose, wish?.want ?? '', proof], `${whose}, ${about}`);
  const [host = ''] = hosts;
  const linked = organisationalDomain(host) ?? host;
  return [
    same('sender', address),
    ...(organisation !== '' && isTellingDomain(organisation) ? [same('sender domain', organisation)] : []),
    // Who sends the same trap to many takes another sender each time.
    ...(linked !== '' && linked !== organisation && isTellingDomain(linked) ? [same('link domain', linked)] : []),
  ];
}

function ofEvent(investigation: Investigation): Likeness[] {
  const { alert } = investigation;
  if (alert.kind === 'text') return [];
  const named = fieldsNamed(eventFromFields(alert), 'rule.name')[0]?.value.trim() ?? '';
  const [word, rule] = named === '' ? ['title', alert.title] : ['rule', named];
  if (rule.trim() === '') return [];
  const observables = observablesOf(investigation);
  const one = (type: Observable['type'], ...roles: string[]) =>
    observables.find((o) => o.type === type && o.role !== undefined && roles.includes(o.role))?.value;
  const parties = [
    ['host', one('host', 'target') ?? one('ip', 'target')],
    ['account', one('user', 'target', 'actor')],
    ['source', one('ip', 'source') ?? one('host', 'source')],
  ] as const;
  return [
    ...parties.flatMap(([what, value]) =>
      value === undefined ? [] : [likeness(`same ${word} and ${what}`, [rule, value], value)],
    ),
    likeness(`same ${word}`, [rule], rule),
  ];
}

function likeness(what: string, values: readonly string[], shown: string): Likeness {
  const tidy = values.map((value) => value.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, valueLimit));
  return { what, value: JSON.stringify(tidy), shown: shown.slice(0, 300) };
}

/** What a person decided of an alert, as others come back to it. */
export interface Decided {
  disposition: Disposition;
  agree: boolean;
  reason: string;
  person: string;
  at: string;
  how: 'agreed' | 'said' | 'picked';
}

/** What a person decided: what they said last, or picked. Agreeing with a verdict decides as it does. */
export function decisionIn({ feedback, verdict }: Investigation): Decided | undefined {
  const disposition = feedback?.disposition ?? (feedback?.agree ? verdict?.disposition : undefined);
  if (!feedback || disposition === undefined) return undefined;
  const { agree, reason, person, at, noticed } = feedback;
  const how = noticed ? 'picked' : agree ? 'agreed' : 'said';
  return { disposition: disposition as Disposition, agree, reason, person, at, how };
}
