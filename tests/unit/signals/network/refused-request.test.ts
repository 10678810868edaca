import { describe, expect, it } from 'vitest';
import { refusedRequest } from '../../../../lib/signals/network/refused-request.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('a request that the server refused', () => {
  it('was answered with 400 to 499', () => {
    expect(foundIn(refusedRequest, { http: { response: { status_code: 403 } } }).title).toMatch(/403/);
    foundIn(refusedRequest, { sc_status: '404' });
  });
  it('is not one that was answered, that broke the server, or one of several that were not all refused', () => {
    silentIn(refusedRequest, { http: { response: { status_code: 200 } } });
    silentIn(refusedRequest, { http: { response: { status_code: 500 } } });
    silentIn(refusedRequest, [{ sc_status: '404' }, { sc_status: '200' }]);
  });
});
