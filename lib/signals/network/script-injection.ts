import { webAttackSignal } from './request.ts';

const payload =
  /<\s{0,3}script[\s>/]|<\s{0,3}(?:img|svg|iframe|body|object)\b[^>\n]{0,120}?\bon(?:error|load|mouseover|focus)\s{0,3}=|=\s{0,3}["']?javascript:/i;
const named = /\bcross[- ]?site[- ]?script\w*|\bxss\b/i;

export const scriptInjection = webAttackSignal({
  id: 'script-injection',
  title: 'The request carries script for other visitors’ browsers',
  what: 'Script tags, event handlers or javascript: addresses in a parameter, a user agent or a log line about a request; or the sensor naming cross-site scripting.',
  why: 'Forms that take rich text send tags too, though hardly script.',
  sources: ['https://attack.mitre.org/techniques/T1059/007/', 'https://owasp.org/www-community/attacks/xss/'],
  weight: 1,
  technique: 'T1059.007',
  payload,
  named,
  bySensor: { title: 'The sensor reports script in a request', weight: 0.7 },
});
