import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { dispositionWords } from '../../lib/note/words.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { Section } from './Section.tsx';

/** Agree or disagree, with the reason; it comes back the next time something like this is seen. */
export function Feedback({
  connection,
  investigation,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
}) {
  const { verdict, feedback } = investigation;
  const [saying, setSaying] = useState<boolean>();
  const [says, setSays] = useState('');
  if (!verdict) return null;
  const send = async (agree: boolean, disposition: Disposition | undefined, reason: string) => {
    const reply = await connection.ask({ type: 'feedback', agree, reason, ...(disposition ? { disposition } : {}) });
    setSays(reply.says);
    // What was chosen for this decision is not the next one’s.
    if (reply.ok) setSaying(undefined);
  };
  const undo = async () =>
    setSays((await connection.ask({ type: 'withdraw', investigation: investigation.id, why: 'retracted' })).says);
  return (
    <Section name="Is it right?" open>
      {feedback && (
        <p>
          {feedback.person} {feedback.agree ? 'agreed' : 'disagreed'}
          {feedback.disposition ? `: ${dispositionWords[feedback.disposition]}` : ''}
          {feedback.reason ? `. ${feedback.reason}` : ''}
        </p>
      )}
      <div className="buttons">
        <button
          type="button"
          aria-pressed={feedback?.agree === true}
          onClick={() => void send(true, verdict.disposition, '')}
        >
          Agree
        </button>
        <button type="button" aria-pressed={feedback?.agree === false} onClick={() => setSaying(false)}>
          Disagree
        </button>
        {feedback && (
          <>
            <button type="button" className="link" onClick={() => void undo()}>
              Undo
            </button>
            <button type="button" className="link" onClick={() => setSaying(feedback.agree)}>
              {feedback.reason === '' ? 'Add a reason' : 'Change the reason'}
            </button>
          </>
        )}
      </div>
      {saying !== undefined && (
        <FeedbackForm
          key={String(saying)}
          agree={saying}
          of={feedback?.agree === saying ? feedback.disposition : saying ? verdict.disposition : undefined}
          because={feedback?.agree === saying ? feedback.reason : ''}
          record={(said, reason) => void send(saying, said, reason)}
          cancel={() => setSaying(undefined)}
        />
      )}
      <p className="soft says" role="status">
        {says}
      </p>
    </Section>
  );
}
