import { describe, expect, it } from 'vitest';
import { duplicatesIn } from '../../../lib/case/duplicates.ts';
import { maskedText, timeIn } from '../../../lib/case/near-same.ts';
import type { QueueRow } from '../../../lib/schema/queue.ts';
import { eventRow, mailRow } from '../queue-rows.ts';

const bruteForce = (key: string, at: string, more: Record<string, string> = {}) =>
  eventRow(key, 'Repeated failed logins', {
    '@timestamp': at,
    'rule.name': 'Repeated failed logins',
    'host.name': 'srv-web-01',
    'user.name': 'ana',
    'source.ip': '203.0.113.9',
    'event.severity': 'high',
    ...more,
  });

const groupsOf = (...rows: QueueRow[]) =>
  duplicatesIn(rows).map(({ members, ...group }) => ({
    ...group,
    members: members.map((identity) => rows.find((row) => row.identity === identity)?.alert.key),
    representative: rows.find(({ identity }) => identity === group.representative)?.alert.key,
  }));

describe('rows of sensors’ alerts', () => {
  it('are one group where rule, entities and words are the same, with the newest in front', () => {
    expect(
      groupsOf(
        bruteForce('A-101', '2025-11-05 10:00:00'),
        bruteForce('A-102', '2025-11-05 10:12:30'),
        bruteForce('A-103', '2025-11-05 10:20:00'),
      ),
    ).toEqual([
      {
        representative: 'A-103',
        members: ['A-101', 'A-102', 'A-103'],
        shared: true,
        why: 'same rule, host, user and source, 3 times in 20 minutes',
      },
    ]);
  });

  it.each([
    ['status', { 'label:Status': 'New' }, { 'label:Status': 'Assigned' }],
    ['the console’s number', { 'label:Alert ID': '99481023' }, { 'label:Alert ID': '99481055' }],
    ['a count', { 'label:Count': '12' }, { 'label:Count': '2' }],
    [
      'a count in a sentence',
      { 'label:Details': '5 failed logins within 3 minutes' },
      { 'label:Details': '17 failed logins within 20 minutes' },
    ],
    [
      'a time in a sentence',
      { 'label:Details': 'Last seen 10:02:11 on 2025-11-05' },
      { 'label:Details': 'Last seen 11:40:00 on 2025-11-06' },
    ],
    ['an age', { 'label:Age': '2 hours ago' }, { 'label:Age': '5 days ago' }],
    ['a port given out for one connection', { 'source.port': '50123' }, { 'source.port': '61000' }],
    ['the process’s number', { 'process.pid': '4711' }, { 'process.pid': '812' }],
    ['spelling', { 'host.ip': '10.0.0.5' }, { 'host.ip': ' 10.0.0.5 ' }],
  ])('are one group though %s differs', (_, one, other) => {
    expect(groupsOf(bruteForce('A-101', '', one), bruteForce('A-102', '', other))).toHaveLength(1);
  });

  it.each([
    ['host', { 'host.name': 'srv-web-01' }, { 'host.name': 'srv-web-02' }],
    ['user', { 'user.name': 'ana' }, { 'user.name': 'bob' }],
    ['source address', { 'source.ip': '203.0.113.9' }, { 'source.ip': '203.0.113.10' }],
    ['command line', { 'process.command_line': 'whoami /all' }, { 'process.command_line': 'whoami' }],
    ['hash', { 'file.hash': 'a'.repeat(64) }, { 'file.hash': 'b'.repeat(64) }],
    ['severity', { 'event.severity': 'high' }, { 'event.severity': 'low' }],
    ['severity as a number', { 'event.severity': '73' }, { 'event.severity': '21' }],
    ['destination port', { 'destination.port': '22' }, { 'destination.port': '3389' }],
    ['an account in a column nobody knows', { 'label:Customer account': '4471' }, { 'label:Customer account': '4472' }],
    [
      'an address in a sentence',
      { 'label:Details': 'Login from 198.51.100.7' },
      { 'label:Details': 'Login from 198.51.100.8' },
    ],
    ['a host in a sentence', { 'label:Details': 'seen on ws-041' }, { 'label:Details': 'seen on ws-042' }],
    ['a port in a sentence', { 'label:Details': 'connects to port 22' }, { 'label:Details': 'connects to port 3389' }],
    [
      'a kind of event in a sentence',
      { 'label:Details': 'event 4624 logged' },
      { 'label:Details': 'event 4625 logged' },
    ],
    [
      'an account in a sentence',
      { 'label:Details': 'card 4556120877 used' },
      { 'label:Details': 'card 4556120878 used' },
    ],
    ['what happened', { 'label:Outcome': 'blocked' }, { 'label:Outcome': 'allowed' }],
  ])('are not where %s differs', (_, one, other) => {
    expect(groupsOf(bruteForce('A-101', '', one), bruteForce('A-102', '', other))).toEqual([]);
  });

  it('are not where what stands beside the known cells differs', () => {
    const [one, other] = [bruteForce('A-101', ''), bruteForce('A-102', '')];
    expect(groupsOf(one, other)).toHaveLength(1);
    expect(
      groupsOf({ ...one, text: `${one.text} evil.example` }, { ...other, text: `${other.text} good.example` }),
    ).toEqual([]);
  });

  it('are not where only the entities are the same', () => {
    const about = { 'host.name': 'srv-web-01' };
    expect(groupsOf(eventRow('1', 'New service', about), eventRow('2', 'New user', about))).toEqual([]);
  });

  it('share no verdict where the list does not say whom they are about', () => {
    const severity = { 'event.severity': 'high' };
    expect(groupsOf(eventRow('101', 'Malware found', severity), eventRow('102', 'Malware found', severity))).toEqual([
      expect.objectContaining({ shared: false, why: expect.stringContaining('does not say whom') }),
    ]);
  });

  it('know their number in their title', () => {
    const about = { 'host.name': 'srv-web-01' };
    expect(
      groupsOf(
        eventRow('INC-3310', 'INC-3310 New service', about),
        eventRow('INC-3311', 'INC-3311 New service', about),
      ),
    ).toHaveLength(1);
  });

  it('say in what time they came only where all tell theirs', () => {
    expect(groupsOf(bruteForce('1', '2025-11-05 10:00:00'), bruteForce('2', '3 minutes ago'))[0]?.why).toBe(
      'same rule, host, user and source, 2 times',
    );
  });

  it('count once where the list shows one alert twice', () => {
    const row = bruteForce('A-101', '');
    expect(groupsOf(row, row)).toEqual([]);
  });
});

