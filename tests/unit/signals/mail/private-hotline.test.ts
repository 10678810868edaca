import { describe, expect, it } from 'vitest';
import { privateHotline } from '../../../../lib/signals/mail/private-hotline.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const from = 'Order Desk <orderdesk4471@gmail.com>';

describe('private-hotline', () => {
  it('sees a bill from a free mailbox with a number that its owner pays for', async () => {
    const finding = await found(privateHotline, {
      from,
      text: 'Your plan was extended for 349.99 USD.\nQuestions: +1 (888) 555-0143',
    });
    expect(finding.weight).toBe(1.6);
    expect(finding.quotes).toContain('Questions: +1 (888) 555-0143');
  });

  it.each(['1 808 555 0143', '1-800-555-0143', '0800 555 0143', '00800 5550 0143', '(877) 555-0143', '1800 555 014'])(
    'knows free numbers from others: %s',
    async (number) => {
      const draft = { from, text: `We charged $ 412. Reach us on ${number} today.` };
      if (number.startsWith('1 808')) await silent(privateHotline, draft);
      else await found(privateHotline, draft);
    },
  );

  it('weighs little without a sum', async () => {
    const finding = await found(privateHotline, { from, text: 'Your computer reported an error: 1 877 555 0143.' });
    expect(finding.weight).toBe(0.8);
  });

  it('is silent for firms with a domain, for answers, lists and who has a site', async () => {
    const text = 'Your plan was extended for $349.99. Questions: 1 888 555 0143';
    await silent(privateHotline, { text });
    await silent(privateHotline, { from, text: `${text} or https://shop.example/help` });
    await silent(privateHotline, { from, text, headers: ['List-Id: <talk.dev.example>'] });
    await silent(privateHotline, {
      from,
      text: `${text}\n\nOn Monday Ana wrote:\n> What does it cost?`,
      headers: ['In-Reply-To: <1@corp.example>', 'References: <1@corp.example>'],
    });
  });

  it('takes no version, date or long number for one', async () => {
    await silent(privateHotline, { from, text: 'Version 2.800.555.0143 costs $20.' });
    await silent(privateHotline, { from, text: 'Order 4471-888-555-01439 costs $20.' });
  });

  it('takes time in proportion', async () => {
    expect(await growthOf(privateHotline, (size) => ({ from, text: '1 888 555 014 '.repeat(size) }), 400)).toBeLessThan(
      bound,
    );
  });

  it('survives anything', () => survivesAnything(privateHotline));
});
