import { proposeActions } from '../action/propose.ts';
import { type Investigation, observablesOf } from '../engine/fold.ts';
import { defang } from '../observables/defang.ts';
import { hostOfUrl, organisationalDomain } from '../observables/domain.ts';
import { invisible } from '../observables/plain-text.ts';
import type { Finding } from '../schema/finding.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';
import { dispositionWords, percent, verdictWords } from './words.ts';

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
  const gaps = [...investigation.gaps.values()];
  if (gaps.length > 0)
    lines.push(
      `Not seen: ${gaps
        .slice(0, 2)
        .map((gap) => paint.text(gap.what))
        .join(' ')}${gaps.length > 2 ? ` And ${gaps.length - 2} more.` : ''}`,
    );
  const actions = proposeActions(investigation);
  if (actions.length > 0)
    lines.push(
      `Next: ${actions
        .slice(0, 3)
        .map((action) => `${paint.text(action.title)}${targetOf(action.target, paint)}`)
        .join('; ')}`,
    );
  const indicators = observablesOf(investigation).filter(
    (o) =>
      o.role &&
      ['sender', 'reply_to', 'link', 'attachment', 'source', 'actor', 'target'].includes(o.role) &&
      (o.type !== 'file' || o.role === 'target') &&
      !isBrands(o.value),
  );
  if (indicators.length > 0)
    lines.push(
      `Indicators: ${indicators
        .slice(0, 6)
        .map((o) => paint.code(defang(o.value)))
        .join(', ')}`,
    );
  lines.push(
    `Sidelight, ${investigation.openedAt.slice(0, 16).replace('T', ' ')} UTC, investigation ${investigation.id.slice(0, 8)}; a person decides.`,
  );
  return lines.slice(0, noteLines).join('\n');
}

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

/** One line, nothing invisible, no control characters, no direction marks. */
function oneLine(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/**
 * What Markdown and HTML would render, and what mentions people or tickets in chat systems. Brackets are left alone
 * unless they could make a link, so that defanged names stay readable.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<|~&]/g, (letter) => (letter === '<' ? '&lt;' : letter === '&' ? '&amp;' : `\\${letter}`))
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/(?<!\w)[@#](?=\w)/g, '\\$&');
}
