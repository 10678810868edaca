import { type FormEvent, useState } from 'react';
import { pairWith, unpair } from '../../lib/extension/options-line.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import type { Diagnosis } from '../../lib/schema/diagnosis.ts';

/** The companion: its address, and pairing by a code. How it stands, the self-test says. */
export function Companion({ settings }: { settings: Settings }) {
  const [address, setAddress] = useState(settings.companion);
  const [code, setCode] = useState('');
  const [person, setPerson] = useState(settings.person);
  const [outcome, setOutcome] = useState<Diagnosis>();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Diagnosis>) => {
    setBusy(true);
    setOutcome(await work());
    setBusy(false);
  };
  const pair = (event: FormEvent) => {
    event.preventDefault();
    void run(() => pairWith(address.trim(), code.trim(), person));
  };
  return (
    <section id="companion" tabIndex={-1}>
      <h2>Companion</h2>
      <p className="soft">
        The companion remembers cases and asks what a browser cannot. Start it with <code>npx sidelight serve</code>; it
        prints a pairing code. Without one the browser investigates alone.
      </p>
      {settings.pairing ? (
        <div className="row">
          <p className="grow">
            Paired with <code>{settings.pairing.address}</code> as {settings.person}
          </p>
          <button type="button" disabled={busy} onClick={() => void run(unpair)}>
            Unpair
          </button>
        </div>
      ) : (
        <form onSubmit={pair} className="pairing">
          <label>
            Address
            <input
              type="text"
              name="address"
              inputMode="url"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </label>
          <label>
            Pairing code
            <input
              type="text"
              name="code"
              autoComplete="off"
              spellCheck={false}
              placeholder="XXXX-XXXX-XXXX"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <label>
            Your name
            <input type="text" name="person" value={person} onChange={(event) => setPerson(event.target.value)} />
          </label>
          <div className="row">
            <button type="submit" className="primary" disabled={busy || code.trim() === ''}>
              Pair
            </button>
          </div>
        </form>
      )}
      <p role="status" className={`says ${outcome?.state === 'fail' ? 'bad' : ''}`}>
        {outcome?.what} {outcome?.remedy && <span className="soft">{outcome.remedy}</span>}
      </p>
    </section>
  );
}
