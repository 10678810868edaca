import { describe, expect, it } from 'vitest';
import { questions } from '../../lib/questions/index.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { emptyAlert } from './alerts.ts';

const text = { frame: 0, address: 'https://console.example/', visible: 'words', hidden: [], truncated: false };
const message = { id: 'message', mediaType: 'message/rfc822', digest: 'd', size: 1 };

/** Which questions an alert raises. */
const asked = (change: Partial<Alert>) =>
  questions.filter((question) => question.applies(emptyAlert(change))).map(({ id }) => id);

describe('questions are asked', () => {
  it('of a mail with its raw source: all that a mail can answer, and nothing of events', () => {
    expect(asked({ artifacts: [message], texts: [{ ...text, control: 'console' }] })).toEqual([
      'message',
      'attachments',
      'page',
      'signatures',
      'seen-before',
      'sender-history',
      'witness',
      'known-bad',
      'domain-age',
      'resolves',
      'signing-keys',
      'network-owner',
      'other-recipients',
      'link-clicks',
      'executions',
      'earlier-mail',
    ]);
  });

  it('of an event by what it names: addresses have owners and no age, domains have both', () => {
    const event = { kind: 'event' as const };
    expect(asked(event)).toEqual(['event', 'seen-before']);
    expect(asked({ ...event, observables: [{ type: 'ip', value: '93.184.216.34' }] })).toEqual([
      'event',
      'seen-before',
      'known-bad',
      'network-owner',
    ]);
    expect(asked({ ...event, observables: [{ type: 'ip', value: '10.0.0.7' }] })).not.toContain('network-owner');
    expect(asked({ ...event, observables: [{ type: 'domain', value: 'bad.example' }] })).toEqual([
      'event',
      'seen-before',
      'known-bad',
      'domain-age',
      'resolves',
    ]);
    expect(asked({ ...event, observables: [{ type: 'hash', value: 'ab' }] })).toEqual([
      'event',
      'seen-before',
      'known-bad',
    ]);
  });

  it('of an empty mail: only whether something like it was seen', () => {
    expect(asked({})).toEqual(['seen-before']);
  });
});
