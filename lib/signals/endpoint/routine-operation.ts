import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const words =
  /\b(?:virus|spyware|malware|signature|intrusion prevention|sonar|security)s?\b[^\n]{0,40}?\bdefinitions?\b[^\n]{0,30}?\bupdate\w*|\bsuccessfully downloaded the [^\n]{0,60}?(?:definitions|signatures)\b|\bdatabase correctly reloaded\b|\b(?:user|session) (?:logged |log)?out\b|\bsession closed for user\b|\blink status (?:is )?up\b|\b(?:failover cable|other firewall network interface) ok\b|\bmonitoring on interface\b[^\n]{0,30}?\bnormal\b|\bweb server (?:startup|shutdown)\b|\bproxy (?:started|accepts)\b|\bservice (?:was )?(?:started|stopped) normally\b/i;
const trouble = /\b(?:fail\w*|error|denied|attack|exploit|malware found|virus found|infected)\b/i;

export const routineOperation = eventSignal({
  id: 'routine-operation',
  title: 'A device reports its daily round',
  what: 'New definitions were loaded, a session ended, a service or an interface came up, and the event says nothing of trouble.',
  why: 'Such events are kept for the record. Stopping a service can be part of an attack, which is why only ordinary ones count.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5424',
    'https://www.cisco.com/c/en/us/td/docs/security/asa/syslog/b_syslog.html',
  ],
  weight: -1.2,
  group: 'routine',
  rests: 'infrastructure',
  find(event) {
    const places = placesSaying(event, words, 2);
    if (places.length === 0) return undefined;
    const bad = placesSaying(event, trouble, 1, ['rule.name', 'message', 'event.outcome', 'event.action']);
    return bad.length > 0 ? undefined : { citations: places.map(citePlace) };
  },
});
