import { describe, expect, it } from 'vitest';
import { earlierMail } from '../../../lib/questions/earlier-mail.ts';
import { emptyAlert } from '../alerts.ts';

describe('earlier-mail', () => {
  it('is asked where there is something to ask about', () => {
    // FILL IN
    expect(earlierMail.applies(emptyAlert({ observables: [{ type: 'host', value: 'ws-14' }] }))).toBe(true);
  });

  it('is not asked elsewhere', () => {
    expect(earlierMail.applies(emptyAlert())).toBe(false);
  });
});
