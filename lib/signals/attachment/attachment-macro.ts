import { attachmentSignal } from '../signal.ts';
import { citeTraits, firstWith, has, nameOf } from './attached-files.ts';

export const attachmentMacro = attachmentSignal({
  id: 'attachment-macro',
  title: 'An Office file carries macros',
  what: 'A document holds macros; it weighs more where they start by themselves, and most where they also reach for other programs, downloads or Windows’ own functions. Excel 4 macros and dynamic data exchange count as well.',
  why: 'Papers need no program. Firms do pass on sheets that calculate, so macros that only wait for a click and reach for nothing weigh little.',
  sources: [
    'https://attack.mitre.org/techniques/T1059/005/',
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://attack.mitre.org/techniques/T1559/002/',
    'https://learn.microsoft.com/office/vba/word/concepts/customizing-word/auto-macros',
  ],
  weight: 2.8,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1059.005',
  find(attached) {
    const found = firstWith(attached, ['macro-auto', 'excel4-macro', 'dde', 'macro-runs', 'macro']);
    if (!found) return undefined;
    const { file } = found;
    const starts =
      has(file, 'macro-auto') || file.traits.some(({ kind, quote }) => kind === 'excel4-macro' && quote !== '');
    const reaches = has(file, 'macro-runs');
    const name = nameOf(file, attached);
    const kinds = ['macro-auto', 'macro-runs', 'excel4-macro', 'dde', 'macro'] as const;
    const citations = citeTraits(file, ...kinds);
    if (has(file, 'dde')) return { title: `${name} starts another program through a field`, weight: 2.6, citations };
    if (starts && reaches)
      return { title: `${name} has macros that start by themselves and reach for other programs`, citations };
    if (has(file, 'excel4-macro'))
      return {
        title: `${name} has Excel 4 macros${starts ? ' that start by themselves' : ''}`,
        weight: starts ? 2.6 : 1.8,
        citations,
      };
    if (starts) return { title: `${name} has macros that start by themselves`, weight: 1.8, citations };
    return {
      title: `${name} has macros${reaches ? ' that reach for other programs' : ''}`,
      weight: reaches ? 1.6 : 0.8,
      citations,
    };
  },
});
