import { isInside } from '../../events/inside.ts';
import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { type Attempt, citeAttempt, loginsIn } from './login.ts';

const words =
  /\bsuccess\w*\b[^.\n]{0,60}?\b(?:after|following)\b[^.\n]{0,40}?\b(?:fail\w*|brute[- ]?force|attempts)\b|\bfail\w*\b[^.\n]{0,60}?\b(?:followed by|then)\b[^.\n]{0,20}?\bsuccess\w*/i;

export const loginAfterFailures = eventSignal({
  id: 'login-after-failures',
  title: 'A login succeeded after many that failed',
  what: 'Three or more failed logins and then a successful one of the same account or from the same source, in the same alert or log, or the sensor saying so.',
  why: 'That is what a guessed password looks like. A person who found the right one at last looks the same after two or three tries, not after many. The failures themselves are weighed as guessing; here only the success is. A login by a key from elsewhere, or by somebody else from elsewhere, has nothing to do with them.',
  sources: ['https://attack.mitre.org/techniques/T1110/001/', 'https://attack.mitre.org/techniques/T1078/'],
  weight: 1.5,
  group: 'login-success',
  rests: 'infrastructure',
  spans: true,
  technique: 'T1078',
  find(event) {
    const said = placesSaying(event, words, 1)[0];
    if (said) return { citations: [citePlace(said)] };
    const logins = loginsIn(event);
    if (!logins) return undefined;
    // One event that counts its failures names one failed login for all of them.
    const perAttempt = logins.failures / Math.max(1, logins.attempts.filter(({ failed }) => failed).length);
    const best = logins.attempts
      .flatMap((success, at) =>
        success.failed ? [] : [{ success, before: before(logins.attempts.slice(0, at), success) }],
      )
      .sort((a, b) => b.before.length - a.before.length)[0];
    const first = best?.before[0];
    const last = best?.before.at(-1);
    if (!best || !first || !last) return undefined;
    const failures = Math.round(best.before.length * perAttempt);
    if (failures < 3) return undefined;
    const { success } = best;
    // Behind one address inside, such as a jump host's, many people log in.
    const shared = !sameAccount(last, success) && isInside(success.source ?? '') === true;
    return {
      title: `A login succeeded after ${failures} that failed`,
      ...(failures < 5 || shared ? { weight: 1 } : {}),
      citations: [citePlace(first.place), ...(last === first ? [] : [citePlace(last.place)]), ...citeAttempt(success)],
    };
  },
});

/** The failures that a success may come from: of its account or from its source. A key is not guessed, from wherever. */
function before(earlier: readonly Attempt[], success: Attempt): Attempt[] {
  return earlier.filter(
    (attempt) =>
      attempt.failed && (same(attempt.source, success.source) || (!success.byKey && sameAccount(attempt, success))),
  );
}

function sameAccount(a: Attempt, b: Attempt): boolean {
  return same(a.account, b.account);
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
