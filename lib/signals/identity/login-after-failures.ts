import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { loginsIn } from './login.ts';

const words =
  /\bsuccess\w*\b[^.\n]{0,60}?\b(?:after|following)\b[^.\n]{0,40}?\b(?:fail\w*|brute[- ]?force|attempts)\b|\bfail\w*\b[^.\n]{0,60}?\b(?:followed by|then)\b[^.\n]{0,20}?\bsuccess\w*/i;

export const loginAfterFailures = eventSignal({
  id: 'login-after-failures',
  title: 'A login succeeded after many that failed',
  what: 'Three or more failed logins and then a successful one in the same alert or log, or the sensor saying so.',
  why: 'That is what a guessed password looks like. A person who found the right one at last looks the same after two or three tries, not after many.',
  sources: ['https://attack.mitre.org/techniques/T1110/001/', 'https://attack.mitre.org/techniques/T1078/'],
  weight: 2,
  group: 'login-success',
  rests: 'infrastructure',
  technique: 'T1078',
  find(event) {
    const said = placesSaying(event, words, 1)[0];
    if (said) return { citations: [citePlace(said)] };
    const logins = loginsIn(event);
    const first = logins?.failed[0];
    if (!logins || !first || logins.failures < 3) return undefined;
    const after = logins.succeeded.find(
      (place) => event.fields.indexOf(place.field) > event.fields.indexOf(first.field),
    );
    if (!after) return undefined;
    return {
      title: `A login succeeded after ${logins.failures} that failed`,
      ...(logins.failures < 5 ? { weight: 1 } : {}),
      citations: [first, ...logins.failed.slice(-1), after].map(citePlace),
    };
  },
});
