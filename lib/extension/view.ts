import { proposeActions } from '../action/propose.ts';
import { asksByHand, otherSetUpGaps } from '../case/by-hand.ts';
import { type DecisionFlow, decisionFlow } from '../case/decision-flow.ts';
import { explainObservable } from '../case/explain.ts';
import { mailClassOf } from '../case/mail-class.ts';
import { type MailStory, mailStory } from '../case/mail-story.ts';
import type { Statement } from '../case/statement.ts';
import { consoleSigns } from '../consoles/index.ts';
import { type Investigation, observablesOf } from '../engine/fold.ts';
import { ownGaps } from '../engine/set-up-gaps.ts';
import { caseNote } from '../note/note.ts';
import { replyToReporter } from '../note/reply.ts';
import { defangObservable } from '../observables/defang.ts';
import { shownLetters } from '../observables/shown-letters.ts';
import { languages } from '../questions/query/language.ts';
import type { Action } from '../schema/action.ts';
import type { Gap } from '../schema/gap.ts';
import { type QueryLanguage, queryLanguages } from '../schema/query-language.ts';
import type { Disposition, Verdict } from '../schema/verdict.ts';
import { aboutLine } from './about-line.ts';
import { consoleWords, type InConsoleView, inConsoleView } from './in-console.ts';
import type { Ledger } from './ledger.ts';
import type { PrecedentsView } from './precedents.ts';
import type { Change } from './staleness.ts';
import { traceLine } from './trace-line.ts';

/** How the companion stands. */
export interface CompanionView {
  state: 'unpaired' | 'connecting' | 'connected' | 'absent' | 'refused';
  says: string;
  remedy?: string;
}

export interface FindingView {
  id: string;
  title: string;
  detail: string;
  /** As found, and as it counted. */
  weight: number;
  counted: number;
  reduced: string;
  technique: string;
  /** `quote` as written, to be looked for in the console; `shown` for people; `header`: outside the mail's body. */
  quotes: { quote: string; shown: string; where: string; header: boolean }[];
}

export interface TraceLineView {
  seq: number;
  at: string;
  text: string;
  durationMs: number | undefined;
  tone: 'plain' | 'good' | 'bad' | 'quiet';
  /** Digest of a text that can be looked at. */
  digest?: string;
}

export interface ActionView {
  action: Action;
  decided: { given: boolean; person: string; at: string } | undefined;
}

/** A statement as the panel shows it: who wrote which words can be seen. */
export interface StatementView extends Omit<Statement, 'pieces'> {
  pieces: { kind: 'text' | 'quote' | 'indicator'; text: string }[];
}

export type StoryView = Record<keyof MailStory, StatementView[]>;

/** A question to ask by hand, with its query in each language that can ask it. */
export interface AskView {
  question: string;
  title: string;
  why: string;
  queries: { language: QueryLanguage; title: string; where: string; text: string }[];
}

export interface InvestigationView {
  id: string;
  kind: string;
  title: string;
  about: string;
  verdict: Verdict | undefined;
  /** What kind of mail it is; empty where that is not said. */
  kindOfMail: string;
  /** The mail at a glance; none for other alerts and before the first verdict. */
  story: StoryView | undefined;
  flow: DecisionFlow | undefined;
  findings: FindingView[];
  struck: number;
  /** What of this alert was not seen, and what no source is set up for. */
  gaps: Gap[];
  notSetUp: Gap[];
  trace: TraceLineView[];
  actions: ActionView[];
  note: { markdown: string; plain: string };
  /** To whoever reported the mail; empty where there is nothing to answer. */
  reply: string;
  asks: AskView[];
  /** The language of the console at hand. */
  queryLanguage: QueryLanguage;
  indicators: { type: string; value: string; role: string; says: string }[];
  /** How the console itself says that the alert is done with, and where in it one goes on; none where that is not known. */
  inConsole: InConsoleView | undefined;
  precedents: PrecedentsView | undefined;
  feedback: { agree: boolean; disposition: Disposition | undefined; reason: string; person: string } | undefined;
  /** The last disclosure to a destination used for the first time: shown in full. */
  disclosure: { destination: string; policy: string; bytes: number; digest: string } | undefined;
  running: boolean;
  /** Why the browser could not save all of it; empty where it did. */
  unsaved: string;
}

/** What the panel shows: it renders this and decides nothing. */
export interface PanelView {
  phase: 'nothing' | 'not-investigated' | 'reading' | 'investigating' | 'done' | 'failed';
  companion: CompanionView;
  /** The alert on screen now; none where the console closed it, while the panel still shows what was found. */
  onScreen: { console: string; host: string; title: string; about: string } | undefined;
  /** What is being read, as it goes. */
  steps: string[];
  /** `foundNothing`: a page was there, and no alert was found on it. */
  problem: { what: string; remedy: string; foundNothing?: boolean } | undefined;
  /** What the console shows differently since the alert was investigated; empty where the verdict still speaks of it. */
  changes: Change[];
  investigation: InvestigationView | undefined;
  /** What the person picked in the console, in words; `about` names the alert where it is not the one that is shown. */
  notice: { investigation: string; words: string; about: string } | undefined;
  /**
   * The list of alerts in the tab; `front`: it is what the panel shows, else the way back to it. `selected`: the row, by its number,
   * that the panel's investigation is of; `picked`: in the panel, so that it need not be open in the console.
   */
  queue: { front: boolean; rows: number; selected: number | undefined; picked: boolean } | undefined;
  /** Where the panel stands in the page. */
  place: { side: 'left' | 'right'; width: number; collapsed: boolean };
}

