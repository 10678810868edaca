import * as z from 'zod';

/** A mail as APIs and tickets summarise it. Either spelling of each member is met. */
const summary = z.object({
  from: z
    .union([
      z.string(),
      z.object({ address: z.string().optional(), email: z.string().optional(), name: z.string().optional() }),
    ])
    .optional(),
  sender: z.string().optional(),
  to: z.union([z.string(), z.array(z.string())]).optional(),
  recipient: z.string().optional(),
  reply_to: z.string().optional(),
  replyTo: z.string().optional(),
  subject: z.string(),
  date: z.string().optional(),
  body: z.string().optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  body_html: z.string().optional(),
});

/** Builds an RFC 5322 message from a mail summary, so that the mail's signals can read it; `undefined` for other events. */
export function messageFromSummary(event: unknown): Uint8Array | undefined {
  const parsed = summary.safeParse(event);
  if (!parsed.success) return undefined;
  const mail = parsed.data;
  const sender =
    typeof mail.from === 'object'
      ? `${mail.from.name ?? ''} <${mail.from.address ?? mail.from.email ?? ''}>`
      : (mail.from ?? mail.sender);
  const html = mail.html ?? mail.body_html;
  const text = mail.text ?? mail.body;
  if (!sender || (html === undefined && text === undefined)) return undefined;
  const recipients = Array.isArray(mail.to) ? mail.to.join(', ') : (mail.to ?? mail.recipient);
  const reply = mail.reply_to ?? mail.replyTo;
  const looksHtml = html !== undefined || /<(?:html|body|p|div|a|table)\b/i.test(text ?? '');
  const lines = [
    `From: ${clean(sender)}`,
    ...(recipients ? [`To: ${clean(recipients)}`] : []),
    ...(reply ? [`Reply-To: ${clean(reply)}`] : []),
    `Subject: ${clean(mail.subject)}`,
    ...(mail.date ? [`Date: ${clean(mail.date)}`] : []),
    'MIME-Version: 1.0',
    `Content-Type: ${looksHtml ? 'text/html' : 'text/plain'}; charset=utf-8`,
    '',
    html ?? text ?? '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** A value must not end its header. */
function clean(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
