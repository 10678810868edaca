import { describe, expect, it } from 'vitest';
import { executions } from '../../../lib/questions/executions.ts';
import { emptyAlert } from '../alerts.ts';

const nothing = { hosts: [], files: [], hashes: [] };

describe('executions', () => {
  it('is asked of mails that say who sent them', () => {
    expect(executions.applies(emptyAlert({ observables: [{ type: 'email', value: 'a@evil.example' }] }))).toBe(true);
  });

  it('is not asked of other alerts, nor of a mail of which nothing was read', () => {
    expect(executions.applies(emptyAlert())).toBe(false);
    expect(
      executions.applies(emptyAlert({ kind: 'event', observables: [{ type: 'email', value: 'a@b.example' }] })),
    ).toBe(false);
  });

  it('asks for digests, names and where files came from', () => {
    const queries = executions.byHand?.queries({
      ...nothing,
      hashes: ['ab'],
      files: ['a "b".exe'],
      hosts: ['evil.example'],
    });
    expect(queries?.defender).toContain('SHA256 in ("ab")');
    expect(queries?.defender).toContain('FileName in~ ("a \\"b\\".exe")');
    expect(queries?.defender).toContain('FileOriginUrl has_any ("evil.example")');
    expect(queries?.esql).toContain('file.hash.sha256 IN ("ab")');
  });
});
