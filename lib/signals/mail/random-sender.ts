import { toUnicode } from '../../observables/internationalised.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, senderOf } from './sender.ts';

export const randomSender = mailSignal({
  id: 'random-sender',
  title: 'The sender’s domain looks generated',
  what: 'The registered name of the sender’s domain is a run of letters and digits that no language has.',
  why: 'Names are registered by the thousand for one campaign each. Abbreviations can look alike, hence the small weight.',
  sources: ['https://attack.mitre.org/techniques/T1583/001/', 'https://attack.mitre.org/techniques/T1568/002/'],
  weight: 1.1,
  group: 'sender-domain',
  rests: 'infrastructure',
  technique: 'T1583.001',
  find(mail) {
    const sender = senderOf(mail);
    const label = sender.organisation.split('.')[0] ?? '';
    if (sender.freemail || sender.brand || mailerOfHost(sender.host) || !looksGenerated(label)) return undefined;
    return {
      title: `${sender.organisation} looks like a generated name`,
      citations: citeHeader(mail, 'From', sender.address),
    };
  },
});

/** Letters that stand for one sound in the languages of Europe: `rechtsschutz` and `catchphrase` are words. */
const oneSound = /sch|tch|ch|ck|gh|ph|sh|th|tz|wh|rh|ng/g;

/**
 * No vowel for six sounds, digits between letters three times or more, or hardly any vowels in a long name. Names in
 * other scripts are not judged: what is known of vowels is known of Latin ones.
 */
export function looksGenerated(label: string): boolean {
  const name = toUnicode(label.toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '');
  if (/(?!\p{Script=Latin})\p{L}/u.test(name)) return false;
  if (name.length < 6) return false;
  const letters = name.replace(/[^a-z]/g, '');
  const vowels = letters.replace(/[^aeiouy]/g, '').length;
  const switches = [...name.matchAll(/[a-z]\d|\d[a-z]/g)].length;
  if (switches >= 3) return true;
  if (/[bcdfghjklmnpqrstvwxz]{6,}/.test(name.replace(oneSound, 'h'))) return true;
  return letters.length >= 8 && vowels / letters.length < 0.15;
}
