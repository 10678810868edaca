import type { Mail } from '../../mail/mail.ts';
import { hopTime, timeOf } from '../../mail/received.ts';
import { mailSignal, type Sighting } from '../signal.ts';
import { citeHeader } from './cite.ts';

const hour = 3_600_000;

export const clockOff = mailSignal({
  id: 'clock-off',
  title: 'Dates in the header that cannot be',
  what: 'Date lies hours ahead of the arrival or days before it, or a server below says that it had the mail hours after a server above it.',
  why: 'A date ahead keeps a mail on top of the list; servers that were never passed tell times that do not fit. Clocks that are wrong and queues that were stuck do it honestly, so it weighs little.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.1',
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.4',
    'https://attack.mitre.org/techniques/T1672/',
  ],
  weight: 0.9,
  group: 'clock',
  rests: 'attacker',
  technique: 'T1672',
  find(mail) {
    const arrived = mail.received.map(hopTime).find((time) => time !== undefined);
    if (arrived === undefined) return undefined;
    return wrongDate(mail, arrived) ?? wrongOrder(mail);
  },
});

function wrongDate(mail: Mail, arrived: number): Sighting | undefined {
  const written = timeOf(mail.date);
  if (written === undefined) return undefined;
  const ahead = written - arrived;
  // Half a day covers clocks that are right but in another zone than they say.
  if (ahead > 13 * hour)
    return { title: `Dated ${span(ahead)} ahead of its arrival`, citations: citeHeader(mail, 'Date') };
  if (ahead < -7 * 24 * hour)
    return {
      title: `Dated ${span(-ahead)} before its arrival`,
      weight: 0.4,
      citations: citeHeader(mail, 'Date'),
    };
  return undefined;
}

function wrongOrder(mail: Mail): Sighting | undefined {
  let above: number | undefined;
  for (const hop of mail.received) {
    const time = hopTime(hop);
    if (time === undefined) continue;
    if (above !== undefined && time - above > 13 * hour)
      return {
        title: `${hop.by ?? 'A server'} says it had the mail ${span(time - above)} after the next one got it`,
        weight: 0.6,
        citations: citeHeader(mail, 'Received', hop.at),
      };
    above = time;
  }
  return undefined;
}

function span(milliseconds: number): string {
  const hours = Math.round(milliseconds / hour);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
