import { describe, expect, it } from 'vitest';
import { phrases } from '../../../../lib/signals/mail/cite.ts';
import { intentSignal } from '../../../../lib/signals/mail/intent.ts';
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
const tea = intentSignal({ ...base, patterns: phrases('bring (?:me )?tea', 'brew tea') });
const teaAndMilk = intentSignal({
  ...base,
  patterns: phrases('bring tea'),
  together: [phrases('milk'), phrases('sugar', 'honey')],
});
const teaFromPeople = intentSignal({
  ...base,
  patterns: phrases('bring tea'),
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

  it('does not look where it makes no sense', async () => {
    await found(teaFromPeople, { text: 'Bring tea.' });
    await silent(teaFromPeople, { headers: ['List-Unsubscribe: <mailto:x@supplier.example>'], text: 'Bring tea.' });
  });

  it('survives anything', () => survivesAnything(teaAndMilk));
});
