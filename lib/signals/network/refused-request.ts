import { fieldsNamed } from '../../events/security-event.ts';
import { citeField } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

export const refusedRequest = eventSignal({
  id: 'refused-request',
  title: 'The server refused the request',
  what: 'The web server answered 400 to 499: not found, forbidden, malformed.',
  why: 'Nothing was there or nothing was given. One request out of many may still have worked, so it weighs less than a firewall’s word.',
  sources: ['https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx'],
  weight: -0.6,
  group: 'stopped',
  rests: 'infrastructure',
  find(event) {
    const status = fieldsNamed(event, 'http.response.status_code').filter(({ value }) => /^\d{3}$/.test(value.trim()));
    const first = status[0];
    if (!first || !status.every(({ value }) => /^4\d\d$/.test(value.trim()))) return undefined;
    return { title: `The server refused the request with ${first.value.trim()}`, citations: citeField(first) };
  },
});
