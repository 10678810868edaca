import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

/** Letters that a subject or sentence has at least, and how many of ten are capitals. */
const letters = 14;
const tenths = 8;
/** Sentences in capitals until a text shouts; one may be a heading or a law’s clause. */
const sentences = 3;

export const shouts = mailSignal({
  id: 'shouts',
  title: 'Capitals throughout',
  what: 'The whole subject, or several sentences of the body, in capital letters.',
  why: 'Frauds of the old kind and advertising shout. Headings and legal clauses do so here and there, hence several sentences.',
  sources: ['https://www.rfc-editor.org/rfc/rfc1855', 'https://attack.mitre.org/techniques/T1566/'],
  weight: 0.3,
  group: 'shouting',
  rests: 'attacker',
  technique: 'T1566',
  find(mail) {
    if (mail.list.post) return undefined;
    const subject = mail.subject.slice(0, 300);
    if (isShouted(subject))
      return { title: 'The subject is in capitals', citations: citeHeader(mail, 'Subject', subject.slice(0, 200)) };
    const loud = mail.visible
      .slice(0, 20_000)
      .split(/[.!?\n]+/)
      .filter((sentence) => sentence.trim().split(/\s+/).length >= 4 && isShouted(sentence));
    if (loud.length < sentences) return undefined;
    const citations: Citation[] = loud
      .slice(0, 2)
      .map((sentence) => ({ evidence: 'message', part: 'body', quote: sentence.trim().slice(0, 200) }));
    return { title: `${loud.length} sentences in capitals`, citations };
  },
});

function isShouted(text: string): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return all >= letters && capitals * 10 >= all * tenths;
}
