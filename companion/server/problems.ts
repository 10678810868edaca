import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';
import type { Problem } from '../../lib/schema/api.ts';

const statuses: Record<Problem['error'], ContentfulStatusCode> = {
  'bad-request': 400,
  'not-paired': 401,
  'forbidden-origin': 403,
  'forbidden-host': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
};

/** An error answer as the contract has it: what is wrong, which field, what to do. */
export function problemAnswer(context: Context, problem: Problem): Response {
  return context.json(problem, statuses[problem.error]);
}

/** A problem that a handler throws; the application's error handler answers with it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** What a request's body does not hold to, as a problem that names the field. */
export function badBody(issues: readonly z.core.$ZodIssue[]): Problem {
  const first = issues[0];
  const field = first?.path.join('.') ?? '';
  return {
    error: 'bad-request',
    message: `${field === '' ? 'The body' : `The field ${field}`} is not right: ${first?.message ?? 'it does not have the agreed form'}`,
    ...(field === '' ? {} : { field }),
    remedy: 'Compare with /openapi.json; extension and companion may be of different versions.',
  };
}
