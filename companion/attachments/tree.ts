import type { AttachedFile, AttachedText, ReadCode, Trait } from '../../lib/mail/attached.ts';
import { contentTypeOf } from '../../lib/mail/content-type.ts';
import { makeLink, textLinks } from '../../lib/mail/links.ts';
import type { Link, Mail } from '../../lib/mail/mail.ts';
import { type Message, readMessage } from '../../lib/mail/read.ts';
import { lettersIn } from '../../lib/mail/unread.ts';
import { sha256 } from '../../lib/schema/digest.ts';
import {
  contentsLimit,
  depthLimit,
  fileLimit,
  linksLimit,
  listLimit,
  pictureLimit,
  sideMinimum,
  textLimit,
  textsLimit,
  totalMs,
} from './bounds.ts';
import type { Opened, OpenFile, UnreadWhy } from './opened.ts';
import { pictureSize } from './picture-size.ts';
import { picturesIn } from './web-page.ts';

/** What was not read of which file. */
export interface Unread {
  label: string;
  why: UnreadWhy;
  what: string;
}

/** All that came with a mail, opened down to the bounds. */
export interface Tree {
  files: AttachedFile[];
  links: (Link & { fileId: number })[];
  codes: ReadCode[];
  texts: (Omit<AttachedText, 'part'> & { isMail: boolean })[];
  unread: Unread[];
  /** Mails among the files, by the file's id. */
  mails: Map<number, Mail>;
  /** Pixels of the shorter side of the largest picture that a reader sees in the mail itself. */
  largestPicture: number;
}

interface Waiting {
  name: string;
  declaredType: string;
  bytes: Uint8Array | undefined;
  size: number;
  why: UnreadWhy | undefined;
  inline: boolean;
  within: number | undefined;
  depth: number;
}

/** Formats whose words are not looked at for links one by one: what a reader clicks there was found already. */
const withoutTextLinks = new Set(['html', 'svg', 'mail', 'lnk']);
const pictureFormats = new Set(['png', 'jpeg', 'gif', 'bmp', 'webp', 'tiff', 'heif']);

/** Opens what came with a mail, breadth first, so that what is nearest to the reader is read before a bound is met. */
export async function openTree(
  message: Message,
  passwords: readonly string[],
  open: OpenFile,
  signal: AbortSignal,
): Promise<Tree> {
  const walk = new Walk(passwords, open, signal);
  walk.add(waitingOf(message, undefined, 0));
  await walk.run();
  return walk.tree;
}

class Walk {
  readonly tree: Tree = {
    files: [],
    links: [],
    codes: [],
    texts: [],
    unread: [],
    mails: new Map(),
    largestPicture: 0,
  };
  readonly #queue: Waiting[] = [];
  readonly #passwords: readonly string[];
  readonly #open: OpenFile;
  readonly #signal: AbortSignal;
  /** By digest: the same bytes are opened once. */
  readonly #known = new Map<string, Opened>();
  readonly #end = performance.now() + totalMs;
  #bytes = 0;
  #letters = 0;
  #pictures = 0;
  #opened = 0;

  constructor(passwords: readonly string[], open: OpenFile, signal: AbortSignal) {
    this.#passwords = passwords;
    this.#open = open;
    this.#signal = signal;
  }

  add(files: readonly Waiting[]): void {
    this.#queue.push(...files);
  }

