import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';

export const imageOnly = mailSignal({
  id: 'image-only',
  title: 'The message is a picture with a link',
  what: 'Hardly any text, at least one image that is a link or has areas that are.',
  why: 'A picture cannot be read by filters. Posters of shops are pictures too, with a list footer in text.',
  sources: ['https://attack.mitre.org/techniques/T1027/', 'https://attack.mitre.org/techniques/T1566/002/'],
  weight: 1,
  group: 'form',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const link = mail.links.find((l) => (l.image || l.place === 'area') && l.host !== '');
    const letters = mail.visible.replace(/[^\p{L}]/gu, '').length;
    if (!link || letters > 220) return undefined;
    const shown = mail.visible.trim().slice(0, 120);
    const citations: Citation[] =
      shown === '' ? [] : [{ evidence: 'message', part: 'body', quote: shown.split('\n')[0] ?? shown }];
    return {
      title: `${letters} letters of text and a picture that links to ${link.host}`,
      citations: [...citeLink(link), ...citations],
    };
  },
});