describe('rows of mails', () => {
  const from = 'billing@supplier.example';

  it('are grouped by sender and subject, and each is investigated: what a row does not show may differ', () => {
    expect(
      groupsOf(
        mailRow('1', 'Invoice 2025-114 is due', from),
        mailRow('2', 'Re: Invoice 2025-115 is due', from),
        mailRow('3', 'RE: FW: invoice 2025-114 is due', from),
        mailRow('4', 'Your 3 new messages', from),
        mailRow('5', 'Re: Your 12 new messages', from),
      ),
    ).toEqual([
      expect.objectContaining({
        members: ['1', '3'],
        shared: false,
        why: expect.stringContaining('each is investigated'),
      }),
      expect.objectContaining({
        members: ['4', '5'],
        shared: false,
        why: expect.stringContaining('nearly the same subject'),
      }),
    ]);
  });

  it('are not where somebody else sent the same words', () => {
    expect(groupsOf(mailRow('1', 'Your parcel', from), mailRow('2', 'Your parcel', 'x@evil.example'))).toEqual([]);
  });
});

describe('the form of a text', () => {
  it.each([
    ['Detected 5 times at 10:00:01, on 2025-11-05', 'detected # times at # on #'],
    ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6 opened', '# opened'],
    ['from 10.0.0.5:51515 to 10.0.0.6:443', 'from 10.0.0.5 to 10.0.0.6:443'],
    ['driver 1.2.3.4567 loaded', 'driver 1.2.3.4567 loaded'],
    ['Nov 5, 2025 2:14:09 PM', '# pm'],
    ['KB 5034441 and CVE-2024-3094', 'kb 5034441 and cve-2024-3094'],
  ])('%s', (text, form) => {
    expect(maskedText(text)).toBe(form);
  });
});

describe('the time that a cell gives', () => {
  it.each([
    ['2025-11-05T10:00:00Z', '2025-11-05T10:00:00.000Z'],
    ['2025-11-05 10:00:00.123', '2025-11-05T10:00:00.000Z'],
    ['2025/11/05 10:00 +02:00', '2025-11-05T08:00:00.000Z'],
    ['Nov 5, 2025 @ 14:14:09', '2025-11-05T14:14:09.000Z'],
    ['1762336800', '2025-11-05T10:00:00.000Z'],
  ])('%s', (text, time) => {
    expect(new Date(timeIn(text) ?? Number.NaN).toISOString()).toBe(time);
  });

  it.each(['05/11/2025 10:00', '3 minutes ago', 'yesterday', '', '2025-13-45 99:99', '4711'])(
    '%s gives none',
    (text) => {
      expect(timeIn(text)).toBeUndefined();
    },
  );
});
