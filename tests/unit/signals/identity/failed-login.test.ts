import { describe, expect, it } from 'vitest';
import { failedLogin } from '../../../../lib/signals/identity/failed-login.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

const line = (rest: string) => `Nov 20 10:11:12 srv7 sshd[811]: ${rest}`;

describe('a single failed login', () => {
  it('weighs against a threat, more from inside', () => {
    const outside = foundIn(failedLogin, line('Failed password for akarade from 93.184.216.34 port 4214 ssh2'));
    const inside = foundIn(failedLogin, line('Failed password for akarade from 10.4.0.19 port 4214 ssh2'));
    expect(inside.weight).toBeLessThan(outside.weight);
    expect(outside.quotes[0]).toContain('Failed password for akarade');
  });
  it('is known in other vendors’ events', () => {
    foundIn(failedLogin, {
      '@timestamp': 'now',
      event: { action: 'user_login', outcome: 'failure' },
      user: { name: 'ana' },
    });
    foundIn(failedLogin, { Channel: 'Security', EventID: 4625, TargetUserName: 'ana', IpAddress: '10.0.0.4' });
    foundIn(failedLogin, idmef({ text: 'Remote Login', completion: 'failed', user: 'akarade' }));
    foundIn(failedLogin, {
      eventName: 'ConsoleLogin',
      responseElements: { ConsoleLogin: 'Failure' },
      userIdentity: { userName: 'ana' },
    });
  });
  it('stays silent about root, unknown accounts, many failures, successes and requests', () => {
    silentIn(failedLogin, line('Failed password for root from 93.184.216.34 port 4214 ssh2'));
    silentIn(failedLogin, line('Failed password for invalid user oracle from 93.184.216.34 port 4214 ssh2'));
    silentIn(failedLogin, {
      rule: 'x',
      event: { action: 'login', outcome: 'failure', count: 40 },
      user: { name: 'ana' },
    });
    silentIn(failedLogin, line('Accepted password for ana from 10.4.0.19 port 4214 ssh2'));
    silentIn(
      failedLogin,
      idmef({
        text: 'Generic HTTP attack',
        completion: 'failed',
        log: 'ModSecurity: Access denied. [uri "/login.php"]',
      }),
    );
    silentIn(failedLogin, { event: { action: 'file_deleted', outcome: 'failure' }, user: { name: 'ana' } });
  });
});
