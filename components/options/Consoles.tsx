import { type FormEvent, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { originsOf } from '../../lib/extension/console-origins.ts';
import { changeSettings } from '../../lib/extension/options-line.ts';
import type { EnabledConsole, Settings } from '../../lib/extension/settings.ts';

/** What may be done with the analyst's session, console by console. */
const switches = [
  ['rawReads', 'read with my session'],
  ['searches', 'search with my session'],
  ['undocumented', 'undocumented requests too'],
  ['background', 'investigate visible rows in the background'],
] as const satisfies readonly (readonly [keyof EnabledConsole, string])[];

/** Enabled consoles, one host at a time. Nothing of Sidelight's is on any other page. */
export function Consoles({ settings }: { settings: Settings }) {
  const [address, setAddress] = useState('');
  const [says, setSays] = useState('');
  const { granted, others } = useGranted(settings);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const pattern = patternOf(address);
    if (!pattern) {
      setSays('Give the address of a console, such as https://mail.example.');
      return;
    }
    // Must be the first thing after the press: the browser asks for the person's consent.
    if (!(await browser.permissions.request({ origins: originsOf(pattern) }))) {
      setSays('The browser was not allowed to read this host.');
      return;
    }
    if (!settings.consoles.some((console) => console.pattern === pattern))
      await changeSettings({
        consoles: [
          ...settings.consoles,
          { pattern, rawReads: true, searches: false, undocumented: false, background: false },
        ],
      });
    setAddress('');
    setSays(`${pattern.replace('/*', '')} is enabled. Open tabs have the button already.`);
  };
  const grant = async (pattern: string) => {
    const given = await browser.permissions.request({ origins: originsOf(pattern) });
    setSays(
      given
        ? `${pattern.replace('/*', '')} may be read. Open tabs have the button already.`
        : 'The browser was not allowed to read this host.',
    );
  };
  const remove = async (pattern: string) => {
    await changeSettings({ consoles: settings.consoles.filter((console) => console.pattern !== pattern) });
    await browser.permissions.remove({ origins: originsOf(pattern) }).catch(() => false);
    setSays(`${pattern.replace('/*', '')} is no longer enabled.`);
  };
  const forget = async (pattern: string) => {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    setSays(`Frames of ${pattern.replace('/*', '')} are no longer read.`);
  };
  const allow = (pattern: string, change: Partial<EnabledConsole>) =>
    changeSettings({
      consoles: settings.consoles.map((console) => (console.pattern === pattern ? { ...console, ...change } : console)),
    });
  return (
    <section id="consoles" tabIndex={-1}>
      <h2>Consoles</h2>
      <p className="soft">
        On these hosts there is an Investigate button. Elsewhere a click on the toolbar does the same for one page at a
        time.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Host</th>
            <th scope="col">What Sidelight may do</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {settings.consoles.length === 0 && (
            <tr>
              <td colSpan={3} className="soft">
                None yet.
              </td>
            </tr>
          )}
          {settings.consoles.map(({ pattern, ...console }) => (
            <tr key={pattern}>
              <td>
                <code>{pattern.replace('/*', '')}</code>
                {granted.get(pattern) === false && <span className="bad"> not granted</span>}
              </td>
              <td>
                {switches.map(([name, words]) => (
                  <label key={name} className="switch">
                    <input
                      type="checkbox"
                      checked={console[name]}
                      onChange={(event) => void allow(pattern, { [name]: event.target.checked })}
                    />{' '}
                    {words}
                  </label>
                ))}
              </td>
              <td>
                {granted.get(pattern) === false && (
                  <button type="button" className="primary" onClick={() => void grant(pattern)}>
                    Grant
                  </button>
                )}{' '}
                <button type="button" onClick={() => void remove(pattern)}>
                  Remove
                </button>
              </td>
            </tr>
          ))}
          {others.map((pattern) => (
            <tr key={pattern}>
              <td>
                <code>{pattern.replace('/*', '')}</code>
              </td>
              <td className="soft">read its frames in consoles</td>
              <td>
                <button type="button" onClick={() => void forget(pattern)}>
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form onSubmit={(event) => void add(event)} className="row">
        <label className="grow">
          <span className="visually-hidden">Address of a console</span>
          <input
            type="text"
            inputMode="url"
            placeholder="https://mail.example"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <button type="submit" className="primary">
          Enable
        </button>
      </form>
      <p role="status" className="says">
        {says}
      </p>
    </section>
  );
}

/** The match pattern of an address's origin; a bare host is taken as https. */
function patternOf(address: string): string | undefined {
  const text = address.trim();
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(full)) return undefined;
  const { protocol, hostname } = new URL(full);
  return hostname.includes('.') || hostname === 'localhost' ? `${protocol}//${hostname}/*` : undefined;
}

/** Which consoles' hosts are granted, and which others: sites whose frames the person allowed to be read. */
function useGranted(settings: Settings): { granted: ReadonlyMap<string, boolean>; others: readonly string[] } {
  const [known, setKnown] = useState<ReturnType<typeof useGranted>>({ granted: new Map(), others: [] });
  useEffect(() => {
    let current = true;
    const look = async () => {
      const all = settings.consoles.map(({ pattern }) => [pattern, originsOf(pattern)] as const);
      const [{ origins = [] }, ...held] = await Promise.all([
        browser.permissions.getAll(),
        ...all.map(([, origins]) => browser.permissions.contains({ origins })),
      ]);
      const own = new Set(all.flatMap(([, origins]) => origins));
      if (current)
        setKnown({
          granted: new Map(all.map(([pattern], i) => [pattern, held[i] ?? false])),
          others: origins.filter((origin) => !own.has(origin)),
        });
    };
    const again = () => void look();
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [settings]);
  return known;
}
