import { problem } from '../schema/api.ts';
import { pairingEnded } from '../schema/companion-diagnosis.ts';
import { type Diagnosis, type DiagnosisCode, fails } from '../schema/diagnosis.ts';

export type Trouble =
  /** No connection: nothing listens, or it hangs up. */
  | 'absent'
  | 'slow'
  /** Something listens, and the browser keeps its answer from us. */
  | 'cors'
  | 'not-companion'
  | 'version'
  | 'not-paired'
  | 'conflict'
  | 'refused'
  | 'failed';

/** A request that did not come to a good end, with what the person can do. */
export class CompanionError extends Error {
  readonly trouble: Trouble;
  readonly remedy: string;

  constructor(trouble: Trouble, message: string, remedy: string) {
    super(message);
    this.name = 'CompanionError';
    this.trouble = trouble;
    this.remedy = remedy;
  }

  static of(trouble: Trouble, { what, remedy }: Diagnosis): CompanionError {
    return new CompanionError(trouble, what, remedy ?? '');
  }

  get diagnosis(): Diagnosis {
    return fails(codeOf[this.trouble], this.message, this.remedy);
  }
}

const codeOf: Record<Trouble, DiagnosisCode> = {
  absent: 'refused',
  slow: 'slow',
  cors: 'cors',
  'not-companion': 'not-companion',
  version: 'version',
  'not-paired': 'pairing-ended',
  conflict: 'failed',
  refused: 'failed',
  failed: 'failed',
};

/** What an answer other than success means. `paired`: the address of the companion whose token was shown, if one was. */
export function refusalOf(status: number, body: unknown, paired: string | undefined): CompanionError {
  // Without a token a 401 speaks of the pairing code, and the companion's own words say so.
  if (status === 401 && paired !== undefined) return CompanionError.of('not-paired', pairingEnded(paired));
  const said = problem.safeParse(body);
  const trouble: Trouble =
    status === 401 ? 'not-paired' : status === 409 ? 'conflict' : status >= 500 ? 'failed' : 'refused';
  return new CompanionError(
    trouble,
    said.success ? said.data.message : `The companion answered ${status}.`,
    (said.success && said.data.remedy) || 'Look at the companion’s log.',
  );
}
