import type { Mail } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
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
    const wanted = formsOf(mail);
    if (wanted.length === 0) return undefined;
    for (const link of mail.links) {
      if (link.host === '' || sameOwner(link.organisation, sender.organisation) || mailerOfHost(link.host)) continue;
      if (/unsub|optout|opt-out|preferences|abmelden|desuscribir|desinscri/i.test(`${link.unwrapped} ${link.shown}`))
        continue;
      const target = link.unwrapped.toLowerCase();
      if (wanted.some((form) => target.includes(form)))
        return { title: `A link hands the recipient’s address to ${link.host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});

/** How an address may stand in a link, in lower case: one that only differs in case is met by no chance either. */
function formsOf(mail: Mail): string[] {
  const addresses = [...mail.to, ...mail.cc]
    .map((mailbox) => mailbox.address)
    .filter((address) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))
    .slice(0, 5);
  return addresses.flatMap((address) => {
    const encoded = encodeURIComponent(address.toWellFormed());
    return [address, encoded, encodeURIComponent(encoded), ...coded(address)].map((form) => form.toLowerCase());
  });
}

function coded(address: string): string[] {
  const bytes = new TextEncoder().encode(address);
  const base64 = bytes.toBase64({ omitPadding: true });
  return [base64, base64.replaceAll('+', '-').replaceAll('/', '_'), bytes.toHex()];
}
