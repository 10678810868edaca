import type { Fact } from './facts.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

/** More parts than the head of a mail has on any page. */
const headParts = 60;
const outgoing = /^(?:out|outbound|outgoing|egress|ausgehend|sortante?|saliente)\b/i;
const incoming = /^(?:in|inbound|incoming|ingress|eingehend|entrante?)\b/i;
/** What webmails call the part that shows a mail's text. */
const mailBody = /(?:^|[\s_-])(?:message|mail|msg)-?(?:body|html\w*|text)/i;
export const isBy = /\bby$/i;
const watching = /\b(?:sensor|observer|collector|probe|analy[sz]er)\b/i;
/** Of the same mail: RFC 5321's sender beside RFC 5322's. */
const envelope = /\b(?:envelope|return|mail ?from|header|sender|smtp)\b/i;
/** RFC 1918, RFC 4193, RFC 3927. */
export const inner = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd]\w\w:|fe80:)/i;
/** Labels of what found something, and of nothing else. */
const isRule =
  /^(?:(?:detection|alert|analytics?|correlation|matched|triggered) )?(?:rule|signature|detection)(?: name)?$/i;

export type Circumstances = ReturnType<typeof circumstancesOf>;

/** What all facts say together, by which it is settled what each of them is. */
export function circumstancesOf({ kindsOf, isEntity, around }: Lent, guessed: readonly Fact[]) {
  // What stands in the text of a mail, however it is laid out there, its sender wrote.
  const bodies = new Map<Part, boolean>();
  const isWritten = (part: Part): boolean => {
    let is = bodies.get(part);
    if (is === undefined) {
      is = [...around(part)].some(({ names }) => mailBody.test(names));
      bodies.set(part, is);
    }
    return is;
  };
  const facts = guessed.map((fact) => (isWritten(fact.part) ? { ...fact, loose: true } : fact));
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const onMachine = facts.some(
    ({ path, label }) => /^(?:process|file)\./.test(path) && !/^(?:request |uri )?path$/i.test(label),
  );
  const directions = facts.filter(({ label }) => /\bdirection\b/i.test(label));
  const outward = directions.some(({ value }) => outgoing.test(value));
  // Services listen at system ports, who asks them does so from dynamic ones: RFC 6335, section 6, and those of Linux.
  const listens =
    directions.length === 0 &&
    !has('source.ip') &&
    !has('destination.ip') &&
    facts.some(
      ({ path, label, value }) =>
        path === 'source.port' && /^local\b/i.test(label) && Number(value) > 0 && Number(value) < 1_024,
    ) &&
    !facts.some(({ path, value }) => path === 'destination.port' && Number(value) < 32_768);
  const inward = listens || directions.some(({ value }) => incoming.test(value));
  const watchers = new Set(facts.flatMap(({ label, value, known }) => (!known && watching.test(label) ? [value] : [])));
  const [sender] = facts
    .filter(({ path, perhaps }) => path === 'email.from' || perhaps === 'email.from')
    .sort((a, b) => a.part.place - b.part.place);
  // A mail that a machine wrote about an alert, as tickets hold them.
  const told = facts.filter(({ loose, path }) => loose && (isEntity(path) || path === 'event.severity')).length;
  const isReport = told >= 4;
  const isBelow = belowOf(facts, sender, isReport);
  const bareAddresses = [
    ...new Set(facts.flatMap(({ path, value }) => (path === 'ip' && !/^127\.|^::1$/.test(value) ? [value] : []))),
  ];
  // One machine has an address of each family.
  const isPair =
    bareAddresses.length === 2 &&
    new Set(bareAddresses.map((value) => value.includes(':'))).size === 1 &&
    bareAddresses.filter((value) => inner.test(value)).length === 1;
  const rules = facts.filter(({ path, known }) => path === 'rule.name' && known);
  return {
    facts,
    has,
    /** Said in a sentence, and no span of time. */
    isTold: (path: string) =>
      facts.some(({ perhaps, rank, value }) => perhaps === path && rank === 4 && !/\d\w*\s+[–-]\s+\d/.test(value)),
    isAgain: againOf(facts),
    isWritten,
    isReport,
    sender,
    isBelow,
    time: timeOf(
      facts.filter((fact) => !isBelow(fact) && (isReport || !isWritten(fact.part))),
      kindsOf,
    ),
    risk: has('event.severity') ? undefined : facts.find(({ path }) => path === 'risk'),
    rule: rules.find(({ label, value }) => isRule.test(label) && /\s/.test(value)) ?? rules[0],
    onMachine,
    outward,
    inward,
    /** At which end of a connection stands what is called remote. */
    remote:
      outward || ((onMachine || has('host.ip') || (has('source.ip') && !has('destination.ip'))) && !inward)
        ? 'destination'
        : 'source',
    sources: new Set(facts.flatMap(({ path, value }) => (path === 'source.ip' ? [value] : []))),
    /** Of two bare addresses on one machine the one that it reached; the other is its own. */
    outside: isPair && onMachine ? bareAddresses.find((value) => !inner.test(value)) : undefined,
    isConnection: has('source.ip') && has('destination.ip') && !onMachine,
    watchers,
    /** A machine beside what looks out for it. */
    isWatched: facts.some(({ path, label }) => path === 'host.name' && !/\bagent\b/i.test(label)),
    /** Firewalls call themselves a device. */
    isHostSure: facts.some(({ path, label }) => path === 'host.name' && !/^(?:device|gerät)/i.test(label)),
    isHostAtSource: facts.some(({ path, value }) => path === 'source.domain' && !value.includes('.')),
    isUserNamed: facts.some(({ path, label }) => path === 'user.name' && !isBy.test(label)),
    isLocal: (label: string) => kindsOf(label).includes('local'),
  };
}

