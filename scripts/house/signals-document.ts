import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fittedFactors } from '../../lib/knowledge/fitted-weights.ts';
import type { Question } from '../../lib/questions/question.ts';
import type { Signal } from '../../lib/signals/signal.ts';
import { anchor, source, table, text, written } from './markdown.ts';
import { commentAbove, indexed, signalFiles, signalFolders } from './places.ts';
import { readSignalFigures, type SignalFigures } from './signal-figures.ts';

const rests: Record<Signal['rests'], string> = {
  attacker: 'what the other side wrote',
  sender: 'what whoever owns a domain can set up for it',
  infrastructure: 'what servers, registries and sensors attest',
  person: 'what a person decided',
  witness: 'what a language model reads',
};

const folderNames: Record<string, string> = { case: 'Earlier cases', intelligence: 'Lists and registries' };

/** docs/signals.md: what is observed, why it tells something, and how much. */
export async function signalsDocument(root: string): Promise<string> {
  const files = await signalFiles(root);
  const questions = await indexed<Question>('lib/questions/index.ts', 'questions', root);
  const folders = signalFolders(root);
  const measured = readSignalFigures(root);
  const count = files.reduce((sum, { exported }) => sum + exported.length, 0);
  return `${[
    written('lib/signals/'),
    '# Signals',
    `A signal is one observation and what it means. There are ${count}, each in one file of \`lib/signals/\` with the reason for its weight and where that knowledge comes from.

**Weight** is in log-odds, and in brackets what that does to the odds of a threat: +0.7 doubles them, +2.3 makes them ten times as high, a weight below
zero speaks for harmless. It is the most a signal can weigh; the case at hand may make it less. In one **group** only the strongest finding for and
the strongest against count, since they say the same thing twice. What **rests on** the other side's own words exonerates by at most 1.0 in sum.
${aboutFitting()}${measured ? aboutMeasuring(measured) : ''}`,
    folders.map((folder) => `- [${nameOf(folder)}](#${anchor(nameOf(folder))})`).join('\n'),
    ...folders.map((folder) =>
      folderPart(
        folder,
        commentAbove(readFileSync(join(root, 'lib/signals', folder, 'index.ts'), 'utf8'), /Signals$/),
        files.filter((file) => file.folder === folder).flatMap(({ exported }) => exported),
        questions,
        measured,
      ),
    ),
  ].join('\n\n')}\n`;
}

function nameOf(folder: string): string {
  return folderNames[folder] ?? `${folder.slice(0, 1).toUpperCase()}${folder.slice(1)}`;
}

function aboutFitting(): string {
  const count = Object.keys(fittedFactors).length;
  return count === 0
    ? ''
    : `
The weight that a file names was judged by a person. For ${count} signals \`npm run fit\` moved it by what the evaluation mails bear out; there both are said, and
the **fitted** one is what counts.
`;
}

function aboutMeasuring({ measured, mails }: SignalFigures): string {
  return `
**On dev** says how often a signal fired on the evaluation mails (${mails.phish} phish, ${mails.benign} honest, counted ${measured} by \`npm run eval\`), and what becomes of
the verdicts without it: area under the curve, share of mails called what they are, and how many mails are called something else. A signal that
shares its group with others, or stands in for them, can be right often and be missed little.
`;
}

function folderPart(
  folder: string,
  about: string,
  signals: readonly Signal[],
  questions: readonly Question[],
  measured: SignalFigures | undefined,
): string {
  const rows = [...signals]
    .sort((a, b) => counted(b) - counted(a) || (a.id < b.id ? -1 : 1))
    .map((signal) => [
      `[${text(signal.title)}](#${anchor(signal.id)})`,
      weight(counted(signal)),
      signal.technique ? technique(signal.technique) : '',
    ]);
  return [
    `## ${nameOf(folder)}`,
    text(about),
    table(['signal', 'weight', 'technique'], rows),
    ...signals.map((signal) => section(signal, questions, measured)),
  ].join('\n\n');
}

function section(signal: Signal, questions: readonly Question[], measured: SignalFigures | undefined): string {
  const needs = signal.needs.map((id) => questions.find((question) => question.id === id)?.title ?? id);
  return [
    `### ${signal.id}`,
    `**${text(signal.title)}**`,
    `${text(signal.what)} ${text(signal.why)}`,
    [
      `- Weight ${weight(counted(signal))} (${odds(counted(signal))}${judgement(signal)})${signal.technique ? `, ${technique(signal.technique)}` : ''}`,
      `- Group ${signal.group}; rests on ${rests[signal.rests]}`,
      `- Looks at: ${needs.map(text).join('; ')}`,
      `- Sources: ${signal.sources.map(source).join(', ')}`,
      ...onDev(signal, measured),
    ].join('\n'),
  ].join('\n\n');
}

/** What it weighs, fitted where it was. */
function counted(signal: Signal): number {
  return signal.weight * (fittedFactors[signal.id] ?? 1);
}

function judgement(signal: Signal): string {
  return signal.id in fittedFactors ? `; fitted, judged ${weight(signal.weight)}` : '';
}

function onDev(signal: Signal, measured: SignalFigures | undefined): string[] {
  const figures = measured?.signals[signal.id];
  if (!figures) return [];
  const { phish, benign, auc, accuracy, verdicts } = figures;
  if (phish + benign === 0) return ['- On dev: fired on no mail'];
  const [right, wrong] = signal.weight > 0 ? [phish, benign] : [benign, phish];
  const loss =
    verdicts === 0 && auc === 0
      ? 'nothing changes'
      : `curve ${change(auc, 4)}, called right ${change(accuracy * 100, 1)} points, other verdict for ${verdicts}`;
  return [
    `- On dev: right ${right} times (${signal.weight > 0 ? 'phish' : 'honest'}), wrong ${wrong} times; without it ${loss}`,
  ];
}

function change(by: number, digits: number): string {
  return `${by < 0 ? '−' : '+'}${Math.abs(by).toFixed(digits)}`;
}

function weight(size: number): string {
  return `${size < 0 ? '−' : '+'}${Math.abs(size).toFixed(2).replace(/0$/, '')}`;
}

function odds(size: number): string {
  const times = Math.exp(Math.abs(size));
  return `odds ${size < 0 ? '÷' : '×'} ${times < 10 ? times.toFixed(1) : Math.round(times)}`;
}

function technique(id: string): string {
  return `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`;
}
