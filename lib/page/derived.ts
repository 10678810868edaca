import type { Circumstances } from './circumstances.ts';
import type { Fact } from './facts.ts';

/** What those that look through mails say of one, and programs to read mails do not. */
const mailFilter =
  /\b(?:verdict|spf|dkim|dmarc|quarantin\w*|remediat\w*|spam|phish\w*|(?:attack|threat|detection)s? ?\w*|delivery (?:action|status|location)|return[- ]path|analysis|disposition)\b/i;
/** A program's whole path, with nothing to be guessed. */
const programOf = /^"?((?:[a-z]:\\|\/[\w.+-]+\/)[^"\s]+|(?<=")(?:[a-z]:\\)[^"]+\.exe|[\w.-]+\.exe)(?=["\s]|$)/i;
const fetched = /\b([a-z][a-z+]{1,11}):\/\/([\w.-]+\.\w+)(?::(\d{1,5})\b)?[^\s'"()|;<>,]*/i;

/** Facts that follow from others, each step from what the ones before it came to. */
export function derived(settled: readonly Fact[], circumstances: Circumstances): readonly Fact[] {
  return [
    timeAlone,
    requestedPath,
    runningProgram,
    reachedRecipient,
    singleWordMachine,
    askedServer,
    startedProgram,
    fetchedAddress,
    ownAddress,
  ].reduce((facts, step) => step(facts, circumstances), settled);
}

/** The name of a program whose path is known. */
export function programName(fact: Fact, { has }: Circumstances): Fact[] {
  const program = /^(process\.(?:parent\.)?)executable$/.exec(fact.path)?.[1];
  return program && !has(`${program}name`) ? [{ ...fact, path: `${program}name`, value: lastOfPath(fact.value) }] : [];
}

type Step = (facts: readonly Fact[], circumstances: Circumstances) => readonly Fact[];

/** How long ago it was, behind a date, and what a sentence begins with before it. */
const aroundDate =
  /^\p{L}+ (?:at|on|since|à|le|am|um|seit|depuis|desde) (?=\d)|\s*\((?:[^()]* (?:ago|hace)|(?:vor|il y a|hace) [^()]*|[^()]*前)\)$/giu;

/** When it was, without what is said around it. */
const timeAlone: Step = (facts) =>
  facts.map((fact) =>
    /^(?:@timestamp|event\.(?:start|end|created))$/.test(fact.path)
      ? { ...fact, value: fact.value.replace(aroundDate, '') }
      : fact,
  );

/** The path of a request, not of a file. */
const requestedPath: Step = (facts, { onMachine }) =>
  facts.some(({ path }) => path === 'source.ip') && !onMachine
    ? facts.map((fact) =>
        fact.path === 'file.path' && /^(?:request |uri )?path$/i.test(fact.label) && /^\/\S*$/.test(fact.value)
          ? { ...fact, path: 'url.original' }
          : fact,
      )
    : facts;

/** What was found on a machine as a program ran there, or was about to. */
const runningProgram: Step = (facts, { sender }) => {
  const program = facts.find(({ path, value }) => path === 'file.name' && /\.(?:exe|scr|com)$/i.test(value));
  return program && of(facts, 'process.parent.name') && !of(facts, 'process.name') && !sender
    ? [...facts, { ...program, path: 'process.name' }]
    : facts;
};

/** What tells of a mail that was stopped tells whom it was to reach. */
const reachedRecipient: Step = (facts, { facts: said }) => {
  const stopped = facts.some(
    ({ path, known, loose }) => known && !loose && /^(?:event\.severity|malware\.name)$/.test(path),
  );
  const filtered = said.some(({ label, loose }) => !loose && mailFilter.test(label));
  const [recipient, ...more] = facts.filter(({ path }) => path === 'email.to');
  const address = recipient && /[^\s<>"]+@[^\s<>"]+/.exec(recipient.value)?.[0];
  return (stopped || filtered) && address && more.length === 0 && !of(facts, 'user.name')
    ? [...facts, { ...recipient, path: 'user.name', value: address }]
    : facts;
};

/** What is called by one word is a machine, at whichever end it stands. */
const singleWordMachine: Step = (facts, { sender }) => {
  const machine =
    of(facts, 'host.name') || sender
      ? undefined
      : facts.find(({ path, value }) => /^(?:source|destination)\.domain$/.test(path) && !value.includes('.'));
  if (!machine) return facts;
  const isAddressed = of(facts, machine.path.replace('domain', 'ip'));
  return [
    ...(isAddressed ? replaced(facts, machine, { path: machine.label, known: false }) : facts),
    { ...machine, path: 'host.name', known: true },
  ];
};

/** A server that a request was sent to, and not the one that sent it. */
const askedServer: Step = (facts, { onMachine }) => {
  const served = of(facts, 'host.name');
  const asked = /^\w+:\/\/([^/:]+)/.exec(of(facts, 'url.original')?.value ?? '')?.[1];
  if (!served || served.value !== asked || onMachine || !of(facts, 'source.ip') || of(facts, 'destination.ip'))
    return facts;
  const path = of(facts, 'destination.domain') ? served.label : 'destination.domain';
  return replaced(facts, served, { path, known: path === 'destination.domain' });
};

/** What was started is a program. */
const startedProgram: Step = (facts) => {
  const command = of(facts, 'process.command_line');
  const [, started] = (command && programOf.exec(command.value)) ?? [];
  return command && started && !of(facts, 'process.name') && !of(facts, 'process.executable')
    ? [
        ...facts,
        { ...command, path: 'process.executable', value: started },
        { ...command, path: 'process.name', value: lastOfPath(started) },
      ]
    : facts;
};

/** What a program was told to fetch, and from where. */
const fetchedAddress: Step = (facts) => {
  const command = of(facts, 'process.command_line');
  if (!command || /:\/\/(?:127\.|localhost)/.test(command.value)) return facts;
  const [url, scheme = '', name = '', port] = fetched.exec(command.value) ?? [];
  const more: Fact[] = [];
  if (url && /^(?:https?|hxxps?|ftp)$/i.test(scheme) && !of(facts, 'url.original'))
    more.push({ ...command, path: 'url.original', value: url });
  if (name && !of(facts, 'destination.ip') && !of(facts, 'destination.domain')) {
    more.push({ ...command, path: /^[\d.]+$/.test(name) ? 'destination.ip' : 'destination.domain', value: name });
    if (port && !of(facts, 'destination.port')) more.push({ ...command, path: 'destination.port', value: port });
  }
  return [...facts, ...more];
};

/** What one machine did came from its address. */
const ownAddress: Step = (facts, { inward }) => {
  const own = of(facts, 'host.ip');
  return own && !inward && !of(facts, 'source.ip') && !of(facts, 'source.domain')
    ? [...facts, { ...own, path: 'source.ip' }]
    : facts;
};

function of(facts: readonly Fact[], path: string): Fact | undefined {
  return facts.find((fact) => fact.path === path);
}

function replaced(facts: readonly Fact[], one: Fact, by: Partial<Fact>): Fact[] {
  return facts.map((fact) => (fact === one ? { ...fact, ...by } : fact));
}

function lastOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}
