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
  const [agree, setAgree] = useState<boolean>();
  const [says, setSays] = useState('');
  if (!verdict) return null;
  const send = async (agreed: boolean, disposition: Disposition | undefined, reason: string) => {
    const reply = await connection.ask({
      type: 'feedback',
      agree: agreed,
      reason,
      ...(disposition ? { disposition } : {}),
    });
    setSays(reply.says);
    // What was chosen for this decision is not the next one’s.
    if (reply.ok) setAgree(undefined);
  };
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
        <button type="button" aria-pressed={agree === true} onClick={() => setAgree(true)}>
          Agree
        </button>
        <button type="button" aria-pressed={agree === false} onClick={() => setAgree(false)}>
          Disagree
        </button>
      </div>
      {agree !== undefined && (
        <FeedbackForm
          key={String(agree)}
          agree={agree}
          of={verdict.disposition}
          record={(said, reason) => void send(agree, said, reason)}
        />
      )}
      <p className="soft says" role="status">
        {says}
      </p>
    </Section>
  );
}
