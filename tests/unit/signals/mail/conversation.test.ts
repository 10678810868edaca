import { describe, expect, it } from 'vitest';
import { conversation } from '../../../../lib/signals/mail/conversation.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const reply = 'In-Reply-To: <7@corp.example>';
const quoted = 'Agreed.\n\nOn Mon, 2 Nov 2026 at 08:11, Tom Berg <tom@corp.example> wrote:\n> Shall we meet at ten?';

describe('conversation', () => {
  it('sees an answer that quotes what it answers', async () => {
    const finding = await found(conversation, { subject: 'Re: Minutes', headers: [reply], text: quoted });
    expect(finding.weight).toBe(-1.1);
    expect(finding.quotes).toEqual(['<7@corp.example>']);
  });

  it('quotes the references or the subject where there is no In-Reply-To', async () => {
    const headers = ['References: <5@corp.example> <7@corp.example>'];
    expect((await found(conversation, { headers, text: quoted })).quotes).toEqual([
      '<5@corp.example> <7@corp.example>',
    ]);
    expect((await found(conversation, { subject: 'RE: Minutes', text: quoted })).quotes).toEqual(['RE: Minutes']);
  });

  it('sees answers in other languages', async () => {
    await found(conversation, {
      subject: 'AW: Protokoll',
      text: 'Passt.\n\nAm 2. November 2026 um 08:11 schrieb Tom Berg:\nUm zehn?',
    });
    await found(conversation, { subject: 'SV: Notat', text: 'Fint.\n> Kl. ti?' });
    await found(conversation, {
      headers: [reply],
      text: 'Oui.\n\nLe 2 nov. 2026 à 08:11, Tom Berg a écrit :\nÀ dix heures ?',
    });
    await found(conversation, {
      headers: [reply],
      text: 'Sí.\n\nEl lun, 2 nov 2026, Tom Berg escribió:\n¿A las diez?',
    });
  });

  it('sees a quote in HTML, and a tag of a list before the prefix', () =>
    found(conversation, {
      subject: '[talk] Re[2]: Minutes',
      html: '<p>Agreed.</p><div>On Mon, 2 Nov 2026, Tom Berg wrote:</div><blockquote>At ten?</blockquote>',
    }));

  it('is silent for a prefix or a header without any quote', async () => {
    await silent(conversation, { subject: 'Re: Invoice', text: 'See the attached invoice.' });
    await silent(conversation, { headers: [reply], text: 'See the attached invoice.' });
  });

  it('is silent for a quote in a mail that answers nothing', async () => {
    await silent(conversation, { text: quoted });
    await silent(conversation, { subject: 'Regarding: minutes', text: quoted });
    await silent(conversation, { subject: 'Fwd: Minutes', text: quoted });
  });

  it('is silent where such words stand within a line', async () => {
    await silent(conversation, { subject: 'Re: Minutes', text: 'Prices > 5 and on Monday Tom wrote: nothing.' });
    await silent(conversation, { subject: 'Re: Minutes', text: 'He wrote:' });
  });

  it('sees the way Outlook quotes', () =>
    found(conversation, {
      subject: 'RE: Minutes',
      headers: [reply, 'References: <7@corp.example>'],
      text: 'Agreed.\n\nFrom: Tom Berg <tom@corp.example>\nSent: Monday, 2 November 2026 08:11\nTo: Ana Lopez\nSubject: Minutes\n\nAt ten?',
    }));

  it('sees the line that other programs draw above a quote', async () => {
    await found(conversation, { subject: 'RE: Minutes', text: 'Agreed.\n\n-----Original Message-----\nAt ten?' });
    await found(conversation, {
      subject: 'AW: Protokoll',
      text: 'Ja.\n\nVon: Tom Berg\nGesendet: Montag, 2. November 2026\nUm zehn?',
    });
  });

  it.each(['\n', ' ', 'on ', '> ', '-', 'from:', 'From: a\n'])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(
        await growthOf(conversation, (size) => ({ subject: 'Re: a', text: piece.repeat(size) }), 4000),
      ).toBeLessThan(bound);
    },
  );

  it('survives anything', () => survivesAnything(conversation));
});
