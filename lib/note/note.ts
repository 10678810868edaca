import { proposeActions } from '../action/propose.ts';
import { asksByHand, otherSetUpGaps } from '../case/by-hand.ts';
import { mailClassOf } from '../case/mail-class.ts';
import { countedFindings, telling } from '../case/mail-facts.ts';
import { mailStory } from '../case/mail-story.ts';
import { type Investigation, observablesOf } from '../engine/fold.ts';
import { ownGaps } from '../engine/set-up-gaps.ts';
import { freemailDomains } from '../knowledge/freemail.ts';
import { defang, defangObservable } from '../observables/defang.ts';
import { hostOfUrl, organisationalDomain } from '../observables/domain.ts';
import type { Finding } from '../schema/finding.ts';
import type { Observable } from '../schema/observable.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';
import { type ConsoleWords, closingLine, dispositionToClose } from './closing.ts';
import { fileNamesIn } from './file-names.ts';
import { isOneWord, type NoteFormat, type Paint, painted, paintFor } from './paint.ts';
import { dispositionWords, percent, sourceWords, verdictWords } from './words.ts';

export const noteLines = 12;

/**
 * The case note: at most twelve lines, verdict first. What an attacker wrote is quoted, defanged, on one line and
 * without anything that a ticket system would render. `words`: how the console closes it, where that is known.
 */
export function caseNote(investigation: Investigation, format: NoteFormat, words?: ConsoleWords): string {
  const { verdict, alert } = investigation;
  const paint = paintFor(format, fileNamesIn(investigation));
  if (!verdict) return 'No verdict yet.';
  const state = verdict.final ? '' : ' (so far, questions are open)';
  const kind = mailClassOf(investigation);
  const before = [
    `${paint.strong(verdictWords[verdict.name])}${kind && kind.id !== 'undetermined' ? `, ${lowered(kind.title)}` : ''}: threat probability ${percent(verdict.threatProbability)}, ${dispositionWords[verdict.disposition]}${state}`,
    `${alert.kind === 'email' ? 'Mail' : 'Alert'}: ${paint.quote(alert.title)}${about(investigation, paint)}`,
    analystLine(investigation, paint),
    ...storyLines(investigation, paint),
  ].filter((line) => line !== '');
  const after = [
    gapsLine(investigation, paint),
    nextLine(investigation, paint),
    paint.text(closingLine(words, dispositionToClose(investigation))),
    indicatorsLine(investigation, paint),
    `Sidelight, ${investigation.openedAt.slice(0, 16).replace('T', ' ')} UTC, investigation ${investigation.id.slice(0, 8)}; a person decides.`,
  ].filter((line) => line !== '');
  // How we know gives way where the rest needs the room: it is ranked, so what goes is what says least.
  const reasons = reasonLines(investigation, paint, noteLines - before.length - after.length);
  return [...before, ...reasons, ...after].slice(0, noteLines).join('\n');
}

/** What it claims to be, what is behind that, what it wants: one line each, for mails. */
function storyLines(investigation: Investigation, paint: Paint): string[] {
  const story = mailStory(investigation, []);
  if (!story) return [];
  const line = (name: string, statements: typeof story.claims) =>
    `${name}: ${statements.map((statement) => painted(statement, paint)).join('. ')}`;
  return [line('Claims to be', story.claims), line('Proof of sender', story.is.slice(1)), line('Wants', story.wants)];
}

/** How we know: what carries the verdict, and at least one that speaks the other way, as far as there is room. */
function reasonLines(investigation: Investigation, paint: Paint, room: number): string[] {
  const ranked = countedFindings(investigation);
  const speaksFor = ranked.filter(({ weight }) => weight > 0).map(({ finding }) => sentence(finding, paint));
  const benign = investigation.verdict?.name === 'benign';
  const threat = !benign && investigation.verdict?.name !== 'inconclusive';
  const against = ranked
    .filter(({ weight }) => weight < (threat ? -telling : 0))
    .map(({ finding }) => `Against a threat: ${sentence(finding, paint)}`);
  const [most, least] = benign
    ? [against.slice(0, 3), speaksFor.slice(0, 2)]
    : [speaksFor.slice(0, 4), against.slice(0, 1)];
  const main = most.slice(0, Math.max(0, room - Math.min(1, least.length)));
  const other = least.slice(0, Math.max(0, room - main.length));
  return (benign ? [...other, ...main] : [...main, ...other]).map((text) => `${paint.bullet} ${text}`);
}

