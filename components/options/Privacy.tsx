import { useState } from 'react';
import { changeSettings } from '../../lib/extension/options-line.ts';
import type { Settings } from '../../lib/extension/settings.ts';

/** What is kept and what leaves, in plain words; and the base rate that verdicts start from. */
export function Privacy({ settings }: { settings: Settings }) {
  const [percent, setPercent] = useState(String(Math.round(settings.prior * 100)));
  const value = Number(percent);
  const valid = Number.isFinite(value) && value >= 1 && value <= 99;
  return (
    <>
      <section>
        <h2>Privacy</h2>
        <ul className="plain-list">
          <li>
            Pages are read when you press Investigate, and not before. What is read stays in this browser and in your
            companion.
          </li>
          <li>
            Raw sources are fetched from the console itself with your session, by one known request each, listed in the
            trace. You can switch that off above.
          </li>
          <li>
            The companion asks a language model only if its owner set one up. Internal names are replaced before
            anything leaves; the first time, you see exactly what left.
          </li>
          <li>Links are never opened and attachments never run.</li>
        </ul>
        <label className="switch">
          <input
            type="checkbox"
            checked={settings.notices}
            onChange={(event) => void changeSettings({ notices: event.target.checked })}
          />{' '}
          notice which disposition I pick in a console
        </label>
        <p className="soft">
          Only the console’s own closing words, only on an alert with a verdict. It is recorded as agreement or
          disagreement, with your name, in the investigation; you can undo it in the panel.
        </p>
      </section>
      <section>
        <h2>Base rate</h2>
        <p className="soft">
          How many of the alerts you investigate are real threats, before anything is known? 50 % lets the evidence
          alone speak.
        </p>
        <div className="row">
          <label className="narrow">
            <span className="visually-hidden">Base rate in percent</span>
            <input
              type="number"
              min={1}
              max={99}
              value={percent}
              onChange={(event) => setPercent(event.target.value)}
              aria-invalid={!valid}
            />
          </label>
          <span>%</span>
          <button
            type="button"
            disabled={!valid || value / 100 === settings.prior}
            onClick={() => void changeSettings({ prior: value / 100 })}
          >
            Set
          </button>
        </div>
      </section>
    </>
  );
}
