import { isInside } from '../../events/inside.ts';
import { citeField, citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { isAllPowerful, loginsIn } from './login.ts';

export const ordinaryLogin = eventSignal({
  id: 'ordinary-login',
  title: 'An ordinary account logged in without trouble',
  what: 'A successful login by an account that is no administrator’s, with no failure beside it.',
  why: 'Nearly all logins are just that. A stolen password, or an intruder on his way through the house, looks the same: it clears nothing alone.',
  sources: [
    'https://attack.mitre.org/techniques/T1078/',
    'https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4624',
  ],
  weight: -0.4,
  group: 'login-success',
  rests: 'infrastructure',
  find(event) {
    const logins = loginsIn(event);
    const place = logins?.succeeded[0];
    const account = logins?.accounts[0];
    if (!logins || !place || !account || logins.failed.length > 0) return undefined;
    if (logins.accounts.some(({ name }) => isAllPowerful(name))) return undefined;
    const inside = logins.source && isInside(logins.source.value) === true;
    return {
      ...(inside ? {} : { weight: -0.2 }),
      citations: [...logins.succeeded.slice(0, 2).map(citePlace), ...citeField(account.field)],
    };
  },
});
