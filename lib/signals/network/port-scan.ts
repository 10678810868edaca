import { isInside } from '../../events/inside.ts';
import { fieldsNamed } from '../../events/security-event.ts';
import { citeField, citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const words =
  /\b(?:port|host|network|syn|fin|xmas|null|udp|ping|ip)[- ]?(?:scan\w*|sweep\w*)\b|\breconnaissance\b|\bnmap\b/i;

export const portScan = eventSignal({
  id: 'port-scan',
  title: 'Somebody looks for open doors',
  what: 'The sensor reports a scan of ports or hosts.',
  why: 'From outside it goes on all day and leads nowhere by itself. From an address inside it is what an intruder does first.',
  sources: ['https://attack.mitre.org/techniques/T1046/', 'https://attack.mitre.org/techniques/T1595/001/'],
  weight: 0.9,
  group: 'scanning',
  rests: 'infrastructure',
  technique: 'T1046',
  find(event) {
    const place = placesSaying(event, words, 1)[0];
    if (!place) return undefined;
    const source = fieldsNamed(event, 'source.ip').find(({ value }) => isInside(value) === true);
    return {
      ...(source ? { title: 'Somebody inside looks for open doors' } : { weight: 0.35 }),
      citations: [citePlace(place), ...(source ? citeField(source) : [])],
    };
  },
});
