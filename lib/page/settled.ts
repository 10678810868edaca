import { type Circumstances, circumstancesOf, isBy } from './circumstances.ts';
import { derived, programName } from './derived.ts';
import type { Fact } from './facts.ts';
import type { Pair } from './pairs.ts';
import { perhapsTyped } from './perhaps.ts';
import type { Lent } from './survey.ts';
import { isPolicy } from './title.ts';

const watcherLabel = /^(?:device|gerät|dispositivo|équipement|nome do dispositivo|nombre del dispositivo|appareil)/i;
const isAgent = /\bagent\b/i;
const isOrganisation =
  /\s(?:inc|ltd|llc|llp|plc|gmbh|ag|corp|group|bank|schools?|hospitals?|university|holdings|foundation|council)\.?$/i;

/** Takes each guess that nothing surer of its kind stands against, the first of a kind. `head`: what the head of the alert says without a label; until it is known, nothing that it may say is guessed. */
export function guessed(facts: readonly Fact[], head?: readonly string[]): readonly Fact[] {
  const kind = (path: string) =>
    path.replace(/^((?:source|destination)\.)(?:ip|domain)$|\.(?:name|executable|md5|sha\d+)$|^user\.target/, '$1');
  const taken = new Set([...facts.flatMap(({ path, known }) => (known ? [path] : [])), ...(head ?? [])].map(kind));
  const isMail = taken.has('email.from');
  if (isMail) taken.add('user');
  // A sentence in a mail is its sender's, unless it tells as much as a report of an alert does.
  const told = new Set(facts.flatMap(({ rank, perhaps }) => (rank === 4 && perhaps ? [perhaps] : [])));
  const chosen = new Map<Fact, string>();
  for (const rank of [1, 2, 3, 4, 5])
    for (const fact of facts) {
      const { perhaps } = fact;
      if (perhaps === undefined || (fact.rank ?? 1) !== rank || (head === undefined) === ofHead.test(perhaps)) continue;
      if (taken.has(kind(perhaps)) || (isMail && rank === 4 && told.size < 4)) continue;
      // Of a mail it is who was to get it.
      if (isMail && /^to$/i.test(fact.label)) continue;
      // Of a mail a score says how likely it is spam.
      if (isMail && perhaps === 'event.severity' && /score/i.test(fact.label)) continue;
      taken.add(kind(perhaps));
      chosen.set(fact, perhaps);
    }
  return facts.map((fact) => {
    const path = chosen.get(fact);
    return path === undefined ? fact : { ...fact, path, known: true };
  });
}

const ofHead = /^(?:event\.severity|@timestamp)$/;

/** What pairs say, with all guesses, and what they come to together. */
export function settledFacts(lent: Lent, pairs: readonly Pair[]): readonly Fact[] {
  // Logs are shown with the sign between a key and its value, too.
  const isSigned = ({ value }: Pair) => /^=\S/.test(value);
  const plain =
    pairs.filter(isSigned).length > 2
      ? pairs.map((pair) => (isSigned(pair) ? { ...pair, value: pair.value.slice(1) } : pair))
      : pairs;
  const said = lent.factsOf(plain, true, (label, value) => perhapsTyped(lent, label, value));
  const circumstances = circumstancesOf(lent, guessed(said));
  const settled = circumstances.facts.flatMap((fact) => {
    const [, becomes] = steps.find(([applies]) => applies(fact, circumstances)) ?? [];
    return [becomes?.(fact, circumstances) ?? fact, ...programName(fact, circumstances)];
  });
  return derived(settled, circumstances);
}

type Step = readonly [
  applies: (fact: Fact, circumstances: Circumstances) => unknown,
  becomes: (fact: Fact, circumstances: Circumstances) => Fact,
];

/** It keeps its own words and means nothing more. */
const unclaimed = (fact: Fact): Fact => ({ ...fact, path: fact.label, known: false });
const as = (fact: Fact, path: string): Fact => ({ ...fact, path, known: true });

/**
 * What one label alone cannot settle: which of several times is the alert's, whose address a bare “IP” is. The first step that
 * applies to a fact settles it; one to which none applies stays as it was said.
 */
