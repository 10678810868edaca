import { describe, expect, it } from 'vitest';
import { stopped } from '../../../../lib/signals/network/stopped.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

const drop =
  'Nov 20 gw1 kernel: Drop IN=eth0 OUT= MAC=00:00 SRC=93.184.216.34 DST=192.0.2.10 LEN=48 PROTO=TCP SPT=3979 DPT=445';

describe('what the sensor stopped', () => {
  it('is a packet at a filter, by its words or by a field', () => {
    const packet = foundIn(stopped, idmef({ text: 'TCP packet dropped', completion: 'failed', log: drop }));
    expect(packet.weight).toBe(stopped.weight);
    foundIn(stopped, { deviceAction: 'blocked', rule: { name: 'TCP connection' } });
    foundIn(stopped, { event: { action: 'deny' }, message: 'connection denied' });
    foundIn(
      stopped,
      '%ASA-4-106023: Deny tcp src outside:93.184.216.34/3979 dst inside:192.0.2.10/445: connection denied by access-group',
    );
  });
  it('weighs less where it was an attack: somebody is at it', () => {
    const attack = foundIn(stopped, { disposition: 'Blocked', rule: { name: 'SQL injection attack' } });
    expect(attack.weight).toBe(-0.5);
  });
  it('is not what was let through, what was only seen, or a login that failed', () => {
    silentIn(stopped, idmef({ text: 'udp packet accepted', log: 'accept udp packet' }));
    silentIn(stopped, { deviceAction: 'allowed', rule: { name: 'Connection' } });
    silentIn(stopped, 'Nov 20 srv7 sshd[8]: error: access denied for user ana, login session refused');
    silentIn(stopped, { event: { action: 'user_login', outcome: 'denied' } });
  });
});
