import { randomBytes } from 'node:crypto';
import type { Attached } from '../../lib/mail/attached.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { type Source, SourceError } from '../../lib/schema/source.ts';
import { ownDomainsOf } from '../../lib/signals/mail/own-domains.ts';
import { witnessRequest } from '../../lib/witness/ask.ts';
import { checkTestimony } from '../../lib/witness/check.ts';
import type { Model } from '../model/ask-model.ts';
import type { Connector } from './connector.ts';

export interface WitnessOptions extends Model {
  ownDomains: readonly string[];
  /** True the first time this destination is used under this policy. */
  firstUse(destination: string, policy: string): Promise<boolean>;
}

const policy = 'redacted evidence: internal names as tokens, web addresses without query and fragment';

export const witnessConnector: Connector = {
  title: 'the language model',
  contacts: 'third party',
  connect: ({ config, store }) =>
    store && config.model
      ? { source: witnessSource({ ...config.model, ownDomains: config.ownDomains, firstUse: store.firstUse }) }
      : undefined,
};

/**
 * A language model at any OpenAI-compatible address as a source: asked once, streaming, stoppable. What leaves is
 * disclosed before it leaves; what comes back is checked quote by quote.
 */
export function witnessSource(options: WitnessOptions): Source {
  const destination = new URL(options.url).origin;
  return {
    id: 'witness',
    title: `the language model at ${destination}`,
    contacts: 'third party',
    answers: ['witness'],
    deadlineMs: 90_000,
    derivable: false,
    // The case book is not shown to it; but what answers at once is to be on record before the slowest is asked.
    after: ['message', 'attachments', 'event', 'page', 'seen-before'],
    async ask({ answers, signal, disclose }) {
      const mail = answers.get('message')?.facts as Mail | undefined;
      const reported = (answers.get('attachments')?.facts as Attached | undefined)?.reported?.mail;
      const people = [...(mail?.to ?? []), ...(mail?.cc ?? []), ...(reported?.to ?? []), ...(reported?.cc ?? [])];
      // Whoever reports a mail to the desk is one of one's own.
      if (reported) people.push(...(mail?.from ?? []));
      const domains = [...new Set([...options.ownDomains, ...(mail ? ownDomainsOf(mail) : [])])];
      const fence = `evidence-${randomBytes(12).toString('hex')}`;
      const request = witnessRequest(answers, { people, domains }, fence);
      const left = `${request.instructions}\n\n${request.evidence}`;
      await disclose({ destination, policy, text: left, first: await options.firstUse(destination, policy) });
      // Loaded when it is first asked for: the command line never is.
      const { askModel } = await import('../model/ask-model.ts');
      const text = await askModel(options, request, signal);
      const { claims, struck } = readAnswer(text, answers, request);
      return {
        summary:
          claims.length === 0 && struck.length === 0
            ? 'Nothing to add.'
            : `${claims.length} observation${claims.length === 1 ? '' : 's'} with a quote that holds; ${struck.length} struck.`,
        parts: { answer: text },
        facts: { claims: claims.length, struck: struck.length },
        claims,
        struck,
      };
    },
  };
}

function readAnswer(
  text: string,
  answers: Parameters<typeof checkTestimony>[1],
  request: { redactor: Parameters<typeof checkTestimony>[2] },
) {
  try {
    return checkTestimony(text, answers, request.redactor);
  } catch (error) {
    throw new SourceError(
      'unreadable',
      error instanceof Error ? error.message : String(error),
      'Use a model that follows the form it is asked for.',
    );
  }
}
