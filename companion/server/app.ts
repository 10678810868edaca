import { Hono } from 'hono';
import { bodyLimit as limitBody } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { describeRoute, openAPIRouteHandler, resolver } from 'hono-openapi';
import { apiVersion, bodyLimit, type Health, health } from '../../lib/schema/api.ts';
import type { Diagnosis } from '../../lib/schema/diagnosis.ts';
import type { CompanionKeys } from '../keys.ts';
import type { Logger } from '../log.ts';
import type { InvestigationStore } from '../store/investigations.ts';
import type { PairingStore } from '../store/pairings.ts';
import { diagnosisRoutes } from './diagnosis-routes.ts';
import { hostGuard, originGuard, pairingGuard, type Variables } from './guard.ts';
import { investigationRoutes } from './investigation-routes.ts';
import type { PairingCodes } from './pairing-codes.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { ProblemError, problemAnswer } from './problems.ts';
import type { Runs } from './runs.ts';

export interface AppOptions {
  version: string;
  model: Health['model'];
  keys: CompanionKeys;
  codes: PairingCodes;
  /** Lets the command line ask for a pairing code. */
  adminSecret: string;
  pairings: PairingStore;
  investigations: InvestigationStore;
  runs: Runs;
  log: Logger;
  /** How the language model stands, asked anew. */
  diagnoseModel: () => Promise<Diagnosis>;
  /** Values of the Host header that are answered. */
  hosts: () => readonly string[];
}

export type App = Hono<{ Variables: Variables }>;

/** The companion's HTTP API. Everything under /v1 but health and pairing needs a paired browser; what it says of itself it says to the command line too. */
export function makeApp(options: AppOptions): App {
  const { log } = options;
  const app: App = new Hono<{ Variables: Variables }>();
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemAnswer(context, error.problem);
    if (error instanceof HTTPException)
      return problemAnswer(context, {
        error: 'bad-request',
        message: `The request cannot be read: ${error.message}`,
        remedy: 'Send what /openapi.json describes.',
      });
    // A schema that holds itself is checked by calls in calls.
    if (error instanceof RangeError && /call stack/.test(error.message))
      return problemAnswer(context, {
        error: 'bad-request',
        message: 'The body nests deeper than anything that was agreed on.',
        remedy: 'Send what /openapi.json describes.',
      });
    log.error({ path: context.req.path, error: String(error) }, 'a request failed');
    return problemAnswer(context, {
      error: 'failed',
      message: 'The companion could not answer this.',
      remedy: 'Look at its log.',
    });
  });
  app.notFound((context) =>
    problemAnswer(context, { error: 'not-found', message: `There is nothing at ${context.req.path}.` }),
  );
  app.use(hostGuard(options.hosts));
  app.use(originGuard);
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    log.debug(
      {
        method: context.req.method,
        path: context.req.path,
        status: context.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });
  app.use(
    limitBody({
      maxSize: bodyLimit,
      onError: () => {
        throw new ProblemError({
          error: 'too-large',
          message: `The body is larger than ${bodyLimit} bytes.`,
          remedy: 'Larger messages are investigated in the browser alone.',
        });
      },
    }),
  );
  app.get(
    '/v1/health',
    describeRoute({
      summary: 'Whether the companion runs, and what it has',
      responses: { 200: { description: 'It runs', content: { 'application/json': { schema: resolver(health) } } } },
    }),
    (context) =>
      context.json<Health>({
        name: 'sidelight-companion',
        version: options.version,
        api: apiVersion,
        model: options.model,
        store: 'ready',
      }),
  );
  app.get(
    '/openapi.json',
    openAPIRouteHandler(app, { documentation: { info: { title: 'Sidelight companion', version: options.version } } }),
  );
  app.route('/v1/pairing', pairingRoutes(options));
  app.route('/v1/diagnosis', diagnosisRoutes(options));
  app.use('/v1/investigations/*', pairingGuard(options.pairings));
  app.use('/v1/investigations', pairingGuard(options.pairings));
  app.route('/v1/investigations', investigationRoutes(options));
  return app;
}
