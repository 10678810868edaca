import { proposeActions } from '../action/propose.ts';
import { type Investigation, observablesOf } from '../engine/fold.ts';
import { ownGaps, setUpGaps } from '../engine/set-up-gaps.ts';
import { defang } from '../observables/defang.ts';
import { hostOfUrl, organisationalDomain } from '../observables/domain.ts';
import { shownLetters } from '../observables/shown-letters.ts';
import type { Finding } from '../schema/finding.ts';
import type { Observable } from '../schema/observable.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';
import { dispositionWords, percent, sourceWords, verdictWords } from './words.ts';

export type NoteFormat = 'markdown' | 'plain';

export const noteLines = 12;

/**
 * The case note: at most twelve lines, verdict first. What an attacker wrote is quoted, defanged, on one line and
 * without anything that a ticket system would render.
 */
export function caseNote(investigation: Investigation, format: NoteFormat): string {
  const { verdict, alert } = investigation;
  const paint = format === 'markdown' ? markdown : plain;
  if (!verdict) return 'No verdict yet.';
  const lines: string[] = [];
  const state = verdict.final ? '' : ' (so far, questions are open)';
  lines.push(
    `${paint.strong(verdictWords[verdict.name])}: threat probability ${percent(verdict.threatProbability)}, ${dispositionWords[verdict.disposition]}${state}`,
  );
  lines.push(`${alert.kind === 'email' ? 'Mail' : 'Alert'}: ${paint.quote(alert.title)}${about(investigation, paint)}`);
  const decided = analystLine(investigation, paint);
  if (decided !== '') lines.push(decided);
  const counted = new Map(verdict.contributions.map((c) => [c.finding, c.weight]));
  const ranked = [...investigation.findings.values()]
    .map((finding) => ({ finding, weight: counted.get(finding.id) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const speaksFor = ranked.filter(({ weight }) => weight > 0);
  const speaksAgainst = ranked.filter(({ weight }) => weight < 0);
  const most = verdict.name === 'benign' ? [2, 3] : [4, 1];
  for (const { finding } of speaksFor.slice(0, most[0])) lines.push(`${paint.bullet} ${sentence(finding, paint)}`);
  for (const { finding } of speaksAgainst.slice(0, most[1]))
    lines.push(`${paint.bullet} Against a threat: ${sentence(finding, paint)}`);
  const unseen = gapsLine(investigation, paint);
  if (unseen !== '') lines.push(unseen);
  // They follow from the verdict, which the analyst does not share.
  const actions = investigation.feedback?.agree === false ? [] : proposeActions(investigation);
  if (actions.length > 0)
    lines.push(
      `Next: ${actions
        .slice(0, 3)
        .map((action) => `${paint.text(action.title)}${targetOf(action.target, paint)}`)
        .join('; ')}`,
    );
  const indicators = indicatorsOf(investigation);
  if (indicators.length > 0)
    lines.push(
      `Indicators: ${indicators
        .slice(0, indicatorLimit)
        .map((o) => paint.code(defang(o.value)))
        .join(', ')}`,
    );
  lines.push(
    `Sidelight, ${investigation.openedAt.slice(0, 16).replace('T', ' ')} UTC, investigation ${investigation.id.slice(0, 8)}; a person decides.`,
  );
  return lines.slice(0, noteLines).join('\n');
}

/** What a person decided stands beside the verdict, which stays the machine's. */
function analystLine({ feedback }: Investigation, paint: Paint): string {
  if (!feedback) return '';
  const disposition = dispositionWords[feedback.disposition as keyof typeof dispositionWords];
  const said = [disposition, paint.text(feedback.reason).slice(0, 300)].filter(Boolean).join('. ');
  return `Analyst: ${paint.text(feedback.person)} (${feedback.agree ? 'agrees' : 'disagrees'})${said === '' ? '' : `: ${said}`}`;
}

/** What of this alert was not seen, what blocks first; then, in one phrase, which sources are not set up. */
function gapsLine(investigation: Investigation, paint: Paint): string {
  const gaps = ownGaps(investigation);
  const missing = [...setUpGaps(investigation)].map(([question]) => sourceWords[question] ?? question);
  const named = gaps.slice(0, 2).map((gap) => paint.text(gap.what));
  const more = gaps.length > 2 ? ` And ${gaps.length - 2} smaller gap${gaps.length === 3 ? '' : 's'}.` : '';
  const away = missing.length > 0 ? `not connected: ${missing.join(', ')}` : '';
  if (named.length === 0) return away === '' ? '' : `Sources ${away}`;
  return `Not seen: ${named.join(' ')}${more}${away === '' ? '' : ` (${away})`}`;
}

/**
 * What a search or a block list takes: in a mail what has a part in it. A sensor's alert, a log and a page name few things,
 * and most of them without saying what part they play, so those follow.
 */
function indicatorsOf(investigation: Investigation): Observable[] {
  const all = observablesOf(investigation).filter(({ value }) => !isBrands(value));
  const played = all.filter((o) => o.role && rolesNamed.has(o.role) && (o.type !== 'file' || o.role === 'target'));
  if (investigation.alert.kind === 'email') return played;
  const urls = all.filter(({ type }) => type === 'url').map(({ value }) => hostOfUrl(value));
  const paths = all.filter(({ type, value }) => type === 'process' && /[\\/]/.test(value));
  const others = typesNamed.flatMap((type) =>
    all.filter(
      (o) =>
        o.type === type &&
        !played.includes(o) &&
        // An address says its host, a path its program, a mail address its domain.
        !(type === 'domain' && (urls.includes(o.value) || all.some(({ value }) => value.endsWith(`@${o.value}`)))) &&
        !(type === 'process' && paths.some(({ value }) => value !== o.value && value.endsWith(o.value))) &&
        !(type === 'email' && played.some(({ value }) => value === o.value)),
    ),
  );
  return [...played.slice(0, indicatorLimit - Math.min(others.length, indicatorLimit / 2)), ...others];
}

const indicatorLimit = 8;
const rolesNamed: ReadonlySet<string> = new Set('sender reply_to link attachment source actor target'.split(' '));
const typesNamed = ['hash', 'url', 'ip', 'domain', 'email', 'cve', 'process'] as const;

/** A brand's own site in a false mail is no indicator of anything. */
function isBrands(value: string): boolean {
  const host = hostOfUrl(value) ?? value;
  return !value.includes('@') && brandOfDomain(organisationalDomain(host) ?? host) !== undefined;
}

function about(investigation: Investigation, paint: Paint): string {
  const observables = observablesOf(investigation);
  const from = observables.find((o) => o.type === 'email' && o.role === 'sender');
  const to = observables.find((o) => o.type === 'email' && o.role === 'recipient');
  if (investigation.alert.kind !== 'email') return aboutEvent(investigation, paint);
  return `${from ? ` from ${paint.code(defang(from.value))}` : ''}${to ? ` to ${paint.text(to.value)}` : ''}`;
}

/** Who, where to and where from, as far as the sensor says; and when. */
function aboutEvent(investigation: Investigation, paint: Paint): string {
  const observables = observablesOf(investigation);
  const one = (type: string, ...roles: string[]) =>
    observables.find((o) => o.type === type && o.role !== undefined && roles.includes(o.role))?.value;
  const host = one('host', 'target') ?? one('ip', 'target');
  const user = one('user', 'target', 'actor');
  const source = one('ip', 'source') ?? one('host', 'source');
  const { at } = investigation.alert;
  return [
    host ? ` on ${paint.code(defang(host))}` : '',
    user ? `, account ${paint.code(user)}` : '',
    source ? `, from ${paint.code(defang(source))}` : '',
    at ? `, at ${paint.text(at)}` : '',
  ].join('');
}

function sentence(finding: Finding, paint: Paint): string {
  const quote = finding.citations[0]?.quote;
  const said = paint.text(defangWords(finding.title));
  return quote && !finding.title.includes(quote) ? `${said}: ${paint.quote(quote)}` : said;
}

function targetOf(target: string, paint: Paint): string {
  return /[.@]/.test(target) && !/\s/.test(target) ? ` (${paint.code(defang(target))})` : '';
}

function defangWords(text: string): string {
  return text.replace(
    /(?<![\w@.-])(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/@][^\s”]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    defang,
  );
}

interface Paint {
  bullet: string;
  strong(text: string): string;
  /** Words of ours that may hold words of an attacker's. */
  text(text: string): string;
  /** Words of an attacker's. */
  quote(text: string): string;
  code(text: string): string;
}

const plain: Paint = {
  bullet: '-',
  strong: (text) => text.toUpperCase(),
  text: oneLine,
  quote: (text) => `“${oneLine(defangWords(text)).slice(0, 160)}”`,
  code: oneLine,
};

const markdown: Paint = {
  bullet: '-',
  strong: (text) => `**${text}**`,
  text: (text) => escapeMarkdown(oneLine(text)),
  quote: (text) => `“${escapeMarkdown(oneLine(defangWords(text)).slice(0, 160))}”`,
  code: (text) => `\`${oneLine(text).replaceAll('`', 'ˋ').slice(0, 200)}\``,
};

/** One line; what is invisible or turns the direction is named, so that a ticket does not repeat the deception. */
function oneLine(text: string): string {
  return shownLetters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/**
 * What Markdown and HTML would render, and what mentions people or tickets in chat systems. Nothing else: many tickets
 * show the note as it stands, and `a_b` and `R&D` mean the same there and in Markdown. A tag is written with another
 * bracket, since HTML takes no backslash.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '‹')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[`~]|\*(?! )|(?<! )\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/(?<!\w)[@#](?=\w)/g, '\\$&');
}
