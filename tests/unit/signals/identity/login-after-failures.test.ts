import { describe, expect, it } from 'vitest';
import { loginAfterFailures } from '../../../../lib/signals/identity/login-after-failures.ts';
import { foundIn, silentIn } from '../event-run.ts';

const log = (...rest: string[]) =>
  rest.map((text, i) => `Nov 20 10:11:${10 + i} srv7 sshd[8${i}]: ${text} from 93.184.216.34 port 5 ssh2`).join('\n');
const failed = 'Failed password for ana';
const accepted = 'Accepted password for ana';

describe('a login after failures', () => {
  it('is seen in a log, and weighs more after many', () => {
    const many = foundIn(loginAfterFailures, log(...Array<string>(8).fill(failed), accepted));
    expect(many.title).toBe('A login succeeded after 8 that failed');
    expect(many.quotes.at(-1)).toContain('Accepted password for ana');
    expect(foundIn(loginAfterFailures, log(failed, failed, failed, accepted)).weight).toBeLessThan(many.weight);
  });
  it('is seen where the sensor says so', () => {
    foundIn(loginAfterFailures, { rule: { name: 'Successful logon after multiple failed attempts' } });
    foundIn(loginAfterFailures, { message: '27 failed logins for ana followed by a successful one' });
  });
  it('is not seen after one mistake, before the failures, or without a success', () => {
    silentIn(loginAfterFailures, log(failed, accepted));
    silentIn(loginAfterFailures, log(accepted, failed, failed, failed));
    silentIn(loginAfterFailures, log(failed, failed, failed, failed));
  });
});
