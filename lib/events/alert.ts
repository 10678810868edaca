import * as z from 'zod';
import { alertFromMessage } from '../mail/alert.ts';
import { extractObservables } from '../observables/extract.ts';
import type { Alert } from '../schema/alert.ts';
import { sha256 } from '../schema/digest.ts';
import { flatten } from './flatten.ts';
import { messageFromSummary } from './mail-summary.ts';
import { eventObservables } from './observables.ts';

/** An envelope has exactly these keys; every field of `rule` may be missing. Anything else is a vendor's event as it stands. */
const envelope = z.strictObject({
  rule: z.object({
    name: z.string().optional(),
    description: z.string().optional(),
    severity: z.string().optional(),
  }),
  event: z.unknown(),
});

const textLimit = 400_000;
const observableLimit = 5000;
const fieldLimit = 2000;

/** An alert from a vendor's event in JSON. A mail summary (sender, subject, body) becomes a mail. */
export async function alertFromEvent(document: unknown, id: string): Promise<Alert> {
  const parsed = envelope.safeParse(document);
  const rule = parsed.success ? parsed.data.rule : {};
  const title = rule.name?.slice(0, 2000) || id;
  const event = parsed.success ? parsed.data.event : document;
  const message = messageFromSummary(event);
  if (message) return { ...(await alertFromMessage(message, id)), title };
  if (typeof event === 'string') return { ...(await alertFromText(event, id)), title };
  const { leaves, cut } = flatten(event);
  const text = leaves.map((leaf) => `${leaf.path}: ${leaf.value}`).join('\n');
  return {
    ...(await alertFromText(text, id)),
    kind: 'event',
    title,
    ...(rule.severity ? { severity: rule.severity.slice(0, 80) } : {}),
    // The rule is no field: its title says what it looks for, true alarm or false.
    fields: leaves.slice(0, fieldLimit).map((leaf) => ({
      path: leaf.path.slice(0, 200) || 'value',
      value: leaf.value.slice(0, 20_000),
      control: 'attacker' as const,
    })),
    observables: eventObservables(leaves),
    gaps:
      cut || leaves.length > fieldLimit
        ? [
            {
              id: 'event-cut',
              what: 'The event is larger or deeper than what is read; the rest was left out.',
              cause: 'too-large',
              blocksBenign: true,
            },
          ]
        : [],
  };
}

/** An alert from plain text: a log excerpt, a selection, a ticket. */
export async function alertFromText(text: string, id: string): Promise<Alert> {
  const visible = text.slice(0, textLimit);
  return {
    id,
    kind: 'text',
    fingerprint: await sha256(text),
    console: { id: 'file', title: 'file', origin: '' },
    title: id,
    fields: [],
    texts: [{ frame: 0, address: '', visible, hidden: [], control: 'attacker', truncated: text.length > textLimit }],
    artifacts: [],
    observables: extractObservables(visible).slice(0, observableLimit),
    gaps:
      text.length > textLimit
        ? [
            {
              id: 'text-cut',
              what: `The text has ${text.length} characters; ${textLimit} were read.`,
              cause: 'too-large',
              blocksBenign: true,
            },
          ]
        : [],
    reading: {
      reader: 'file',
      title: 'a file',
      strategy: 'text',
      requests: [],
      framesRead: 0,
      framesSeen: 0,
      durationMs: 0,
    },
  };
}
