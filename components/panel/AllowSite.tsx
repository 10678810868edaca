import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';

/** Lets the frames of one more site be read, and reads again: the browser asks the person. `site`: its origin. */
export function AllowSite({ connection, site }: { connection: PanelConnection; site: string }) {
  const [says, setSays] = useState('');
  const { protocol, hostname } = new URL(site);
  const origins = [`${protocol}//${hostname}/*`];
  // It may have gone on to yet another site by itself, which is not to be seen from outside.
  useEffect(() => {
    void browser.permissions
      .contains({ origins })
      .then(
        (allowed) => allowed && setSays(`${hostname} is allowed. If this stays, open the frame in a tab of its own.`),
      );
  });
  const allow = async () => {
    // Must be the first thing after the press: the browser asks for the person's consent.
    if (await browser.permissions.request({ origins }).catch(() => false))
      connection.order({ type: 'investigate', allowed: site });
    else setSays('The browser was not allowed to read this site.');
  };
  return (
    <p>
      <button type="button" onClick={() => void allow()}>
        Allow {hostname} too
      </button>{' '}
      <span className="soft" role="status">
        {says}
      </span>
    </p>
  );
}
