import { fieldsNamed } from '../../events/security-event.ts';
import { citeField } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { commandInjection } from './command-injection.ts';
import { pathTraversal } from './path-traversal.ts';
import { scriptInjection } from './script-injection.ts';
import { sqlInjection } from './sql-injection.ts';
import { placesOfStopping } from './stopped.ts';

const attacks = [commandInjection, pathTraversal, sqlInjection, scriptInjection];

export const answered = eventSignal({
  id: 'answered',
  title: 'The server answered the attack as if it were welcome',
  what: 'A request with an attack in it got an answer of the 200 kind, and nothing stopped it.',
  why: 'Refused attacks get 400 and above. Many pages answer 200 to anything, so it is no proof that it worked; the length of the answer tells more.',
  sources: ['https://www.rfc-editor.org/rfc/rfc9110#name-successful-2xx', 'https://attack.mitre.org/techniques/T1190/'],
  weight: 0.8,
  group: 'answered',
  rests: 'infrastructure',
  technique: 'T1190',
  find(event, input) {
    const status = fieldsNamed(event, 'http.response.status_code').find(({ value }) => /^2\d\d$/.test(value.trim()));
    if (!status || placesOfStopping(event).length > 0 || !attacks.some((attack) => attack.find(input)))
      return undefined;
    return { title: `The server answered the attack with ${status.value.trim()}`, citations: citeField(status) };
  },
});
