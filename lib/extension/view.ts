import { proposeActions } from '../action/propose.ts';
import { explainObservable } from '../case/explain.ts';
import { type Investigation, observablesOf } from '../engine/fold.ts';
import { caseNote } from '../note/note.ts';
import { defang } from '../observables/defang.ts';
import type { Action } from '../schema/action.ts';
import type { Gap } from '../schema/gap.ts';
import type { TraceEvent } from '../schema/trace.ts';
import type { Disposition, Verdict } from '../schema/verdict.ts';
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
  quotes: { quote: string; where: string }[];
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

export interface InvestigationView {
  id: string;
  kind: string;
  title: string;
  about: string;
  verdict: Verdict | undefined;
  findings: FindingView[];
  struck: number;
  gaps: Gap[];
  trace: TraceLineView[];
  actions: ActionView[];
  note: { markdown: string; plain: string };
  indicators: { type: string; value: string; role: string; says: string }[];
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
  /** Where the panel stands in the page. */
  place: { side: 'left' | 'right'; width: number; collapsed: boolean };
}

/** An investigation as the panel shows it. */
export function investigationView(
  state: Investigation,
  events: readonly TraceEvent[],
  running: boolean,
  unsaved = '',
): InvestigationView {
  const { alert, verdict } = state;
  const counted = new Map(verdict?.contributions.map((c) => [c.finding, c]));
  const findings = [...state.findings.values()].map((finding): FindingView => {
    const contribution = counted.get(finding.id);
    return {
      id: finding.id,
      title: finding.title,
      detail: finding.detail ?? '',
      weight: finding.weight,
      counted: contribution?.weight ?? 0,
      reduced: contribution?.reduced ?? '',
      technique: finding.technique ?? '',
      quotes: finding.citations.map((citation) => ({
        quote: citation.quote,
        where: where(citation.evidence, citation.part),
      })),
    };
  });
  findings.sort(
    (a, b) =>
      Math.abs(b.counted) - Math.abs(a.counted) || Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1),
  );
  const observables = observablesOf(state);
  const sender = observables.find((o) => o.type === 'email' && o.role === 'sender')?.value;
  const first = state.disclosures.filter((d) => d.first).at(-1);
  return {
    id: state.id,
    kind: alert.kind,
    title: alert.title,
    about: sender ?? alert.fields.find((f) => f.path === 'email.from')?.value ?? alert.console.title,
    verdict,
    findings,
    struck: state.struck.length,
    gaps: [...state.gaps.values()],
    trace: events.map(traceLine),
    actions: proposeActions(state).map((action) => ({ action, decided: decided(state, action) })),
    note: { markdown: caseNote(state, 'markdown'), plain: caseNote(state, 'plain') },
    indicators: observables
      .slice(0, 200)
      .map((o) => ({ type: o.type, value: defang(o.value), role: o.role ?? '', says: explainObservable(o) })),
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
  'page/visible': 'page',
  'page/hidden': 'hidden text in the page',
  'page/fields': 'field',
  'event/fields': 'event field',
  'seen-before/cases': 'case book',
};

function where(evidence: string, part: string): string {
  return places[`${evidence}/${part}`] ?? `${evidence} ${part}`;
}
