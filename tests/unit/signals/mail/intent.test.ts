import { describe, expect, it } from 'vitest';
import { intentSignal } from '../../../../lib/signals/mail/intent.ts';
import { wording } from '../../../../lib/signals/mail/wording.ts';
import { found, silent, survivesAnything } from '../run.ts';

const base = {
  id: 'asks-tea',
  title: 'The text wants tea',
  what: 'A request for tea.',
  why: 'A test.',
  sources: ['https://www.rfc-editor.org/rfc/rfc2324'],
  weight: 1,
  group: 'request',
};
const tea = intentSignal({ ...base, ways: [{ said: wording('bring me? tea', 'brew tea') }] });
const teaAndMilk = intentSignal({
  ...base,
  ways: [{ said: wording('bring tea'), with: [wording('milk'), wording('sugar|honey')] }],
});
const teaFromPeople = intentSignal({
  ...base,
  ways: [{ said: wording('bring tea') }],
  unless: (mail) => mail.list.unsubscribe.length > 0,
});

describe('intentSignal', () => {
  it('rests on the sender’s words, and asks for the message', () => {
    expect(tea.rests).toBe('attacker');
    expect(tea.needs).toEqual(['message']);
  });

  it('sees any of its phrases, in body or subject', async () => {
    expect((await found(tea, { text: 'Bring me tea.' })).quotes).toEqual(['Bring me tea.']);
    expect((await found(tea, { subject: 'Brew tea', text: 'Now.' })).citations[0]?.part).toBe('header');
    await silent(tea, { text: 'Bring me coffee.' });
  });

  it('wants something of each group beside it, and quotes that too', async () => {
    expect((await found(teaAndMilk, { text: 'Bring tea.\nWith milk.\nAnd honey.' })).quotes).toEqual([
      'Bring tea.',
      'With milk.',
      'And honey.',
    ]);
    await silent(teaAndMilk, { text: 'Bring tea. With milk.' });
    await silent(teaAndMilk, { text: 'Milk and honey.' });
  });

  it('goes by the strongest way that is found, and quotes the others beside it', async () => {
    const ways = intentSignal({
      ...base,
      ways: [
        { said: wording('tea at once'), title: 'The text wants tea at once' },
        { said: wording('tea please'), weight: 0.4, notWhere: /iced/i },
      ],
    });
    const both = await found(ways, { text: 'Tea please. Tea at once.' });
    expect(both).toMatchObject({ title: 'The text wants tea at once', weight: 1 });
    expect(both.quotes).toEqual(['Tea at once.', 'Tea please.']);
    expect(await found(ways, { text: 'Tea please.' })).toMatchObject({ title: 'The text wants tea', weight: 0.4 });
    await silent(ways, { text: 'Iced tea please.' });
  });

  it('counts half in a text long enough to say anything', async () => {
    expect((await found(tea, { text: `Bring tea.\n\n${'some other words '.repeat(500)}` })).weight).toBe(0.5);
  });

  it('counts less and less on the way there, and in full in a letter', async () => {
    const weightAt = async (words: number) =>
      (await found(tea, { text: `Bring tea.\n\n${'other '.repeat(words - 2)}` })).weight;
    expect(await weightAt(450)).toBe(1);
    expect(await weightAt(750)).toBe(0.75);
    expect(await weightAt(1_000)).toBe(0.5);
  });

  it('does not look where it makes no sense', async () => {
    await found(teaFromPeople, { text: 'Bring tea.' });
    await silent(teaFromPeople, { headers: ['List-Unsubscribe: <mailto:x@supplier.example>'], text: 'Bring tea.' });
  });

  it('survives anything', () => survivesAnything(teaAndMilk));
});
