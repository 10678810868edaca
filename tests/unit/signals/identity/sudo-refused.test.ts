import { describe, it } from 'vitest';
import { sudoRefused } from '../../../../lib/signals/identity/sudo-refused.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('rights that were refused', () => {
  it('are seen with sudo and su', () => {
    foundIn(
      sudoRefused,
      'Nov 20 srv7 sudo:   eve : user NOT in sudoers ; TTY=pts/2 ; PWD=/ ; USER=root ; COMMAND=/bin/cat /etc/shadow',
    );
    foundIn(sudoRefused, 'Nov 20 srv7 su: BAD SU eve to root on /dev/ttyp0');
    foundIn(sudoRefused, { message: 'eve is not in the sudoers file. This incident will be reported.' });
    foundIn(sudoRefused, idmef({ text: 'SUDO from Unauthorized User', completion: 'failed' }));
  });
  it('are not those that were granted, nor files that cannot be read', () => {
    silentIn(sudoRefused, 'Nov 20 srv7 sudo: ana : TTY=pts/0 ; PWD=/srv ; USER=root ; COMMAND=/usr/bin/apt update');
    silentIn(sudoRefused, { message: 'open /etc/shadow: permission denied' });
  });
});
