import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { noPairing } from '../../lib/schema/companion-diagnosis.ts';
import { type Diagnosis, diagnosisAnswer, works } from '../../lib/schema/diagnosis.ts';
import type { AppOptions } from './app.ts';
import { isAdmin, pairingGuard, type Variables } from './guard.ts';

/** How long what was found holds, in milliseconds: however often a page asks, the model's server is asked this seldom. */
const holdsMs = 5_000;

/** What this companion knows of itself, for paired browsers and for the command line on this machine. */
export function diagnosisRoutes({ pairings, adminSecret, diagnoseModel }: AppOptions) {
  const routes = new Hono<{ Variables: Variables }>();
  const paired = pairingGuard(pairings);
  let model: { found: Promise<Diagnosis>; at: number } | undefined;
  const modelNow = () => {
    if (!model || performance.now() - model.at > holdsMs) model = { found: diagnoseModel(), at: performance.now() };
    return model.found;
  };
  routes.get(
    '/',
    describeRoute({
      summary: 'How this companion’s parts stand, each with its remedy',
      responses: {
        200: { description: 'The diagnoses', content: { 'application/json': { schema: resolver(diagnosisAnswer) } } },
      },
    }),
    (context, next) => (isAdmin(context, adminSecret) ? next() : paired(context, next)),
    async (context) => {
      const count = await pairings.count();
      const browsers = count === 1 ? 'One browser is paired.' : `${count} browsers are paired.`;
      return context.json({
        diagnoses: [count === 0 ? noPairing() : works('paired', browsers), await modelNow()],
      });
    },
  );
  return routes;
}