function nextLine(investigation: Investigation, paint: Paint): string {
  // They follow from the verdict, which the analyst does not share.
  const actions = investigation.feedback?.agree === false ? [] : proposeActions(investigation);
  if (actions.length === 0) return '';
  const named = actions.slice(0, 4).map(({ title, target }, i) => {
    // Two in a row about the same thing name it once.
    const again = actions[i - 1]?.target === target;
    return `${paint.prose(title)}${again ? '' : targetOf(target, paint)}`;
  });
  return `Next: ${named.join('; ')}`;
}

function indicatorsLine(investigation: Investigation, paint: Paint): string {
  const indicators = indicatorsOf(investigation).slice(0, indicatorLimit);
  if (indicators.length === 0) return '';
  return `Indicators: ${indicators.map((o) => paint.code(defangObservable(o))).join(', ')}`;
}

/** `Business email compromise` inside a sentence; abbreviations stay as they are. */
function lowered(title: string): string {
  return /^.[A-Z]/.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** What a person decided stands beside the verdict, which stays the machine's. */
function analystLine({ feedback }: Investigation, paint: Paint): string {
  if (!feedback) return '';
  const disposition = dispositionWords[feedback.disposition as keyof typeof dispositionWords];
  const said = [disposition, paint.text(feedback.reason).slice(0, 300)].filter(Boolean).join('. ');
  return `Analyst: ${paint.text(feedback.person)} (${feedback.agree ? 'agrees' : 'disagrees'})${said === '' ? '' : `: ${said}`}`;
}

/** What of this alert was not seen, what blocks first; then what is not known; then which sources are not set up. */
function gapsLine(investigation: Investigation, paint: Paint): string {
  const gaps = ownGaps(investigation);
  const named = gaps.slice(0, 2).map((gap) => paint.text(gap.what));
  const more = gaps.length > 2 ? ` And ${gaps.length - 2} smaller gap${gaps.length === 3 ? '' : 's'}.` : '';
  const unknown = asksByHand(investigation).map((ask) => ask.unknown);
  const away = [...otherSetUpGaps(investigation).keys()].map((id) => sourceWords[id] ?? id);
  const parts = [
    named.length > 0 ? `Not seen: ${named.join(' ')}${more}` : '',
    unknown.length > 0 ? `Not known: ${unknown.join(', ')}` : '',
    away.length > 0 ? `${named.length + unknown.length > 0 ? 'Not' : 'Sources not'} connected: ${away.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join(named.length > 0 ? ' ' : '. ');
}

/**
 * What a search or a block list takes: in a mail what has a part in it. A sensor's alert, a log and a page name few things,
 * and most of them without saying what part they play, so those follow.
 */
function indicatorsOf(investigation: Investigation): Observable[] {
  const all = observablesOf(investigation).filter(({ value }) => !isEverybodys(value));
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

/** A brand's own site in a false mail is no indicator of anything, nor is a provider where everybody has a mailbox. */
function isEverybodys(value: string): boolean {
  if (value.includes('@')) return false;
  const host = hostOfUrl(value) ?? value;
  return freemailDomains.has(host) || brandOfDomain(organisationalDomain(host) ?? host) !== undefined;
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
  const said = paint.prose(finding.title);
  return quote && !finding.title.includes(quote) ? `${said}: ${paint.quote(quote)}` : said;
}

function targetOf(target: string, paint: Paint): string {
  return /[.@]/.test(target) && isOneWord(target) ? ` (${paint.code(defang(target))})` : '';
}
