import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../lib/extension/staleness.ts';

const investigated = [
  { path: 'severity', label: 'Severity', value: 'medium' },
  { path: 'status', label: 'Status', value: 'New' },
  { path: 'seen', label: 'Last seen', value: '3 minutes ago' },
  { path: 'ip', label: 'Source', value: '198.51.100.7' },
];

describe('what changed in an alert since it was investigated', () => {
  it('names the field, what it was and what it is', () => {
    const now = investigated.map((field) => (field.path === 'severity' ? { ...field, value: 'high' } : field));
    expect(changesOf(investigated, now)).toEqual([{ label: 'Severity', before: 'medium', now: 'high' }]);
  });

  it('sees what was added and what is gone', () => {
    const now = [...investigated.slice(0, 3), { path: 'host', label: 'Host', value: 'fin-ws-07' }];
    expect(changesOf(investigated, now)).toEqual([
      { label: 'Source', before: '198.51.100.7', now: '' },
      { label: 'Host', before: '', now: 'fin-ws-07' },
    ]);
  });

  it('sees a second value under the same label', () => {
    const now = [...investigated, { path: 'ip', label: 'Source', value: '203.0.113.9' }];
    expect(changesOf(investigated, now)).toEqual([
      { label: 'Source', before: '198.51.100.7', now: '198.51.100.7, 203.0.113.9' },
    ]);
  });

  it.each([
    '4 minutes ago',
    'an hour ago',
    'yesterday at 10:04',
    'just now',
    '2h',
    '2m 11s ago',
    'in 4m 27s',
    'for 1h 2m',
  ])('does not call a time that moves by itself a change: %s', (value) => {
    const now = investigated.map((field) => (field.path === 'seen' ? { ...field, value } : field));
    expect(changesOf(investigated, now)).toEqual([]);
  });

  it.each(['for 3 tries', '3 minutes ago by ana', 'in 4m 27x'])(
    'does call one that says more a change: %s',
    (value) => {
      const now = investigated.map((field) => (field.path === 'seen' ? { ...field, value } : field));
      expect(changesOf(investigated, now)).toHaveLength(1);
    },
  );

  it('does not mind blanks and line breaks', () => {
    const now = investigated.map((field) => ({ ...field, value: `\n ${field.value}  ` }));
    expect(changesOf(investigated, now)).toEqual([]);
  });

  it('says nothing of a page that shows no fields at this moment', () => {
    expect(changesOf(investigated, [])).toEqual([]);
  });

  it('tells a bounded number of changes, each bounded', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ path: `f${n}`, value: 'x'.repeat(9000) }));
    const changes = changesOf(investigated, many);
    expect(changes).toHaveLength(8);
    expect(Math.max(...changes.map((change) => change.now.length))).toBeLessThanOrEqual(200);
  });
});
