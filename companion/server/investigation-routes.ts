import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describeRoute, resolver } from 'hono-openapi';
import { approvalProblem } from '../../lib/action/approval.ts';
import { proposeActions } from '../../lib/action/propose.ts';
import { chainProblems } from '../../lib/engine/chain.ts';
import { fold } from '../../lib/engine/fold.ts';
import {
  answerText,
  closingRequest,
  decisionRequest,
  eventAnswer,
  feedbackRequest,
  investigationId,
  openAnswer,
  openRequest,
  precedentsAnswer,
  withdrawalRequest,
} from '../../lib/schema/api.ts';
import { canonicalJson } from '../../lib/schema/canonical.ts';
import { type TraceData, type TraceEvent, traceFile } from '../../lib/schema/trace.ts';
import type { AppOptions } from './app.ts';
import { jsonBody } from './body.ts';
import type { Variables } from './guard.ts';
import { ProblemError } from './problems.ts';

/** How often a silent stream says that it lives, in milliseconds. */
const heartbeatMs = 15_000;

export function investigationRoutes({ investigations, pairings, runs }: AppOptions) {
  const routes = new Hono<{ Variables: Variables }>();

  /** The investigation that the address names, if it is this browser's. */
  async function own(context: {
    req: { param(name: string): string | undefined };
    get(name: 'pairing'): Variables['pairing'];
  }): Promise<string> {
    const id = context.req.param('id') ?? '';
    const known =
      investigationId.safeParse(id).success && (await investigations.owner(id)) === context.get('pairing').id;
    if (!known)
      throw new ProblemError({ error: 'not-found', message: 'There is no such investigation for this browser.' });
    return id;
  }

  routes.post(
    '/',
    describeRoute({
      summary: 'Hand an investigation over to the companion',
      responses: { 200: { description: 'Taken', content: { 'application/json': { schema: resolver(openAnswer) } } } },
    }),
    jsonBody(openRequest),
    async (context) => {
      const { investigation, alert, trace, heads } = context.req.valid('json');
      const pairing = context.get('pairing').id;
      const owner = await investigations.owner(investigation);
      if (owner !== undefined && owner !== pairing)
        throw new ProblemError({ error: 'conflict', message: 'This investigation belongs to another browser.' });
      const problems = await chainProblems(trace);
      if (
        trace[0]?.investigation !== investigation ||
        trace[0].data.type !== 'investigation-opened' ||
        problems.length > 0
      )
        throw new ProblemError({
          error: 'bad-request',
          field: 'trace',
          message: `The trace does not hold together: ${problems[0] ? `event ${problems[0].seq} ${problems[0].problem}` : 'it does not open this investigation'}.`,
        });
      const known = await investigations.events(investigation);
      const same = Math.min(known.length, trace.length);
      if (canonicalJson(known.slice(0, same).map(digestOf)) !== canonicalJson(trace.slice(0, same).map(digestOf)))
        throw new ProblemError({
          error: 'conflict',
          message: 'The companion holds another course of this investigation.',
          remedy: 'Take its trace and go on from there.',
        });
      await investigations.put(pairing, alert, trace, heads);
      if (!runs.start(investigation))
        throw new ProblemError({
          error: 'too-many',
          message: 'Too many investigations are waiting.',
          remedy: 'Try again when some have ended.',
        });
      return context.json({ investigation, events: Math.max(known.length, trace.length) });
    },
  );

  routes.get(
    '/:id/events',
    describeRoute({
      summary: 'The trace as server-sent events; Last-Event-ID resumes',
      responses: { 200: { description: 'text/event-stream; each event’s id is its number, its data one trace event' } },
    }),
    async (context) => {
      const id = await own(context);
      const last = Number(context.req.header('last-event-id') ?? '-1');
      const after = Number.isInteger(last) && last >= -1 ? last : -1;
      return streamSSE(context, async (stream) => {
        const gone = new AbortController();
        stream.onAbort(() => gone.abort());
        const heartbeat = setInterval(() => void stream.write(': alive\n\n').catch(() => gone.abort()), heartbeatMs);
        try {
          for await (const event of runs.follow(id, after, gone.signal)) {
            if (event === 'idle') await stream.writeSSE({ event: 'idle', data: '' });
            else await stream.writeSSE({ id: String(event.seq), event: 'trace', data: JSON.stringify(event) });
          }
        } finally {
          clearInterval(heartbeat);
        }
      });
    },
  );

  routes.get(
    '/:id',
    describeRoute({
      summary: 'The whole trace with its signed heads, as `sidelight verify` reads it',
      responses: {
        200: { description: 'The trace file', content: { 'application/json': { schema: resolver(traceFile) } } },
      },
    }),
    async (context) => {
      const id = await own(context);
      return context.json({
        format: 'sidelight-trace/1',
        events: await investigations.events(id),
        heads: await investigations.heads(id),
      });
    },
  );

  routes.get(
    '/:id/answers/:digest',
    describeRoute({
      summary: 'A captured or disclosed text, by digest',
      responses: {
        200: { description: 'The text', content: { 'application/json': { schema: resolver(answerText) } } },
      },
    }),
    async (context) => {
      await own(context);
      const digest = context.req.param('digest');
      const text = await investigations.answer(digest);
      if (text === undefined)
        throw new ProblemError({ error: 'not-found', message: 'This text is not kept, or was deleted by retention.' });
      return context.json({ digest, text });
    },
  );

  routes.delete(
    '/:id/run',
    describeRoute({ summary: 'Stop asking', responses: { 204: { description: 'Stopped' } } }),
    async (context) => {
      runs.stop(await own(context));
      return context.body(null, 204);
    },
  );

  /** Writes what a person said or picked, and brings the case book in line. */
  async function said(id: string, data: TraceData): Promise<TraceEvent> {
    const event = await runs.append(id, data);
    await investigations.indexDecision(id);
    return event;
  }

  routes.post(
    '/:id/feedback',
    describeRoute({
      summary: 'Agree or disagree, with the disposition and the reason',
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: resolver(eventAnswer) } } },
      },
    }),
    jsonBody(feedbackRequest),
    async (context) => {
      const id = await own(context);
      const { person } = context.get('pairing');
      const event = await said(id, { type: 'feedback-given', ...context.req.valid('json'), person });
      return context.json({ event });
    },
  );

  routes.post(
    '/:id/closing',
    describeRoute({
      summary: 'Closed in the console, in words that neither agree nor disagree',
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: resolver(eventAnswer) } } },
      },
    }),
    jsonBody(closingRequest),
    async (context) => {
      const id = await own(context);
      const { person } = context.get('pairing');
      const event = await said(id, { type: 'closing-noticed', ...context.req.valid('json'), person });
      return context.json({ event });
    },
  );

  routes.post(
    '/:id/withdrawal',
    describeRoute({
      summary: 'Take back what was noticed in the console, or said',
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: resolver(eventAnswer) } } },
      },
    }),
    jsonBody(withdrawalRequest),
    async (context) => {
      const id = await own(context);
      const { person } = context.get('pairing');
      const event = await said(id, { type: 'decision-withdrawn', ...context.req.valid('json'), person });
      return context.json({ event });
    },
  );

  routes.get(
    '/:id/precedents',
    describeRoute({
      summary: 'What people decided of other alerts like this one',
      responses: {
        200: {
          description: 'The newest first',
          content: { 'application/json': { schema: resolver(precedentsAnswer) } },
        },
      },
    }),
    async (context) => context.json({ decided: await investigations.decidedAlike(await own(context)) }),
  );

  routes.post(
    '/:id/decisions',
    describeRoute({
      summary: 'Approve or deny an action, signed by the paired browser',
      responses: {
        200: { description: 'Recorded', content: { 'application/json': { schema: resolver(eventAnswer) } } },
      },
    }),
    jsonBody(decisionRequest),
    async (context) => {
      const id = await own(context);
      const { approval, action } = context.req.valid('json');
      const { publicKey } = context.get('pairing');
      const state = fold(await investigations.events(id));
      const offered =
        state && proposeActions(state).some((proposed) => canonicalJson(proposed) === canonicalJson(action));
      if (!offered)
        throw new ProblemError({
          error: 'conflict',
          message: 'This action is not offered any more.',
          remedy: 'Look at the actions as they stand now.',
        });
      const wrong = await approvalProblem(approval, action, { investigation: id, publicKey, now: Date.now() });
      if (wrong) throw new ProblemError({ error: 'bad-request', field: 'approval', message: wrong });
      if (!(await pairings.burn(approval.statement.nonce, approval.statement.expires)))
        throw new ProblemError({
          error: 'conflict',
          field: 'approval',
          message: 'This approval was used before.',
          remedy: 'Approve again.',
        });
      const event = await runs.append(id, {
        type: approval.statement.decision === 'approve' ? 'approval-given' : 'approval-denied',
        approval,
      });
      return context.json({ event });
    },
  );

  return routes;
}

function digestOf(event: TraceEvent): string {
  return event.digest;
}
