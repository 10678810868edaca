import { reportedPart } from '../../lib/engine/judged-mail.ts';
import type { Attached, AttachedFile, AttachedText } from '../../lib/mail/attached.ts';
import { headerOf, type Mail } from '../../lib/mail/mail.ts';
import { mailObservables } from '../../lib/mail/observables.ts';
import { partsOf } from '../../lib/mail/source.ts';
import { lettersIn, partGap, pictureLetters } from '../../lib/mail/unread.ts';
import type { Gap } from '../../lib/schema/gap.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import type { Answer } from '../../lib/schema/source.ts';
import { ownerOf } from '../../lib/signals/mail/link-owner.ts';
import { senderOf } from '../../lib/signals/mail/sender.ts';
import { textPartLimit } from './bounds.ts';
import type { UnreadWhy } from './opened.ts';
import type { Tree, Unread } from './tree.ts';

/** What was found in what came with a mail, as an answer: facts for signals, captured texts for quotes, what is still unread. */
export function answerOf(mail: Mail, tree: Tree, passwords: readonly string[]): Answer {
  const texts: AttachedText[] = tree.texts
    .slice(0, textPartLimit)
    .map(({ file, text }, i) => ({ file, text, part: `text-${i + 1}` }));
  const reported = reportedIn(mail, tree);
  const facts: Attached = {
    files: tree.files,
    links: tree.links,
    codes: tree.codes,
    texts,
    passwords: [...passwords],
    ...(reported ? { reported } : {}),
  };
  const lines = (list: readonly string[]) => list.join('\n');
  return {
    summary: summaryOf(facts, tree.unread),
    parts: {
      files: lines(tree.files.map((file) => pathOf(file, tree.files))),
      links: lines(tree.links.map((link) => lines([link.shown, link.target, link.unwrapped]))),
      codes: lines(tree.codes.map(({ text }) => text)),
      actions: lines(tree.files.flatMap(({ traits }) => traits.map(({ quote }) => quote)).filter(Boolean)),
      ...Object.fromEntries(texts.map(({ part, text }) => [part, text])),
      ...(reported
        ? Object.fromEntries(
            Object.entries(partsOf(reported.mail)).map(([name, text]) => [`${reportedPart}${name}`, text]),
          )
        : {}),
    },
    facts,
    gaps: gapsOf(mail, tree),
    observables: observablesOf(facts),
  };
}

function pathOf(file: AttachedFile, files: readonly AttachedFile[]): string {
  const names = [file.label];
  for (let at = file; at.within !== undefined && names.length < 12; ) {
    const outer = files[at.within - 1];
    if (!outer) break;
    names.unshift(outer.label);
    at = outer;
  }
  return names.join(' > ');
}

/** More letters than somebody writes who only passes a mail on; what stands under all mails of a firm counted. */
const reportLetters = 600;

/**
 * The mail that this one reports: the only thing attached, with few words around it and no way to anywhere else. A delivery
 * report returns a mail too, and is none.
 */
function reportedIn(mail: Mail, tree: Tree): Attached['reported'] {
  const own = tree.files.filter((file) => file.within === undefined);
  const mails = own.filter((file) => tree.mails.has(file.id) && file.format === 'mail');
  const [file] = mails;
  const others = own.filter((one) => !mails.includes(one) && !isBeside(one));
  if (!file || mails.length !== 1 || others.length > 0 || lettersIn(mail.visible) > reportLetters) return undefined;
  if (/^\s*multipart\/report/i.test(headerOf(mail, 'content-type') ?? '')) return undefined;
  const sender = senderOf(mail);
  if (mail.links.some((link) => link.host !== '' && ownerOf(link, sender) === 'stranger')) return undefined;
  const inner = tree.mails.get(file.id);
  return inner ? { file: file.id, mail: inner } : undefined;
}

/** What stands beside the words of any mail: a logo, a signature, a card. */
function isBeside({ format, inline }: AttachedFile): boolean {
  return (inline && /^(?:png|jpeg|gif|bmp|webp)$/.test(format ?? '')) || /^(?:pkcs7|pgp|vcard)$/.test(format ?? '');
}

