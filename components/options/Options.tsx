import { useEffect, useState } from 'react';
import { onSettings, readSettings } from '../../lib/extension/options-line.ts';
import type { Settings } from '../../lib/extension/settings.ts';
import { Companion } from './Companion.tsx';
import { Consoles } from './Consoles.tsx';
import { Organisation } from './Organisation.tsx';
import { Privacy } from './Privacy.tsx';
import { SelfTest } from './SelfTest.tsx';

/** The options: whether all works, which consoles, which companion, what leaves. */
export function Options() {
  const [settings, setSettings] = useState<Settings>();
  // As the page was opened: links inside it change the address.
  const [firstRun] = useState(() => location.hash === '#first-run');
  useEffect(() => {
    void readSettings().then(setSettings);
    onSettings(setSettings);
  }, []);
  if (!settings) return <main aria-busy="true" />;
  return (
    <main>
      <h1>Sidelight</h1>
      <SelfTest settings={settings} firstRun={firstRun} />
      <Consoles settings={settings} />
      <Companion settings={settings} />
      <Organisation settings={settings} />
      <Privacy settings={settings} />
    </main>
  );
}
