import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { openPlatformOf } from './lookalike.ts';
import { looksGenerated } from './random-sender.ts';
import { senderOf } from './sender.ts';

export const linkRandomHost = mailSignal({
  id: 'link-random-host',
  title: 'A link goes to a host whose name is generated, or far too long',
  what: 'A stranger’s link host has a registered name that no language has, a label that is a hash or a run of random letters, or more letters or labels than anybody would type.',
  why: 'Names are made by the thousand for one campaign each, one per victim at times; on a phone’s narrow screen only the beginning of a very long one is seen. Cloud services number their hosts too; the known ones are left out.',
  sources: [
    'https://attack.mitre.org/techniques/T1568/002/',
    'https://attack.mitre.org/techniques/T1583/001/',
    'https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4',
  ],
  weight: 0.9,
  group: 'link-name',
  rests: 'infrastructure',
  technique: 'T1568.002',
  find(mail) {
    const sender = senderOf(mail);
    // People and lists pass on links of every make; what is sent to be pressed is what counts here.
    if (mail.inReplyTo || mail.list.id || mail.list.post || mail.list.unsubscribe.length > 0) return undefined;
    for (const link of mail.links) {
      if (link.host === '' || link.place === 'image' || /^[\d.]+$|:/.test(link.host)) continue;
      if (ownerOf(link, sender) !== 'stranger' || openPlatformOf(link.host)) continue;
      const name = link.organisation.split('.')[0] ?? '';
      const below = link.host.slice(0, -link.organisation.length).split('.').filter(Boolean);
      if (name.length >= 9 && looksGenerated(name))
        return {
          title: `A link goes to ${link.organisation}, which looks like a generated name`,
          citations: citeLink(link),
        };
      const hashed = below.find(
        (label) => /^[0-9a-f]{16,}$/.test(label) || (label.length >= 14 && looksGenerated(label)),
      );
      if (hashed)
        return {
          title: `A link goes to a host with the random name ${hashed.slice(0, 40)}`,
          weight: 0.7,
          citations: citeLink(link),
        };
      if (link.host.length >= 60 || below.length >= 5)
        return {
          title: `A link’s host has ${link.host.length} letters and ${below.length + 2} parts`,
          weight: 0.6,
          citations: citeLink(link),
        };
    }
    return undefined;
  },
});
