import { describe, expect, it } from 'vitest';
import { otherRecipients } from '../../../lib/questions/other-recipients.ts';
import { emptyAlert } from '../alerts.ts';

const nothing = { hosts: [], files: [], hashes: [] };

describe('other-recipients', () => {
  it('is asked of mails that say who sent them', () => {
    expect(otherRecipients.applies(emptyAlert({ observables: [{ type: 'email', value: 'a@evil.example' }] }))).toBe(
      true,
    );
  });

  it('is not asked of other alerts, nor of a mail of which nothing was read', () => {
    expect(otherRecipients.applies(emptyAlert())).toBe(false);
    expect(
      otherRecipients.applies(emptyAlert({ kind: 'event', observables: [{ type: 'email', value: 'a@b.example' }] })),
    ).toBe(false);
  });

  it('looks for the message itself, or for the same sender with the same subject', () => {
    const queries = otherRecipients.byHand?.queries({
      ...nothing,
      sender: 'a@evil.example',
      messageId: '1@evil.example',
      subject: 'Words',
    });
    expect(queries?.defender).toContain(
      'InternetMessageId == "<1@evil.example>" or (SenderFromAddress =~ "a@evil.example" and Subject =~ "Words")',
    );
    expect(queries?.gmail).toBe('from:"a@evil.example" subject:"Words" in:anywhere newer_than:30d');
    expect(queries?.exchange).toMatch(/^Get-MessageTraceV2 -MessageId '<1@evil\.example>' /);
  });

  it('leaves out what a language cannot hold, and never asks for everything', () => {
    const queries = otherRecipients.byHand?.queries({
      ...nothing,
      sender: 'a@evil.example',
      subject: 'the “best” offer `x`',
    });
    expect(queries?.gmail).toBe('from:"a@evil.example" in:anywhere newer_than:30d');
    expect(queries?.spl).toContain('| where lower(src_user)="a@evil.example"\n');
    expect(otherRecipients.byHand?.queries({ ...nothing, subject: 'only\u202ewords' })).toEqual({});
  });
});
