import { describe, expect, it } from 'vitest';
import { replyToNothing } from '../../../../lib/signals/mail/reply-to-nothing.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('reply-to-nothing', () => {
  it('sees a subject that answers nothing', async () => {
    const finding = await found(replyToNothing, { subject: 'RE: Payment advice 7731', text: 'See the file.' });
    expect([finding.weight, finding.quotes]).toEqual([0.6, ['RE: Payment advice 7731']]);
    await found(replyToNothing, { subject: 'AW: Mahnung', text: 'Siehe Anhang.' });
  });

  it.each([
    'In-Reply-To: <7@corp.example>',
    'References: <7@corp.example>',
    'Thread-Index: AQHX0',
    'List-Id: <talk.dev.example>',
  ])('is silent with %s', (header) =>
    silent(replyToNothing, { subject: 'Re: Minutes', text: 'Thanks', headers: [header] }),
  );

  it('is silent where something earlier is quoted', async () => {
    await silent(replyToNothing, { subject: 'Re: Minutes', text: 'Thanks\n\n> Here they are' });
    await silent(replyToNothing, { subject: 'Re: Minutes', text: 'Thanks\n\nFrom: Ana\nSent: Monday' });
    await silent(replyToNothing, { subject: 'Re: Minutes', text: 'Thanks\n\nAna Lopez wrote: here they are' });
  });

  it('is silent for mail that does not pose as a reply', async () => {
    await silent(replyToNothing, { subject: 'Minutes of Monday' });
    await silent(replyToNothing, { subject: 'Regarding: your visit' });
    await silent(replyToNothing, { subject: 'Fwd: Minutes' });
  });

  it('survives anything', () => survivesAnything(replyToNothing));
});
