import { mailClassOf } from '../case/mail-class.ts';
import { type MailFacts, mailFactsOf, organisationOf } from '../case/mail-facts.ts';
import { whatItWants } from '../case/what-it-wants.ts';
import type { Investigation } from '../engine/fold.ts';
import { freemailDomains } from '../knowledge/freemail.ts';
import { organisationalDomain } from '../observables/domain.ts';
import type { Action } from '../schema/action.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';

const none = { connector: 'none' } as const;

/** What could be done about a mail that is a threat: money first, since it is gone first; then all who got it; then who fell for it. */
export function mailActions(investigation: Investigation): Action[] {
  const facts = mailFactsOf(investigation);
  const kind = mailClassOf(investigation)?.id;
  const wishes = new Set(whatItWants(investigation).map(({ want }) => want));
  const transfer = wishes.has('change-bank');
  return [
    ...(kind === 'business-email-compromise' || transfer ? againstPayment(facts, transfer) : []),
    ...containment(facts),
    ...(kind === 'malware' ? againstFiles(facts) : []),
    ...(wishes.has('sign-in') || kind === 'phishing' ? [resetCredentials] : []),
    ...(facts.brand?.names[0] && !facts.brandIsSender ? [reportTo(facts.brand.names[0])] : []),
    tellReporter('what it was and what to do'),
  ];
}

/** What could be done while it is not decided: ask whoever it speaks for, and keep the reporter from acting on it. */
export function undecidedMailActions(investigation: Investigation): Action[] {
  const facts = mailFactsOf(investigation);
  return [
    ...(facts.address !== '' && found(investigation) ? [confirmByPhone(facts)] : []),
    tellReporter('that it is being looked at, and not to act on it yet'),
  ];
}

function found({ findings, verdict }: Investigation): boolean {
  const counted = new Map(verdict?.contributions.map((c) => [c.finding, c.weight]));
  return [...findings.values()].some((finding) => finding.group === 'request' && (counted.get(finding.id) ?? 0) > 0);
}

function againstPayment(facts: MailFacts, transfer: boolean): Action[] {
  return [
    confirmByPhone(facts),
    ...(transfer
      ? [
          {
            ...none,
            id: 'recall-payment',
            verb: 'recall_payment',
            title: 'If money left, have the bank recall the transfer today',
            target: 'the bank that sent it',
            impact: 'high',
            reversible: false,
            check: 'The bank confirms the recall; the first hours decide.',
          } as const,
        ]
      : []),
  ];
}

function confirmByPhone({ name, brand, address }: MailFacts): Action {
  return {
    ...none,
    id: 'confirm-by-phone',
    verb: 'confirm_by_phone',
    title: 'Hold what it asks for, and call the supposed sender on a number known from before',
    target: (brand?.names[0] ?? (name || address)).slice(0, 300),
    impact: 'low',
    reversible: true,
    check: 'They say themselves whether they wrote it. Numbers in the mail do not count.',
  };
}

function containment(facts: MailFacts): Action[] {
  const { address, messageId, hosts } = facts;
  const actions: Action[] = [];
  if (address !== '')
    actions.push({
      ...none,
      id: 'find-recipients',
      verb: 'find_recipients',
      title: 'Find who else received it',
      target: messageId ?? address,
      impact: 'low',
      reversible: true,
      check: 'The list of recipients is in the case.',
    });
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
  for (const host of hosts.filter((name) => !brandOfDomain(organisationalDomain(name) ?? name)).slice(0, 2))
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
  return [...actions, ...againstSender(facts)];
}

/** Blocks whoever is behind it: never a domain that somebody else's mail only names, nor a supplier's for a reply that goes elsewhere. */
function againstSender({ address, organisation, forged, replyTo }: MailFacts): Action[] {
  const undo = 'Remove the entry from the tenant’s block list.';
  const check = 'A test mail from there is rejected.';
  const block = (target: string): Action => {
    const domain = organisationOf(target);
    const shared = freemailDomains.has(domain) || brandOfDomain(domain) !== undefined;
    return {
      ...none,
      id: shared ? 'block-sender' : 'block-domain',
      verb: shared ? 'block_sender' : 'block_domain',
      title: shared ? 'Block the sender’s address' : 'Block mail from the sender’s domain',
      target: shared ? target : domain,
      impact: shared ? 'low' : 'high',
      reversible: true,
      undo,
      check,
    };
  };
  if (address === '' || organisation === '') return [];
  if (replyTo) {
    const answers = block(replyTo);
    return [
      {
        ...answers,
        title: `Block ${answers.verb === 'block_sender' ? 'the address' : 'the domain'} to which answers go`,
      },
    ];
  }
  if (!forged) return [block(address)];
  return [
    {
      ...none,
      id: 'reject-forged',
      verb: 'reject_forged',
      title: 'Reject mail that names this domain and fails its checks',
      target: organisation,
      impact: 'low',
      reversible: true,
      undo: 'Take the rule out of the mail gateway again.',
      check: 'A mail with a forged sender there is rejected; its owner’s own still arrives.',
    },
  ];
}

function againstFiles({ hashes }: MailFacts): Action[] {
  return [
    ...hashes.slice(0, 1).map(
      (hash): Action => ({
        ...none,
        id: 'block-file',
        verb: 'block_file',
        title: 'Block the attached file everywhere',
        target: hash,
        impact: 'low',
        reversible: true,
        undo: 'Remove the indicator from the endpoints’ block list.',
        check: 'The endpoints list the digest as blocked.',
      }),
    ),
    {
      ...none,
      id: 'isolate-hosts',
      verb: 'isolate_host',
      title: 'Isolate the machines on which it was opened',
      target: 'recipients who opened the attachment',
      impact: 'high',
      reversible: true,
      undo: 'Release them once they are clean.',
      check: 'They reach nothing but the management network.',
    },
  ];
}

const resetCredentials: Action = {
  ...none,
  id: 'reset-credentials',
  verb: 'reset_credentials',
  title: 'Reset passwords and end sessions of those who entered any',
  target: 'recipients who followed the link',
  impact: 'high',
  reversible: false,
  check: 'Old sessions are refused; new sign-in methods and mail rules were looked through.',
};

function reportTo(brand: string): Action {
  return {
    ...none,
    id: 'report-abuse',
    verb: 'report_abuse',
    title: `Report it to ${brand}, whose name it uses`,
    target: brand,
    impact: 'low',
    reversible: false,
    check: 'Their abuse desk confirms it. Its address is on their own site, never in the mail.',
  };
}

export function tellReporter(what: string): Action {
  return {
    ...none,
    id: 'notify-reporter',
    verb: 'notify_reporter',
    title: `Tell the person who reported it ${what}`,
    target: 'the reporter',
    impact: 'low',
    reversible: false,
  };
}
