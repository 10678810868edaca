import { headerOf, type Mail } from '../../mail/mail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { writtenText } from './written-text.ts';

/** RFC 3676, section 4.3. */
const delimiter = /^-- ?\r?\n[^\n]{1,100}/m;
const quoted = /^>+ ?\S[^\n]{0,100}/m;
/** Lists put their name before the subject; their members answer. */
const tag = /^(?:(?:re|aw|fwd?|sv)(?:\[\d+\])?: ?)*\[[^\]\n]{2,40}\]/i;
const patch = /^(?:diff --git |--- a\/|\+\+\+ b\/|@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|Index: \S+|Signed-off-by: )/m;
/** What Mailman, ezmlm, Majordomo, LISTSERV and Google Groups write below a post, as their manuals show it. */
const footer =
  /^(?:_{30,}|-{30,}|={30,})\s*\n[^\n]{0,120}(?:mailing list|list)\b|^[^\n]{0,60}mailing list\s*\n?[^\n]{0,60}[\w.+-]+@[\w.-]+|^to (?:unsubscribe|post|subscribe)[^\n]{0,80}(?:e-?mail|send|mail to|visit|write)|^you received this (?:message|mail|e-?mail) because you are (?:subscribed|a member)/im;
/** Words in a line that people and their programs wrap (RFC 5322, section 2.1.1, and 3676: 78 or less). */
const widest = 80;

export const listTalk = mailSignal({
  id: 'list-talk',
  title: 'Written as people write on mailing lists',
  what: 'Plain text, unadorned, in short lines with two of these: quoted lines, a signature below “-- ”, a patch, a list’s footer, a list’s name before the subject, a list’s address among the recipients.',
  why: 'Fraud seldom takes the form of a technical conversation. Anybody can write like this, so it rests on the text alone.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc3676#section-4.3',
    'https://www.rfc-editor.org/rfc/rfc1855',
    'https://docs.mailman3.org/projects/mailman/en/latest/src/mailman/handlers/docs/decorate.html',
  ],
  weight: -1.1,
  group: 'conversation',
  rests: 'attacker',
  find(mail) {
    if (
      !isPlain(mail) ||
      mail.attachments.some(({ declaredType }) => !/^(?:text\/|application\/pgp-)/i.test(declaredType))
    )
      return undefined;
    const text = writtenText(mail).slice(0, 60_000);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 3) return undefined;
    const long = lines.filter((line) => line.length > widest && /\s/.test(line.trim())).length;
    if (long * 5 > lines.length) return undefined;
    const marks = [quoted, delimiter, patch, footer].flatMap((mark) => mark.exec(text)?.[0] ?? []);
    const list = listAddress(mail);
    const tagged = tag.exec(mail.subject.trim())?.[0];
    if (marks.length + (list ? 1 : 0) + (tagged ? 1 : 0) < 2) return undefined;
    const citations: Citation[] = marks
      .map((mark) => mark.trim().split('\n').at(-1)?.trim().slice(0, 200) ?? '')
      .filter((quote) => quote !== '' && mail.visible.includes(quote))
      .map((quote) => ({ evidence: 'message', part: 'body', quote }));
    for (const quote of [list, tagged]) if (quote) citations.push({ evidence: 'message', part: 'header', quote });
    // Lines that the HTML part joins are no quotes of what is shown.
    return { citations: citations.length > 0 ? citations : citeHeader(mail, 'Subject') };
  },
});

/** Text without ornament: archives and gateways put plain text into HTML, where an address still shows as itself. */
function isPlain(mail: Mail): boolean {
  if (!mail.html) return true;
  return (
    mail.html.images.length === 0 &&
    mail.html.forms.length === 0 &&
    mail.links.every(
      ({ shown, target, place }) => place === 'text' || shown.trim() === '' || target.includes(shown.trim()),
    )
  );
}

/** A recipient’s address that is a list’s: the one that list headers name, or one at the host of the list’s own robots. */
function listAddress(mail: Mail): string | undefined {
  const named = ['list-post', 'x-beenthere', 'mailing-list', 'x-mailing-list', 'list-id', 'sender', 'errors-to']
    .map((name) => headerOf(mail, name)?.toLowerCase() ?? '')
    .join(' ');
  for (const { address } of [...mail.to, ...mail.cc].slice(0, 20)) {
    const host = hostOfAddress(address);
    const local = address.split('@')[0] ?? '';
    if (!host || local === '') continue;
    if (named.includes(address) || named.includes(`${local}.${host}`)) return address;
    // `lists.example.org`, `groups.example`: hosts that serve nothing else.
    if (/^(?:lists?|groups?|ml|mailman|listserv)\d?\./.test(host) && organisationalDomain(host) !== host)
      return address;
  }
  return undefined;
}
