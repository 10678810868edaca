import { describe, it } from 'vitest';
import { routineOperation } from '../../../../lib/signals/endpoint/routine-operation.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('a device’s daily round', () => {
  it('is definitions, sessions that end, links that come up', () => {
    foundIn(
      routineOperation,
      idmef({ text: 'Virus definition update', log: 'clamd[14]: Database correctly reloaded (21517 viruses)' }),
    );
    foundIn(routineOperation, idmef({ text: 'Link status Up on interface' }));
    foundIn(routineOperation, { message: 'pam_unix(cron:session): session closed for user root' });
  });
  it('is not where anything failed or attacked, and not stopping a guard', () => {
    silentIn(routineOperation, { message: 'Virus definitions update failed' });
    silentIn(routineOperation, { message: 'auditd stopped by root' });
    silentIn(routineOperation, idmef({ text: 'User logout', description: 'after an attack on the session' }));
  });
});
