import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertFromSavedPage } from '../../companion/cli/saved-page.ts';
import { alertFromEvent, alertFromText } from '../../lib/events/alert.ts';
import { depthLimit, flatten, leafLimit } from '../../lib/events/flatten.ts';
import { messageFromSummary } from '../../lib/events/mail-summary.ts';
import { eventFromJson, eventFromLines, eventText } from '../../lib/events/security-event.ts';
import { readMail } from '../../lib/mail/read.ts';
import { alert as alertSchema } from '../../lib/schema/alert.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { inherited, jsonText } from './support/json.ts';
import { property } from './support/property.ts';

const names = ['rule', 'event', 'name', 'severity', 'message', 'user.name', 'source.ip', 'process', 'Name', '#text'];

describe('any event', () => {
  property(
    'events',
    'becomes an alert of the agreed form, and changes nothing that objects inherit',
    jsonText(...names),
    async (json) => {
      const before = inherited();
      const document: unknown = JSON.parse(json);
      alertSchema.parse(await alertFromEvent(document, 'any.json'));
      const { event } = eventFromJson(document);
      expect(eventText(event).split('\n').length).toBeGreaterThanOrEqual(event.fields.length);
      expect(inherited()).toBe(before);
    },
    { runs: 500 },
  );

  property('events', 'is walked in bounds, each leaf once', jsonText(), (json) => {
    const { leaves, cut } = flatten(JSON.parse(json));
    expect(cut).toBe(false);
    for (const leaf of leaves) expect(leaf.value).not.toBe('');
  });

  it('that is too wide, too deep or named too long is cut, and says so', () => {
    expect(flatten(Array(leafLimit + 1).fill(1))).toMatchObject({ cut: true, leaves: { length: leafLimit } });
    expect(flatten(Array(2_000_000).fill({})).leaves).toEqual([]);
    expect(flatten(JSON.parse(`${'['.repeat(depthLimit + 1)}1${']'.repeat(depthLimit + 1)}`))).toEqual({
      leaves: [],
      cut: true,
    });
    // Each name would stand in the path of each of twenty thousand leaves.
    const long = { ['k'.repeat(1_000_000)]: { ['m'.repeat(1_000_000)]: Array(leafLimit).fill(0) } };
    const { leaves } = flatten(long);
    expect(Math.max(...leaves.map((leaf) => leaf.path.length))).toBeLessThanOrEqual(400);
  });

  it.each([
    ['wide', (n: number) => Array.from({ length: n }, (_, i) => ({ [`k${i}`]: i }))],
    ['of one long text', (n: number) => ({ message: 'a.b@c '.repeat(n) })],
    ['of JSON in JSON', (n: number) => ({ message: JSON.stringify(Array(n).fill('{"a":"b"}')) })],
    ['of brackets', (n: number) => ({ message: `{${'} '.repeat(n)}x` })],
  ])('takes time in proportion: %s', async (_, make) => {
    expect(await growth(make, flatten, 1000)).toBeLessThan(bound);
  });
});

describe('a summary of a mail', () => {
  const value = textOf(
    '\r\n',
    '\n',
    '\r',
    '\r\nBcc: x@y.example',
    '\r\n\r\n<script>',
    '--b',
    '=?utf-8?Q?=0D=0A?=',
    'a',
  );
  property(
    'events',
    'gives a message with its own header lines and no other',
    fc.record({
      from: fc.oneof(
        value,
        fc.record({ name: value, address: value }),
        value.map((name) => ({ name, email: 'a@b.c' })),
      ),
      to: fc.oneof(value, fc.array(value, { maxLength: 3 })),
      subject: value,
      date: value,
      body: value,
    }),
    async (summary) => {
      const message = messageFromSummary(summary);
      if (!message) return;
      const mail = await readMail(message);
      const allowed = ['from', 'to', 'reply-to', 'subject', 'date', 'mime-version', 'content-type'];
      const found = mail.headers.map((header) => header.name.toLowerCase());
      expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      expect(mail.attachments).toEqual([]);
    },
    { runs: 300 },
  );
});

describe('text and saved pages', () => {
  property('events', 'become alerts of the agreed form', anyText, async (text) => {
    alertSchema.parse(await alertFromText(text, 'any.txt'));
    alertSchema.parse(await alertFromSavedPage(text, 'any.html'));
    eventFromLines(text);
  });

  it('of thousands of names stay in bounds', async () => {
    const hosts = Array.from({ length: 20_000 }, (_, i) => `h${i}.example`).join(' ');
    alertSchema.parse(await alertFromText(hosts, 'hosts.txt'));
  });

  it.each([
    ['opening tags of titles', '<title '],
    ['titles that do not end', '<title>'],
    ['empty titles', '<title></title>'],
  ])('take time in proportion: %s', async (_, piece) => {
    expect(
      await growth(
        (n) => piece.repeat(n),
        (html) => alertFromSavedPage(html, 'page.html'),
        500,
      ),
    ).toBeLessThan(bound);
  });
});
