import { webAttackSignal } from './request.ts';

const payload =
  /\(\)\s{0,5}\{\s{0,5}:?;?\s{0,5}\}\s{0,5};|\$\{\s{0,3}(?:jndi:|(?:\$\{)?(?:lower|upper|env|sys|::-)[^}\n]{0,40}\})|(?:[;|&`]|\$\(|%0a)\s{0,5}(?:\/(?:usr\/)?bin\/)?(?:wget|curl|nc|ncat|bash|sh|python\d?|perl|id|whoami|uname|cat\s{1,3}\/etc|ping\s{1,3}-)\b(?!\s{0,3}=)|\bcmd(?:\.exe)?\s{0,3}\/c\b|\bThinkPHP\b.{0,40}invokefunction/i;
const named =
  /\b(?:os )?command[- _]injection|\bremote (?:code|command) execution|\bshellshock|\blog4(?:j|shell)|\bcode injection/i;

export const commandInjection = webAttackSignal({
  id: 'command-injection',
  title: 'The request carries commands for the server',
  what: 'Shellshock’s empty function, Log4Shell’s lookups, or shell commands behind a separator in an address, a header or a log line about a request; or the sensor naming command injection or remote code execution.',
  why: 'Nothing honest sends these. Scanners send them to everybody, so whether the server answered matters more.',
  sources: [
    'https://attack.mitre.org/techniques/T1190/',
    'https://nvd.nist.gov/vuln/detail/CVE-2014-6271',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-44228',
  ],
  weight: 1.6,
  technique: 'T1190',
  payload,
  named,
  bySensor: { title: 'The sensor reports commands in a request', weight: 1 },
});
