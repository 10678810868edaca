import { describe, expect, it } from 'vitest';
import { subjectReference } from '../../../../lib/signals/mail/subject-reference.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('subject-reference', () => {
  it('sees a number that looks like business', async () => {
    const finding = await found(subjectReference, { subject: 'Payment notice, case ID: 88-201-773' });
    expect(finding.weight).toBe(0.4);
    expect(finding.quotes).toEqual(['case ID: 88-201-773']);
  });

  it.each([
    'Your order #AB77123X',
    'Scan complete (7731029)',
    'Ticket 4471-99 was opened',
    'Notice for you 8XK2P0Q7A1',
  ])('sees %j', async (subject) => {
    await found(subjectReference, { subject });
  });

  it.each(['Minutes of Monday', 'Room 4 at 10:30', 'Report of 2026', 'Invoice for the garden', 'The code of the door'])(
    'is silent for %j',
    (subject) => silent(subjectReference, { subject }),
  );

  it('is silent for answers, lists and known brands', async () => {
    const subject = 'Case 88-201-773';
    await silent(subjectReference, { subject: `Re: ${subject}` });
    await silent(subjectReference, {
      subject,
      headers: ['In-Reply-To: <1@corp.example>'],
      text: 'Yes.\nOn Monday, Ana Lopez wrote:\n> Have you seen it?',
    });
    await silent(subjectReference, { subject, headers: ['List-Post: <mailto:l@lists.test>'] });
    await silent(subjectReference, { subject, from: 'PayPal <service@paypal.com>' });
  });

  it('survives anything', () => survivesAnything(subjectReference));
});
