import { describe, expect, it } from 'vitest';
import { ordinaryLogin } from '../../../../lib/signals/identity/ordinary-login.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('an ordinary login', () => {
  it('weighs a little against a threat, more from inside, and never enough to clear alone', () => {
    const inside = foundIn(ordinaryLogin, 'Nov 20 srv7 sshd[8]: Accepted publickey for ana from 10.0.0.4 port 5 ssh2');
    const outside = foundIn(
      ordinaryLogin,
      'Nov 20 srv7 sshd[8]: Accepted publickey for ana from 93.184.216.34 port 5 ssh2',
    );
    expect(inside.weight).toBeLessThan(outside.weight);
    // Benign needs a probability of 0.35: a sum of -0.62 at even odds.
    expect(inside.weight).toBeGreaterThan(-0.6);
    foundIn(ordinaryLogin, {
      event: { action: 'user-login', outcome: 'success' },
      user: { name: 'ana' },
      source: { ip: '10.0.0.4' },
    });
  });
  it('is not root’s, not a failed one, not one after failures, not a logout', () => {
    silentIn(ordinaryLogin, 'Nov 20 srv7 sshd[8]: Accepted publickey for root from 10.0.0.4 port 5 ssh2');
    silentIn(ordinaryLogin, 'Nov 20 srv7 sshd[8]: Failed password for ana from 10.0.0.4 port 5 ssh2');
    silentIn(
      ordinaryLogin,
      'srv7 sshd[8]: Failed password for ana from 10.0.0.4 port 5 ssh2\nsrv7 sshd[8]: Accepted password for ana from 10.0.0.4 port 5 ssh2',
    );
    silentIn(ordinaryLogin, { message: 'User ana logged out' });
  });
});
