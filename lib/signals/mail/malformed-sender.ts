import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const malformedSender = mailSignal({
  id: 'malformed-sender',
  title: 'The From header breaks the rules',
  what: 'From has no usable address, an unquoted comma that hides the address, or several senders without a Sender header.',
  why: 'Programs show such headers differently, some without any address. Mail software writes them right; hand-made tools do not.',
  sources: ['https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2', 'https://attack.mitre.org/techniques/T1672/'],
  weight: 1.6,
  group: 'sender-form',
  rests: 'attacker',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    const text = mail.fromText;
    // Judged as written: `=?…?= <a@b.example>` may decode to a name with a comma, and that is lawful.
    if (text === '') return undefined;
    const unquoted = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
    const bracket = unquoted.indexOf('<');
    const hidden = bracket > 0 && unquoted.slice(0, bracket).includes(',') && !unquoted.slice(0, bracket).includes('@');
    const noAddress = !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(sender.address);
    const addresses = unquoted
      .replace(/\([^()]*\)/g, '')
      .split(',')
      .filter((piece) => /[^\s@<>]@[^\s@<>]+\.[^\s@<>]/.test(piece));
    const several = (mail.from.length > 1 || addresses.length > 1) && !mail.sender;
    if (!hidden && !noAddress && !several) return undefined;
    const how = noAddress
      ? 'has no usable address'
      : hidden
        ? 'hides its address behind an unquoted comma'
        : 'names several senders';
    return {
      title: `The From header ${how}`,
      ...(several && !noAddress && !hidden ? { weight: 0.8 } : {}),
      citations: citeHeader(mail, 'From'),
    };
  },
});
