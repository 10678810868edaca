import { percent } from '../note/words.ts';
import type { TraceEvent } from '../schema/trace.ts';
import type { TraceLineView } from './view.ts';

/** One trace event as a line for people. */
export function traceLine(event: TraceEvent): TraceLineView {
  const line = (text: string, rest: Partial<TraceLineView> = {}): TraceLineView => ({
    seq: event.seq,
    at: event.at,
    text,
    durationMs: undefined,
    tone: 'plain',
    ...rest,
  });
  const { data } = event;
  switch (data.type) {
    case 'investigation-opened': {
      const { reading } = data.alert;
      const requests = reading.requests.map(
        (r) => `${r.template} (${r.status}, ${r.bytes} bytes, ${Math.round(r.durationMs)} ms)`,
      );
      const frames = reading.framesSeen > 0 ? `; ${reading.framesRead} of ${reading.framesSeen} frames` : '';
      return line(
        `Read ${reading.title} by ${reading.strategy}${frames}${requests.length > 0 ? `; requests to the console: ${requests.join(', ')}` : ''}`,
        {
          durationMs: reading.durationMs,
        },
      );
    }
    case 'question-asked':
      return line(`Asked ${data.source.title}: ${data.question.title}`, { tone: 'quiet' });
    case 'disclosure-made':
      return line(`Sent ${data.bytes} bytes to ${data.destination}: ${data.policy}`, {
        digest: data.digest,
        tone: 'bad',
      });
    case 'evidence-received':
      return line(`${capital(data.evidence.source.title)} answered: ${data.evidence.summary}`, {
        durationMs: data.evidence.durationMs,
        tone: 'good',
      });
    case 'question-failed':
      return line(
        data.source.id === 'none'
          ? `Not asked: ${data.question.title} ${data.message}`
          : `No answer from ${data.source.title}: ${data.message}`,
        { durationMs: data.durationMs, tone: 'bad' },
      );
    case 'finding-made':
      return line(`Found (${signed(data.finding.weight)}): ${data.finding.title}`);
    case 'finding-withdrawn':
      return line(`Withdrawn: ${data.finding}. ${data.why}`, { tone: 'quiet' });
    case 'claim-struck':
      return line(`Struck before it was shown: ${data.claim}. ${data.why}`, { tone: 'bad' });
    case 'gap-noted':
      return line(`Not seen: ${data.gap.what}`, { tone: 'bad' });
    case 'verdict-reached':
      return line(
        `Verdict ${data.verdict.name}, threat probability ${percent(data.verdict.threatProbability)}${data.verdict.final ? '' : ', so far'}`,
        { tone: 'good' },
      );
    case 'handed-over':
      return line(`Handed over to the ${data.to}: ${data.why}`, { tone: 'quiet' });
    case 'taken-back':
      return line(`Taken back from the ${data.from}: ${data.why}`, { tone: 'quiet' });
    case 'approval-given':
      return line(
        `${data.approval.statement.person} approved ${data.approval.statement.action} (${data.approval.statement.target}), signed`,
      );
    case 'approval-denied':
      return line(
        `${data.approval.statement.person} denied ${data.approval.statement.action} (${data.approval.statement.target}), signed`,
      );
    case 'feedback-given':
      return line(
        `${data.noticed ? `Noticed in ${data.noticed.console} (“${data.noticed.word}”): ` : ''}${data.person} ${data.agree ? 'agrees' : 'disagrees'}${data.disposition ? `: ${data.disposition.replaceAll('_', ' ')}` : ''}${data.reason ? ` (${data.reason})` : ''}`,
      );
    case 'closing-noticed':
      return line(
        `Noticed in ${data.noticed.console}: ${data.person} closed it (“${data.noticed.word}”), no word on the verdict`,
      );
    case 'decision-withdrawn':
      return line(
        `${data.person} took back what was ${data.why === 'retracted' ? 'said of it' : 'noticed in the console'}${data.why === 'not-this-alert' ? ': it was about another alert' : ''}`,
        { tone: 'quiet' },
      );
    case 'investigation-closed':
      return line(`Closed: ${data.why}`, { tone: 'quiet' });
  }
}

function signed(weight: number): string {
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
