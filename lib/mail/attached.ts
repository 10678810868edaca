import { headerOf, type Link, type Mail } from './mail.ts';

/**
 * What a file does or holds beside text and links. `…-script` and `macro…`: code that is in it; `opens-…`, `macro-auto`:
 * what happens without another click once it is open.
 */
export const traitKinds = [
  'page-builds-file',
  'page-decodes',
  'page-script',
  'page-asks-password',
  'page-form',
  'page-redirects',
  'svg-script',
  'pdf-opens-action',
  'pdf-script',
  'pdf-launch',
  'pdf-sends-form',
  'macro',
  'macro-auto',
  'macro-runs',
  'excel4-macro',
  'remote-template',
  'remote-object',
  'dde',
  'embedded-object',
  'equation-object',
  'active-control',
  'shortcut-command',
  'shortcut-remote',
  'notebook-file',
  'installer',
  'dmarc-report',
  'tls-report',
] as const;
export type TraitKind = (typeof traitKinds)[number];

/** One trait with the words of the file that show it, as the part `actions` of the answer has them; empty where it has none. */
export interface Trait {
  kind: TraitKind;
  quote: string;
}

/** A file that came with a mail: an attachment, or what one held, at whatever depth. */
export interface AttachedFile {
  /** From 1, in the order they were met. */
  id: number;
  /** The file it was in; none for the mail's own. */
  within?: number;
  /** As given; what has no name is called by its kind in the part `files`, so that it can be quoted. */
  name: string;
  /** What stands for it in the part `files`. */
  label: string;
  declaredType: string;
  /** What it is by its content, where that is known or was looked at. */
  format?: string;
  /** Bytes; of what could not be taken out, as the archive says. */
  size: number;
  /** SHA-256, hexadecimal; empty where only its name is known. */
  digest: string;
  /** Drawn in the body of the mail. */
  inline: boolean;
  /** `closed`: it needs a password that is not known. `opened`: the mail's text names the one that opened it. */
  lock?: 'closed' | 'opened';
  /** The password that opened it. */
  password?: string;
  /** Letters of the text that was read from it. */
  letters: number;
  /** Pictures that it shows. */
  pictures: number;
  traits: Trait[];
}

/** A code that a phone reads off a picture. */
export interface ReadCode {
  /** The file with the picture. */
  file: number;
  /** `QRCode` or `MicroQRCode`. */
  kind: string;
  text: string;
}

/** Words that were read from a file. */
export interface AttachedText {
  file: number;
  /** Name of the answer's part that holds it. */
  part: string;
  text: string;
}

/** The answer to “what is in the attachments, and in the codes of pictures?”. A function of the message alone. */
export interface Attached {
  files: AttachedFile[];
  links: (Link & { fileId: number })[];
  codes: ReadCode[];
  texts: AttachedText[];
  /** Passwords that the mail's text names, as it names them. */
  passwords: string[];
  /** The one mail that came attached, where the mail around it is a report of it: few words, nothing else to act on. */
  reported?: { file: number; mail: Mail };
}

/**
 * More organisations than a reader is led to: a paper with references, a catalogue, a newsletter. A document that wants
 * one to follow a link has one or two.
 */
const organisationLimit = 10;

const memo = new WeakMap<Attached, Map<Mail, Mail>>();

/** The mail with what was found in its attachments: their links are judged beside its own. */
export function withAttached(mail: Mail, attached: Attached): Mail {
  const known = memo.get(attached) ?? new Map<Mail, Mail>();
  memo.set(attached, known);
  const before = known.get(mail);
  if (before) return before;
  const inside = insideOf(mail, attached);
  const whole: Mail = { ...mail, links: [...mail.links, ...judged(inside.links)], attached: inside };
  known.set(mail, whole);
  return whole;
}

/** What belongs to a mail: a reported one has its own words and links already, and what a delivery report returns is judged where it was sent. */
function insideOf(mail: Mail, attached: Attached): Attached {
  const own = attached.reported?.mail === mail ? attached.reported.file : undefined;
  if (own !== undefined)
    return {
      ...attached,
      links: attached.links.filter((link) => link.fileId !== own),
      texts: attached.texts.filter((text) => text.file !== own),
      files: attached.files.filter((file) => isWithin(file, own, attached)),
    };
  if (!/^\s*multipart\/report/i.test(headerOf(mail, 'content-type') ?? '')) return attached;
  const returned = new Set(
    attached.files.flatMap((file) => (file.within === undefined && file.format === 'mail' ? file.id : [])),
  );
  const isReturned = (id: number) =>
    returned.has(id) ||
    [...returned].some((outer) => attached.files.some((file) => file.id === id && isWithin(file, outer, attached)));
  return {
    ...attached,
    links: attached.links.filter((link) => !isReturned(link.fileId)),
    texts: attached.texts.filter((text) => !isReturned(text.file)),
  };
}

function judged(links: Attached['links']): Link[] {
  const organisations = new Map<number, Set<string>>();
  for (const { fileId, organisation } of links) {
    const of = organisations.get(fileId) ?? new Set();
    if (organisation !== '') of.add(organisation);
    organisations.set(fileId, of);
  }
  return links.filter(
    (link) => link.place === 'code' || (organisations.get(link.fileId)?.size ?? 0) <= organisationLimit,
  );
}

function isWithin(file: AttachedFile, outer: number, { files }: Attached): boolean {
  const byId = new Map(files.map((one) => [one.id, one]));
  for (let at: AttachedFile | undefined = file; at; at = at.within === undefined ? undefined : byId.get(at.within))
    if (at.within === outer) return true;
  return false;
}
