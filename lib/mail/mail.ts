import type { HiddenText } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';

/** RFC 5322 mailbox, decoded. `address` is lower case and may be malformed; `name` is as it would be shown. */
export interface Mailbox {
  name: string;
  address: string;
}

export interface MailHeader {
  /** As written. */
  name: string;
  /** Unfolded, encoded words decoded. */
  value: string;
}

/** One `Received` header, topmost first. */
export interface Hop {
  from?: string;
  fromAddress?: string;
  by?: string;
  with?: string;
  at?: string;
  /** Index among all headers. */
  index: number;
}

/** One method's result in one `Authentication-Results` header (RFC 8601). */
export interface AuthenticationResult {
  server: string;
  method: string;
  result: string;
  /** `smtp.mailfrom`, `header.d`, `header.from`… in lower case. */
  properties: Record<string, string>;
  /** True where the header was written by the organisation that received the mail. */
  believed: boolean;
  /** Why it is believed or not, in words. */
  why: string;
  /** True where it claims to be the receiver's and cannot be. */
  forged: boolean;
  /** The header's text, for the quote. */
  text: string;
}

export type LinkPlace = 'html' | 'text' | 'form' | 'area' | 'refresh' | 'image';

/** One link: what the reader sees against where it goes. */
export interface Link {
  /** The visible words of the link, or an image's alternative text; the address itself for links in plain text. */
  shown: string;
  /** As written, trimmed. */
  target: string;
  /** Where it goes once a mail gateway's rewriting is undone; equals `target` otherwise. */
  unwrapped: string;
  scheme: string;
  /** Lower case, punycode; empty for addresses without a host. */
  host: string;
  /** Organisational domain of the host. */
  organisation: string;
  place: LinkPlace;
  /** True where the link holds an image and no words. */
  image: boolean;
}

export interface MailAttachment {
  name: string;
  declaredType: string;
  /** What its first bytes are, where they are known: `pe`, `zip`, `ole`, `pdf`, `html`… */
  contentType: string | undefined;
  /** Bytes. */
  size: number;
  inline: boolean;
  /** SHA-256, hexadecimal. */
  digest: string;
  /** First 64 KiB as text, for kinds that are text (HTML, SVG, calendar). */
  text: string | undefined;
}

/** What an HTML body shows and what it hides. */
export interface HtmlReading {
  visible: string;
  hidden: HiddenText[];
  links: Link[];
  images: { source: string; alt: string; width: number | undefined; height: number | undefined }[];
  forms: { action: string; asksPassword: boolean }[];
  /** How many words are cut by hidden text: shown letters right before and behind it. */
  cuts: number;
  /** True where an element asks for scripts to run. */
  scripts: boolean;
  /** Elements in all, and how deep they nest. */
  elements: number;
  truncated: boolean;
}

/** A mail, read once; every signal looks at this. */
export interface Mail {
  headers: MailHeader[];
  from: Mailbox[];
  /** The From header's value as written: unfolded, encoded words not decoded. */
  fromText: string;
  sender: Mailbox | undefined;
  replyTo: Mailbox[];
  returnPath: string | undefined;
  to: Mailbox[];
  cc: Mailbox[];
  subject: string;
  date: string | undefined;
  messageId: string | undefined;
  inReplyTo: string | undefined;
  references: string[];
  received: Hop[];
  authentication: AuthenticationResult[];
  list: { id: string | undefined; unsubscribe: string[]; oneClick: boolean; post: string | undefined };
  /** The text part as sent. */
  text: string;
  html: HtmlReading | undefined;
  /** What a reader sees of the body. */
  visible: string;
  hidden: HiddenText[];
  links: Link[];
  attachments: MailAttachment[];
  gaps: Gap[];
  /** Bytes of the source. */
  size: number;
}

/** First value of a header, by name without case. */
export function headerOf(mail: Pick<Mail, 'headers'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return mail.headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}
