import { isCarrier } from '../../knowledge/carriers.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { latinised } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { brandsNamed } from './brands-named.ts';
import { citeHeader } from './cite.ts';
import { lookalikeOf } from './lookalike.ts';
import { senderOf } from './sender.ts';

/** Words that any sender has in a name. */
const anybodys = new Set(
  'team support service services info news newsletter mail email customer account accounts office billing alerts notifications noreply online group company international limited gmbh'.split(
    ' ',
  ),
);

export const nameFitsDomain = mailSignal({
  id: 'name-fits-domain',
  title: 'The sender is called as its domain is',
  what: 'A word of From’s display name is in the name of its own, proven domain, which imitates nobody’s.',
  why: 'False names stand on addresses that do not fit them. Whoever registers a domain chooses both, so it counts little; a service that carries what its users write is called so whoever writes.',
  sources: ['https://www.rfc-editor.org/rfc/rfc5322#section-3.4', 'https://attack.mitre.org/techniques/T1656/'],
  weight: -0.4,
  group: 'name',
  rests: 'sender',
  find(mail, { ownDomains, suppliers }) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'aligned' || sender.freemail || sender.name === '' || isCarrier(sender.address))
      return undefined;
    const domain = organisationalDomain(sender.host) ?? sender.host;
    const label = (domain.split('.')[0] ?? '').replace(/[^a-z0-9]/g, '');
    const words =
      latinised(sender.name.slice(0, 200))
        .toLowerCase()
        .match(/[a-z0-9]{4,}/g) ?? [];
    const together = words.join('');
    const fits =
      words.some(
        (word) => !anybodys.has(word) && (label.includes(word) || (label.length >= 4 && word.includes(label))),
      ) ||
      (label.length >= 4 && together.includes(label));
    // Nor does a stranger's domain fit that has one's own name in it.
    const own = [...ownDomains].map((name) => name.split('.')[0] ?? '');
    if (!ownDomains.has(domain) && own.some((word) => word.length >= 4 && label.includes(word))) return undefined;
    const brands = brandsNamed(sender.name);
    const brand = brands.some((named) => named.brand.domains.includes(domain));
    // A brand's name on another domain is what false names are made of.
    if (!(fits || brand) || (brands.length > 0 && !brand)) return undefined;
    if (lookalikeOf(sender.host, [...ownDomains, ...(suppliers ?? [])])) return undefined;
    return {
      title: `“${sender.name.trim().slice(0, 80)}” is at ${domain}`,
      citations: [...citeHeader(mail, 'From', sender.name), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
