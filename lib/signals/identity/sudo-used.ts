import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const used =
  /\bTTY=\S{1,40} ; PWD=[^\n]{1,300}? ; USER=\S{1,64} ; COMMAND=([^\n]{1,2000})|\bsession opened for user root(?:\(uid=0\))? by \S{0,64}\(uid=\d{1,10}\)/i;
const refused = /\bNOT in sudoers|\bnot allowed\b|\bincorrect password/i;
/** Commands that hand over the whole machine, fetch code or undo protection are not waved through. */
const weighty =
  /(?:^|[/\s;|&])(?:ba|z|da|k|c|tc)?sh\b|\bsu\b|\b(?:python[\d.]*|perl|ruby|nc|ncat|socat|curl|wget|base64|chattr|visudo|passwd|useradd|usermod|insmod|iptables|nft|ufw|setenforce|auditctl)\b|\/etc\/(?:passwd|shadow|sudoers)|\bstop\b|\bdisable\b/i;

export const sudoUsed = eventSignal({
  id: 'sudo-used',
  title: 'An administrator used rights that were granted',
  what: 'sudo ran a command for somebody who may, or root’s session was opened by the system, and the command opens no shell, fetches nothing and changes no account.',
  why: 'It is what sudo is for. Somebody in an administrator’s account could do the same, so it weighs little.',
  sources: [
    'https://attack.mitre.org/techniques/T1548/003/',
    'https://www.sudo.ws/docs/man/sudoers.man/#EVENT_LOGGING',
  ],
  weight: -0.4,
  group: 'privilege-use',
  rests: 'infrastructure',
  find(event) {
    const places = placesSaying(event, used, 1).filter(
      ({ field, match }) => !refused.test(field.value.slice(0, 4_000)) && !weighty.test(match[1] ?? ''),
    );
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },
});
