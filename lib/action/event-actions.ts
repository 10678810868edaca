import { type Investigation, observablesOf } from '../engine/fold.ts';
import { isInside } from '../events/inside.ts';
import type { Action } from '../schema/action.ts';
import type { ObservableRole, ObservableType } from '../schema/observable.ts';

const none = { connector: 'none' } as const;

/** Signals by what they call for. */
const calls = {
  account: new Set([
    'many-failed-logins',
    'login-after-failures',
    'root-login',
    'admin-group',
    'second-root',
    'sudo-refused',
  ]),
  entered: new Set(['login-after-failures', 'root-login']),
  changed: new Set(['admin-group', 'second-root']),
  host: new Set([
    'malware-left',
    'second-root',
    'login-after-failures',
    'answered',
    'office-starts-shell',
    'encoded-command',
  ]),
  evidence: new Set([
    'malware-found',
    'malware-left',
    'second-root',
    'root-login',
    'login-after-failures',
    'answered',
    'admin-group',
    'office-starts-shell',
    'encoded-command',
  ]),
};

/** What could be done about a sensor's alert that speaks for a threat: look first, then what can be undone, then the rest. */
export function eventActions(investigation: Investigation): Action[] {
  const counted = new Set(investigation.verdict?.contributions.filter((c) => c.weight > 0).map((c) => c.finding));
  const found = [...investigation.findings.values()]
    .filter((finding) => counted.has(finding.id))
    .map((finding) => finding.signal);
  const called = (what: keyof typeof calls) => found.some((signal) => calls[what].has(signal));
  const account = observable(investigation, 'user', ['target', 'actor']);
  const host = observable(investigation, 'host', ['target']) ?? observable(investigation, 'ip', ['target']);
  const address = observable(investigation, 'ip', ['source']);
  const actions = relatedActions(investigation);
  if (host && called('evidence'))
    actions.push({
      ...none,
      id: 'collect-evidence',
      verb: 'collect_evidence',
      title: 'Collect what the machine logged around it',
      target: host,
      impact: 'low',
      reversible: true,
      check: 'Logs, sessions and running processes of that hour are in the case.',
    });
  // An address inside belongs to a machine of one's own: that is isolated, not blocked.
  if (address && isInside(address) === false)
    actions.push({
      ...none,
      id: `block-address-${address}`,
      verb: 'block_address',
      title: 'Block the source address',
      target: address,
      impact: 'low',
      reversible: true,
      undo: 'Remove the entry from the block list.',
      check: 'The firewall logs a denial for it and no connection.',
    });
  if (account && called('changed'))
    actions.push({
      ...none,
      id: 'revert-change',
      verb: 'revert_change',
      title: 'Take the rights back, unless a ticket asks for them',
      target: account,
      impact: 'high',
      reversible: true,
      undo: 'Grant them again.',
      check: 'The account’s groups and user id are what they were before.',
    });
  if (account && called('entered'))
    actions.push({
      ...none,
      id: 'end-sessions',
      verb: 'end_sessions',
      title: 'End the account’s sessions',
      target: account,
      impact: 'low',
      reversible: false,
      check: 'Nobody is logged in as it.',
    });
  if (account && called('account'))
    actions.push({
      ...none,
      id: 'lock-account',
      verb: 'lock_account',
      title: 'Lock the account until its owner was asked',
      target: account,
      impact: 'high',
      reversible: true,
      undo: 'Unlock it, with a new password.',
      check: 'A login with it is refused.',
    });
  if (host && called('host'))
    actions.push({
      ...none,
      id: 'isolate-host',
      verb: 'isolate_host',
      title: 'Cut the machine off from the network',
      target: host,
      impact: 'high',
      reversible: true,
      undo: 'Release it once it is clean.',
      check: 'It reaches nothing but the management network.',
    });
  return actions;
}

/** The next question to ask the console, where the alert names who it came from. */
export function relatedActions(investigation: Investigation): Action[] {
  if (investigation.alert.kind === 'email') return [];
  const from = observable(investigation, 'ip', ['source']) ?? observable(investigation, 'host', ['source']);
  const who =
    from ?? observable(investigation, 'user', ['target', 'actor']) ?? observable(investigation, 'host', ['target']);
  if (!who) return [];
  return [
    {
      ...none,
      id: 'find-related',
      verb: 'find_related',
      title: from ? 'Look for what else came from this source' : 'Look for what else happened around it',
      target: who,
      impact: 'low',
      reversible: true,
      check: 'The alerts and logins of that day are in the case.',
    },
  ];
}

/**
 * The one that an action is about. Of several, the one that what was found quotes: a log names many accounts, and locking
 * one that only happened to stand in it would hit the wrong person. What got in goes before what failed to.
 */
function observable(
  investigation: Investigation,
  type: ObservableType,
  roles: readonly ObservableRole[],
): string | undefined {
  const all = observablesOf(investigation).filter((item) => item.type === type);
  const quoted = quotedWords(investigation);
  for (const role of roles) {
    const matches = all.filter((item) => item.role === role);
    for (const words of matches.length > 1 ? quoted : []) {
      const named = matches.find(({ value }) => words.has(value));
      if (named) return named.value;
    }
    if (matches[0]) return matches[0].value;
  }
  return undefined;
}

/** The words of each quote that speaks for a threat, by how near it is to a login that succeeded. */
function quotedWords({ findings, verdict }: Investigation): Set<string>[] {
  const counted = new Set(verdict?.contributions.filter((c) => c.weight > 0).map((c) => c.finding));
  return [...findings.values()]
    .filter(({ id }) => counted.has(id))
    .sort((a, b) => Number(calls.entered.has(b.signal)) - Number(calls.entered.has(a.signal)))
    .flatMap(({ citations }) => citations.toReversed().map(({ quote }) => new Set(quote.split(/[\s"',;=()[\]]+/))));
}
