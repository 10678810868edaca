import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

/** A console known by address alone: a page of an alert, its key, and an address of the same host that is none. */
interface Known {
  address: string;
  key: string;
  elsewhere: string;
  /** What its other pages are taken for, where that is not the console itself. */
  notOurs?: true;
}

// From public facts alone: nobody ran these on the real consoles. The addresses are made up after the vendors' own.
const known: Record<string, Known> = {
  'defender-xdr': {
    address: 'https://security.microsoft.com/incident2/4711/overview?tid=1',
    key: '4711',
    elsewhere: 'https://security.microsoft.com/hunting',
  },
  crowdstrike: {
    address: `https://falcon.us-2.crowdstrike.com/activity-v2/detections/${'a'.repeat(32)}:ind:${'b'.repeat(32)}:811-10-9?_cid=x`,
    key: `${'a'.repeat(32)}:ind:${'b'.repeat(32)}:811-10-9`,
    elsewhere: 'https://falcon.crowdstrike.com/dashboards',
  },
  cortex: {
    address: 'https://acme.xdr.eu.paloaltonetworks.com/incident-view?caseId=4711',
    key: '4711',
    elsewhere: 'https://www.paloaltonetworks.com/blog',
    notOurs: true,
  },
  secops: {
    address: 'https://acme.backstory.chronicle.security/alert?alertId=de_0f1e2d3c-4b5a',
    key: 'de_0f1e2d3c-4b5a',
    elsewhere: 'https://acme.backstory.chronicle.security/alerts',
  },
  guardduty: {
    address: `https://eu-central-1.console.aws.amazon.com/guardduty/home?region=eu-central-1#/findings?macros=current&fId=${'0a'.repeat(16)}`,
    key: '0a'.repeat(16),
    elsewhere: 'https://eu-central-1.console.aws.amazon.com/ec2/home',
    notOurs: true,
  },
  'splunk-es': {
    address:
      'https://splunk.test/en-US/app/SplunkEnterpriseSecuritySuite/incident_review?earliest=0&search=event_id%3D0A1B2C3D-0000-4000-8000-0123456789AB%40%40notable%40%4000112233445566778899aabbccddeeff',
    key: '0A1B2C3D-0000-4000-8000-0123456789AB@@notable@@00112233445566778899aabbccddeeff',
    elsewhere: 'https://splunk.test/en-US/app/launcher/home',
    notOurs: true,
  },
  proofpoint: {
    address: `https://threatinsight.proofpoint.com/0a1b2c3d-0000-4000-8000-0123456789ab/threat/email/${'9f'.repeat(32)}?linkOrigin=x`,
    key: '9f'.repeat(32),
    elsewhere: 'https://threatinsight.proofpoint.com/',
  },
  okta: {
    address: 'https://corp-admin.okta.com/report/system_log_2?q=eventType+eq+%22user.session.start%22',
    key: 'eventType+eq+"user.session.start"',
    elsewhere: 'https://corp.okta.com/app/UserHome',
    notOurs: true,
  },
  entra: {
    address:
      'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/0a1b2c3d-0000-4000-8000-0123456789ab',
    key: '0a1b2c3d-0000-4000-8000-0123456789ab',
    elsewhere: 'https://entra.microsoft.com/#home',
  },
  jira: {
    address: 'https://corp.atlassian.net/browse/SOC-4711',
    key: 'SOC-4711',
    elsewhere: 'https://corp.atlassian.net/jira/dashboards',
  },
  servicenow: {
    address: `https://corp.service-now.com/nav_to.do?uri=sn_si_incident.do%3Fsys_id%3D${'0a'.repeat(16)}`,
    key: '0a'.repeat(16),
    elsewhere: 'https://corp.service-now.com/now/nav/ui/home',
  },
};

describe.each(Object.entries(known))('%s', (id, { address, key, elsewhere, notOurs }) => {
  it('is known by its address, and so is the alert; the page is read as any page is', async () => {
    const page = await openSaved('generic', browser, address);
    if (id === 'splunk-es')
      await page.evaluate(() =>
        document.head.insertAdjacentHTML('beforeend', '<link rel="icon" href="/en-US/static/@0A/i.ico">'),
      );
    const looked = await lookWith(id, page);
    expect(looked.recognised).toBe(id);
    expect(looked.key).toBe(key);
    const reading = await readWith(id, page);
    expect((await reading.look())?.alert).toMatchObject({ key, title: 'Malware found on ws-14' });
    const read = await reading.read();
    expect(read.strategy).toBe('the address, alert in the page, by structure and labels');
    expect(read.broken).toEqual([]);
    expect(read.fields.map(({ path, value }) => [path, value])).toContainEqual(['host.name', 'ws-14.corp.example']);
    for (const link of Object.values(read.speech?.links ?? {}))
      expect(new URL(link).origin).toBe(new URL(address).origin);
    await page.close();
  });

  it('has no key for its other pages', async () => {
    const page = await openSaved('generic', browser, elsewhere);
    const looked = await lookWith(id, page);
    expect(looked.recognised).toBe(notOurs ? undefined : id);
    expect(looked.key).toBeUndefined();
    await page.close();
  });
});
