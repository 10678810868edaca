import { mailSignal } from '../signal.ts';
import { citeHidden } from './cite.ts';

/** A preheader, the line that mailbox lists show under the subject, is hidden text in nearly every newsletter. */
const preheaderLength = 250;
/** So many words are not cut by the accidents of a layout. */
const manyCuts = 5;

export const hiddenTextSalting = mailSignal({
  id: 'hidden-text',
  title: 'Text that no reader sees',
  what: 'The HTML holds much text that is hidden (not displayed, size zero, the colour of its ground), more than a preheader, or it stands within many words.',
  why: 'Innocent words for filters to read, or words cut apart for them not to. Newsletters hide one line for previews and text for other screen sizes, so short ones are passed over.',
  sources: [
    'https://attack.mitre.org/techniques/T1027/',
    'https://blog.talosintelligence.com/seasoning-email-threats-with-hidden-text-salting/',
  ],
  weight: 1.4,
  group: 'hidden-text',
  rests: 'attacker',
  technique: 'T1027',
  find(mail) {
    const telling = mail.hidden.filter(({ way }) => way !== 'display-none' || mail.list.unsubscribe.length === 0);
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const total = telling.reduce((sum, hidden) => sum + letters(hidden.text), 0);
    if (total <= preheaderLength) {
      const cuts = mail.html?.cuts ?? 0;
      const first = mail.hidden[0];
      if (cuts < manyCuts || !first) return undefined;
      return { title: `${cuts} words are cut by hidden text`, weight: 1.2, citations: citeHidden(first.text) };
    }
    const seen = letters(mail.visible);
    const longest = [...telling].sort((a, b) => b.text.length - a.text.length)[0];
    if (!longest) return undefined;
    return {
      title: `${total} letters of text are hidden (${ways[longest.way] ?? longest.way})`,
      ...(total > seen ? {} : { weight: 0.9 }),
      citations: citeHidden(longest.text),
    };
  },
});

const ways: Record<string, string> = {
  'display-none': 'not displayed',
  'visibility-hidden': 'invisible',
  transparent: 'transparent',
  'zero-font': 'size zero',
  'tiny-font': 'size one',
  'same-colour': 'in the colour of its ground',
  clipped: 'clipped away',
  'off-screen': 'moved off the screen',
  collapsed: 'in a box without height',
};