  async run(): Promise<void> {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.#signal.throwIfAborted();
      if (this.tree.files.length >= listLimit) {
        this.#miss('more files', 'too-large', `files after the first ${listLimit}`);
        return;
      }
      await this.#take(next);
    }
  }

  async #take(waiting: Waiting): Promise<void> {
    const { bytes, name, declaredType, depth } = waiting;
    const format = bytes && (declaredType === 'message/rfc822' ? 'mail' : contentTypeOf(bytes));
    const file: AttachedFile = {
      id: this.tree.files.length + 1,
      ...(waiting.within === undefined ? {} : { within: waiting.within }),
      name,
      label: labelOf(name, format ?? declaredType),
      declaredType,
      ...(format === undefined ? {} : { format }),
      size: bytes?.length ?? waiting.size,
      digest: bytes ? await sha256(bytes) : '',
      inline: waiting.inline,
      letters: 0,
      pictures: 0,
      traits: [],
    };
    this.tree.files.push(file);
    if (waiting.why) {
      if (waiting.why === 'locked') file.lock = 'closed';
      this.#miss(file.label, waiting.why, '');
      return;
    }
    if (!bytes) return;
    if (++this.#opened > fileLimit) {
      if (this.#opened === fileLimit + 1)
        this.#miss('more files', 'too-large', `what is in files after the first ${fileLimit}`);
      return;
    }
    if (depth > depthLimit) return this.#miss(file.label, 'too-deep', '');
    this.#bytes += bytes.length;
    if (this.#bytes > contentsLimit) return this.#miss(file.label, 'too-large', '');
    if (performance.now() > this.#end) return this.#miss(file.label, 'slow', '');
    if (!this.#isWorthALook(waiting, format)) return;
    const known = this.#known.get(file.digest);
    const opened =
      known ?? (await this.#open({ name, declaredType, format, bytes, passwords: this.#passwords }, this.#signal));
    if (!known) {
      const { children: _, message: __, ...rest } = opened;
      this.#known.set(file.digest, rest);
    }
    await this.#keep(file, opened, depth);
  }

  /** Pictures too small for a code are not unpacked, nor more than a bound of them. */
  #isWorthALook({ bytes, within }: Waiting, format: string | undefined): boolean {
    if (!pictureFormats.has(format ?? '') || !bytes) return true;
    const size = pictureSize(bytes);
    if (within === undefined && size)
      this.tree.largestPicture = Math.max(this.tree.largestPicture, Math.min(size.width, size.height));
    if (size && Math.min(size.width, size.height) < sideMinimum) return false;
    if (++this.#pictures > pictureLimit) {
      if (this.#pictures === pictureLimit + 1)
        this.#miss('more pictures', 'too-large', `pictures after the first ${pictureLimit}`);
      return false;
    }
    return true;
  }

  async #keep(file: AttachedFile, opened: Opened, depth: number): Promise<void> {
    if (opened.format) file.format = opened.format;
    if (opened.lock) file.lock = opened.lock;
    if (opened.password) file.password = opened.password;
    file.pictures = opened.pictures ?? 0;
    file.traits.push(...((opened.traits ?? []) as Trait[]));
    for (const { why, what } of opened.unread ?? []) this.#miss(file.label, why, what);
    for (const { target, shown } of opened.links ?? []) this.#link(makeLink(target, shown, 'attachment'), file);
    for (const { kind, text } of opened.codes ?? []) this.#code(kind, text, file);
    if (opened.text !== undefined) this.#text(file, opened.text, false);
    this.add(
      (opened.children ?? []).map((child) => ({
        name: child.name,
        declaredType: '',
        bytes: child.bytes,
        size: child.size,
        why: child.why,
        inline: false,
        within: file.id,
        depth: depth + 1,
      })),
    );
    if (opened.message) await this.#mail(file, opened.message, depth);
  }

  async #mail(file: AttachedFile, source: Uint8Array, depth: number): Promise<void> {
    if (depth >= depthLimit) return this.#miss(file.label, 'too-deep', '');
    const message = await readMessage(source);
    const { mail } = message;
    this.tree.mails.set(file.id, mail);
    for (const gap of mail.gaps)
      if (gap.blocksBenign && gap.closedBy === undefined)
        this.#miss(file.label, gap.cause === 'too-large' ? 'too-large' : 'broken', gap.what);
    for (const link of mail.links)
      this.#link({ ...link, place: link.place === 'image' ? 'image' : 'attachment' }, file);
    this.#text(file, [mail.subject, mail.visible].filter(Boolean).join('\n'), true);
    this.add(waitingOf(message, file.id, depth + 1));
  }

  #text(file: AttachedFile, text: string, isMail: boolean): void {
    file.letters += lettersIn(text);
    const taken = text.slice(0, Math.max(0, Math.min(textLimit, textsLimit - this.#letters)));
    if (taken.trim() === '') return;
    this.#letters += taken.length;
    this.tree.texts.push({ file: file.id, text: taken, isMail });
    if (!withoutTextLinks.has(file.format ?? ''))
      for (const link of textLinks(taken)) this.#link({ ...link, place: 'attachment' }, file);
  }

  #code(kind: string, text: string, file: AttachedFile): void {
    this.tree.codes.push({ file: file.id, kind, text });
    // A payment, a card, a network's password: nothing that a browser opens.
    if (/^(?:BCD\r?\n|SPC\r?\n|BEGIN:|MECARD:|WIFI:|otpauth:|geo:|tel:|smsto:|bitcoin:|ethereum:)/i.test(text.trim()))
      return;
    for (const link of textLinks(text.trim())) this.#link({ ...link, place: 'code', shown: '', image: true }, file);
  }

  #link(link: Link | undefined, file: AttachedFile): void {
    if (!link || this.tree.links.length >= linksLimit) return;
    if (
      this.tree.links.some(
        (known) => known.fileId === file.id && known.target === link.target && known.shown === link.shown,
      )
    )
      return;
    this.tree.links.push({ ...link, file: file.label, fileId: file.id });
  }

  #miss(label: string, why: UnreadWhy, what: string): void {
    if (this.tree.unread.length < 200) this.tree.unread.push({ label, why, what });
  }
}

/** What comes with a message: its attachments, and the pictures that stand in its markup. */
function waitingOf({ mail, contents, html }: Message, within: number | undefined, depth: number): Waiting[] {
  const files = mail.attachments.map(
    (attachment, i): Waiting => ({
      name: attachment.name,
      declaredType: attachment.declaredType,
      bytes: contents[i],
      size: attachment.size,
      why: undefined,
      inline: attachment.inline,
      within,
      depth,
    }),
  );
  const pictures = html.includes('data:image/') ? [...picturesIn(html)] : [];
  return [
    ...files,
    ...pictures.map(
      (bytes): Waiting => ({
        name: '',
        declaredType: 'picture in the text',
        bytes,
        size: bytes.length,
        why: undefined,
        inline: true,
        within,
        depth,
      }),
    ),
  ];
}

/** On one line, and never empty, so that it can be quoted. */
function labelOf(name: string, kind: string): string {
  const plain = name
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .slice(0, 300);
  return plain === '' ? `(${kind || 'file'} without a name)` : plain;
}
