import { checked } from '../../lib/engine/cite.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { readMail } from '../../lib/mail/read.ts';
import { partsOf } from '../../lib/mail/source.ts';
import type { Finding } from '../../lib/schema/finding.ts';
import { ownDomainsOf } from '../../lib/signals/mail/own-domains.ts';
import { type EarlierInvestigation, type Signal, type SignalInput, toFinding } from '../../lib/signals/signal.ts';
import { emptyAlert } from './alerts.ts';

/** What a test says of a mail; the rest is that of an ordinary honest one. */
export interface MailDraft {
  from?: string;
  to?: string;
  subject?: string;
  /** More header lines, topmost first, as written; they go above the others. */
  headers?: string[];
  text?: string;
  html?: string;
  attachments?: { name: string; type: string; content: string; inline?: boolean }[];
  /** Results of the receiver's checks; `none` leaves the header out. */
  results?: string;
  /** The delivering host of the topmost Received. */
  relay?: string;
}

/** Builds the raw message. */
export function rawMail(draft: MailDraft): string {
  const from = draft.from ?? 'Ana Lopez <ana@supplier.example>';
  const results =
    draft.results ??
    'spf=pass smtp.mailfrom=supplier.example; dkim=pass header.d=supplier.example; dmarc=pass header.from=supplier.example';
  const lines = [
    ...(draft.headers ?? []),
    `Received: from ${draft.relay ?? 'mail.relay.test'} (${draft.relay ?? 'mail.relay.test'} [192.0.2.10]) by mx.corp.example with ESMTPS; Mon, 2 Nov 2026 09:00:00 +0000`,
    ...(results === 'none' ? [] : [`Authentication-Results: mx.corp.example; ${results}`]),
    `From: ${from}`,
    `To: ${draft.to ?? 'analyst@corp.example'}`,
    `Subject: ${draft.subject ?? 'Minutes of Monday'}`,
    'Date: Mon, 2 Nov 2026 09:00:00 +0000',
    'Message-ID: <1@supplier.example>',
    'MIME-Version: 1.0',
  ];
  const body =
    draft.html === undefined
      ? part('text/plain; charset=utf-8', draft.text ?? 'Hello, here are the minutes.')
      : part('text/html; charset=utf-8', draft.html);
  if (!draft.attachments) return [...lines, ...body].join('\r\n');
  return [
    ...lines,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    ...body,
    ...draft.attachments.flatMap(({ name, type, content, inline }) => [
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content, 'latin1').toString('base64'),
    ]),
    '--b--',
    '',
  ].join('\r\n');
}

function part(type: string, content: string): string[] {
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: 8bit', '', content];
}

export function mailOf(draft: MailDraft): Promise<Mail> {
  return readMail(new TextEncoder().encode(rawMail(draft)));
}

/** What a signal finds in a mail, with its quotes checked as the engine does; `undefined` where it finds nothing that holds. */
export async function findingOf(
  signal: Signal,
  draft: MailDraft,
  earlier: EarlierInvestigation[] = [],
  more: Partial<SignalInput> = {},
): Promise<Finding | undefined> {
  const mail = await mailOf(draft);
  const sighting = signal.find({
    alert: emptyAlert(),
    mail,
    earlier,
    ownDomains: new Set(ownDomainsOf(mail)),
    ...more,
  });
  if (!sighting) return undefined;
  const parts: Record<string, string> = partsOf(mail);
  const answers: Record<string, string> = {
    'seen-before': earlier.map((e) => e.investigation).join('\n'),
    signatures: more.signatures?.signatures.map(({ line }) => line).join('\n') ?? '',
    'signing-keys': more.signatures?.signatures.map(({ line }) => line).join('\n') ?? '',
    'sender-history': more.history?.line ?? '',
  };
  return checked(toFinding(signal, sighting), (evidence, name) =>
    evidence === 'message' ? parts[name] : answers[evidence],
  );
}
