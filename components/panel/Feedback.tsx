import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { dispositionWords } from '../../lib/note/words.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';
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
  const [disposition, setDisposition] = useState<Disposition | ''>('');
  const [reason, setReason] = useState('');
  const [says, setSays] = useState('');
  if (!verdict) return null;
  const send = async () => {
    if (agree === undefined) return;
    const said = disposition === '' ? (agree ? verdict.disposition : undefined) : disposition;
    const reply = await connection.ask({ type: 'feedback', agree, reason, ...(said ? { disposition: said } : {}) });
    setSays(reply.says);
    if (!reply.ok) return;
    // What was chosen for this decision is not the next one’s.
    setAgree(undefined);
    setDisposition('');
    setReason('');
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
        <form
          className="feedback"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label>
            It is
            <select value={disposition} onChange={(event) => setDisposition(event.target.value as Disposition | '')}>
              <option value="">{agree ? dispositionWords[verdict.disposition] : 'choose …'}</option>
              {Object.entries(dispositionWords).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label>
            Because
            <textarea
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              placeholder={agree ? 'optional' : 'what it missed'}
            />
          </label>
          <button type="submit" className="primary" disabled={!agree && disposition === '' && reason.trim() === ''}>
            Record
          </button>
        </form>
      )}
      <p className="soft says" role="status">
        {says}
      </p>
    </Section>
  );
}
