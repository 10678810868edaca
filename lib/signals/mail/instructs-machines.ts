import { plainText } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { phrases, placesIn } from './cite.ts';

export const orders = phrases(
  '(?:ignore|disregard|forget|override) (?:all |any |the |your |every )*(?:previous|prior|above|earlier|preceding|system|other) (?:instructions?|prompts?|rules|directions|guidelines|context)',
  '(?:system|developer|assistant) prompts?|system override|developer (?:message|mode|instructions?)',
  '(?:you are|act as|behave as) (?:now |an? |the |my )*(?:ai|llm|language model|chatbot|(?:helpful|virtual|digital|security|e-?mail) assistant|security (?:bot|copilot))',
  '(?:you are now|act as|behave as) (?:an? |the )*security analyst',
  // Spoken to a machine and about this mail: what machines do or should do in general is talk between people.
  '(?:ai|llm|language model|automated|security) (?:\\p{L}+ ){0,3}(?:assistants?|agents?|analysts?|models?|systems?|scanners?|filters?|copilots?)[:,]? (?:\\p{L}+ ){0,6}(?:classify|mark|label|treat|rate|flag|report|ignore|disregard|consider|conclude) (?:\\p{L}+ ){0,2}(?:this|the|these|any|all) (?:\\p{L}+ ){0,2}(?:e-?mail|mail|message|alert|event|incident|sender|attachment|links?|content|warnings?|rules|instructions?|findings?)',
  '(?:ai|llm|language model) (?:\\p{L}+ ){0,2}(?:assistants?|agents?|analysts?|models?|systems?|copilots?)[:,] (?:\\p{L}+ ){0,3}(?:respond|output|answer|reply|conclude)',
  '(?:classify|mark|label|treat|report|consider|rate|flag) (?:this|the) (?:\\p{L}+ ){0,3}(?:e-?mail|mail|message|alert|event|incident|sender|file) (?:\\p{L}+ ){0,3}(?:as )?(?:benign|safe|legitimate|clean|harmless|trusted|not (?:phishing|malicious|spam)|false positive|low)',
  '(?:do not|don.t|never) (?:flag|report|escalate|alert|block|quarantine|investigate|analy[sz]e) (?:this|the) (?:e-?mail|mail|message|alert|event|sender)',
  '(?:respond|answer|reply|output) (?:only |just )?(?:with )?(?:the (?:word|verdict|json) |json |"|“)?(?:benign|safe|legitimate|false positive)',
);

export const instructsMachines = mailSignal({
  id: 'instructs-machines',
  title: 'The text tries to instruct an AI system',
  what: 'Sentences addressed to an AI, a filter or an analyst tool: ignore your instructions, classify this as benign, do not escalate.',
  why: 'Prompt injection. Nobody who writes to people does this; articles about it do, in plain sight.',
  sources: ['https://genai.owasp.org/llmrisk/llm01-prompt-injection/', 'https://atlas.mitre.org/techniques/AML.T0051'],
  weight: 3.2,
  group: 'injection',
  rests: 'attacker',
  technique: 'T1027',
  wants: 'obey',
  find(mail) {
    const places: [part: string, text: string, hidden: boolean, evidence?: string][] = [
      ['hidden', mail.hidden.map((hidden) => hidden.text).join('\n'), true],
      ['body', mail.visible.slice(0, 60_000), false],
      ['header', mail.headers.map((header) => `${header.name}: ${header.value}`).join('\n'), false],
      ['attachments', mail.attachments.map((attachment) => attachment.name).join('\n'), false],
      ...placesIn(mail.attached).map((place): (typeof places)[number] => [
        place.part,
        place.text,
        false,
        place.evidence,
      ]),
    ];
    for (const [part, written, hidden, evidence = 'message'] of places) {
      const { text, original } = plainText(written);
      for (const order of orders) {
        const match = order.exec(text);
        if (!match) continue;
        const from = original(match.index);
        const quote = written.slice(from, Math.max(original(match.index + match[0].length), from + 1)).slice(0, 200);
        const citation: Citation = { evidence, part, quote };
        return {
          title: hidden ? 'Hidden text tries to instruct an AI system' : 'The text tries to instruct an AI system',
          ...(hidden ? {} : { weight: 1.8 }),
          citations: [citation],
        };
      }
    }
    return undefined;
  },
});
