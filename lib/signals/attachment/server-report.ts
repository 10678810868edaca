import { citeTrait } from '../mail/cite.ts';
import { ownerOf } from '../mail/link-owner.ts';
import { senderOf } from '../mail/sender.ts';
import { attachmentSignal } from '../signal.ts';
import { has } from './attached-files.ts';

export const serverReport = attachmentSignal({
  id: 'server-report',
  title: 'A report between mail servers, by its content',
  what: 'All that is attached is a DMARC aggregate report or an SMTP TLS report, with what its standard has every report carry and nothing to read beside it; no link leads to a stranger.',
  why: 'Servers send these to whoever asks for them in its DNS. Anybody can write one, so it clears nothing else in the mail.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#appendix-C', 'https://www.rfc-editor.org/rfc/rfc8460#section-4.4'],
  weight: -1.6,
  group: 'form',
  rests: 'attacker',
  find(attached, mail) {
    const wrappers = new Set(attached.files.flatMap((file) => file.within ?? []));
    const leaves = attached.files.filter((file) => !wrappers.has(file.id) && !file.inline);
    const [first] = leaves;
    if (!first || !leaves.every((file) => has(file, 'dmarc-report', 'tls-report'))) return undefined;
    const sender = senderOf(mail);
    if (mail.links.some((link) => link.host !== '' && ownerOf(link, sender) === 'stranger')) return undefined;
    const trait = first.traits[0];
    if (!trait) return undefined;
    const isDmarc = trait.kind === 'dmarc-report';
    return {
      title: isDmarc
        ? 'What is attached is a DMARC report, by its content'
        : 'What is attached is a report on encryption between mail servers, by its content',
      citations: citeTrait(first, trait),
    };
  },
});
