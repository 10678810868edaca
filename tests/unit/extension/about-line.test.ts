import { describe, expect, it } from 'vitest';
import { alertFromEvent } from '../../../lib/events/alert.ts';
import { eventSource } from '../../../lib/events/source.ts';
import { aboutLine } from '../../../lib/extension/about-line.ts';
import type { Alert } from '../../../lib/schema/alert.ts';
import { investigated, investigatedBy } from '../investigated.ts';

const page = { id: 'generic', title: 'this page', origin: 'https://siem.corp.example:8443' };
const about = async (event: object, console: Alert['console']) => {
  const state = await investigatedBy(eventSource, await alertFromEvent(event, 'An alert'));
  return aboutLine({ ...state, alert: { ...state.alert, console } });
};

describe('the line below the title', () => {
  it('names a mail’s sender', async () => {
    expect(aboutLine(await investigated('phish/account-limited.eml'))).toBe('service@paypa1-secure.example');
  });

  it('names the machine, account or source, and the page by its host', async () => {
    expect(await about({ host: { name: 'ws-14' }, user: { name: 'ana' } }, page)).toBe(
      'ws-14 · siem.corp.example:8443',
    );
    expect(await about({ user: { name: 'ana' } }, page)).toBe('ana · siem.corp.example:8443');
    expect(await about({ source: { ip: '93.184.216.34' } }, page)).toBe('93.184.216.34 · siem.corp.example:8443');
    expect(await about({ message: 'x' }, page)).toBe('siem.corp.example:8443');
  });

  it('keeps the name of a console that is known, and of what has no host', async () => {
    const elastic = { id: 'elastic', title: 'Elastic Security', origin: 'https://kibana.corp.example' };
    expect(await about({ message: 'x' }, elastic)).toBe('Elastic Security');
    expect(await about({ message: 'x' }, { ...page, origin: '' })).toBe('this page');
  });
});
