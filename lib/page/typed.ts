import { kindsOf, type Meaning, meaningOf, perhapsMeaningOf } from './label.ts';

/** A value that is what its label says: under which name, and without what the console put around it. */
export interface Typed {
  path: string;
  value: string;
}

const nothingWords =
  '[-–—.]+|n/?a|no value|none|null|unknown|undefined|empty|not available|not set|all|any|loading.*|0\\.0\\.0\\.0|(?:0:){7}0|::';
let nothing = new RegExp(`^\\(?(?:${nothingWords})\\)?$`, 'i');
const severityWords =
  'sev(?:erity)?[ -]?\\d|p ?[1-5]|critical|elevated|serious|very high|highest|high|major|medium|moderate|minor|low|very low|lowest|info(?:rmational|rmation)?|severe|warn(?:ing)?|err(?:or)?|notice|emergency|urgent|disaster|average|not classified|none';
let severities = new RegExp(`^(?:${severityWords})$`, 'iu');

/** Takes what severities are called, that there is no value, how months begin, and who sent a mail, in other languages. */
export function learnValues(more: string, none: string, moreMonths: string, senders: string): void {
  senderLabel = new RegExp(`\\b(?:from|sender|${senders})\\b|差出人`, 'iu');
  dates = datesWith(`${months}|${moreMonths}`);
  nothing = new RegExp(`^\\(?(?:${nothingWords}|${none})\\)?$`, 'i');
  severities = new RegExp(`^(?:${severityWords}|${more})$`, 'iu');
}
const months = 'jan|feb|mar(?!k|ia)|apr|may(?!be)|jun|jul|aug|sep|oct|nov|dec';
const datesWith = (month: string) =>
  new RegExp(
    `^(?:today|yesterday|heute|gestern|hier|ayer),? (?:at |um |à )?\\d{1,2}:\\d\\d|\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?<![\\d.-])[0-3]?\\d[-/.][0-3]?\\d[-/.](?:(?:19|20)\\d\\d|\\d\\d)(?![\\d.])|\\b(?:${month})[\\p{L}.]* \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th|\\.)?[ /-](?:de )?(?:(?:${month})|\\p{L}{3,12}\\.?(?: de)? (?:19|20)\\d\\d)|\\d{4}年\\d{1,2}月\\d{1,2}日|^1\\d{9}(?:\\d{3})?$`,
    'iu',
  );
