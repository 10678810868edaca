import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address = 'https://wazuh.test/app/threat-hunting#/overview/?tab=general&tabView=events';

// From public facts alone: nobody ran this on a real Wazuh.
describe('the reader for Wazuh', () => {
  it('reads the fields of the alert that is unfolded', async () => {
    const looked = await lookWith('wazuh', await openSaved('wazuh', browser, address));
    expect(looked.recognised).toBe('wazuh');
    expect(looked.alert).toEqual({
      key: '1764065521.118812',
      title: 'sshd: brute force trying to get access',
      about: 'web03',
    });
    expect(looked.fields).toMatchObject({ 'data.srcip': '198.51.100.7', 'rule.level': '10' });
    expect(looked.broken).toEqual([]);
  });

  it('is no other part of OpenSearch Dashboards', async () => {
    expect(
      (await lookWith('wazuh', await openSaved('wazuh', browser, 'https://wazuh.test/app/discover'))).recognised,
    ).toBeUndefined();
  });

  it('where its classes are other ones, reads the page as any other', async () => {
    const page = await openSaved('wazuh', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[class]')) one.removeAttribute('class');
    });
    const read = await (await readWith('wazuh', page)).read();
    expect(read.strategy).not.toMatch(/the reader for/);
    expect(read.broken).toContain('an alert is unfolded');
    expect(read.text.visible).toContain('sshd: brute force trying to get access');
  });
});
