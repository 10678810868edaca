import type { Fact } from './facts.ts';
import type { Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { perhapsTyped } from './perhaps.ts';
import type { Lent } from './survey.ts';
import { isPolicy } from './title.ts';

/** More parts than the head of a mail has on any page. */
const headParts = 60;
const outgoing = /^(?:out|outbound|outgoing|egress|ausgehend|sortante?|saliente)\b/i;
const incoming = /^(?:in|inbound|incoming|ingress|eingehend|entrante?)\b/i;
const watcherLabel = /^(?:device|gerät|dispositivo|équipement|nome do dispositivo|nombre del dispositivo|appareil)/i;
/** What webmails call the part that shows a mail's text. */
const mailBody = /(?:^|[\s_-])(?:message|mail|msg)-?(?:body|html\w*|text)/i;
const isBy = /\bby$/i;
const watching = /\b(?:sensor|observer|collector|probe|analy[sz]er)\b/i;

/** What those that look through mails say of one, and programs to read mails do not. */
const mailFilter =
  /\b(?:verdict|spf|dkim|dmarc|quarantin\w*|remediat\w*|spam|phish\w*|(?:attack|threat|detection)s? ?\w*|delivery (?:action|status|location)|return[- ]path|analysis|disposition)\b/i;
/** Of the same mail: RFC 5321's sender beside RFC 5322's. */
const envelope = /\b(?:envelope|return|mail ?from|header|sender|smtp)\b/i;
/** A program's whole path, with nothing to be guessed. */
const programOf = /^"?((?:[a-z]:\\|\/)[^"\s]+|(?<=")(?:[a-z]:\\)[^"]+\.exe|[\w.-]+\.exe)(?=["\s]|$)/i;
const fetched = /\b([a-z][a-z+]{1,11}):\/\/([\w.-]+\.\w+)(?::(\d{1,5})\b)?[^\s'"()|;<>,]*/i;

/** Labels of what found something, and of nothing else. */
const isRule =
  /^(?:(?:detection|alert|analytics?|correlation|matched|triggered) )?(?:rule|signature|detection)(?: name)?$/i;

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
export function settledFacts(lent: Lent, pairs: readonly Pair[]): Fact[] {
  return settled(
    lent,
    lent.factsOf(pairs, true, (label, value) => perhapsTyped(lent, label, value)),
  );
}

/** Settles what one label alone cannot: which of several times is the alert's, whose address a bare “IP” is. */
function settled({ kindsOf, isEntity, around }: Lent, said: readonly Fact[]): Fact[] {
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
  const facts = guessed(said).map((fact) => (isWritten(fact.part) ? { ...fact, loose: true } : fact));
  // Of several events in one text the first is the alert's.
  const repeated = new Map<Part, Set<string>>();
  const firsts = new Map<string, Fact>();
  const eventKey = ({ part, label, path }: Fact) => `${part.place} ${label} ${path}`;
  for (const fact of facts) {
    if (!fact.known) continue;
    const key = eventKey(fact);
    if (firsts.has(key)) repeated.set(fact.part, (repeated.get(fact.part) ?? new Set()).add(fact.label));
    else firsts.set(key, fact);
  }
  const isAgain = (fact: Fact) =>
    fact.known && (repeated.get(fact.part)?.size ?? 0) > 1 && firsts.get(eventKey(fact)) !== fact;
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const onMachine = facts.some(
    ({ path, label }) => /^(?:process|file)\./.test(path) && !/^(?:request |uri )?path$/i.test(label),
  );
  const outward = facts.some(({ label, value }) => /\bdirection\b/i.test(label) && outgoing.test(value));
  const inward = facts.some(({ label, value }) => /\bdirection\b/i.test(label) && incoming.test(value));
  const watchers = new Set(facts.flatMap(({ label, value, known }) => (!known && watching.test(label) ? [value] : [])));
  const [sender] = facts
    .filter(({ path, perhaps }) => path === 'email.from' || perhaps === 'email.from')
    .sort((a, b) => a.part.place - b.part.place);
  // Below it stands what it says, and perhaps another mail.
  const next =
    sender &&
    facts.find(
      ({ path, part, label }) => path === 'email.from' && part.place > sender.part.place && !envelope.test(label),
    );
  // A mail that a machine wrote about an alert, as tickets hold them.
  const told = facts.filter(({ loose, path }) => loose && (isEntity(path) || path === 'event.severity')).length;
  const isReport = told >= 4;
  const isBelow = ({ path, label, part, loose }: Fact) =>
    sender !== undefined &&
    ((next !== undefined &&
      (next.part.place <= part.place || next.part.place - part.place < part.place - sender.part.place)) ||
      (loose === true && part !== sender.part && !isReport) ||
      // An appointment’s.
      (path === '@timestamp' && /^when$/i.test(label)) ||
      part.place > sender.part.place + (path === '@timestamp' ? headParts / 2 : headParts));
  const time = timeOf(
    facts.filter((fact) => !isBelow(fact) && (isReport || !isWritten(fact.part))),
    kindsOf,
  );
  const risk = has('event.severity') ? undefined : facts.find(({ path }) => path === 'risk');
  const isTold = (path: string) =>
    facts.some(({ perhaps, rank, value }) => perhaps === path && rank === 4 && !/\d\w*\s+[–-]\s+\d/.test(value));
  // Firewalls call themselves a device.
  const sure = facts.some(({ path, label }) => path === 'host.name' && !/^(?:device|gerät)/i.test(label));
  const named = facts.some(({ path, value }) => path === 'source.domain' && !value.includes('.'));
  const remote = outward || ((onMachine || has('host.ip')) && !inward) ? 'destination' : 'source';
  const isNamed = facts.some(({ path, label }) => path === 'user.name' && !isBy.test(label));
  // What looks out for a machine beside it.
  const isWatched = facts.some(({ path, label }) => path === 'host.name' && !/\bagent\b/i.test(label));
  const isConnection = has('source.ip') && has('destination.ip') && !onMachine;
  const rules = facts.filter(({ path, known }) => path === 'rule.name' && known);
  const rule = rules.find(({ label, value }) => isRule.test(label) && /\s/.test(value)) ?? rules[0];
  const end: Fact[] = [];
  for (const fact of facts) {
    const as = (path: string, known = true) => end.push({ ...fact, path, known });
    // When it was written down says less than when its text says that it was.
    if (isAgain(fact)) as(fact.label, false);
    else if (fact === time && fact.path === 'event.created' && isTold('@timestamp'))
      end.push({ ...fact, perhaps: '@timestamp', rank: 5 });
    else if (fact === time) as('@timestamp');
    else if (fact === sender) as('email.from');
    // A mail has one; those that it holds have theirs.
    else if (fact.path === 'email.from') as(fact.label, false);
    else if (fact.known && !isReport && isWritten(fact.part)) as(fact.label, false);
    // What a mail says in lines of its own is its sender's word.
    else if (fact.loose && sender && fact.known && (/^email\./.test(fact.path) || isBelow(fact))) as(fact.label, false);
    else if (/^(?:email\.|rule\.name$)/.test(fact.path) && isBelow(fact)) as(fact.label, false);
    else if (fact.path === '@timestamp') as(fact.label, false);
    // The head of the alert may say when it was.
    else if (fact.path === 'event.end' && !time && !/modif|updat|chang/i.test(fact.label))
      end.push({ ...fact, perhaps: '@timestamp', rank: 1 });
    // An alert has one rule; others that it names are a policy's, a response's.
    else if (fact.path === 'rule.name' && rule !== undefined && fact !== rule) as(fact.label, false);
    // The head of an alert may say it better.
    // The priority of a ticket is that of the work; how bad the alert is may be told in its text.
    else if (fact === risk)
      end.push({
        ...fact,
        path: fact.label,
        known: false,
        perhaps: 'event.severity',
        rank: isTold('event.severity') ? 5 : 1,
      });
    else if (fact.path === 'risk') as(fact.label, false);
    else if (fact.path === 'user.id') has('user.name') ? as(fact.label, false) : as('user.name');
    // A firewall's rule let the attack through or not; what it was stands beside it.
    else if (fact.path === 'rule.name' && has('malware.name') && isPolicy.test(fact.label)) as(fact.label, false);
    else if (/^remote\.(?:ip|port)$/.test(fact.path)) as(fact.path.replace('remote', remote));
    // What tells of a connection alone sees it from outside.
    else if (fact.path === 'host.name' && isConnection && watcherLabel.test(fact.label)) as(fact.label, false);
    // Who did something may be a policy; the account that it was done with has a label of its own.
    else if (fact.path === 'user.name' && isBy.test(fact.label) && isNamed) as(fact.label, false);
    else if (/^host\./.test(fact.path) && isWatched && /\bagent\b/i.test(fact.label)) as(fact.label, false);
    else if (fact.path === 'host.name' && (watchers.has(fact.value) || (named && !sure))) as(fact.label, false);
    else if (fact.path === 'host.ip' && (outward || inward) && kindsOf(fact.label).includes('local'))
      as(outward ? 'source.ip' : 'destination.ip');
    // What is called by one word is a machine; a domain has a dot.
    else if (fact.path === 'source.domain' && !fact.value.includes('.') && (has('source.ip') || has('ip')) && !sure)
      as('host.name');
    else if (fact.path === 'ip') as(has('source.ip') || onMachine ? 'host.ip' : 'source.ip');
    else end.push(fact);
    const program = /^(process\.(?:parent\.)?)executable$/.exec(fact.path)?.[1];
    if (program && !has(`${program}name`))
      end.push({ ...fact, path: `${program}name`, value: fact.value.split(/[\\/]/).at(-1) || fact.value });
  }
  const web = facts.some(({ path }) => path === 'source.ip') && !onMachine;
  // Of a request, not of a file.
  for (const fact of end)
    if (fact.path === 'file.path' && web === false) continue;
    else if (fact.path === 'file.path' && /^(?:request |uri )?path$/i.test(fact.label) && /^\/\S*$/.test(fact.value))
      fact.path = 'url.original';
  const is = (path: string) => end.find((fact) => fact.path === path);
  // What was found on a machine as a program ran there, or was about to.
  const program = end.find(({ path, value }) => path === 'file.name' && /\.(?:exe|scr|com)$/i.test(value));
  if (program && is('process.parent.name') && !is('process.name') && !sender)
    end.push({ ...program, path: 'process.name' });
  // What tells of a mail that was stopped tells whom it was to reach.
  const stopped = end.some(
    ({ path, known, loose }) => known && !loose && /^(?:event\.severity|malware\.name)$/.test(path),
  );
  const filtered = facts.some(({ label, loose }) => !loose && mailFilter.test(label));
  const [recipient, ...more] = end.filter(({ path }) => path === 'email.to');
  const address = recipient && /[^\s<>"]+@[^\s<>"]+/.exec(recipient.value)?.[0];
  if ((stopped || filtered) && address && more.length === 0 && !is('user.name'))
    end.push({ ...recipient, path: 'user.name', value: address });
  // What is called by one word is a machine, at whichever end it stands.
  const machine =
    is('host.name') || sender
      ? undefined
      : end.find(({ path, value }) => /^(?:source|destination)\.domain$/.test(path) && !value.includes('.'));
  if (machine) end.push({ ...machine, path: 'host.name', known: true });
  if (machine && is(machine.path.replace('domain', 'ip'))) {
    machine.path = machine.label;
    machine.known = false;
  }
  // A server that a request was sent to, and not the one that sent it.
  const served = is('host.name');
  const asked = /^\w+:\/\/([^/:]+)/.exec(is('url.original')?.value ?? '')?.[1];
  if (served && served.value === asked && !onMachine && is('source.ip') && !is('destination.ip')) {
    served.path = is('destination.domain') ? served.label : 'destination.domain';
    served.known = served.path === 'destination.domain';
  }
  // What was started is a program.
  const command = is('process.command_line');
  const [, started] = (command && programOf.exec(command.value)) ?? [];
  if (command && started && !is('process.name') && !is('process.executable')) {
    end.push({ ...command, path: 'process.executable', value: started });
    end.push({ ...command, path: 'process.name', value: started.split(/[\\/]/).at(-1) || started });
  }
  // What a program was told to fetch, and from where.
  const [url, scheme = '', name = '', port] =
    (command && !/:\/\/(?:127\.|localhost)/.test(command.value) && fetched.exec(command.value)) || [];
  if (command && url && /^(?:https?|hxxps?|ftp)$/i.test(scheme) && !is('url.original'))
    end.push({ ...command, path: 'url.original', value: url });
  if (command && name && !is('destination.ip') && !is('destination.domain')) {
    end.push({ ...command, path: /^[\d.]+$/.test(name) ? 'destination.ip' : 'destination.domain', value: name });
    if (port && !is('destination.port')) end.push({ ...command, path: 'destination.port', value: port });
  }
  const own = is('host.ip');
  // What one machine did came from its address.
  if (own && !inward && !is('source.ip') && !is('source.domain')) end.push({ ...own, path: 'source.ip' });
  return end;
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