const steps: readonly Step[] = [
  [(fact, { isAgain }) => isAgain(fact), unclaimed],
  // When it was written down says less than when its text says that it was.
  [
    (fact, { time, isTold }) => fact === time && fact.path === 'event.created' && isTold('@timestamp'),
    (fact) => ({ ...fact, perhaps: '@timestamp', rank: 5 }),
  ],
  [(fact, { time }) => fact === time, (fact) => as(fact, '@timestamp')],
  [(fact, { sender }) => fact === sender, (fact) => as(fact, 'email.from')],
  // A mail has one; those that it holds have theirs.
  [({ path }) => path === 'email.from', unclaimed],
  [({ known, part }, { isReport, isWritten }) => known && !isReport && isWritten(part), unclaimed],
  // What a mail says in lines of its own is its sender's word.
  [
    (fact, { sender, isBelow }) => fact.loose && sender && fact.known && (/^email\./.test(fact.path) || isBelow(fact)),
    unclaimed,
  ],
  [(fact, { isBelow }) => /^(?:email\.|rule\.name$)/.test(fact.path) && isBelow(fact), unclaimed],
  [({ path }) => path === '@timestamp', unclaimed],
  // The head of the alert may say when it was.
  [
    ({ path, label }, { time }) => path === 'event.end' && !time && !/modif|updat|chang/i.test(label),
    (fact) => ({ ...fact, perhaps: '@timestamp', rank: 1 }),
  ],
  // An alert has one rule; others that it names are a policy's, a response's.
  [(fact, { rule }) => fact.path === 'rule.name' && rule !== undefined && fact !== rule, unclaimed],
  // The head of an alert may say it better. The priority of a ticket is that of the work; how bad the alert is may be told in its text.
  [
    (fact, { risk }) => fact === risk,
    (fact, { isTold }) => ({
      ...unclaimed(fact),
      perhaps: 'event.severity',
      rank: isTold('event.severity') ? 5 : 1,
    }),
  ],
  [({ path }) => path === 'risk', unclaimed],
  // No machine is called like a program; a graph has the words for both side by side.
  [({ path, value }) => path === 'host.name' && /\.(?:exe|dll)$/i.test(value), unclaimed],
  // Where a command line is another's, what that came from.
  [
    ({ path, label, value }, { facts, has }) =>
      path === 'process.name' &&
      /^source process$/i.test(label) &&
      !has('process.parent.name') &&
      facts.some(
        (one) =>
          one.path === path &&
          one.value !== value &&
          facts.some((command) => command.path === 'process.command_line' && command.value.startsWith(one.value)),
      ),
    (fact) => as(fact, 'process.parent.name'),
  ],
  // Whose console it is, by its name.
  [
    ({ path, label, value }) => /^user\./.test(path) && /\baccount$/i.test(label) && isOrganisation.test(value),
    unclaimed,
  ],
  // What somebody is at work, where more is told of him.
  [
    ({ path, label }, { facts }) =>
      /^(?:user|rule)\./.test(path) &&
      /\btitle$/i.test(label) &&
      facts.some((fact) => /^(?:manager|department|job (?:title|role))$/i.test(fact.label)),
    unclaimed,
  ],
  [({ path }, { has }) => path === 'user.id' && has('user.name'), unclaimed],
  [({ path }) => path === 'user.id', (fact) => as(fact, 'user.name')],
  // A firewall's rule let the attack through or not; what it was stands beside it.
  [({ path, label }, { has }) => path === 'rule.name' && has('malware.name') && isPolicy.test(label), unclaimed],
  // Who came from there is told already.
  [({ path, value }, { sources }) => path === 'remote.ip' && sources.has(value), unclaimed],
  [
    ({ path }) => /^remote\.(?:ip|port)$/.test(path),
    (fact, { remote }) => as(fact, fact.path.replace('remote', remote)),
  ],
  // What was connected to has the port here.
  [
    ({ path, label }, { inward }) => inward && /port$/.test(path) && /^(?:local|remote)\b/i.test(label),
    (fact) => as(fact, /^local/i.test(fact.label) ? 'destination.port' : 'source.port'),
  ],
  // What tells of a connection alone sees it from outside.
  [({ path, label }, { isConnection }) => path === 'host.name' && isConnection && watcherLabel.test(label), unclaimed],
  // Who did something may be a policy; the account that it was done with has a label of its own.
  [({ path, label }, { isUserNamed }) => path === 'user.name' && isBy.test(label) && isUserNamed, unclaimed],
  // What looks out for a machine beside it.
  [({ path, label }, { isWatched }) => /^host\./.test(path) && isWatched && isAgent.test(label), unclaimed],
  [
    ({ path, value }, { watchers, isHostAtSource, isHostSure }) =>
      path === 'host.name' && (watchers.has(value) || (isHostAtSource && !isHostSure)),
    unclaimed,
  ],
  [
    ({ path, label }, { outward, inward, isLocal }) => path === 'host.ip' && (outward || inward) && isLocal(label),
    (fact, { outward }) => as(fact, outward ? 'source.ip' : 'destination.ip'),
  ],
  // What is called by one word is a machine; a domain has a dot.
  [
    ({ path, value }, { has, isHostSure }) =>
      path === 'source.domain' && !value.includes('.') && (has('source.ip') || has('ip')) && !isHostSure,
    (fact) => as(fact, 'host.name'),
  ],
  [
    ({ path, value }, { outside, has }) => path === 'ip' && value === outside && !has('destination.ip'),
    (fact) => as(fact, 'destination.ip'),
  ],
  [
    ({ path }) => path === 'ip',
    (fact, { has, onMachine }) => as(fact, has('source.ip') || onMachine ? 'host.ip' : 'source.ip'),
  ],
];
