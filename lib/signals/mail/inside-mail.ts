import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const insideMail = mailSignal({
  id: 'inside-mail',
  title: 'From inside the own organisation, and proven',
  what: 'From is at the recipient’s own domain and the receiver’s aligned checks passed.',
  why: 'Colleagues write to colleagues. A taken-over mailbox inside passes as well, so it does not clear a request for money or passwords.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1', 'https://attack.mitre.org/techniques/T1534/'],
  weight: -1.5,
  group: 'authentication',
  rests: 'infrastructure',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    if (!ownDomains.has(sender.organisation) || sender.vouched !== 'aligned' || !sender.result) return undefined;
    return {
      title: `From ${sender.organisation}, your own domain, and your own checks passed`,
      citations: [
        ...citeHeader(mail, 'From', sender.address),
        ...citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
      ],
    };
  },
});
