import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmQmNbLtPzRv';
const original = 'GET /mail/u/0/?ik=0a1b2c3d4e&view=om&permmsgid=msg-f%3A1810000000000000002';
const source =
  'From: "Parcel Service" <notice@parcel-track.test>\nSubject: =?utf-8?q?Parcel?=\n\n<b>1 < 2</b> & more\n';
const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const answers: Answers = {
  [original]: () => ({
    contentType: 'text/html',
    body: `<html><script>document.title = 'ran'; fetch('/ran')</script><img src="/loaded"><pre class="raw_message_text" id="raw_message_text">${escaped}</pre></html>`,
  }),
};

// From public facts alone: nobody ran this on a real mailbox.
describe('the reader for Gmail', () => {
  it('reads the last open message of the conversation, by the addresses behind the names', async () => {
    const looked = await lookWith('gmail', await openSaved('gmail', browser, address));
    expect(looked.recognised).toBe('gmail');
    expect(looked.alert).toEqual({
      key: 'msg-f:1810000000000000002',
      title: 'Your parcel could not be delivered',
      about: 'Parcel Service <notice@parcel-track.test>',
    });
    expect(looked.fields).toEqual({
      'email.subject': 'Your parcel could not be delivered',
      'email.from': 'Parcel Service <notice@parcel-track.test>',
      'email.date': 'Nov 25, 2026, 10:12 AM',
      'email.attachments[0]': 'label.pdf',
    });
    expect(looked.gaps).toEqual(['other-messages']);
    expect(looked.broken).toEqual([]);
    expect(looked.places.written).toHaveLength(1);
  });

  it('knows a message by its older id', async () => {
    const page = await openSaved('gmail', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-message-id]')) one.removeAttribute('data-message-id');
    });
    expect((await lookWith('gmail', page)).alert?.key).toBe(`msg-f:${BigInt('0x191e6c8f1a2b0002')}`);
  });

  it('gets the source from “Show original”, and runs and loads nothing of it', async () => {
    const requests: string[] = [];
    const page = await openSaved('gmail', browser, address, answers, requests);
    const raw = await (await readWith('gmail', page)).raw();
    expect(raw?.text).toBe(source);
    expect(raw?.mediaType).toBe('message/rfc822');
    expect(await page.title()).toBe('Inbox - dora@corp.example');
    expect(requests).toEqual([original]);
  });

  it('asks for nothing where the page does not name the session', async () => {
    const requests: string[] = [];
    const page = await openSaved('gmail', browser, address, answers, requests);
    await page.evaluate(() => document.documentElement.removeAttribute('data-pa-ik'));
    expect(await (await readWith('gmail', page)).raw()).toBeUndefined();
    expect(requests).toEqual([]);
  });

  it('says so where the answer is another page, such as a login', async () => {
    const page = await openSaved('gmail', browser, address, {
      [original]: () => ({ contentType: 'text/html', body: '<h1>Sign in</h1>' }),
    });
    expect(await (await readWith('gmail', page)).raw()).toMatchObject({
      why: 'The console’s answer does not hold it.',
    });
  });

  it('where its classes are other ones, reads the page with care, and says so', async () => {
    const page = await openSaved('gmail', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[class]')) one.className = 'zz';
    });
    const reading = await readWith('gmail', page);
    expect((await reading.look())?.alert).toMatchObject({ key: 'FMfcgzQXJWDsKmQmNbLtPzRv' });
    const read = await reading.read();
    expect(read.strategy).toMatch(/^the address, /);
    expect(read.broken).toContain('a message is open');
    expect(read.text.visible).toContain('Pay 1.99 EUR here');
    expect(read.text.hidden.map(({ text }) => text)).toContain('hidden words');
  });
});
