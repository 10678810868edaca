import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const words =
  /\buser NOT in sudoers\b|\bis not in the sudoers file\b|\bcommand not allowed ; TTY=|\bFAILED SU \(to root\)|\bBAD SU \S{1,64} to root\b|\bsudo from unauthori[sz]ed user\b|\bunauthori[sz]ed admin session attempt\b|\bfailed (?:su|sudo|privilege elevation|elevation)\b/i;

export const sudoRefused = eventSignal({
  id: 'sudo-refused',
  title: 'An account reached for rights that it does not have',
  what: 'sudo, su to root or another way to every right was refused to an account.',
  why: 'Whoever took over an ordinary account tries this first. So do people who forgot where they are; it was refused.',
  sources: [
    'https://attack.mitre.org/techniques/T1548/003/',
    'https://www.sudo.ws/docs/man/sudoers.man/#EVENT_LOGGING',
  ],
  weight: 0.6,
  group: 'privilege-use',
  rests: 'infrastructure',
  technique: 'T1548.003',
  find(event) {
    const places = placesSaying(event, words, 2);
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },
});