/** Of several events in one text the first is the alert's. */
function againOf(facts: readonly Fact[]): (fact: Fact) => boolean {
  const repeated = new Map<Part, Set<string>>();
  const firsts = new Map<string, Fact>();
  const eventKey = ({ part, label, path }: Fact) => `${part.place} ${label} ${path}`;
  for (const fact of facts) {
    if (!fact.known) continue;
    const key = eventKey(fact);
    if (firsts.has(key)) repeated.set(fact.part, (repeated.get(fact.part) ?? new Set()).add(fact.label));
    else firsts.set(key, fact);
  }
  return (fact) => fact.known && (repeated.get(fact.part)?.size ?? 0) > 1 && firsts.get(eventKey(fact)) !== fact;
}

/** What stands below the head of a mail: what it says, and perhaps another mail. */
function belowOf(facts: readonly Fact[], sender: Fact | undefined, isReport: boolean): (fact: Fact) => boolean {
  if (!sender) return () => false;
  const next = facts.find(
    ({ path, part, label }) => path === 'email.from' && part.place > sender.part.place && !envelope.test(label),
  );
  return ({ path, label, part, loose }) =>
    (next !== undefined &&
      (next.part.place <= part.place || next.part.place - part.place < part.place - sender.part.place)) ||
    (loose === true && part !== sender.part && !isReport) ||
    // An appointment’s.
    (path === '@timestamp' && /^when$/i.test(label)) ||
    part.place > sender.part.place + (path === '@timestamp' ? headParts / 2 : headParts);
}

function timeOf(facts: readonly Fact[], kindsOf: Lent['kindsOf']): Fact | undefined {
  const times = facts
    .filter(({ path }) => path === '@timestamp')
    // A day alone says less.
    .sort((a, b) => Number(/\d:\d\d/.test(b.value)) - Number(/\d:\d\d/.test(a.value)));
  const told = times.find(({ label }) =>
    kindsOf(label).some((kind) => kind === 'happened' || kind === 'event' || kind === 'case'),
  );
  return (
    told ??
    times[0] ??
    facts.find(({ path }) => path === 'event.start') ??
    facts.find(({ path }) => path === 'event.created')
  );
}
