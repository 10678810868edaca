import { useEffect, useRef } from 'react';

const keys: readonly [string[], string][] = [
  [['J', '↓'], 'next'],
  [['K', '↑'], 'previous'],
  [['I'], 'show its investigation, or make it'],
  [['O', 'Enter'], 'open it in the console'],
  [['A'], 'agree with the verdict'],
  [['X'], 'disagree'],
  [['Z'], 'take back what was said of it last'],
  [['D', 'C'], 'draft its note into the console, copy it'],
  [['F'], 'all, those undecided, those decided'],
  [['U', 'Esc'], 'from an investigation back to the queue'],
  [['N', 'P'], 'there: the next, the previous one'],
  [['?'], 'these keys'],
];

/** What the keys do. They act in the panel alone; only Open and Draft do something in the page, and only when pressed. */
export function Keys({ close }: { close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    // However it goes, whoever was at a row is there again.
    return () => before?.focus({ preventScroll: true });
  }, []);
  return (
    <dialog ref={dialog} className="keys-help" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
