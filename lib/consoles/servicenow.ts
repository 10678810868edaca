import type { ConsoleSigns, KnownConsole } from './console.ts';

/** ServiceNow’s security incidents. Its forms stand in frames or closed components, depending on the interface, so they are read as any page is; the record itself comes by its documented interface. */
export const servicenowSigns: ConsoleSigns = {
  id: 'servicenow',
  title: 'ServiceNow',
  hosts: ['service-now.com'],
  selectors: [],
};

export const servicenow: KnownConsole = {
  ...servicenowSigns,
  kind: 'event',
  reads: 'The record’s number from the address; the rest as of any page; the record as JSON.',
  tried: 'from public facts: documentation alone, never run on a real one, November 2026',
  sources: [
    'https://developer.servicenow.com/dev.do',
    'https://servicenow-prod.fluidtopics.net/r/washingtondc/security-management/security-incident-response/t_ClosingSecIncidents.html',
  ],
  addresses: [
    /sn_si_incident\.do(?:\?|%3F)(?:[^#]*?(?:&|%26))?sys_id(?:=|%3D)([\da-f]{32})\b/i,
    /\/record\/sn_si_incident\/([\da-f]{32})\b/,
  ],
  closing: {
    true_positive: { status: 'Closed', classification: 'Threat mitigated' },
    false_positive: { status: 'Closed', classification: 'False positive' },
    expected_activity: { status: 'Closed', classification: 'Investigation completed' },
    simulation: { status: 'Closed', classification: 'Investigation completed' },
    undetermined: { status: 'Analysis', classification: 'Not resolved' },
  },
  closingNames: { status: 'state', classification: 'close code' },
  links: { alert: '/nav_to.do?uri=sn_si_incident.do%3Fsys_id%3D{key}' },
  raw: [
    {
      // The interface is documented; that it takes the console's own session without its token is not.
      template: 'GET /api/now/table/sn_si_incident/{record}?sysparm_display_value=true',
      forms: { record: /[\da-f]{32}/ },
      headers: { Accept: 'application/json' },
      mediaType: 'application/json',
      optIn: true,
      values: ({ key }) => ({ record: key }),
      take: (answer) => JSON.stringify((JSON.parse(answer) as { result: unknown }).result),
    },
  ],
};
