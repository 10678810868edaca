import { openFile } from '../../companion/attachments/open-file.ts';
import type { Opened } from '../../companion/attachments/opened.ts';
import { opened } from '../../companion/attachments/opened.ts';
import { attachmentsSource } from '../../companion/connectors/attachments.ts';
import { inferFindings } from '../../lib/engine/infer.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import type { Attached } from '../../lib/mail/attached.ts';
import { contentTypeOf } from '../../lib/mail/content-type.ts';
import { messageSource } from '../../lib/mail/source.ts';
import type { Finding } from '../../lib/schema/finding.ts';
import { noOrganisation } from '../../lib/schema/organisation.ts';
import type { Answer } from '../../lib/schema/source.ts';
import type { Signal } from '../../lib/signals/signal.ts';
import { type MailDraft, rawMail } from '../unit/mail-builder.ts';

export interface AttachmentDraft {
  name: string;
  content: Uint8Array | string;
  type?: string;
  inline?: boolean;
}

/** Opens one file in this process, and checks that what comes back is within the contract. */
export async function open(
  name: string,
  content: Uint8Array | string,
  passwords: string[] = [],
  declaredType = '',
): Promise<Opened> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { name, declaredType, format: contentTypeOf(bytes), bytes, passwords };
  return opened.parse(await openFile(file, new AbortController().signal));
}

export type AttachedDraft = Omit<MailDraft, 'attachments'> & { files: AttachmentDraft[] };

export function rawWith({ files, ...draft }: AttachedDraft): string {
  return rawMail({
    ...draft,
    attachments: files.map(({ name, content, type, inline }) => ({
      name,
      type: type ?? 'application/octet-stream',
      content: Buffer.from(content).toString('latin1'),
      ...(inline ? { inline } : {}),
    })),
  });
}

/** The answers about a mail and about what came with it. */
export async function answersOf(raw: string | Uint8Array): Promise<Map<string, Answer>> {
  const bytes = typeof raw === 'string' ? new Uint8Array(Buffer.from(raw, 'utf8')) : raw;
  const alert = await alertFromMessage(bytes, 'a.eml');
  const answers = new Map<string, Answer>();
  const signal = new AbortController().signal;
  const asked = { alert, answers, signal, disclose: async () => {} };
  for (const source of [messageSource, attachmentsSource(openFile)])
    for (const id of source.answers) answers.set(id, await source.ask({ ...asked, question: { id, title: id } }));
  return answers;
}

export const attachedIn = (answers: ReadonlyMap<string, Answer>) => answers.get('attachments')?.facts as Attached;

export interface Found extends Finding {
  quotes: string[];
}

/** What a signal finds in a mail once its attachments are opened, its quotes checked as the engine does. */
export async function findIn(signal: Signal, draft: AttachedDraft | string): Promise<Found | undefined> {
  const raw = typeof draft === 'string' ? draft : rawWith(draft);
  const answers = await answersOf(raw);
  const alert = await alertFromMessage(new TextEncoder().encode(raw), 'a.eml');
  const captured = (evidence: string, part: string) => answers.get(evidence)?.parts[part];
  const { findings, struck } = inferFindings({ alert, answers, organisation: noOrganisation }, [signal], captured);
  if (struck.length > 0) throw new Error(`${signal.id} was struck: ${struck.map(({ why }) => why).join('; ')}`);
  const finding = findings.get(signal.id);
  return finding && { ...finding, quotes: finding.citations.map(({ quote }) => quote) };
}
