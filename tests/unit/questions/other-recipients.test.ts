import { describe, expect, it } from 'vitest';
import { otherRecipients } from '../../../lib/questions/other-recipients.ts';
import { emptyAlert } from '../alerts.ts';

describe('other-recipients', () => {
  it('is asked where there is something to ask about', () => {
    // FILL IN
    expect(otherRecipients.applies(emptyAlert({ observables: [{ type: 'host', value: 'ws-14' }] }))).toBe(true);
  });

  it('is not asked elsewhere', () => {
    expect(otherRecipients.applies(emptyAlert())).toBe(false);
  });
});
