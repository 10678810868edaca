import { isInside } from '../../events/inside.ts';
import { citeField, citePlace } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { isAllPowerful, loginsIn } from './login.ts';

const remote = /\bssh|\brdp\b|remote|telnet|vpn|console ?login|from \d|\bport \d/i;

export const rootLogin = eventSignal({
  id: 'root-login',
  title: 'Somebody logged in from afar as the account with every right',
  what: 'A successful remote login directly as root or administrator.',
  why: 'Hardening guides forbid it: it hides who it was, and it is what a guessed or stolen password is used for. Where a backup or a script does it with a key from inside, it is routine.',
  sources: [
    'https://attack.mitre.org/techniques/T1078/003/',
    'https://man.openbsd.org/sshd_config#PermitRootLogin',
    'https://www.cisecurity.org/benchmark/distribution_independent_linux',
  ],
  weight: 0.9,
  group: 'login-success',
  rests: 'infrastructure',
  spans: true,
  technique: 'T1078.003',
  find(event) {
    const logins = loginsIn(event);
    const place = logins?.succeeded[0];
    const account = logins?.accounts.find(({ name }) => isAllPowerful(name));
    if (!logins || !place || !account || logins.failed.length > 0) return undefined;
    const source = logins.source;
    if (!source && !event.fields.some(({ value }) => value.length < 2_000 && remote.test(value))) return undefined;
    const inside = source !== undefined && isInside(source.value) === true;
    const byKey = event.fields.some(({ value }) => value.length < 2_000 && /\bpublickey\b/i.test(value));
    return {
      title: `${account.name.slice(0, 60)} logged in${source ? ` from ${source.value.slice(0, 80)}` : ' from afar'}`,
      ...(inside || !source ? { weight: 0.15 } : byKey ? { weight: 0.5 } : {}),
      citations: [
        ...logins.succeeded.slice(0, 2).map(citePlace),
        ...citeField(account.field),
        ...(source ? citeField(source.field) : []),
      ],
    };
  },
});
