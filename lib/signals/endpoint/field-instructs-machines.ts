import { citePlace, type Place } from '../cite-event.ts';
import { orders } from '../mail/instructs-machines.ts';
import { eventSignal } from '../signal.ts';

const lookLength = 4_000;

export const fieldInstructsMachines = eventSignal({
  id: 'field-instructs-machines',
  title: 'A field of the event tries to instruct an AI system',
  what: 'A user name, an address, a user agent, a command or another value that whoever is watched chose holds orders to an AI or to the analyst’s tools.',
  why: 'Prompt injection by way of the log. No honest program is called so; security tests are.',
  sources: ['https://genai.owasp.org/llmrisk/llm01-prompt-injection/', 'https://atlas.mitre.org/techniques/AML.T0051'],
  weight: 1.8,
  group: 'injection',
  rests: 'attacker',
  find(event) {
    const places: Place[] = [];
    for (const field of event.fields) {
      if (places.length >= 3) break;
      if (field.control !== 'attacker' || field.value.length < 12) continue;
      const value = field.value.slice(0, lookLength);
      // Names and addresses hold no spaces: what stands for them there is read as one.
      const spaced = value.replace(/(?:%20|[-_+,.;:/\\\s])+/g, ' ');
      for (const text of [value, spaced]) {
        const match = orders.map((order) => order.exec(text)).find((found) => found !== null);
        if (!match) continue;
        const quote = value.slice(Math.max(0, match.index - 20), match.index + 220).trim();
        places.push({ field, match, quote });
        break;
      }
    }
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },
});
