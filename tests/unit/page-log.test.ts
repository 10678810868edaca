import { describe, expect, it } from 'vitest';
import { loggedLines } from '../../lib/events/security-event.ts';

const line = (second: number) =>
  `Nov 20 09:58:${second} srv7 sshd[12]: Failed password for ana from 192.0.2.7 port 4 ssh2`;
const web = '192.0.2.7 - - [20/Nov/2026:09:58:01 +0000] "GET /a HTTP/1.1" 200 12';

describe('log lines on a page', () => {
  it('are found among other text, line by line or run together as a reader of pages leaves them', () => {
    for (const between of ['\n', ' '])
      expect(
        loggedLines(`Log viewer\n${[line(10), line(11), web, web.replace('/a', '/b')].join(between)}`, []),
      ).toHaveLength(4);
  });
  it('are not what people write, nor what a field holds already', () => {
    expect(
      loggedLines('2026-11-20 10:00:00 Ana closed the alert\nNov 20 we met them\nFailed password for ana', []),
    ).toEqual([]);
    expect(loggedLines(line(10), loggedLines(line(10), []))).toEqual([]);
  });
});
