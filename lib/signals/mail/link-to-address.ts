import ipaddr from 'ipaddr.js';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';

export const linkToAddress = mailSignal({
  id: 'link-to-address',
  title: 'A link goes to a bare IP address or an odd port',
  what: 'The host of a link is a number, or the port is none that web servers use.',
  why: 'Organisations give their sites names. Numbers and odd ports are what a broken-into or rented machine has.',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://attack.mitre.org/techniques/T1571/'],
  weight: 1.8,
  group: 'link-host',
  rests: 'infrastructure',
  technique: 'T1566.002',
  find(mail) {
    for (const link of mail.links) {
      if (link.host === '' || !URL.canParse(link.unwrapped)) continue;
      const { port } = new URL(link.unwrapped);
      const number = ipaddr.isValid(link.host);
      const odd = port !== '' && !['80', '443', '8080', '8443'].includes(port);
      if (!number && !odd) continue;
      return {
        title: number ? `A link goes to the bare address ${link.host}` : `A link goes to port ${port} of ${link.host}`,
        ...(number ? {} : { weight: 0.9 }),
        citations: citeLink(link),
      };
    }
    return undefined;
  },
});
