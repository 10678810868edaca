import { describe, expect, it } from 'vitest';
import { rootLogin } from '../../../../lib/signals/identity/root-login.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

const accepted = (how: string, who: string, from: string) =>
  `Nov 20 10:11:12 srv7 sshd[811]: Accepted ${how} for ${who} from ${from} port 4214 ssh2`;

describe('a remote login as root', () => {
  it('weighs most with a password from outside, less with a key, least from inside', () => {
    const password = foundIn(rootLogin, accepted('password', 'root', '93.184.216.34'));
    const key = foundIn(rootLogin, accepted('publickey', 'root', '93.184.216.34'));
    const inside = foundIn(rootLogin, accepted('password', 'root', '10.0.0.4'));
    expect(password.title).toBe('root logged in from 93.184.216.34');
    expect(password.weight).toBeGreaterThan(key.weight);
    expect(key.weight).toBeGreaterThan(inside.weight);
  });
  it('is known in other vendors’ events', () => {
    foundIn(rootLogin, idmef({ text: 'Remote Login', user: 'root', source: '93.184.216.34' }));
    foundIn(rootLogin, {
      Channel: 'Security',
      EventID: 4624,
      TargetUserName: 'Administrator',
      IpAddress: '93.184.216.34',
      LogonType: 10,
    });
    foundIn(rootLogin, {
      eventName: 'ConsoleLogin',
      userIdentity: { userName: 'root' },
      sourceIPAddress: '93.184.216.34',
      responseElements: { ConsoleLogin: 'Success' },
    });
  });
  it('is not one that failed, one of another account, or one at the machine itself', () => {
    silentIn(rootLogin, 'Nov 20 srv7 sshd[811]: Failed password for root from 93.184.216.34 port 4214 ssh2');
    silentIn(rootLogin, accepted('password', 'ana', '93.184.216.34'));
    silentIn(rootLogin, { event: { action: 'login', outcome: 'success' }, user: { name: 'root' } });
  });
});
