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
  /^\p{L}+ (?:at|on|since|à|le|am|um|seit|depuis|desde) (?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d)|\s*\((?:[^()]* (?:ago|hace)|(?:vor|il y a|hace) [^()]*|[^()]*前)\)$/giu;

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
  if (sender || of(facts, 'process.name') || of(facts, 'process.executable')) return facts;
  const [program] = ['file.name', 'file.path'].flatMap((wanted) =>
    facts.filter(({ path, value }) => path === wanted && /\.(?:exe|scr|com)$/i.test(value)),
  );
  const command = of(facts, 'process.command_line');
  const [started = ''] = /^"[^"]*"|^\S*/.exec(command?.value ?? '') ?? [];
  const name = program && lastOfPath(program.value);
  if (!program || !name) return facts;
  // Its arguments alone are told, or who started it.
  const isRun =
    bare(started) === bare(name) ||
    (of(facts, 'process.parent.name') && (program.path === 'file.name' || /\barguments\b/i.test(command?.label ?? '')));
  if (!isRun) return facts;
  return [
    ...facts,
    ...(program.path === 'file.path' ? [{ ...program, path: 'process.executable' }] : []),
    { ...program, path: 'process.name', value: name },
  ];
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

/** `203.0.113.7:8443`, `pool.example:3333`, `/dev/tcp/203.0.113.7/4444`: https://www.gnu.org/software/bash/manual/html_node/Redirections.html */
const dialled =
  /(?:^|[\s=@'"])(?:[a-z+]{2,12}:\/\/)?((?:\d{1,3}\.){3}\d{1,3}|(?!\S+\.(?:jar|exe|dll|js|py|zip|war):)(?:[a-z\d](?:[\w-]*[a-z\d])?\.)+[a-z]{2,}):(\d{2,5})(?=$|[\s'"/)|;&])|\/dev\/(?:tcp|udp)\/([\w.-]+)\/(\d{1,5})/i;

/** What a program was told to fetch, and from where. */
const fetchedAddress: Step = (facts) => {
  const command = of(facts, 'process.command_line');
  if (!command || /:\/\/(?:127\.|localhost)/.test(command.value)) return facts;
  const [url, scheme = '', name = '', port] = fetched.exec(command.value) ?? [];
  const more: Fact[] = [];
  if (url && /^(?:https?|hxxps?|ftp)$/i.test(scheme) && !of(facts, 'url.original'))
    more.push({ ...command, path: 'url.original', value: url });
  if (name) more.push(...reachedBy(facts, command, name, port));
  else {
    const [, host, number, other, otherNumber] = dialled.exec(command.value) ?? [];
    more.push(...reachedBy(facts, command, host ?? other, number ?? otherNumber));
  }
  return [...facts, ...more];
};

/** Where a program went, and to which port; nothing where something else tells that it went elsewhere. */
function reachedBy(facts: readonly Fact[], command: Fact, name = '', port = ''): Fact[] {
  if (name === '' || /^(?:127\.|0\.0\.|localhost)/.test(name)) return [];
  const told = facts.filter(({ path }) => /^destination\.(?:ip|domain)$/.test(path));
  if (told.length > 0 && !told.some(({ value }) => value === name)) return [];
  return [
    ...(told.length > 0
      ? []
      : [{ ...command, path: /^[\d.]+$/.test(name) ? 'destination.ip' : 'destination.domain', value: name }]),
    ...(port === '' || of(facts, 'destination.port') ? [] : [{ ...command, path: 'destination.port', value: port }]),
  ];
}

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

/** A program's name as it is called on a command line: without its folder and `.exe`. */
function bare(program: string): string {
  return lastOfPath(program.replace(/"/g, ''))
    .toLowerCase()
    .replace(/\.exe$/, '');
}

function lastOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}