let dates = datesWith(months);
const ipv4 =
  /^\[?((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?![\w.]*\d)\]?(?::(\d{1,5})\b)?(?:\/32)?/;
const ipv6 =
  /^\[?((?=[0-9a-f]*:)[0-9a-f:]{2,39}(?:\d{1,3}\.){0,3}[0-9a-f]{0,4})(?:%\w+)?\]?(?::(\d{1,5})\b)?(?=$|[\s,;(])/i;
const hash = /^(?:(?:md5|sha-?(?:1|256|512))\s*[:=]?\s*)?([0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/i;
const hashNames: Record<number, string> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const hostName = /^(?=.*\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,252}[\p{L}\p{N}_$])?$/u;
/** A machine as Windows names it in its domain. */
const inDomain = /^[\w.-]{1,64}\\[\w.-]{1,64}\$?$/;
/** What consoles put behind a value: a country in brackets, a number of more. */
const behind =
  /\s*(?:\([^()]*\)|\[[^[\]]*\]|\+\d+(?: more)?|(?<=[\\@.-]\S*|^[a-z]\S*)\s\d{1,4}|(?:[Rr]isk|[Ss]core|[Ss]everity): ?\w+|\s·\s.*)$/;

export function isNothing(value: string): boolean {
  return nothing.test(value);
}

export function isSeverity(value: string): boolean {
  return severities.test(value) && !/^none$/i.test(value);
}

/** A date, with or without a time: not a distance such as “3 minutes ago”, which is another one soon. */
export function isDate(value: string): boolean {
  if (value.length > 80 || value.includes(' | ') || !dates.test(value) || addressAt(value)) return false;
  if (/^\p{L}[\p{L} ]{19}/u.test(value)) return false;
  // What stands behind it may be its label.
  const rest = /\d\s+(?:[ap]\.?m\.?\s+)?(\p{L}[\p{L} ]{2,})$/iu.exec(value)?.[1];
  return rest === undefined || perhapsMeaningOf(rest) === undefined;
}

/** An address at the beginning of a text, and the port behind it. */
export function addressAt(value: string): { ip: string; port?: string } | undefined {
  const [, ip, port] = ipv4.exec(value) ?? (value.includes(':') ? ipv6.exec(value) : undefined) ?? [];
  if (ip === undefined || cardAddress.test(ip) || (ip.includes(':') && !/::|(?:\w*:){7}/.test(ip))) return undefined;
  return port ? { ip, port } : { ip };
}

export function isExecutable(value: string): boolean {
  return (
    /[^\s\\/]\.(?:exe|dll|ps1|com|bat|cmd|scr|msi|vbs|js|sh|py|jar|bin)$/i.test(value) ||
    /^(?:[a-z]:|\\\\?|\/)\S/i.test(value)
  );
}

/**
 * What a label and its value say together. A value that is not what its label names is left with the label: no role is
 * claimed for it. Empty where the page says that there is no value.
 */
export function typed(label: string, value: string, meaning = meaningOf(label)): Typed[] {
  // A viewer of JSON leaves its quotes.
  const plain = value.trim().replace(/^"([^"]*)",?$/, '$1');
  if (plain === '' || isNothing(plain) || (meaning !== 'file.hash' && plain.length < 300 && saysMore(plain))) return [];
  return (meaning && (peopleOf(label, meaning, plain) ?? valuesOf(label, meaning, plain))) ?? [];
}

let senderLabel = /\b(?:from|sender)\b/i;
const mailAddress = /[^\s<>"(),;:@]{1,64}@[^\s<>"(),;:@]{1,190}\.[^\s<>"(),;:@]{2,60}/;

/** Who sent a mail and who was to get it: an address, and perhaps what its owner is called. */
function peopleOf(label: string, meaning: Meaning, value: string): Typed[] | undefined {
  const to = meaning === 'recipient';
  if (!to && !(/^(?:source|user\.name)$/.test(meaning) && senderLabel.test(label))) return undefined;
  // A report of what was not delivered names its recipients so (RFC 3464).
  if (!mailAddress.test(value.slice(0, 2_000)) || /^rfc822;/i.test(value)) return to ? [] : undefined;
  return [
    {
      path: to
        ? `email.${/\bto\b/i.test(label) ? 'to' : (/\bb?cc\b/i.exec(label)?.[0].toLowerCase() ?? 'to')}`
        : 'email.from',
      value,
    },
  ];
}

/** A switch's state, what kind of value a column holds, what there is to press: nothing of these is what something is called. */
const isFlag =
  /^(?:true|false|yes|no|on|off|string|(?:var)?char|text|int|object|register|log ?in|sign in|change|add|edit)(?:\(\d+\))?$/i;
/** What machines are, and not what they are called. */
const kindOfMachine = /^(?:computer|desktop|laptop|mobile|phone|tablet|windows|linux|macos|android|ios|iphone|ipad)$/i;
/** Of a network card, not of a machine in a network. */
const cardAddress = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$/i;
/** `Severity: High` is a label and a value by itself, not what something is called. */
export function saysMore(value: string): boolean {
  const label = /^([^:]{2,40}):\s/.exec(value)?.[1];
  return label !== undefined && meaningOf(label) !== undefined;
}

/** Links to what is known of it, as sensors put before a rule's name. */
const references = /^(?:\[[^\]]{1,16}\]\s*)+/;

/** A rule's own text, as sensors show it beside its name. */
const ruleBody = /->|[{}]|;[^;]*;/;

function valuesOf(label: string, meaning: Meaning, value: string): Typed[] | undefined {
  const one = (text: string, path: string = meaning) => [{ path, value: text }];
  const bare = value.length > 300 ? value : value.replace(behind, '').trim();
  switch (meaning) {
    case 'source':
    case 'destination':
    case 'source.ip':
    case 'destination.ip':
    case 'source.domain':
    case 'destination.domain':
      return endOf(meaning.startsWith('s') ? 'source' : 'destination', meaning, value);
    case 'remote.ip': {
      const found = addressAt(value);
      return found && [...one(found.ip), ...(found.port ? one(found.port, 'remote.port') : [])];
    }
    case 'host.ip':
    case 'ip': {
      const found = addressAt(value);
      return found && one(found.ip);
    }
    case 'host.name': {
      const named = bare.replace(/:\d{2,5}$/, '');
      const at = addressAt(bare);
      if (at) return one(at.ip, 'host.ip');
      return (hostName.test(named) || inDomain.test(named)) &&
        !isSeverity(named) &&
        !kindOfMachine.test(named) &&
        !isFlag.test(named) &&
        !(/^\p{Lu}\p{Ll}+$/u.test(named) && kindsOf(named).length > 0) &&
        !cardAddress.test(bare)
        ? one(named)
        : undefined;
    }
    case 'user.name':
    case 'user.id':
    case 'user.target.name':
      if (/^init.*\.exe$/i.test(label + bare)) return processOf('process.name', bare);
      return isUser(bare) && !isFlag.test(bare)
        ? one((account.exec(value)?.[1] ?? bare).replace(initials, ''))
        : undefined;
    case 'source.port':
    case 'destination.port': {
      // `Remote IP : port`
      const end = addressAt(value);
      if (end?.port) return [...one(end.ip, meaning.replace('port', 'ip')), ...one(end.port)];
      const port = /^\d{1,5}(?=$|[\s/(,])/.exec(value)?.[0];
      return port && Number(port) < 65_536 ? one(port) : undefined;
    }
    case 'process.pid':
      return /^(?:\d{1,10}|0x[0-9a-f]{1,8})$/i.test(value) ? one(value) : undefined;
    case 'process.name':
    case 'process.executable':
    case 'process.parent.name':
    case 'process.parent.executable':
      return processOf(meaning, bare);
    case 'file.path':
      return /[\\/]/.test(value) && !/^https?:/.test(value) ? one(value) : undefined;
    case 'file.name':
      if (/[\\/]/.test(value)) return /\s\//.test(value) ? undefined : one(value, 'file.path');
      return /\.\w{1,8}$/.test(bare) ? one(bare) : undefined;
    case 'file.hash': {
      const digest = hash.exec(value)?.[1];
      return digest === undefined ? undefined : one(digest, `file.hash.${hashNames[digest.length]}`);
    }
    case 'event.severity':
    case 'risk': {
      if (isSeverity(bare)) return one(bare);
      // `P2 - High`, `12 (high)`
      if (isSeverity(/^(?:p|s|sev)? ?\d{1,3}(?: ?\/ ?\d{1,3})? ?[-–:(/] ?(\p{L}+)\)?$/iu.exec(value)?.[1] ?? ''))
        return one(value);
      const word = /^[\p{L}]+/u.exec(value)?.[0] ?? '';
      if (isSeverity(word) && value.length < 30 && !/^\p{L}+ \p{L}/u.test(value)) return one(word);
      return /^\d{1,3}(?:\.\d+)?(?:\s*\/\s*\d{1,3})?$/.test(value) ? one(value) : undefined;
    }
    case '@timestamp':
    case 'event.start':
    case 'event.end':
    case 'event.created':
      return isDate(value) ? one(value.replace(/^[^,]{3,24} ago (?:at|on) /, '')) : undefined;
    case 'process.command_line':
      // A “command” is as often what a console has to press.
      return /^command$/i.test(label) && /\s/.test(value) && !/\s[-/"'|&<>$]|[\\/]|\.\w{2,4}\b/.test(value)
        ? undefined
        : value.length > 1
          ? one(value)
          : undefined;
    case 'url.original':
      return /^(?:\[https?\] ?|\w{2,8}(?::|\[:\])\/\/|\/(?!\/)|hxxps?|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?::\d{1,5})?\/\S*$)/i.test(
        value,
      )
        ? one(value.replace(/^\[https?\] ?/i, ''))
        : undefined;
    case 'rule.name': {
      const name = value.replace(references, '').replace(/ (?:…|\.{3})[\da-f]+$/, '');
      // A signature may be that of a file.
      return /\p{L}{2}/u.test(name) &&
        !/^\d+ \p{L}|^(?:un|not )?(?:signed|verified|trusted|valid)\b/iu.test(name) &&
        name.length <= 300 &&
        !isDate(name) &&
        !isSeverity(name) &&
        !isFlag.test(name) &&
        !ruleBody.test(name) &&
        !/^\w+:\/\//.test(name) &&
        !saysMore(name) &&
        !/^\S+…/.test(name) &&
        (/\s/.test(name) || kindsOf(name).length === 0)
        ? one(name)
        : undefined;
    }
    case 'event.id':
      return /\d/.test(value) && value.length <= 200 && !/\s/.test(value) ? one(value) : undefined;
    case 'malware.name':
      return /\p{L}{2}/u.test(value) && !/^(?:classification|type|family|category|status)$/i.test(value)
        ? one(value)
        : undefined;
    case 'user_agent.original':
      return addressAt(value) || !/\p{L}/u.test(value) ? undefined : one(value);
    default:
      return value.length > 1 ? one(value) : undefined;
  }
}

function endOf(end: 'source' | 'destination', meaning: Meaning, whole: string): Typed[] | undefined {
  const value = (whole.length > 300 ? whole : whole.replace(behind, ''))
    .replace(/(?<=^[\d.]+) port (?=\d{1,5}$)/i, ':')
    .trim();
  // Some put the address behind the name.
  const found =
    addressAt(value) ?? addressAt(/[([]([\da-f.:]+[)\]](?::\d{1,5})?)$/i.exec(whole)?.[1]?.replace(/[)\]]/, '') ?? '');
  if (found)
    return [
      { path: `${end}.ip`, value: found.ip },
      ...(found.port ? [{ path: `${end}.port`, value: found.port }] : []),
    ];
  const port = /\((?:port|tcp|udp)[ /:]?(\d{1,5})\)$/i.exec(whole)?.[1];
  // “Source” alone is a product, a sensor or a log as often as a machine.
  if (meaning === 'source' || (meaning === 'destination' && !/^(?:[\w-]+\.)+\p{L}{2,}$/u.test(value))) return undefined;
  // A word alone may be any.
  return hostName.test(value) && /[-.\d_]/.test(value) && !cardAddress.test(value)
    ? [{ path: `${end}.domain`, value }, ...(port ? [{ path: `${end}.port`, value: port }] : [])]
    : undefined;
}

/** A person's account stands behind the name. */
const account = /^[\p{L} .'-]+ [(<]([^\s()<>]+@[^\s()<>]+|[\w.-]+\\[\w.$-]+)[)>]\w*$/u;
/** What stands in a picture's place beside an address. */
const initials = /^\p{Lu}{1,2} (?=\S+@)/u;

/** https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const cloudAccount = /^(?:system:[\w:.-]+|arn:aws[\w-]*:(?:iam|sts):[\w:./@+=-]+)$/;

/** An account or a person: not a number of them, nor a sentence. */
function isUser(value: string): boolean {
  return (
    value.length <= 128 &&
    /\p{L}/u.test(value) &&
    !/^(?:\/|[a-z]:\\)/i.test(value) &&
    !/^\d+ \p{L}|\(\d+\)/u.test(value) &&
    (!/[:;?!{}<>]/.test(value) || cloudAccount.test(value)) &&
    value.split(/\s+/).length <= 4 &&
    value
      .split(/\s+/)
      .every((word, _, { length }) => length === 1 || /^[\p{Lu}\p{Lo}\d(<"'@]|[@\\.]|^\p{Ll}{1,3}$/u.test(word)) &&
    !addressAt(value) &&
    !isDate(value) &&
    !isSeverity(value)
  );
}

/** A program and what it was started with. */
const started =
  /^("?)((?:[a-z]:\\|\/|\\)[^"]*?\.\w{2,4}|[\w./\\-]+)\1\s+(?=[-"']|https?:|\/[a-z?]{1,3}(?:[\s:]|$)|(?<=\.exe"?\s)\w(?=.*(?:\s[-/]\w|[=\\])))\S/i;

function processOf(meaning: Meaning, value: string): Typed[] | undefined {
  const program = /name$/.test(meaning) ? started.exec(value)?.[2] : undefined;
  if (program)
    return [
      { path: meaning.replace(/name|executable/, 'command_line'), value },
      ...(processOf(meaning, program) ?? []),
    ];
  if (value.length > 500 || isFlag.test(value)) return undefined;
  const text = value.replace(/\s*[[(]?\b(?:pid|id)\b[:= ]*\d+[\])]?$/i, '').replace(/^"(.*)"$/, '$1');
  // Neither a list nor the picture that a container was made of.
  if (!/\p{L}/u.test(text) || /[\\/]$|, |^.{2,}:/.test(text)) return undefined;
  if (/[\\/]/.test(text) && (isExecutable(text) || !/\s/.test(text)))
    return [{ path: meaning.replace('name', 'executable'), value: text }];
  return isExecutable(text) || /^[\w.+@%-]{1,80}$/.test(text)
    ? [{ path: meaning.replace('executable', 'name'), value: text }]
    : undefined;
}
