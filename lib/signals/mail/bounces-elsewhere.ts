import { freemailDomains } from '../../knowledge/freemail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const bouncesElsewhere = mailSignal({
  id: 'bounces-elsewhere',
  title: 'The envelope or the Sender header names another organisation than From',
  what: 'Return-Path, or Sender, is at an organisation that is neither that of From nor a known mail provider, and the checks that ran do not vouch for From.',
  why: 'The envelope is where the mail was really sent from. Agencies, forwarders and hosted services send for others with their own envelope, so only for a brand’s name, or for a public mailbox behind it, does it weigh much.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.4',
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2',
    'https://attack.mitre.org/techniques/T1672/',
  ],
  weight: 1.3,
  group: 'envelope',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    if (mail.list.id || mail.list.post || sender.organisation === '' || sender.vouched === 'aligned') return undefined;
    // Where nothing was checked, people's own servers and providers send for each other in every way.
    if (sender.vouched === 'unknown') return undefined;
    const places: [string, string | undefined][] = [
      ['Return-Path', mail.returnPath?.replace(/[<>]/g, '')],
      ['Sender', mail.sender?.address],
    ];
    for (const [name, address] of places) {
      const host = address && hostOfAddress(address);
      const organisation = host && organisationalDomain(host);
      if (!host || !organisation || sameOwner(organisation, sender.organisation) || mailerOfHost(host)) continue;
      // Forwarders rewrite the envelope in their own name (SRS), and that is the receiver's side.
      if (ownDomains.has(organisation) || /^(?:srs[01]|bounces?\+srs)[=+-]/i.test(address)) continue;
      const borrowed = sender.brand !== undefined;
      const behind = freemailDomains.has(host);
      if (!borrowed && !behind) continue;
      return {
        title: `From ${sender.organisation}, with ${organisation} in ${name}`,
        weight: borrowed ? 1.3 : 0.7,
        citations: [...citeHeader(mail, name, address), ...citeHeader(mail, 'From', sender.address)],
      };
    }
    return undefined;
  },
});
