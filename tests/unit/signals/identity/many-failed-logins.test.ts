import { describe, expect, it } from 'vitest';
import { manyFailedLogins } from '../../../../lib/signals/identity/many-failed-logins.ts';
import { foundIn, silentIn } from '../event-run.ts';

const tries = (n: number, from = '93.184.216.34') =>
  Array.from(
    { length: n },
    (_, i) => `Nov 20 10:11:${10 + i} srv7 sshd[8${i}]: Failed password for ana from ${from} port 42${i} ssh2`,
  ).join('\n');

describe('guessed passwords', () => {
  it('are seen in log lines, in counts, and where the sensor says so', () => {
    expect(foundIn(manyFailedLogins, tries(9)).title).toBe('Passwords are being guessed: 9 failed logins');
    foundIn(manyFailedLogins, {
      event: { action: 'logon-failed', outcome: 'failure', count: 25 },
      user: { name: 'ana' },
    });
    foundIn(manyFailedLogins, { rule: { name: 'SSH brute force' }, source: { ip: '93.184.216.34' } });
    foundIn(manyFailedLogins, {
      message: 'error: maximum authentication attempts exceeded for ana from 93.184.216.34 port 5 ssh2',
    });
    foundIn(manyFailedLogins, { Channel: 'Security', EventID: 4740, TargetUserName: 'ana' });
    foundIn(manyFailedLogins, { alertName: 'Password spray attack' });
  });
  it('are not seen in one or two failures, in successes, or in other things that fail often', () => {
    silentIn(manyFailedLogins, tries(2));
    silentIn(manyFailedLogins, { event: { action: 'logon', outcome: 'success', count: 25 }, user: { name: 'ana' } });
    silentIn(manyFailedLogins, { message: 'Multiple disk read errors on /dev/sda' });
    silentIn(manyFailedLogins, { EventID: 4740, Channel: 'Application' });
  });
});
