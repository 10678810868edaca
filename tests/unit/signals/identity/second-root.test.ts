import { describe, expect, it } from 'vitest';
import { secondRoot } from '../../../../lib/signals/identity/second-root.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('another account with id 0', () => {
  it('is seen when created, changed, and named by the sensor', () => {
    foundIn(secondRoot, 'Nov 20 srv7 useradd[34]: new user: name=toor2, UID=0, GID=0, home=/root, shell=/bin/bash');
    foundIn(secondRoot, "Nov 20 srv7 usermod[34]: change user 'games' UID from '5' to '0'");
    expect(foundIn(secondRoot, idmef({ text: 'User UID Changed to 0' })).technique).toBe('T1136.001');
    foundIn(secondRoot, { process: { command_line: 'x' }, message: 'useradd -o -u 0 -g 0 -M -d /root svc' });
  });
  it('is not an ordinary account, another number, or root’s own session', () => {
    silentIn(
      secondRoot,
      'Nov 20 srv7 useradd[34]: new user: name=ana, UID=1005, GID=1005, home=/home/ana, shell=/bin/bash',
    );
    silentIn(secondRoot, "Nov 20 srv7 usermod[34]: change user 'ana' UID from '502' to '888'");
    silentIn(secondRoot, 'Nov 20 srv7 CRON[5]: pam_unix(cron:session): session opened for user root by (uid=0)');
  });
});
