import { webAttackSignal } from './request.ts';

const payload =
  /(?:\.\.[\\/]){2,}|(?:%c0%ae){2}|(?:=|\/|file:\/\/)\/?etc\/(?:passwd|shadow)\b|\b(?:boot|win)\.ini\b|\/proc\/self\/environ\b|php:\/\/(?:filter|input)/i;
const named = /\b(?:path|directory)[- _]traversal|\b(?:local|remote) file inclusion|\b[lr]fi attack/i;

export const pathTraversal = webAttackSignal({
  id: 'path-traversal',
  title: 'The request climbs out of the web folder',
  what: 'Several steps up (../../) or system files such as /etc/passwd in an address, a form or a log line about one; or the sensor naming traversal or file inclusion.',
  why: 'Honest pages do not link outside their folder. Badly built links go one step too far, never to system files.',
  sources: ['https://attack.mitre.org/techniques/T1190/', 'https://owasp.org/www-community/attacks/Path_Traversal'],
  weight: 1.3,
  technique: 'T1190',
  payload,
  named,
  bySensor: { title: 'The sensor reports a request that climbs out of the web folder', weight: 0.8 },
});
