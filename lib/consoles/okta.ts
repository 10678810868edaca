import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Okta’s admin console. What is looked at is the system log with a filter in its address; its pages are read as any page is. */
export const oktaSigns: ConsoleSigns = {
  id: 'okta',
  title: 'Okta',
  hosts: ['okta.com', 'oktapreview.com', 'okta-emea.com'],
  selectors: [],
  address: /^[\w-]+-admin\.okta/,
};

export const okta: KnownConsole = {
  ...oktaSigns,
  kind: 'event',
  searchSpeaks: 'SCIM filters',
  reads: 'The log’s filter from the address; the rest as of any page.',
  tried: 'from public facts: addresses and documentation, never run on a real one, November 2026',
  sources: [
    'https://developer.okta.com/docs/reference/api/system-log/',
    'https://help.okta.com/en-us/content/topics/reports/reports_syslog.htm',
  ],
  addresses: [
    /\/report\/system_log_2\?(?:[^#]*&)?(?:q|search)=([^&#]{1,500})/,
    /\/admin\/user\/profile\/view\/(\w{10,40})/,
  ],
  links: { user: '/report/system_log_2?search=actor.alternateId%20eq%20%22{user}%22' },
};
