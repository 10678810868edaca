import { validator } from 'hono-openapi';
import type * as z from 'zod';
import { badBody, ProblemError } from './problems.ts';

/** Validates a JSON body; what is wrong comes back as a problem that names the field. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (!result.success) throw new ProblemError(badBody(result.error as readonly z.core.$ZodIssue[]));
  });
}
