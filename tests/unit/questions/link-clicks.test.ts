import { describe, expect, it } from 'vitest';
import { linkClicks } from '../../../lib/questions/link-clicks.ts';
import { emptyAlert } from '../alerts.ts';

describe('link-clicks', () => {
  it('is asked where there is something to ask about', () => {
    // FILL IN
    expect(linkClicks.applies(emptyAlert({ observables: [{ type: 'host', value: 'ws-14' }] }))).toBe(true);
  });

  it('is not asked elsewhere', () => {
    expect(linkClicks.applies(emptyAlert())).toBe(false);
  });
});
