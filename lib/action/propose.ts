import type { Investigation } from '../engine/fold.ts';
import { observablesOf } from '../engine/fold.ts';
import { freemailDomains } from '../knowledge/freemail.ts';
import { hostOfAddress, hostOfUrl, organisationalDomain } from '../observables/domain.ts';
import type { Action } from '../schema/action.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';
import { eventActions, relatedActions } from './event-actions.ts';

/** What could be done now, most useful first. A pure function of the investigation; nothing here runs. */
export function proposeActions(investigation: Investigation): Action[] {
  const { verdict } = investigation;
  if (!verdict) return [];
  if (verdict.name === 'benign')
    return [closeAlert(), ...(investigation.alert.kind === 'email' ? [tellReporter('that it is harmless')] : [])];
  if (verdict.name === 'inconclusive')
    return [...relatedActions(investigation), escalate(verdict.wouldChange[0] ?? verdict.reason)];
  if (investigation.alert.kind !== 'email') return [...eventActions(investigation), escalate(verdict.reason)];
  const observables = observablesOf(investigation);
  const sender = observables.find((o) => o.type === 'email' && o.role === 'sender')?.value;
  const messageId = observables.find((o) => o.type === 'message_id')?.value;
  const links = observables.filter((o) => o.type === 'url' && o.role === 'link');
  const hosts = [...new Set(links.flatMap((o) => hostOfUrl(o.value) ?? []))];
  const asked = [...investigation.findings.values()].some(
    (f) => f.signal === 'asks-credentials' || f.signal === 'password-form' || f.signal === 'link-asks-login',
  );
  const actions: Action[] = [];
  const none = { connector: 'none' } as const;
  if (sender)
    actions.push({
      ...none,
      id: 'find-recipients',
      verb: 'find_recipients',
      title: 'Find who else received it',
      target: messageId ?? sender,
      impact: 'low',
      reversible: true,
      check: 'The list of recipients is in the case.',
    });
  const listed = new Set(
    investigation.findings
      .values()
      .flatMap((f) => f.citations.filter((c) => /links$/.test(c.part)).map((c) => c.quote)),
  );
  const bad = hosts
    .filter((host) => !brandOfDomain(organisationalDomain(host) ?? host))
    .sort((a, b) => Number(cited(listed, b)) - Number(cited(listed, a)));
  for (const host of bad.slice(0, 2))
    actions.push({
      ...none,
      id: `block-url-${host}`,
      verb: 'block_url',
      title: 'Block the site it leads to',
      target: host,
      impact: 'low',
      reversible: true,
      undo: 'Remove the entry from the block list.',
      check: 'Opening the address from a test machine is refused.',
    });
  const domain = sender && hostOfAddress(sender);
  const organisation = domain && (organisationalDomain(domain) ?? domain);
  if (sender && organisation) {
    const shared = freemailDomains.has(organisation) || brandOfDomain(organisation) !== undefined;
    actions.push({
      ...none,
      id: shared ? 'block-sender' : 'block-domain',
      verb: shared ? 'block_sender' : 'block_domain',
      title: shared ? 'Block the sender’s address' : 'Block mail from the sender’s domain',
      target: shared ? sender : organisation,
      impact: shared ? 'low' : 'high',
      reversible: true,
      undo: 'Remove the entry from the tenant’s block list.',
      check: 'A test mail from there is rejected.',
    });
  }
  if (messageId)
    actions.push({
      ...none,
      id: 'purge-message',
      verb: 'purge_message',
      title: 'Remove it from every mailbox',
      target: messageId,
      impact: 'high',
      reversible: true,
      undo: 'Restore from recoverable items while retention lasts.',
      check: 'A search for the Message-ID finds nothing.',
    });
  if (asked)
    actions.push({
      ...none,
      id: 'reset-credentials',
      verb: 'reset_credentials',
      title: 'Reset passwords and sessions of those who entered any',
      target: 'recipients who followed the link',
      impact: 'high',
      reversible: false,
      check: 'Old sessions are refused.',
    });
  actions.push(tellReporter('what it was and what to do'));
  return actions;
}

function cited(quotes: ReadonlySet<string>, host: string): boolean {
  for (const quote of quotes) if (quote.includes(host)) return true;
  return false;
}

function closeAlert(): Action {
  return {
    id: 'close-alert',
    verb: 'close_alert',
    title: 'Close as false positive',
    target: 'this alert',
    connector: 'none',
    impact: 'low',
    reversible: true,
    undo: 'Reopen it in the console.',
  };
}

function tellReporter(what: string): Action {
  return {
    id: 'notify-reporter',
    verb: 'notify_reporter',
    title: `Tell the person who reported it ${what}`,
    target: 'the reporter',
    connector: 'none',
    impact: 'low',
    reversible: false,
  };
}

function escalate(why: string): Action {
  return {
    id: 'escalate',
    verb: 'escalate',
    title: 'Hand over with the evidence and the open questions',
    target: why.slice(0, 400),
    connector: 'none',
    impact: 'low',
    reversible: true,
  };
}
