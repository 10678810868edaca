import { isPrivateAddress } from '../../observables/address.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';

export const linkToAddress = mailSignal({
  id: 'link-to-address',
  title: 'A link goes to a bare IP address or an odd port',
  what: 'The host of a link is a number, also one written in a way that hides it (one decimal number, hexadecimal, octal), or the port is none that web servers use.',
  why: 'Organisations give their sites names. Numbers and odd ports are what a broken-into or rented machine has; only who hides writes them in other forms. Devices and machines of one’s own network have private numbers.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/002/',
    'https://attack.mitre.org/techniques/T1571/',
    'https://url.spec.whatwg.org/#concept-ipv4-parser',
  ],
  weight: 2.4,
  group: 'link-host',
  rests: 'infrastructure',
  technique: 'T1566.002',
  find(mail) {
    for (const link of mail.links) {
      if (link.host === '' || link.place === 'image' || !URL.canParse(link.unwrapped)) continue;
      const { port } = new URL(link.unwrapped);
      // As URLs have it, whatever form it was written in.
      const number = /^[\d.]+$|:/.test(link.host);
      const odd = port !== '' && !['80', '443', '8080', '8443'].includes(port);
      if (!number && !odd) continue;
      const disguised = number && !link.host.includes(':') && !link.unwrapped.includes(link.host);
      const weight = disguised ? 2.4 : number && isPrivateAddress(link.host) ? 0.5 : number ? 1.8 : 0.9;
      return {
        title: disguised
          ? `A link goes to the address ${link.host}, written so that it is not seen as one`
          : number
            ? `A link goes to the bare address ${link.host}`
            : `A link goes to port ${port} of ${link.host}`,
        weight,
        citations: citeLink(link),
      };
    }
    return undefined;
  },
});