/** An investigation as the panel shows it. */
export function investigationView(
  state: Investigation,
  { events, running, unsaved, speech }: Pick<Ledger, 'events' | 'running' | 'unsaved' | 'speech'>,
  precedents?: PrecedentsView,
): InvestigationView {
  const { alert, verdict } = state;
  const words = consoleWords(alert, speech);
  const counted = new Map(verdict?.contributions.map((c) => [c.finding, c]));
  const findings = [...state.findings.values()].map((finding): FindingView => {
    const contribution = counted.get(finding.id);
    return {
      id: finding.id,
      title: shownLetters(finding.title),
      detail: shownLetters(finding.detail ?? ''),
      weight: finding.weight,
      counted: contribution?.weight ?? 0,
      reduced: contribution?.reduced ?? '',
      technique: finding.technique ?? '',
      quotes: finding.citations.map((citation) => ({
        quote: citation.quote,
        shown: shownLetters(citation.quote),
        where: where(citation.evidence, citation.part),
        header: citation.part === 'header',
      })),
    };
  });
  findings.sort(
    (a, b) =>
      Math.abs(b.counted) - Math.abs(a.counted) || Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1),
  );
  const observables = observablesOf(state);
  const actions = proposeActions(state);
  const kind = mailClassOf(state);
  const story = mailStory(state, actions);
  const flow = decisionFlow(state);
  const first = state.disclosures.filter((d) => d.first).at(-1);
  return {
    id: state.id,
    kind: alert.kind,
    title: shownLetters(alert.title),
    about: shownLetters(aboutLine(state)),
    kindOfMail: kind && kind.id !== 'undetermined' ? kind.title : '',
    story: story && storyView(story),
    flow: flow && { ...flow, steps: flow.steps.map((step) => ({ ...step, title: shownLetters(step.title) })) },
    verdict: verdict && {
      ...verdict,
      reason: shownLetters(verdict.reason),
      wouldChange: verdict.wouldChange.map(shownLetters),
    },
    findings,
    struck: state.struck.length,
    gaps: ownGaps(state).map(shownGap),
    notSetUp: [...otherSetUpGaps(state).values()],
    trace: events.map((event) => {
      const line = traceLine(event);
      return { ...line, text: shownLetters(line.text) };
    }),
    actions: actions.map((action) => ({ action: shownAction(action), decided: decided(state, action) })),
    note: { markdown: caseNote(state, 'markdown', words), plain: caseNote(state, 'plain', words) },
    reply: replyToReporter(state) ?? '',
    asks: asksByHand(state).map(({ question, title, why, queries }) => ({
      question,
      title,
      why,
      queries: queryLanguages.flatMap((language) => {
        const text = queries[language];
        return text === undefined
          ? []
          : [{ language, title: languages[language].title, where: languages[language].where, text }];
      }),
    })),
    queryLanguage: consoleSigns.find(({ id }) => id === alert.console.id)?.queryLanguage ?? 'defender',
    indicators: observables.slice(0, 200).map((o) => ({
      type: o.type,
      value: shownLetters(defangObservable(o)),
      role: o.role ?? '',
      says: shownLetters(explainObservable(o)),
    })),
    inConsole: inConsoleView(state, speech),
    precedents,
    feedback: state.feedback
      ? {
          agree: state.feedback.agree,
          disposition: state.feedback.disposition as Disposition | undefined,
          reason: state.feedback.reason,
          person: state.feedback.person,
        }
      : undefined,
    disclosure: first
      ? { destination: first.destination, policy: first.policy, bytes: first.bytes, digest: first.digest }
      : undefined,
    running,
    unsaved,
  };
}

function storyView(story: MailStory): StoryView {
  const shown = ({ pieces, ...rest }: Statement): StatementView => ({
    ...rest,
    pieces: pieces.map((piece) => {
      if (typeof piece === 'string') return { kind: 'text', text: shownLetters(piece) };
      if ('quote' in piece) return { kind: 'quote', text: shownLetters(piece.quote) };
      return { kind: 'indicator', text: shownLetters(piece.indicator) };
    }),
  });
  return {
    claims: story.claims.map(shown),
    is: story.is.map(shown),
    wants: story.wants.map(shown),
    because: story.because.map(shown),
    unknown: story.unknown.map(shown),
    next: story.next.map(shown),
  };
}

function shownGap(gap: Gap): Gap {
  return { ...gap, what: shownLetters(gap.what) };
}

/** What is approved goes by the action's id, and its target as it is. */
function shownAction(action: Action): Action {
  return { ...action, title: shownLetters(action.title), target: shownLetters(action.target) };
}

function decided(state: Investigation, action: Action): ActionView['decided'] {
  const last = state.approvals
    .filter(({ approval }) => approval.statement.action === action.id && approval.statement.target === action.target)
    .at(-1);
  return last ? { given: last.given, person: last.approval.statement.person, at: last.at } : undefined;
}

const places: Record<string, string> = {
  'message/header': 'header',
  'message/body': 'body',
  'message/hidden': 'hidden text',
  'message/links': 'link',
  'message/attachments': 'attachment',
  'attachments/files': 'attachment',
  'attachments/links': 'link in an attachment',
  'attachments/codes': 'code in a picture',
  'attachments/actions': 'inside an attachment',
  'attachments/reported-header': 'header of the reported mail',
  'attachments/reported-body': 'reported mail',
  'attachments/reported-hidden': 'hidden text of the reported mail',
  'attachments/reported-links': 'link of the reported mail',
  'attachments/reported-attachments': 'attachment of the reported mail',
  'page/visible': 'page',
  'page/hidden': 'hidden text in the page',
  'page/fields': 'field',
  'event/fields': 'event field',
  'seen-before/cases': 'case book',
};

function where(evidence: string, part: string): string {
  if (evidence === 'attachments' && part.startsWith('text-')) return 'text of an attachment';
  return places[`${evidence}/${part}`] ?? `${evidence} ${part}`;
}
