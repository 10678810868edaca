import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { pairingAnswer, pairingCode, pairingRequest } from '../../lib/schema/api.ts';
import type { AppOptions } from './app.ts';
import { jsonBody } from './body.ts';
import { extensionOf, isAdmin, pairingGuard, type Variables } from './guard.ts';
import { ProblemError } from './problems.ts';

/** Pairing: a single-use code from this machine's terminal binds one extension's key to a token. */
export function pairingRoutes({ codes, pairings, keys, adminSecret, log }: AppOptions) {
  const routes = new Hono<{ Variables: Variables }>();
  routes.post(
    '/',
    describeRoute({
      summary: 'Pair this extension with a code',
      responses: {
        200: { description: 'Paired', content: { 'application/json': { schema: resolver(pairingAnswer) } } },
      },
    }),
    jsonBody(pairingRequest),
    async (context) => {
      const origin = extensionOf(context.req.header('origin'));
      const { code, publicKey, person } = context.req.valid('json');
      if (!codes.redeem(code)) {
        log.warn({ origin }, 'a wrong pairing code was tried');
        throw new ProblemError({
          error: 'not-paired',
          message: 'This code is wrong, used or expired.',
          field: 'code',
          remedy: 'Get a new one with `npx sidelight pair`; it is valid for two minutes.',
        });
      }
      const { pairing, token } = await pairings.add(origin, publicKey, person);
      log.info({ pairing: pairing.id, origin, person }, 'paired');
      return context.json({ pairing: pairing.id, token, companionKey: keys.publicKey });
    },
  );
  routes.get(
    '/',
    describeRoute({ summary: 'Who this token belongs to', responses: { 200: { description: 'The pairing' } } }),
    pairingGuard(pairings),
    (context) => {
      const { id, person } = context.get('pairing');
      return context.json({ pairing: id, person, companionKey: keys.publicKey });
    },
  );
  routes.delete(
    '/',
    describeRoute({ summary: 'End this pairing', responses: { 204: { description: 'Ended' } } }),
    pairingGuard(pairings),
    async (context) => {
      await pairings.revoke(context.get('pairing').id);
      return context.body(null, 204);
    },
  );
  routes.post(
    '/codes',
    describeRoute({
      summary: 'A new pairing code, for the command line on this machine',
      responses: {
        200: { description: 'The code', content: { 'application/json': { schema: resolver(pairingCode) } } },
      },
    }),
    (context) => {
      if (!isAdmin(context, adminSecret))
        throw new ProblemError({
          error: 'not-paired',
          message: 'Pairing codes are given on this machine’s command line only.',
          remedy: 'Run `npx sidelight pair`.',
        });
      return context.json(codes.issue());
    },
  );
  return routes;
}