const whys: Record<UnreadWhy, { cause: Gap['cause']; says: string; remedy: string }> = {
  locked: {
    cause: 'refused',
    says: 'needs a password or key that is not known here',
    remedy: 'Ask the sender by another way whether it is theirs; do not enter a password on your own machine.',
  },
  unknown: {
    cause: 'not-readable',
    says: 'is in a format that is not read here',
    remedy: 'Open it in a sandbox, not on your machine.',
  },
  broken: {
    cause: 'not-readable',
    says: 'could not be read as what it says it is',
    remedy: 'Open it in a sandbox, not on your machine.',
  },
  'too-large': {
    cause: 'too-large',
    says: 'is larger, or holds more, than is opened here',
    remedy: 'Open it in a sandbox, not on your machine.',
  },
  'too-deep': {
    cause: 'too-large',
    says: 'is nested deeper than is opened here',
    remedy: 'Open it in a sandbox, not on your machine.',
  },
  slow: {
    cause: 'timed-out',
    says: 'took longer to open than it may',
    remedy: 'Open it in a sandbox, not on your machine.',
  },
};

/** One gap for each reason, with the names it is about. */
function gapsOf(mail: Mail, tree: Tree): Gap[] {
  const gaps: Gap[] = [];
  for (const [why, { cause, says, remedy }] of Object.entries(whys)) {
    const missed = tree.unread.filter((one) => one.why === why);
    if (missed.length === 0) continue;
    const names = [...new Set(missed.map(({ label, what }) => (what === '' ? label : `${label} (${what})`)))];
    const named = names
      .slice(0, 3)
      .map((name) => name.slice(0, 90))
      .join(', ');
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    gaps.push({
      ...partGap(`attachments-${why}`, `An attachment ${says}: ${named}${more}.`.slice(0, 400), cause),
      remedy,
    });
  }
  if (arePicturesTheMessage(mail, tree))
    gaps.push({
      ...partGap(
        'picture-words',
        'The message is mostly a picture. Codes in it were looked for, words in it were not read.',
        'not-readable',
      ),
      remedy: 'Look at the picture.',
    });
  return gaps;
}

/** Pixels of the shorter side from which a picture has room for sentences; logos and icons have not. */
const wordsSide = 160;
/** Somebody who attaches a photo says so in a line. */
const photoLetters = 60;

/** Whether what a reader is to read may stand in a picture: one from elsewhere, which is not fetched, or one that came along. */
function arePicturesTheMessage(mail: Mail, tree: Tree): boolean {
  const letters = lettersIn(mail.visible);
  if (letters >= pictureLetters) return false;
  const elsewhere = mail.html?.images.some(
    ({ source, width }) => /^(?:https?:)?\/\//i.test(source.trim()) && !(width !== undefined && width <= 3),
  );
  if (elsewhere) return true;
  if (tree.largestPicture < wordsSide) return false;
  const isShown = tree.files.some((file) => file.within === undefined && file.inline && file.pictures > 0);
  return isShown || letters < photoLetters;
}

function observablesOf({ files, links, reported }: Attached): Observable[] {
  const found = new Map<string, Observable>();
  const add = (observable: Observable) => {
    const key = `${observable.type} ${observable.value}`;
    if (observable.value !== '' && observable.value.length <= 4_096 && !found.has(key)) found.set(key, observable);
  };
  // First those of the mail that is judged, with the parts they play in it.
  for (const observable of reported ? mailObservables(reported.mail) : []) add(observable);
  for (const { host, unwrapped, place } of links) {
    if (host === '' || place === 'image') continue;
    add({ type: 'url', value: unwrapped, role: 'link' });
    add({ type: /^[\d.]+$|:/.test(host) ? 'ip' : 'domain', value: host, role: 'link' });
  }
  for (const { within, name, digest } of files) {
    if (within === undefined) continue;
    add({ type: 'hash', value: digest, role: 'attachment' });
    add({ type: 'file', value: name, role: 'attachment' });
  }
  return [...found.values()].slice(0, 1_000);
}

function summaryOf({ files, links, codes, reported }: Attached, unread: readonly Unread[]): string {
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  if (files.length === 0) return 'Nothing came with it.';
  const inside = files.filter((file) => file.within !== undefined).length;
  const parts = [
    `${count(files.length - inside, 'file')} came with it`,
    ...(inside > 0 ? [`${inside} inside of ${files.length - inside === 1 ? 'it' : 'them'}`] : []),
    ...(links.length > 0 ? [count(links.length, 'link')] : []),
    ...(codes.length > 0 ? [count(codes.length, 'code')] : []),
    ...(unread.length > 0
      ? [`${count(new Set(unread.map(({ label }) => label)).size, 'file')} not or not wholly read`]
      : []),
  ];
  return `${parts.join(', ')}.${reported ? ' It reports the mail that is attached, which is what is judged.' : ''}`;
}
