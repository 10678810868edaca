import { describe, expect, it } from 'vitest';
import { listTalk } from '../../../../lib/signals/mail/list-talk.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const post = `> Does the cache keep it for a day?
> I saw two hours.

It keeps it as long as the record says.

--\u0020
Jonas Keller, Fjordnet
_______________________________________________
dns mailing list
dns@lists.guild.example
`;

describe('list-talk', () => {
  it('sees quoting, a signature and a list’s footer', async () => {
    const finding = await found(listTalk, { to: 'dns@lists.guild.example', subject: 'Re: [dns] Cache', text: post });
    expect(finding.weight).toBe(-1.1);
    expect(finding.rests).toBe('attacker');
    expect(finding.quotes).toContain('> Does the cache keep it for a day?');
    expect(finding.quotes).toContain('dns@lists.guild.example');
  });

  it('sees a patch', async () => {
    await found(listTalk, {
      subject: '[PATCH] cache: keep it longer',
      text: 'Fix the time.\n\ndiff --git a/cache.c b/cache.c\n--- a/cache.c\n+++ b/cache.c\n@@ -1,2 +1,2 @@\n-1\n+2\n',
    });
  });

  it('is silent for a letter, and for one mark alone', async () => {
    await silent(listTalk, { text: 'Hello Tom,\nhere are the minutes.\nSee you on Monday.\nAna' });
    await silent(listTalk, { text: 'Hello Tom,\nhere are the minutes.\nSee you.\n-- \nAna' });
  });

  it('is silent for adorned HTML and for long lines', async () => {
    const subject = 'Re: [dns] Cache';
    await silent(listTalk, { subject, html: `<a href="https://x.test/">Verify</a><pre>${post}</pre>` });
    await silent(listTalk, { subject, text: post.replace(/\n(?!$)/g, ' ').repeat(9) });
  });

  it.each(['> x\n', '-- \n', '_______________________________\n', 'to unsubscribe '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(listTalk, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('survives anything', () => survivesAnything(listTalk));
});
