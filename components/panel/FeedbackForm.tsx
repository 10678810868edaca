import { useState } from 'react';
import { dispositionWords } from '../../lib/note/words.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';

/** What it is and why, as a person who agrees or disagrees says it. `of`: the disposition that the verdict names. */
export function FeedbackForm({
  agree,
  of,
  record,
  cancel,
}: {
  agree: boolean;
  of: Disposition | undefined;
  record(disposition: Disposition | undefined, reason: string): void;
  /** Where the form came by a key: it takes the focus, and Escape puts it away. */
  cancel?: () => void;
}) {
  const [disposition, setDisposition] = useState<Disposition | ''>('');
  const [reason, setReason] = useState('');
  return (
    <form
      className="feedback"
      onSubmit={(event) => {
        event.preventDefault();
        record(disposition === '' ? (agree ? of : undefined) : disposition, reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !cancel) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <label>
        It is
        <select
          ref={(field) => {
            if (cancel) field?.focus();
          }}
          value={disposition}
          onChange={(event) => setDisposition(event.target.value as Disposition | '')}
        >
          <option value="">{agree && of ? dispositionWords[of] : 'choose …'}</option>
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
      <div className="buttons">
        <button type="submit" className="primary" disabled={!agree && disposition === '' && reason.trim() === ''}>
          Record
        </button>
        {cancel && (
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
