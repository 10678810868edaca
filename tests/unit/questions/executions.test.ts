import { describe, expect, it } from 'vitest';
import { executions } from '../../../lib/questions/executions.ts';
import { emptyAlert } from '../alerts.ts';

describe('executions', () => {
  it('is asked where there is something to ask about', () => {
    // FILL IN
    expect(executions.applies(emptyAlert({ observables: [{ type: 'host', value: 'ws-14' }] }))).toBe(true);
  });

  it('is not asked elsewhere', () => {
    expect(executions.applies(emptyAlert())).toBe(false);
  });
});
