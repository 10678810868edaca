import { citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { namedBySensor, requestPlaces } from './request.ts';

const payload =
  /<\s{0,3}script[\s>/]|<\s{0,3}(?:img|svg|iframe|body|object)\b[^>\n]{0,120}?\bon(?:error|load|mouseover|focus)\s{0,3}=|=\s{0,3}["']?javascript:/i;
const named = /\bcross[- ]?site[- ]?script\w*|\bxss\b/i;

export const scriptInjection = eventSignal({
  id: 'script-injection',
  title: 'The request carries script for other visitors’ browsers',
  what: 'Script tags, event handlers or javascript: addresses in a parameter, a user agent or a log line about a request; or the sensor naming cross-site scripting.',
  why: 'Forms that take rich text send tags too, though hardly script.',
  sources: ['https://attack.mitre.org/techniques/T1059/007/', 'https://owasp.org/www-community/attacks/xss/'],
  weight: 1,
  group: 'web-attack',
  rests: 'attacker',
  technique: 'T1059.007',
  find(event) {
    const sent = requestPlaces(event, payload);
    const places = [...sent, ...namedBySensor(event, named)];
    if (places.length === 0) return undefined;
    // What was sent is there to read; a sensor’s word alone may be a pattern that matched an honest text.
    return {
      ...(sent.length === 0 ? { title: 'The sensor reports script in a request', weight: 0.7 } : {}),
      citations: places.slice(0, 4).map(citePlace),
    };
  },
});
