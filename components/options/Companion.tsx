import { type FormEvent, useEffect, useState } from 'react';
import { pairWith, testCompanion, unpair } from '../../lib/extension/options-line.ts';
import type { Outcome } from '../../lib/extension/options-messages.ts';
import type { Settings } from '../../lib/extension/settings.ts';

/** The companion: its address, pairing by a code, and a test that says what is wrong and what to do. */
export function Companion({ settings }: { settings: Settings }) {
  const [address, setAddress] = useState(settings.companion);
  const [code, setCode] = useState('');
  const [person, setPerson] = useState(settings.person);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const paired = settings.pairing !== undefined;
  useEffect(() => {
    if (paired) void testCompanion().then(setOutcome);
  }, [paired]);
  const run = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(await work());
    setBusy(false);
  };
  const pair = (event: FormEvent) => {
    event.preventDefault();
    void run(() => pairWith(address.trim(), code.trim(), person));
  };
  return (
    <section>
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
          <button type="button" disabled={busy} onClick={() => void run(testCompanion)}>
            Test
          </button>
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
            <button type="button" disabled={busy} onClick={() => void run(testCompanion)}>
              Test
            </button>
          </div>
        </form>
      )}
      <p role="status" className={`says ${outcome?.ok === false ? 'bad' : ''}`}>
        {outcome?.says} {outcome?.remedy && <span className="soft">{outcome.remedy}</span>}
      </p>
    </section>
  );
}
