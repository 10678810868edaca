import { describe, expect, it } from 'vitest';
import { guessedAccount } from '../../../../lib/signals/identity/guessed-account.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('accounts that attackers try first', () => {
  it('are root and administrator from outside; unknown names weigh less', () => {
    const root = foundIn(
      guessedAccount,
      idmef({ text: 'Remote Login', completion: 'failed', user: 'root', source: '93.184.216.34' }),
    );
    expect(root.title).toBe('A login as root failed from 93.184.216.34');
    expect(root.technique).toBe('T1110.001');
    const unknown = foundIn(
      guessedAccount,
      'Nov 20 srv7 sshd[8]: Failed password for invalid user oracle from 93.184.216.34 port 5 ssh2',
    );
    expect(unknown.weight).toBeLessThan(root.weight);
    foundIn(guessedAccount, {
      Channel: 'Security',
      EventID: '4625',
      TargetUserName: 'Administrator',
      IpAddress: '93.184.216.34',
    });
    foundIn(guessedAccount, {
      Channel: 'Security',
      EventID: '4625',
      TargetUserName: 'scanner1',
      SubStatus: '0xC0000064',
    });
  });
  it('are not those that are tried from inside, succeed, or belong to people', () => {
    silentIn(
      guessedAccount,
      idmef({ text: 'Remote Login', completion: 'failed', user: 'root', source: '192.168.7.2' }),
    );
    silentIn(
      guessedAccount,
      idmef({ text: 'Remote Login', completion: 'succeeded', user: 'root', source: '93.184.216.34' }),
    );
    silentIn(
      guessedAccount,
      idmef({ text: 'Remote Login', completion: 'failed', user: 'ana', source: '93.184.216.34' }),
    );
    silentIn(guessedAccount, { message: 'root file system check failed' });
  });
});
