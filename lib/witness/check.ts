import * as z from 'zod';
import type { Claim } from '../schema/evidence.ts';
import type { Answer } from '../schema/source.ts';
import type { Redactor } from './redact.ts';

/** What a model must answer. */
export const testimony = z.object({
  observations: z
    .array(
      z.object({
        claim: z.string().min(3).max(400),
        direction: z.enum(['threat', 'harmless']),
        strength: z.enum(['weak', 'moderate', 'strong']),
        part: z.string().max(120),
        quote: z.string().min(1).max(1000),
      }),
    )
    .max(24),
});

const weights = { weak: 0.3, moderate: 0.7, strong: 1.2 } as const;
const observationLimit = 6;

export interface Checked {
  claims: Claim[];
  struck: { claim: string; why: string }[];
}

/**
 * Checks a model's answer: its form, then each quote verbatim against what was captured, tokens put back first. What is
 * not found is struck and counted. Errors: throws with a plain message where the answer is no testimony at all.
 */
export function checkTestimony(text: string, answers: ReadonlyMap<string, Answer>, redactor: Redactor): Checked {
  const parsed = testimony.safeParse(parseObject(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(
      `The model’s answer has not the agreed form: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    );
  }
  const claims: Claim[] = [];
  const struck: Checked['struck'] = [];
  for (const observation of parsed.data.observations) {
    const claim = redactor.inflate(observation.claim);
    const place = find(redactor.inflate(observation.quote), observation.part, answers);
    if (!place) {
      struck.push({ claim, why: `Its quote is not in the evidence: “${observation.quote.slice(0, 120)}”` });
    } else if (claims.length >= observationLimit) {
      struck.push({ claim, why: `More than ${observationLimit} observations.` });
    } else {
      const weight = weights[observation.strength] * (observation.direction === 'threat' ? 1 : -1);
      claims.push({ title: claim.slice(0, 300), weight, citations: [place] });
    }
  }
  return { claims, struck };
}

function find(
  quote: string,
  part: string,
  answers: ReadonlyMap<string, Answer>,
): Claim['citations'][number] | undefined {
  if (quote.trim().length < 3) return undefined;
  const [named, name] = part.replace(/^part\s+/, '').split('/');
  const parts = named === undefined ? undefined : answers.get(named)?.parts;
  const exact = parts && name && Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (named && name && exact?.includes(quote)) return { evidence: named, part: name, quote };
  for (const [evidence, answer] of answers) {
    for (const [partName, text] of Object.entries(answer.parts))
      if (text.includes(quote)) return { evidence, part: partName, quote };
  }
  return undefined;
}

/** Models like to wrap JSON in words or fences; the outermost object is what counts. */
function parseObject(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end <= start) throw new Error('The model’s answer holds no JSON object.');
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    throw new Error('The model’s answer is not valid JSON.');
  }
}
