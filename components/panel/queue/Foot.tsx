import type { Acting } from './QueueView.tsx';

/** What is told at the foot. `note`: whose note can be copied instead; `said`: of which row the person said what they think. */
export interface Says {
  words: string;
  note?: number;
  said?: number;
}

/** Below the list: what came of the last key, what can be done about it, and the way to all keys. */
export function Foot({ says: { words, note, said }, act, help }: { says: Says; act: Acting; help(): void }) {
  return (
    <footer className="foot">
      <p role="status">{words}</p>
      {note !== undefined && (
        <button type="button" className="link" onClick={() => act.copy(note)}>
          Copy <kbd>C</kbd>
        </button>
      )}
      {said !== undefined && (
        <>
          <button type="button" className="link" onClick={() => act.undo(said)}>
            Undo <kbd>Z</kbd>
          </button>
          <button type="button" className="link" onClick={() => act.explain(said)}>
            Add a reason
          </button>
        </>
      )}
      <button type="button" className="plain keys" onClick={help}>
        <kbd>?</kbd> Keys
      </button>
    </footer>
  );
}
