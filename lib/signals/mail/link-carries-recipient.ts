import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { recipientForms } from './recipient-forms.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const linkCarriesRecipient = mailSignal({
  id: 'link-carries-recipient',
  title: 'A link carries the recipient’s address to a stranger',
  what: 'The recipient’s mail address stands in a link’s path, query or fragment, plain, percent-encoded, in base64 or hexadecimal, to an organisation that is neither the sender nor a mail provider.',
  why: 'Kits fill in the victim’s address on the false login page. Newsletters do so too in links to unsubscribe, which are left out.',
  sources: [
    'https://attack.mitre.org/techniques/T1598/003/',
    'https://www.microsoft.com/en-us/security/blog/2021/08/26/widespread-credential-phishing-campaign-abuses-open-redirector-links/',
  ],
  weight: 1.4,
  group: 'link-target',
  rests: 'attacker',
  technique: 'T1598.003',
  find(mail) {
    const sender = senderOf(mail);
    const wanted = recipientForms(mail);
    for (const link of mail.links) {
      // What a code carries is weighed with the code.
      if (link.host === '' || link.place === 'code') continue;
      if (sameOwner(link.organisation, sender.organisation) || mailerOfHost(link.host)) continue;
      if (/unsub|optout|opt-out|preferences|abmelden|desuscribir|desinscri/i.test(`${link.unwrapped} ${link.shown}`))
        continue;
      const target = link.unwrapped.toLowerCase();
      const hit = wanted.find((form) => target.includes(form));
      if (hit) return { title: `A link hands the recipient’s address to ${link.host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});
