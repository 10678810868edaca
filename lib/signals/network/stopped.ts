import { fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';
import { citePlace, type Place, placeIn, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const verdicts =
  /^(?:block(?:ed)?|deny|denied|drop(?:ped)?|reject(?:ed)?|reset|prevent(?:ed)?|discard(?:ed)?|block-installed|client-reset|server-reset)$/i;
const words =
  /\b(?:(?:packet|connection|traffic|request|access|session|datagram|probe|client)s? (?:was |were |is |has been |from \S{1,60} )?(?:blocked|denied|dropped|rejected|discarded|refused|reset)|(?:blocked|denied|dropped|rejected|discarded|dropping|denying|blocking) (?:by|a|the|an|inbound|outbound|incoming|outgoing|tcp|udp|icmp|packet|connection|traffic|request|ip)\b|access (?:was )?(?:denied|blocked) with|(?:tcp|udp|icmp|esp|ah) (?:packet|request) (?:dropped|denied|discarded)|^\S{0,30}\s?(?:drop|deny|reject|block)\b.{0,40}\bIN=\S*\s+OUT=)/i;
/** What is no plain packet: somebody is at it. */
const attack =
  /\b(?:attack\w*|exploit\w*|inject\w*|traversal|malware|malicious|trojan|ransom\w*|botnet|command and control|c2|c&c|intrusion|web shell|brute|overflow|threat|suspicious|exfiltrat\w*|tunnel\w*|phish\w*|beacon\w*)\b/i;
/** What a packet filter keeps out. */
const packet = /\b(?:packets?|datagrams?|tcp|udp|icmp|esp|syn|connections?)\b|\bPROTO=/i;
/** A refused login is a matter of its own. */
const login = /\b(?:log[io]n|sign-?in|password|authenticat\w+|sshd|session)\b/i;

export const stopped = eventSignal({
  id: 'stopped',
  title: 'The sensor stopped it',
  what: 'A firewall, proxy or intrusion prevention system says that it denied, dropped or blocked this.',
  why: 'What was stopped at the door did nothing inside. It says nothing about the next try, and a sensor in detection mode stops nothing. Of anything but plain packets at a filter it weighs less: an attack that was stopped is still an attack.',
  sources: [
    'https://schema.ocsf.io/1.3.0/classes/network_activity',
    'https://www.rfc-editor.org/rfc/rfc4765#section-4.2.6.2',
    'https://netfilter.org/projects/iptables/',
  ],
  weight: -0.9,
  group: 'stopped',
  rests: 'infrastructure',
  find(event) {
    const places = placesOfStopping(event);
    if (places.length === 0) return undefined;
    const plain = placesSaying(event, packet, 1).length > 0 && placesSaying(event, attack, 1).length === 0;
    return { ...(plain ? {} : { weight: -0.5 }), citations: places.map(citePlace) };
  },
});

export function placesOfStopping(event: SecurityEvent): Place[] {
  const decided = fieldsNamed(event, 'event.disposition', 'event.outcome', 'event.action').flatMap((field) => {
    const match = verdicts.exec(field.value.trim());
    return match && !(field.name === 'event.outcome' && aboutLogin(event))
      ? [{ field, match, quote: field.value.trim() }]
      : [];
  });
  const disposed = fieldsNamed(event, 'event.disposition').flatMap((field) => placeIn(field, words) ?? []);
  const said = placesSaying(event, words, 2, ['rule.name', 'message']).filter(
    ({ field }) => !login.test(field.value.slice(0, 2_000)),
  );
  return [...said, ...disposed, ...decided].slice(0, 3);
}

function aboutLogin(event: SecurityEvent): boolean {
  return fieldsNamed(event, 'rule.name', 'event.action', 'event.category').some(({ value }) =>
    login.test(value.replace(/_/g, ' ')),
  );
}
