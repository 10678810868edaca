import { describe, expect, it } from 'vitest';
import { bodyOpen } from '../../../../lib/signals/mail/body-open.ts';
import { found, silent, survivesAnything } from '../run.ts';
import { checks } from './signature-checks.ts';

describe('body-open', () => {
  it('sees a body that goes on behind what was signed', async () => {
    const finding = await found(bodyOpen, {}, [], checks({ openBytes: 4200 }));
    expect([finding.weight, finding.title]).toEqual([
      1.8,
      'supplier.example signed only the beginning; 4200 bytes behind it are anybody’s',
    ]);
  });

  it('weighs a footer’s few lines less', async () => {
    expect((await found(bodyOpen, {}, [], checks({ openBytes: 120 }))).weight).toBe(0.5);
  });

  it('is silent where one signature covers all, or does not fit anyway', async () => {
    await silent(bodyOpen, {}, [], checks({ openBytes: 4200 }, { openBytes: 0 }));
    await silent(bodyOpen, {}, [], checks({ openBytes: 4200, body: 'changed' }));
    await silent(bodyOpen, {}, [], checks({ openBytes: 4200, domain: 'relay.test' }));
    await silent(bodyOpen, {});
  });

  it('survives anything', () => survivesAnything(bodyOpen, checks({ openBytes: 4200 })));
});
