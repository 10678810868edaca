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
  it('is not a login that has nothing to do with the failures', () => {
    const guesses = Array.from(
      { length: 11 },
      () => 'Nov 20 09:58:01 srv7 sshd[1]: Failed password for root from 203.0.113.77 port 4 ssh2',
    );
    const then = (line: string) => [...guesses, `Nov 20 10:30:21 srv7 sshd[2]: ${line} port 4 ssh2`].join('\n');
    silentIn(loginAfterFailures, then('Accepted publickey for deploy from 10.0.0.5'));
    silentIn(loginAfterFailures, then('Accepted password for ana from 93.184.216.34'));
    silentIn(loginAfterFailures, then('Accepted publickey for root from 10.0.0.5'));
    foundIn(loginAfterFailures, then('Accepted password for root from 93.184.216.34'));
    foundIn(loginAfterFailures, then('Accepted password for ana from 203.0.113.77'));
  });
  it('is read from several events as from lines', () => {
    const windows = (EventID: number, TargetUserName = 'ana', IpAddress = '203.0.113.77') => ({
      EventID,
      TargetUserName,
      SubjectUserName: 'SRV7$',
      IpAddress,
      LogonType: 3,
    });
    const failures = Array.from({ length: 30 }, () => windows(4625));
    const seen = foundIn(loginAfterFailures, [...failures, windows(4624)]);
    expect(seen.title).toBe('A login succeeded after 30 that failed');
    expect(seen.quotes).toContain('ana');
    foundIn(loginAfterFailures, { events: [...failures, windows(4624)] });
    silentIn(loginAfterFailures, [...failures, windows(4624, 'deploy', '10.0.0.5')]);
    const ecs = (outcome: string) => ({
      event: { category: ['authentication'], outcome },
      user: { name: 'ana' },
      source: { ip: '203.0.113.77' },
    });
    const lines = [...Array.from({ length: 6 }, () => ecs('failure')), ecs('success')];
    foundIn(loginAfterFailures, lines);
    foundIn(loginAfterFailures, lines.map((line) => JSON.stringify(line)).join('\n'));
  });
});
