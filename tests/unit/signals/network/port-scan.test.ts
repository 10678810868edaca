import { describe, expect, it } from 'vitest';
import { portScan } from '../../../../lib/signals/network/port-scan.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('a scan', () => {
  it('weighs more from inside', () => {
    const outside = foundIn(portScan, idmef({ text: 'Port Scanning', source: '93.184.216.34' }));
    const inside = foundIn(portScan, idmef({ text: 'Possible port scan', source: '10.0.0.7' }));
    expect(inside.weight).toBeGreaterThan(outside.weight);
    expect(inside.technique).toBe('T1046');
  });
  it('is not a scan for viruses, nor of a document', () => {
    silentIn(portScan, { rule: { name: 'Scheduled scan finished' } });
    silentIn(portScan, { message: 'scan of document report.pdf stored' });
  });
});
