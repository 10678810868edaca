import type { Mail } from '../../lib/mail/mail.ts';
import type { KnownBadFacts } from '../../lib/schema/intelligence.ts';
import { type Answer, type Asked, type Source, SourceError } from '../../lib/schema/source.ts';
import { ownDomainsOf } from '../../lib/signals/mail/own-domains.ts';
import { observablesIn } from '../connectors/intelligence.ts';
import { AnswerCache } from './answer-cache.ts';
import type { DomainLookup, FirstUse, Known, LookupContext } from './domain-lookup.ts';
import { domainsToAsk } from './domains.ts';

const cacheLimit = 2000;
const failureMs = 60_000;

export interface DomainSourceOptions<T, F extends { line: string }> {
  source: Pick<Source, 'id' | 'title' | 'contacts' | 'deadlineMs'>;
  question: string;
  /** Name of the answer's one part. */
  part: string;
  policy: string;
  lookup: DomainLookup<T>;
  factOf(domain: string, value: T): F;
  ownDomains: readonly string[];
  firstUse: FirstUse;
  now?: () => number;
}

/**
 * A source that asks others about the organisational domains of an alert: few of them, from a cache where it holds the
 * answer or a fresh failure, each disclosed before it leaves. Some domains may fail; where all do, the question does.
 */
export function domainSource<T, F extends { line: string }>(options: DomainSourceOptions<T, F>): Source {
  const cache = new AnswerCache<Outcome<unknown>>(cacheLimit, options.now);
  return {
    ...options.source,
    answers: [options.question],
    derivable: false,
    after: ['message', 'attachments', 'known-bad'],
    async ask(asked) {
      const domains = domainsOf(asked, options.ownDomains);
      const { prepare } = options.lookup;
      if (prepare && domains.some((domain) => !cache.get(domain))) {
        const prepared = await outcomeOf(preparation, cache, asked.signal, async () => {
          await prepare.call(options.lookup, contextOf(asked, options));
          return { value: undefined, forMs: 0 };
        });
        if ('error' in prepared) throw prepared.error;
      }
      const outcomes = await Promise.all(
        domains.map((domain) =>
          outcomeOf(domain, cache, asked.signal, () => options.lookup.ask(domain, contextOf(asked, options))),
        ),
      );
      return answerOf(domains, outcomes, options);
    },
  };
}

/** No domain's name: what has to be fetched before any. Only its failure is kept. */
const preparation = '';

type Outcome<T> = { value: T } | { error: SourceError };

async function outcomeOf<T>(
  key: string,
  cache: AnswerCache<Outcome<unknown>>,
  signal: AbortSignal,
  ask: () => Promise<Known<T>>,
): Promise<Outcome<T>> {
  const cached = cache.get(key) as Outcome<T> | undefined;
  if (cached) return cached;
  try {
    const { value, forMs } = await ask();
    cache.set(key, { value }, forMs);
    return { value };
  } catch (error) {
    if (signal.aborted) throw error;
    const named = error instanceof SourceError ? error : new SourceError('failed', String(error).slice(0, 300));
    // A server that failed is left alone for a minute, whoever asks.
    cache.set(key, { error: named }, failureMs);
    return { error: named };
  }
}

function contextOf(
  { signal, disclose }: Asked,
  { policy, firstUse }: Pick<DomainSourceOptions<unknown, { line: string }>, 'policy' | 'firstUse'>,
): LookupContext {
  return {
    signal,
    leaving: async (destination, text) =>
      disclose({ destination, policy, text, first: await firstUse(destination, policy) }),
  };
}

function domainsOf({ alert, answers }: Asked, ownDomains: readonly string[]): string[] {
  const mail = answers.get('message')?.facts as Mail | undefined;
  const known = answers.get('known-bad')?.facts as KnownBadFacts | undefined;
  const own = [...ownDomains, ...(mail ? ownDomainsOf(mail) : [])];
  return domainsToAsk(observablesIn({ alert, answers }), own, known);
}

function answerOf<T, F extends { line: string }>(
  domains: readonly string[],
  outcomes: readonly Outcome<T>[],
  { factOf, part, question }: DomainSourceOptions<T, F>,
): Answer {
  const facts: F[] = [];
  const failed: { domain: string; error: SourceError }[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const domain = domains[index] ?? '';
    if ('value' in outcome) facts.push(factOf(domain, outcome.value));
    else failed.push({ domain, error: outcome.error });
  }
  const first = failed[0];
  if (first && facts.length === 0) throw first.error;
  const asked = domains.length === 1 ? '1 domain' : `${domains.length} domains`;
  return {
    summary:
      domains.length === 0
        ? 'No domain here that would be worth asking about.'
        : `${asked} asked about${failed.length > 0 ? `, ${failed.length} without an answer` : ''}.`,
    parts: { [part]: facts.map((fact) => fact.line).join('\n') },
    facts,
    gaps: failed.map(({ domain, error }) => ({
      id: `${question}-${domain}`.slice(0, 120),
      what: `${domain}: ${error.message}`.slice(0, 400),
      cause:
        error.failure === 'unreadable'
          ? ('not-readable' as const)
          : error.failure === 'aborted'
            ? 'not-asked'
            : error.failure,
      ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
      blocksBenign: false,
    })),
  };
}
