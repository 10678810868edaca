import { describe, expect, it } from 'vitest';
import { linkClicks } from '../../../lib/questions/link-clicks.ts';
import { emptyAlert } from '../alerts.ts';

const nothing = { hosts: [], files: [], hashes: [] };

describe('link-clicks', () => {
  it('is asked of mails that say who sent them', () => {
    expect(linkClicks.applies(emptyAlert({ observables: [{ type: 'email', value: 'a@evil.example' }] }))).toBe(true);
  });

  it('is not asked of other alerts, nor of a mail of which nothing was read', () => {
    expect(linkClicks.applies(emptyAlert())).toBe(false);
    expect(
      linkClicks.applies(emptyAlert({ kind: 'event', observables: [{ type: 'email', value: 'a@b.example' }] })),
    ).toBe(false);
  });

  it('asks for the hosts of the links, and nothing where there are none', () => {
    const queries = linkClicks.byHand?.queries({ ...nothing, hosts: ['evil.example', 'b.example'] });
    expect(queries?.defender).toContain('let hosts = dynamic(["evil.example", "b.example"]);');
    expect(queries?.lucene).toContain('url.domain:("evil.example" OR "b.example")');
    expect(queries?.gmail).toBeUndefined();
  });
});
