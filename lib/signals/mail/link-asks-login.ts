import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { isStrangers, leadsEverywhere } from './link-owner.ts';
import { senderOf } from './sender.ts';

const words =
  /(?:^|[/._?=&-])(?:log-?in|sign-?in|signon|verify|verification|validate|webmail|owa|secure|auth|account|update|confirm|unlock|recover|restore|wallet|claim|reactivat\w*|billing|password|portal)(?:$|[/._?=&-])/i;

export const linkAsksLogin = mailSignal({
  id: 'link-asks-login',
  title: 'A link to a login or verification page of a stranger',
  what: 'The path or host of a link speaks of login, verification or an account, at an organisation that is not the sender’s nor a known brand’s.',
  why: 'One logs in where one has an account, and that is with the sender or a brand one knows. Digests and advertisements lead to accounts at many places, so among eight strangers it weighs a third.',
  sources: ['https://attack.mitre.org/techniques/T1598/003/', 'https://attack.mitre.org/techniques/T1056/003/'],
  weight: 0.9,
  group: 'link-target',
  rests: 'attacker',
  technique: 'T1598.003',
  wants: 'sign-in',
  find(mail) {
    const sender = senderOf(mail);
    for (const link of mail.links) {
      if (link.host === '' || link.place === 'image' || !URL.canParse(link.unwrapped)) continue;
      if (!isStrangers(link, mail)) continue;
      const { pathname, hostname } = new URL(link.unwrapped);
      if (!words.test(pathname) && !words.test(hostname.slice(0, -link.organisation.length))) continue;
      return {
        title: `A link to a login or verification page at ${link.host}`,
        ...(leadsEverywhere(mail, sender) ? { weight: 0.3 } : {}),
        citations: citeLink(link),
      };
    }
    return undefined;
  },
});
