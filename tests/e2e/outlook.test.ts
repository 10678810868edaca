import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address = 'https://outlook.office.com/mail/inbox/id/AAQkAGI1ZTNhNzM2LTk4%2FxYz';

// From public facts alone: nobody ran this on a real mailbox.
describe('the reader for Outlook on the web', () => {
  it('reads the reading pane, its heading and its body, whatever language it speaks', async () => {
    const looked = await lookWith('outlook', await openSaved('outlook', browser, address));
    expect(looked.recognised).toBe('outlook');
    expect(looked.alert).toEqual({
      key: 'AAQkAGI1ZTNhNzM2LTk4%2FxYz',
      title: 'Your parcel could not be delivered',
      about: '',
    });
    expect(looked.region).toContain('notice@parcel-track.test');
    expect(looked.places.written).toHaveLength(1);
    expect(looked.broken).toEqual([]);
    expect(looked.gaps).toEqual(['source-out-of-reach']);
    expect(looked.rawPath).toBeUndefined();
  });

  it('is not the calendar at the same host', async () => {
    const looked = await lookWith(
      'outlook',
      await openSaved('outlook', browser, 'https://outlook.office.com/calendar/view/day'),
    );
    expect(looked.recognised).toBeUndefined();
  });

  it('where nothing of it is found, reads the page with care, and says so', async () => {
    const page = await openSaved('outlook', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[id]')) one.removeAttribute('id');
    });
    const reading = await readWith('outlook', page);
    expect((await reading.look())?.alert.key).toBe('AAQkAGI1ZTNhNzM2LTk4/xYz');
    const read = await reading.read();
    expect(read.broken).toEqual(['the reading pane is there', 'a body is open', 'it has a heading']);
    expect(read.strategy).toMatch(/^the address, /);
    expect(read.text.visible).toContain('Pay 1.99 EUR here');
  });
});
