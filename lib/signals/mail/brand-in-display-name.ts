import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { oneIdentity } from './one-identity.ts';
import { mailerOfHost, senderOf } from './sender.ts';

export const brandInDisplayName = mailSignal({
  id: 'brand-in-display-name',
  title: 'The sender’s name claims a brand that the address does not belong to',
  what: 'The display name of From holds the name of a known brand, and the address is under none of that brand’s domains.',
  why: 'Most mail programs show the name and hide the address, so the name is what people trust. Resellers, fan lists and people called like a brand do it honestly; so ordinary words count only beside an office word. Brands also send from domains that nobody lists: where sender, return path, links and the way to unsubscribe are proven to be one organisation, it counts little more than half.',
  sources: ['https://attack.mitre.org/techniques/T1656/', 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4'],
  weight: 2.2,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail, input) {
    const claimed = claimedByName(mail);
    if (!claimed) return undefined;
    const sender = senderOf(mail);
    const title = claimed.brand.title;
    const provider = mailerOfHost(sender.host);
    return {
      ...(oneIdentity.find({ ...input, mail }) ? { weight: 1.3 } : {}),
      title: `The sender’s name says ${title}; the address is at ${sender.organisation}`,
      detail: provider
        ? `${sender.organisation} is ${provider.title}, a mail provider: anybody can rent it.`
        : `${title} sends from ${claimed.brand.domains.slice(0, 3).join(', ')}.`,
      citations: [...citeHeader(mail, 'From', claimed.written), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
