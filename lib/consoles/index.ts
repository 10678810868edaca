import type { ConsoleSigns } from './console.ts';
import { cortexSigns } from './cortex.ts';
import { crowdstrikeSigns } from './crowdstrike.ts';
import { defenderXdrSigns } from './defender-xdr.ts';
import { entraSigns } from './entra.ts';
import { gmailSigns } from './gmail.ts';
import { guarddutySigns } from './guardduty.ts';
import { jiraSigns } from './jira.ts';
import { kibanaSigns } from './kibana.ts';
import { maildevSigns } from './maildev.ts';
import { oktaSigns } from './okta.ts';
import { outlookSigns } from './outlook.ts';
import { prewikkaSigns } from './prewikka.ts';
import { proofpointSigns } from './proofpoint.ts';
import { qradarSigns } from './qradar.ts';
import { roundcubeSigns } from './roundcube.ts';
import { rspamdSigns } from './rspamd.ts';
import { secopsSigns } from './secops.ts';
import { sentinelSigns } from './sentinel.ts';
import { sentineloneSigns } from './sentinelone.ts';
import { servicenowSigns } from './servicenow.ts';
import { splunkSigns } from './splunk.ts';
import { splunkEsSigns } from './splunk-es.ts';
import { wazuhSigns } from './wazuh.ts';

/** Signs of every console with a reader of its own. The readers themselves are files of their own in the extension. */
export const consoleSigns: readonly ConsoleSigns[] = [
  cortexSigns,
  crowdstrikeSigns,
  defenderXdrSigns,
  entraSigns,
  gmailSigns,
  guarddutySigns,
  jiraSigns,
  kibanaSigns,
  maildevSigns,
  oktaSigns,
  outlookSigns,
  prewikkaSigns,
  proofpointSigns,
  qradarSigns,
  roundcubeSigns,
  rspamdSigns,
  secopsSigns,
  sentinelSigns,
  sentineloneSigns,
  servicenowSigns,
  splunkEsSigns,
  splunkSigns,
  wazuhSigns,
];

/** Where a page stands. */
type Place = Pick<Location, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** What a page is recognised by: in pages there is no more of a console's signs (scripts/build/signs-alone.ts). */
type Recognised = Pick<ConsoleSigns, 'id' | 'hosts' | 'selectors' | 'address'>;

/** The console that a page belongs to, by its host or by elements that only it has, and by its address where that is shared. */
export function recognise(page: Document, { hostname, pathname, search, hash }: Place): Recognised | undefined {
  const whole = `${hostname}${pathname}${search}${hash}`.slice(0, 8_000);
  return consoleSigns.find(
    ({ hosts, selectors, address }) =>
      (address === undefined || address.test(whole)) &&
      (hosts.length + selectors.length === 0 ||
        hosts.some((suffix) => hostname === suffix || hostname.endsWith(`.${suffix}`)) ||
        (selectors.length > 0 && selectors.every((selector) => page.querySelector(selector) !== null))),
  );
}
