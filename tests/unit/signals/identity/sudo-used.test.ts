import { describe, it } from 'vitest';
import { sudoUsed } from '../../../../lib/signals/identity/sudo-used.ts';
import { foundIn, silentIn } from '../event-run.ts';

const sudo = (command: string) => `Nov 20 srv7 sudo: ana : TTY=pts/0 ; PWD=/srv ; USER=root ; COMMAND=${command}`;

describe('rights used as granted', () => {
  it('speak against a threat', () => {
    foundIn(sudoUsed, sudo('/usr/bin/apt update'));
    foundIn(sudoUsed, sudo('/usr/bin/systemctl reload nginx'));
    foundIn(sudoUsed, 'Nov 20 srv7 CRON[5]: pam_unix(cron:session): session opened for user root by (uid=0)');
  });
  it('but not where a shell is opened, code fetched, an account or a protection changed, or it was refused', () => {
    for (const command of [
      '/bin/bash',
      '/usr/bin/su -',
      '/usr/bin/curl -o /tmp/x http://h.example/x',
      '/usr/sbin/useradd eve',
      '/usr/bin/systemctl stop auditd',
      '/usr/bin/vim /etc/sudoers',
      '/usr/bin/python3 -c x',
    ])
      silentIn(sudoUsed, sudo(command));
    silentIn(sudoUsed, 'Nov 20 srv7 sudo: eve : user NOT in sudoers ; TTY=pts/2 ; PWD=/ ; USER=root ; COMMAND=/bin/ls');
  });
});
