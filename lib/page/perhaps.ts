import type { Lent } from './survey.ts';
import type { Typed } from './typed.ts';

/** What a machine reached, as people put it. */
const outwards =
  /^(?:(?:external|remote|outbound|outside|far|other|foreign|malicious|suspicious) (?:end ?point|contact|party|side|end|system|site|connection)|contact(?:ed|s)?(?: (?:host|address|server|domain))?|connect(?:ed|s|ing|ion)? (?:to|with)|reached(?: out to)?|beacon(?:s|ed|ing)?(?: to)?|call(?:s|ed)?(?:[- ]?(?:back|home|out))?(?: to)?|talk(?:s|ed) to|communicat\w+(?: (?:to|with))?|resolved(?: (?:to|address|ip))?|c(?:2|&c|nc)(?: (?:server|host|ip|address|domain))?|exfiltrat\w+ to|upload(?:ed)? to|sent to|to|site)$/i;
const addressFirst = /^\[?(?:(?:\d{1,3}\.){3}\d{1,3}|(?=[\da-f]*:[\da-f:]*:)[\da-f:]{3,39})\b/i;
/** `8443 / tcp`, `TCP 102`, `http (TCP/80)`, `SSH / 22`. */
const portNamed =
  /^(?:[\p{L}\d.+-]+\s*(?:[/(]|,? port)\s*)?(?:(?:tcp|udp|sctp|quic|tls|ssl|https?|ssh|rdp|smb|dns|ftp|smtp|ldaps?|telnet|vnc|kerberos|winrm|snmp|ntp)[\s/]+)?(?<![.\d\p{L}-])(\d{1,5})(?:\s*[/(]?\s*(?:tcp|udp|sctp|quic|tls|ssl|https?|dns)\)?|\)|\s*\(\d+\))?$/iu;
/** `203.0.113.7 on port 443`, `2001:db8::9 port 443`, `203.0.113.7 : 443`. */
function withPort(value: string): string {
  const [, address = '', port] = /^\[?([^\s\],]+)\]?(?:,? (?:on )?port | : )(\d{1,5})\b/i.exec(value) ?? [];
  return port ? (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`) : value;
}
const agentForm = /^[\w.-]{2,40}\/v?\d[\w.#+-]*(?: (?:\([^)]{1,200}\)|[\w.-]+\/[\w.#+-]+))*$/;

/** Forms that more than a pattern tells. */
type Form = 'date' | 'executable' | 'score';

/**
 * Labels that often name a value of a kind and as often something else: such a value counts where no surer label has one of
 * its kind, and only in a form that nothing else has. `as`: the label that it is read like; `take`: what of the value is meant.
 */
const ways: readonly {
  label: RegExp;
  as: string;
  value?: RegExp | Form;
  take?: RegExp | ((value: string) => string);
}[] = [
  {
    label: /^(?:(?:risk|threat|severity|alert|anomaly|event) ?score|score|weight|impact)$/i,
    as: 'severity',
    value: 'score',
  },
  {
    label:
      /^(?:(?:user |account |login |principal |actor )?e-?mail(?: address)?|log-?[io]n(?: name)?|sign-?in name|member|employee|caller|mailbox|sam ?account ?name|alternate ?id|process (?:user|owner)|process[. ]user(?:\.?name)?|(?:run |logged (?:on|in) |signed in )?as(?: user)?|committed by|session user|current user|(?:last )?(?:known |used |seen )?credentials?(?: (?:used|seen|known))?.*|(?:(?:ad|windows|domain|os|directory|session|affected|targeted) )?(?:user|account|identity)(?: (?:in use|concerned|affected|involved|at risk))?|session owner|(?:ran|executed|running|launched|run) as|security context|who(?: did it)?)$/i,
    as: 'user',
    value: /^[^\s:;?!{}<>]+$|^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+$/u,
  },
  {
    label:
      /^(?:(?:affected |target |infected |impacted |owner |source |breach )?(?:systems?|machine|computer|box|device|workload|asset|station)(?: (?:name|affected|concerned))?|configuration item|(?:victim|target(?:ed)?|affected|impacted) name|talker|decoy|destination|dest|dst|src|offender|victim|resource display name|server(?: name)?|(?:dns|netbios|client|resource)(?: ?(?:id|name))?|instance(?: ?(?:id|name))?|entity|where|target|(?:observed|detected|seen) on)$/i,
    as: 'host',
    value: /^(?=.*[-.\d])(?!\w{14,}$)[a-z][\w.\\-]+(?::\d+)?(?: \([\da-f.:]+\))?$/i,
  },
  {
    label:
      /^(?:application|anwendung|aplicación|aplicação|app|program|binary|module|(?:application|app|program|binary|file) ?name|(?:detected|actor|causality|station|client|source|offending|malicious|suspicious) process|actor\.process\.name)$/i,
    as: 'process',
    value: 'executable',
  },
  {
    label:
      /^(?:(?:process |cmdline |process\.)?arg(?:ument)?s|(?:launch|full) command|(?:started|launched|invoked|called|run) (?:with|like)|invocation|executed|initiator cmd|last keystrokes|script(?: block(?: text)?)?)$/i,
    as: 'command line',
    value: /\S\s+\S/,
  },
  {
    label:
      /^(?:(?:spawned|launched|started|created|opened|run|invoked) (?:by|from)(?: process)?|cgo(?: name)?|(?:p|os parent|ancestor|causality|initiating parent)[ _]?(?:process|image)?(?: name)?)$/i,
    as: 'parent process',
    value: 'executable',
  },
  {
    label:
      /^(?!.*\b(?:tls|ssl|ja[34]\w*|jarm|cert\w*|dt ?hash)\b).*\b(?:checksum|digest|fingerprint|hash|md5s?|sha-?256|ioc|indicator|observable|artifact|file)\b/i,
    as: 'hash',
    value: /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i,
  },
  {
    label: /^(?:(?:queried |requested )?domain(?: name)?|dns (?:name|query|request)|(?:site )?resolved to)$/i,
    as: 'destination host',
    value: /\w\.\p{L}{2,}/u,
  },
  {
    label: /^(?:event|ioa|ioc|attack|offense|use ?case|protection|analytic) name$/i,
    as: 'rule',
    value: /\p{L}{3}\S*\s\S/u,
  },
  {
    label: /^(?:service|check|trigger|problem)$/i,
    as: 'rule',
    value: /^(?!.*(?:\b(?:tcp|udp|https?)\b|\/)|\S+\.\S+$)\p{L}.*\p{L}{3}/iu,
  },
  // As programs keep what happened in a record: a few words, so nobody's name.
  {
    label: /^(?:name|title|violation|display ?(?:name|message)|rule[. ]description)$/i,
    as: 'rule',
    value: /^(?=.{3,300}$)(?!(?:show|view|see) ).*\p{L}{3}\S*(?:\s\S+){2}/iu,
  },
  { label: /^(?:threat|attack|signature) ?(?:id|id\/name)$/i, as: 'threat name', value: /\p{L}{3}/u },
  // What ESET's console calls what it found.
  { label: /^cause$/i, as: 'threat name', value: /^(?=.*\p{L}{3})\S+[/.:]\S+$/u },
  { label: /^(?:indicator|malicious|ioc) ip\b/i, as: 'destination ip', value: /^[\d.:a-f]+$/i },
  // `203.0.113.7 on port 443 (cdn.example)`
  {
    label: outwards,
    as: 'destination ip',
    value: addressFirst,
    take: withPort,
  },
  { label: /^(?:remote|peer)$/i, as: 'remote ip', value: addressFirst, take: withPort },
  // What a request was made to, not what made it.
  { label: /^(?:virtual host|vhost|http host|host header|sni)$/i, as: 'destination host', value: /\w\.\p{L}{2,}/u },
  { label: outwards, as: 'destination host', value: /^(?:[\w-]+\.)+\p{L}{2,}(?::\d+)?$/u, take: /^([^:]+)/ },
  {
    label:
      /^(?:[\p{L}/]+ )?(?:port(?: (?:dest|dst)\.?)?|protocol|service|transport|protokoll|protocolo|dienst|servicio)(?: ?\/ ?\p{L}+)?$/iu,
    as: 'destination port',
    value: portNamed,
    take: portNamed,
  },
  {
    label:
      /^(?!.*\b(?:source|alert|case|incident|reference|console|runbook|docs?)\b).*\b(?:link|request\w*|web ?site|resource|page|visited|clicked|location|item|threat|download\w*|site|address|target)\b/i,
    as: 'url',
    value: /^(?:(?:GET|POST|PUT|HEAD) )?(?:https?|hxxps?):\/\/\S+(?: HTTP\/[\d.]+)?$/i,
    take: /((?:https?|hxxps?):\/\/\S+)/i,
  },
  {
    label: /\b(?:agent|client|browser|tool)\b/i,
    as: 'user agent',
    value: agentForm,
  },
  {
    label: /^(?:when|log(?:ged)?(?: (?:at|time|on|date))?|utc ?time|(?:device|log source|local) time|started at)$/i,
    as: 'time',
    value: 'date',
  },
];

/** Forms that say nearly by themselves what a value is, whatever stands before it. */
const forms: readonly (readonly [RegExp | Form, string])[] = [
  [/^Mozilla\/\d\.0 \(|^[\w.-]{2,40}\/\d+\.\d[\w.#-]*(?: (?:\([^)]{1,200}\)|[\w.-]+\/[\w.#+-]+))*$/, 'user agent'],
  [
    /^(?:"[^"]+\.(?:exe|ps1|bat|cmd)"|\S+\.(?:exe|ps1|bat|cmd)(?= \S*[-/\\"'=:.,]| \S+$)|\/(?:usr|bin|tmp|opt|home|dev|var)\S*|powershell|cmd|bash|sh|curl|wget|nc|python3?) \S|^(?:pwsh|zsh|perl|ruby|php|java|rundll32|regsvr32|mshta|certutil|bitsadmin|wmic|schtasks|wevtutil|vssadmin|bcdedit|nltest|msiexec|[cw]script|psexec|rclone|ssh|scp|nohup|openssl|tar|chmod|chown|sudo|docker|kubectl|aws|gcloud|systemctl|crontab|useradd|usermod|insmod|modprobe|iptables|osascript|launchctl|base64|dd) (?=.*(?:\s-\w|\/\w|[\\|>=&:]))/i,
    'command line',
  ],
  [/^(?:[a-z]:\\|\/(?:usr|bin|tmp|opt|dev)\/)[^"<>|]{1,200}$/i, 'process'],
  [/^[A-Z][A-Z\d.-]{1,30}\\[\w.$-]{1,60}$/i, 'user'],
  [/^(?=.*\d)(?!\w+-\d-)[A-Z]{2,}[A-Z\d]*-[A-Z\d]+-[A-Z\d-]+$/, 'host'],
  ['date', 'time'],
  [/^(?:https?|hxxps?):\/\/\S+$/i, 'url'],
];
/** What stands beside an address under the same label: `Src IP / Country`. */
const besideAddress = /(?<=\b(?:ip|address)) ?\/ ?(?:country|geo\w*|location|port|asn?|zone|(?:host ?)?name)$/i;
/** Who handles the alert, and what has times, addresses and names of its own. */
const others =
  /\b(?:dt ?hash|ja[34]\w*|jarm|usual|typical|assign\w*|owner|analyst|author|\w+ed by|install\w*|boot|expir\w*|due|sla|parent|sensor|gateway|collector|link|reference|updated?|modified|closed|scan\w*|version|external|public|monotonic|sn|serial|mac|gl2|insert|polic(?:y|ies)|profile|response|escalation|notification|verification)\b/i;

export interface Guess extends Typed {
  /** How little speaks for it: 1 a label that often says so, 2 a word of the label, 3 the form of the value alone. */
  rank: number;
}

/** What a value may be by a label that leaves it open, by some of the label's words, or by its own form. */
export function perhapsTyped(lent: Lent, label: string, value: string): Guess[] {
  const { typed, meaningOf, perhapsMeaningOf, isElsewhere, isExecutable } = lent;
  const plain = value.trim().replace(/^"([^"]*)",?$/, '$1');
  const ranked = (found: Typed[], rank: number) => found.map((one) => ({ ...one, rank }));
  for (const { label: names, as, value: form, take } of ways)
    if (names.test(label) && form && hasForm(lent, form, plain)) return ranked(typed(as, taken(plain, form, take)), 1);
  if (others.test(label.replace(/[_.-]/g, ' ')) || (!label.includes('.') && isElsewhere(label))) return [];
  const meaning =
    perhapsMeaningOf(label) ?? (besideAddress.test(label) ? meaningOf(label.replace(besideAddress, '')) : undefined);
  const found = (meaning ? typed(label, plain, meaning) : []).filter(
    // By one word of its label a program is one that looks like one.
    ({ path }) =>
      !/^process\.(?:parent\.)?name$/.test(path) ||
      /proc(?:ess)?(?: ?name)?$|image|program|exe|binary/i.test(label) ||
      isExecutable(plain),
  );
  if (found.length > 0) return ranked(found, 2);
  for (const [form, as] of forms) if (hasForm(lent, form, plain)) return ranked(typed(as, plain), 3);
  return [];
}

function taken(value: string, form: RegExp | Form, take: (typeof ways)[number]['take']): string {
  if (typeof take === 'function') return take(value);
  return take?.exec(value)?.[1] ?? (form === 'score' ? value.replace(/\s*%$/, '') : value);
}

function hasForm({ isDate, isExecutable, isSeverity }: Lent, form: RegExp | Form, value: string): boolean {
  if (form === 'date') return isDate(value);
  if (form === 'executable') return isExecutable(value);
  if (form === 'score')
    return (
      isSeverity(value) ||
      isSeverity(/\((\w+)\)$/.exec(value)?.[1] ?? '') ||
      /^(?!0$)\d{1,3}(?:\.\d+)?(?:\s*\/\s*\d{1,3}|\s*%)?$/.test(value)
    );
  return form.test(value);
}
