import { webAttackSignal } from './request.ts';

const payload =
  /\bunion(?:\s|\/\*.{0,20}?\*\/){1,10}(?:all\s{1,10})?select\b|['"`)\d]\s{0,10}(?:or|and)\s{1,10}['"(]{0,3}\w{1,20}['")]{0,3}\s{0,5}=\s{0,5}['"(]{0,3}\w{1,20}|;\s{0,10}(?:drop|truncate|alter)\s{1,10}table\b|\b(?:sleep|benchmark|pg_sleep)\s{0,3}\(\s{0,3}\d|\bwaitfor\s{1,5}delay\b|\binformation_schema\b|\bxp_cmdshell\b/i;
const named = /\bsql[- _]?inject\w*|\bsqli\b/i;

export const sqlInjection = webAttackSignal({
  id: 'sql-injection',
  title: 'The request carries database commands',
  what: 'UNION SELECT, always-true comparisons, time delays or stacked statements in an address, a form or a log line about one; or the sensor naming SQL injection.',
  why: 'No form asks for such text. Forums and code pages quote it, so a sensor’s word without the text weighs less.',
  sources: ['https://attack.mitre.org/techniques/T1190/', 'https://owasp.org/www-community/attacks/SQL_Injection'],
  weight: 1.4,
  technique: 'T1190',
  payload,
  named,
  bySensor: { title: 'The sensor reports database commands in a request', weight: 0.9 },
});
