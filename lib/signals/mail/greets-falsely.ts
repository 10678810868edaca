import { isPrivateAddress } from '../../observables/address.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { borderHop } from './handover.ts';
import { brandOfDomain, mailerOfHost, sameOwner } from './sender.ts';

export const greetsFalsely = mailSignal({
  id: 'greets-falsely',
  title: 'The delivering server greeted in a name that is not its own',
  what: 'At the receiver’s border the deliverer called itself by the receiver’s own name or by a known brand’s, and the look-up of its address gave another name or none; or it gave no proper name at all.',
  why: 'Mail servers greet with their own name (RFC 5321 section 4.1.4). Who greets with the receiver’s hopes to pass for one of its hosts. Badly set-up servers greet as localhost or with a bare number, which weighs little.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.4',
    'https://www.postfix.org/postconf.5.html#reject_unknown_helo_hostname',
    'https://attack.mitre.org/techniques/T1672/',
  ],
  weight: 1.5,
  group: 'relay',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail, { ownDomains }) {
    const hop = borderHop(mail);
    const helo = hop?.helo ?? hop?.from;
    if (!hop || !helo || !hop.fromAddress || isPrivateAddress(hop.fromAddress)) return undefined;
    const claimed = organisationalDomain(helo);
    const receiver = organisationalDomain(hop.by ?? '');
    const real = hop.reverse ? organisationalDomain(hop.reverse) : undefined;
    const citations = citeHeader(mail, 'Received', helo);
    // Without a look-up in the header nothing says that the name is false.
    if (claimed && hop.reverse !== undefined && !(real && sameOwner(claimed, real))) {
      if (claimed === receiver || ownDomains.has(claimed))
        return { title: `A stranger’s server at ${hop.fromAddress} greeted as ${helo}, in your own name`, citations };
      const owner = brandOfDomain(claimed)?.names[0] ?? mailerOfHost(helo)?.title;
      // Providers' hosts may have names of their carriers; where the look-up gave some name, that weighs less.
      if (owner)
        return {
          title: `The server at ${hop.fromAddress} greeted as ${helo}; its address ${real ? `belongs to ${real}` : 'has no name'}`,
          weight: real ? 0.6 : 1.2,
          citations,
        };
    }
    const bare = helo.replace(/^\[|\]$/g, '');
    if (/^[\d.]+$|:/.test(bare) || bare === 'localhost' || bare === 'localhost.localdomain')
      return {
        title: `The delivering server at ${hop.fromAddress} greeted as ${helo}, which is no name`,
        weight: 0.5,
        citations,
      };
    return undefined;
  },
});
