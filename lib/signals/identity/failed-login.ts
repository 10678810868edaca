import { isInside } from '../../events/inside.ts';
import type { EventField, SecurityEvent } from '../../events/security-event.ts';
import { citeField, citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { isAllPowerful, loginsIn } from './login.ts';
import { guessing } from './many-failed-logins.ts';

export const failedLogin = eventSignal({
  id: 'failed-login',
  title: 'A single login failed',
  what: 'One failed login by an account that exists and is no administrator’s, without a count, a success or talk of guessing beside it.',
  why: 'People mistype passwords every day, and a login that failed let nobody in. One try in a slow password spray looks the same, so it weighs little.',
  sources: [
    'https://attack.mitre.org/techniques/T1110/',
    'https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4625',
  ],
  weight: -0.8,
  group: 'login-failure',
  rests: 'infrastructure',
  find(event) {
    const logins = loginsIn(event);
    const place = logins?.failed[0];
    if (!logins || !place || logins.succeeded.length > 0 || logins.failures > 2 || guessing(event)) return undefined;
    if (logins.accounts.some(({ name }) => isAllPowerful(name)) || unknownAccount(event)) return undefined;
    const source = logins.source;
    const inside = source && isInside(source.value);
    return {
      ...(inside ? { title: 'A single login failed, from inside the own network' } : { weight: -0.4 }),
      citations: [...logins.failed.slice(0, 2).map(citePlace), ...(inside && source ? citeField(source.field) : [])],
    };
  },
});

/** Where the sensor says that the account does not exist. */
export function unknownAccount(event: SecurityEvent): EventField | undefined {
  return event.fields.find(
    (field) =>
      field.value.length < 4_000 &&
      (/\b(?:invalid|illegal|unknown|no such|nonexistent|non-existent) (?:user|account)\b/i.test(field.value) ||
        // "User logon with misspelled or bad user account", as the page on 4625 says.
        /^0xc0000064$/i.test(field.value.trim())),
  );
}
