import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWith, openSaved, plainBrowser } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

describe('the reader for any page', () => {
  it('reads the main part, its heading, labels and values', async () => {
    const page = await openSaved('generic', browser, 'https://desk.test/cases/4711?session=secret#/alert?token=secret');
    const looked = await lookWith('generic', page);
    expect(looked.recognised).toBeUndefined();
    expect(looked.alert).toEqual({
      key: '/cases/4711#/alert',
      title: 'Malware found on ws-14',
      about: 'ws-14.corp.example · dora',
    });
    expect(looked.fields).toEqual({
      'host.name': 'ws-14.corp.example',
      'user.name': 'dora',
      'rule.name': 'Malware found on ws-14',
    });
    expect(looked.region).toMatch(/^Malware found .+ at 09:14\.$/);
    expect(looked.broken).toEqual([]);
  });

  it('reads an open dialog rather than what lies behind it', async () => {
    const page = await openSaved('generic', browser);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<dialog open><h2>Login refused</h2><p>User: dora</p><p>Source IP: 192.0.2.7</p></dialog>',
      );
    });
    const looked = await lookWith('generic', page);
    expect(looked.alert?.title).toBe('Login refused');
    expect(looked.region).toBe('Login refusedUser: doraSource IP: 192.0.2.7');
  });

  it('finds nothing on an empty page', async () => {
    const page = await browser.newPage();
    const looked = await lookWith('generic', page);
    expect(looked.alert).toBeUndefined();
    expect(looked.broken).toEqual(['the page has text']);
  });
});
