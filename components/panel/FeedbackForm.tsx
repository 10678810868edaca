import { useEffect, useRef, useState } from 'react';
import { dispositionWords } from '../../lib/note/words.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';

/** What it is and why, as a person who agrees or disagrees says it. `of`: what it is taken for where they choose nothing. */
export function FeedbackForm({
  agree,
  of,
  because = '',
  record,
  cancel,
}: {
  agree: boolean;
  of: Disposition | undefined;
  /** What they said before. */
  because?: string;
  record(disposition: Disposition | undefined, reason: string): void;
  cancel(): void;
}) {
  const [disposition, setDisposition] = useState<Disposition | ''>('');
  const [reason, setReason] = useState(because);
  const form = useRef<HTMLFormElement>(null);
  // It takes the focus, all of it in sight, and in a list what it is of; Escape puts it away.
  useEffect(() => {
    form.current?.closest('li')?.firstElementChild?.scrollIntoView({ block: 'nearest' });
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>(agree ? 'textarea' : 'select')?.focus();
  }, [agree]);
  return (
    <form
      ref={form}
      className="feedback"
      onSubmit={(event) => {
        event.preventDefault();
        record(disposition === '' ? of : disposition, reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <label>
        It is
        <select value={disposition} onChange={(event) => setDisposition(event.target.value as Disposition | '')}>
          <option value="">{of ? dispositionWords[of] : agree ? 'as the verdict says' : 'choose …'}</option>
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
        <button
          type="submit"
          className="primary"
          disabled={!agree && !of && disposition === '' && reason.trim() === ''}
        >
          Record
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
