import { type SignatureFacts, signatureFacts } from '../../lib/schema/mail-facts.ts';
import { type Asked, type Source, SourceError } from '../../lib/schema/source.ts';
import { AnswerCache } from '../lookups/answer-cache.ts';
import type { KeyOf } from '../lookups/dkim-verify.ts';
import { textRecord } from '../lookups/doh.ts';
import type { FirstUse } from '../lookups/domain-lookup.ts';
import type { Connector } from './connector.ts';
import { folderKeys, messageOf, signaturesAnswer } from './signatures.ts';

/** Keys that are asked for one message at most. */
const keyLimit = 4;
const cacheLimit = 2000;
const policy = 'names of DKIM keys only, which stand in the signed message; a sender can make one for each recipient';

export interface SigningKeysOptions {
  /** Address of a resolver's DNS over HTTPS service. */
  resolver: string;
  /** Keys that are at hand need not be asked for. */
  folder: string;
  firstUse: FirstUse;
  now?: () => number;
}

export const signingKeysConnector: Connector = {
  title: 'the keys of the mail’s signatures (DNS over HTTPS)',
  contacts: 'target',
  connect: ({ config, store }) =>
    store && config.resolver !== undefined
      ? {
          source: signingKeysSource({
            resolver: config.resolver,
            folder: config.dkimKeys,
            firstUse: store.firstUse,
          }),
        }
      : undefined,
};

/**
 * DKIM keys as their domains publish them, by DNS over HTTPS, and the signatures verified with them. The resolver is a
 * third party, and behind it the signing domain's own name servers see which key is asked for: an attacker's too.
 */
export function signingKeysSource(options: SigningKeysOptions): Source {
  const cache = new AnswerCache<string>(cacheLimit, options.now);
  return {
    id: 'signing-keys',
    title: 'the keys of the mail’s signatures (DNS over HTTPS)',
    contacts: 'target',
    answers: ['signing-keys'],
    deadlineMs: 20_000,
    derivable: false,
    after: ['message', 'signatures'],
    async ask(asked) {
      const failed: SourceError[] = [];
      const keyOf = keysOf(asked, options, cache);
      const knownKeys: KeyOf = async (name) => {
        try {
          return await keyOf(name);
        } catch (error) {
          if (asked.signal.aborted || !(error instanceof SourceError)) throw error;
          // mailauth takes any failure for a key that is not there.
          failed.push(error);
          return undefined;
        }
      };
      const answer = await signaturesAnswer(messageOf(asked.alert), knownKeys, asked.answers);
      const { signatures } = signatureFacts.parse(answer.facts);
      const [first] = failed;
      if (first && !signatures.some(({ key }) => key !== 'none')) throw first;
      // What could not be verified the signatures' own answer has said.
      return signatures.length > 0 && signatures.every(({ body }) => body === 'changed')
        ? { ...answer, summary: 'No key was asked for: none can be tried on another body than the signed one.' }
        : answer;
    },
  };
}

/** Names of keys that are worth asking for: where the body was changed, no key makes the signature hold. */
function wantedKeys(answers: Asked['answers']): Set<string> | undefined {
  const parsed = signatureFacts.safeParse(answers.get('signatures')?.facts);
  if (!parsed.success) return undefined;
  const { signatures }: SignatureFacts = parsed.data;
  return new Set(
    signatures
      .filter(({ body, key }) => body === 'as-signed' && key === 'none')
      .map(({ domain, selector }) => `${selector}._domainkey.${domain}`.toLowerCase()),
  );
}

function keysOf(
  { signal, disclose, answers }: Asked,
  { resolver, folder, firstUse }: SigningKeysOptions,
  cache: AnswerCache<string>,
): KeyOf {
  const wanted = wantedKeys(answers);
  const own = folderKeys(folder);
  let asked = 0;
  return async (name) => {
    const held = await own(name);
    if (held) return held;
    const known = cache.get(name);
    if (known !== undefined) return known === '' ? undefined : { record: known, from: 'asked' };
    if ((wanted && !wanted.has(name)) || asked >= keyLimit || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+){2,20}$/.test(name))
      return undefined;
    asked++;
    const { value, forMs } = await textRecord(resolver, name, {
      signal,
      leaving: async (destination, text) =>
        disclose({ destination, policy, text, first: await firstUse(destination, policy) }),
    });
    cache.set(name, value, forMs);
    return value === '' ? undefined : { record: value, from: 'asked' };
  };
}
