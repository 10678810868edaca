import { describe, expect, it } from 'vitest';
import { clockOff } from '../../../../lib/signals/mail/clock-off.ts';
import { found, silent, survivesAnything } from '../run.ts';

// The builder's Date comes after these, and the first of a name counts.
const dated = (date: string) => ({ headers: [`Date: ${date}`] });

describe('clock-off', () => {
  it('sees a date ahead of the arrival', async () => {
    const finding = await found(clockOff, dated('Wed, 4 Nov 2026 09:00:00 +0000'));
    expect([finding.weight, finding.title]).toEqual([0.9, 'Dated 2 days ahead of its arrival']);
    expect(finding.quotes).toEqual(['Wed, 4 Nov 2026 09:00:00 +0000']);
    await found(clockOff, dated('Fri, 1 Jan 2038 00:00:00 +0000 (UTC)'));
  });

  it('sees a date long before the arrival, and weighs it less', async () => {
    expect((await found(clockOff, dated('Mon, 12 Oct 2026 09:00:00 +0000'))).weight).toBe(0.4);
  });

  it('sees a server below that had the mail after the one above', async () => {
    const finding = await found(clockOff, {
      headers: [
        'Received: from a.test (a.test [192.0.2.1]) by mx.corp.example; Mon, 2 Nov 2026 09:00:00 +0000',
        'Received: from b.test (b.test [192.0.2.2]) by a.test; Tue, 3 Nov 2026 11:00:00 +0000',
      ],
    });
    expect([finding.weight, finding.title]).toEqual([
      0.6,
      'a.test says it had the mail 26 hours after the next one got it',
    ]);
  });

  it('is silent for minutes and hours, other zones, and dates that cannot be read', async () => {
    await silent(clockOff, {});
    await silent(clockOff, dated('Mon, 2 Nov 2026 20:00:00 +0000'));
    await silent(clockOff, dated('Mon, 2 Nov 2026 21:30:00 +1300'));
    await silent(clockOff, dated('yesterday'));
    await silent(clockOff, dated('Sat, 31 Oct 2026 09:00:00 +0000'));
  });

  it('survives anything', () => survivesAnything(clockOff));
});
