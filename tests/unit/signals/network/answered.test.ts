import { describe, expect, it } from 'vitest';
import { answered } from '../../../../lib/signals/network/answered.ts';
import { foundIn, silentIn } from '../event-run.ts';

const attack = { url: { original: '/?f=../../../etc/passwd' } };

describe('an attack that was answered', () => {
  it('got an answer of the 200 kind', () => {
    const finding = foundIn(answered, { ...attack, http: { response: { status_code: 200 } } });
    expect(finding.title).toBe('The server answered the attack with 200');
  });
  it('is not one that was refused or stopped, nor an ordinary request', () => {
    silentIn(answered, { ...attack, http: { response: { status_code: 404 } } });
    silentIn(answered, { ...attack, http: { response: { status_code: 200 } }, disposition: 'blocked' });
    silentIn(answered, { url: { original: '/index.html' }, http: { response: { status_code: 200 } } });
  });
});
