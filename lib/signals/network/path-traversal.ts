import { citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { namedBySensor, requestPlaces } from './request.ts';

const payload =
  /(?:\.\.[\\/]){2,}|(?:%c0%ae){2}|(?:=|\/|file:\/\/)\/?etc\/(?:passwd|shadow)\b|\b(?:boot|win)\.ini\b|\/proc\/self\/environ\b|php:\/\/(?:filter|input)/i;
const named = /\b(?:path|directory)[- _]traversal|\b(?:local|remote) file inclusion|\b[lr]fi attack/i;

export const pathTraversal = eventSignal({
  id: 'path-traversal',
  title: 'The request climbs out of the web folder',
  what: 'Several steps up (../../) or system files such as /etc/passwd in an address, a form or a log line about one; or the sensor naming traversal or file inclusion.',
  why: 'Honest pages do not link outside their folder. Badly built links go one step too far, never to system files.',
  sources: ['https://attack.mitre.org/techniques/T1190/', 'https://owasp.org/www-community/attacks/Path_Traversal'],
  weight: 1.3,
  group: 'web-attack',
  rests: 'attacker',
  technique: 'T1190',
  find(event) {
    const sent = requestPlaces(event, payload);
    const places = [...sent, ...namedBySensor(event, named)];
    if (places.length === 0) return undefined;
    // What was sent is there to read; a sensor’s word alone may be a pattern that matched an honest text.
    return {
      ...(sent.length === 0
        ? { title: 'The sensor reports a request that climbs out of the web folder', weight: 0.8 }
        : {}),
      citations: places.slice(0, 4).map(citePlace),
    };
  },
});
