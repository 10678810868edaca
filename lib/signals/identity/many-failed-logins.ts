import type { SecurityEvent } from '../../events/security-event.ts';
import { citePlace, type Place, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { citeAttempt, loginsIn } from './login.ts';
import { windowsMeaning } from './windows.ts';

/** As many failures in one alert as people do not cause by mistyping; Windows' own baseline locks accounts at ten. */
const many = 5;

const words =
  /\bbrute[- ]?forc\w*|\bpassword (?:spray\w*|guess\w*)|\bcredential stuffing|\bdictionary attack|\b(?:multiple|repeated|many|numerous|excessive|several|high number of|too many|maximum)\b[^.\n]{0,40}?\b(?:log[- ]?[io]n|sign[- ]?in|authentication|password)s?\b[^.\n]{0,20}?\b(?:fail\w*|attempts|errors|exceeded)|\b(?:multiple|repeated|many|numerous|excessive|several|too many)\b[^.\n]{0,20}?\bfail\w*[^.\n]{0,20}?\b(?:log[- ]?[io]ns?|sign[- ]?ins?|authentications?|passwords?)\b|\baccount (?:was |is |has been )?locked(?: out)?\b/i;

export const manyFailedLogins = eventSignal({
  id: 'many-failed-logins',
  title: 'Passwords are being guessed',
  what: 'Many failed logins in one alert: a count of five or more, five or more log lines, a lock-out, or the sensor calling it brute force or password spraying.',
  why: 'Nobody mistypes so often. A service with an outdated password does, from inside and always as the same account.',
  sources: [
    'https://attack.mitre.org/techniques/T1110/',
    'https://learn.microsoft.com/windows-server/identity/ad-ds/plan/appendix-l--events-to-monitor',
  ],
  weight: 1.3,
  group: 'login-failure',
  rests: 'infrastructure',
  spans: true,
  technique: 'T1110',
  find(event) {
    const said = guessing(event);
    const logins = loginsIn(event);
    const failures = logins?.failures ?? 0;
    if (!said && failures < many) return undefined;
    const failed = logins?.attempts.filter((attempt) => attempt.failed).slice(0, 4) ?? [];
    const citations = [...(said ? [citePlace(said)] : []), ...failed.flatMap(citeAttempt)];
    return {
      ...(failures >= many ? { title: `Passwords are being guessed: ${failures} failed logins` } : {}),
      citations: citations.slice(0, 6),
    };
  },
});

/** Where the sensor itself speaks of guessing. */
export function guessing(event: SecurityEvent): Place | undefined {
  const locked = (event.records ?? [event]).map(windowsMeaning).find((code) => code?.means === 'account-locked');
  return placesSaying(event, words, 1)[0] ?? locked?.place;
}
