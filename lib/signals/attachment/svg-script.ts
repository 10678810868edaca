import { attachmentSignal } from '../signal.ts';
import { citeTraits, firstWith, has, nameOf } from './attached-files.ts';

export const svgScript = attachmentSignal({
  id: 'svg-script',
  title: 'An attached picture runs script',
  what: 'An SVG file holds script, as an element or in an attribute that fires by itself.',
  why: 'A drawing needs none. Opened in a browser it is a page like any other, while filters and people take it for a picture.',
  sources: ['https://attack.mitre.org/techniques/T1027/017/', 'https://www.w3.org/TR/SVG2/interact.html#ScriptElement'],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1027.017',
  find(attached) {
    const found = firstWith(attached, ['svg-script'], ({ format }) => format === 'svg');
    if (!found) return undefined;
    const builds = has(found.file, 'page-builds-file', 'page-decodes', 'page-redirects');
    return {
      title: `${nameOf(found.file, attached)} is a picture that runs script${builds ? ', which unpacks or leads elsewhere' : ''}`,
      ...(builds ? {} : { weight: 2.4 }),
      citations: citeTraits(found.file, 'page-builds-file', 'page-redirects', 'svg-script'),
    };
  },
});
