import { isInside } from '../../events/inside.ts';
import { citeField, citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { unknownAccount } from './failed-login.ts';
import { isAllPowerful, loginsIn } from './login.ts';

export const guessedAccount = eventSignal({
  id: 'guessed-account',
  title: 'Somebody tried an account that attackers try first',
  what: 'A failed login as root or administrator, or as an account that does not exist, that does not come from an address inside.',
  why: 'Guessing starts with names that exist everywhere. It failed, and the open internet does it all day, so it weighs little alone.',
  sources: ['https://attack.mitre.org/techniques/T1110/001/', 'https://man.openbsd.org/sshd_config#PermitRootLogin'],
  weight: 0.5,
  group: 'login-account',
  rests: 'infrastructure',
  spans: true,
  technique: 'T1110.001',
  find(event) {
    const logins = loginsIn(event);
    const place = logins?.failed[0];
    if (!logins || !place || logins.succeeded.length > 0) return undefined;
    if (logins.source && isInside(logins.source.value) === true) return undefined;
    const powerful = logins.accounts.find(({ name }) => isAllPowerful(name));
    const unknown = unknownAccount(event);
    if (!powerful && !unknown) return undefined;
    const known = logins.source !== undefined;
    return {
      title: powerful
        ? `A login as ${powerful.name.slice(0, 60)} failed${logins.source ? ` from ${logins.source.value.slice(0, 80)}` : ''}`
        : 'A login as an account that does not exist failed',
      ...(known && powerful ? {} : { weight: 0.15 }),
      citations: [
        ...logins.failed.slice(0, 2).map(citePlace),
        ...(powerful ? citeField(powerful.field) : unknown ? citeField(unknown) : []),
      ],
    };
  },
});
