import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Pairing, PairingStore } from '../store/pairings.ts';
import { ProblemError } from './problems.ts';

export interface Variables {
  pairing: Pairing;
}

const extensionOrigin = /^(?:chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/;

/**
 * Lets in only requests that name this machine as their host: a web page whose name was made to resolve to 127.0.0.1
 * (DNS rebinding) sends its own name.
 */
export function hostGuard(allowed: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase();
    if (!allowed().includes(host))
      throw new ProblemError({
        error: 'forbidden-host',
        message: `Requests to the host “${host.slice(0, 100)}” are not answered.`,
        remedy: `Use ${allowed().join(' or ')}.`,
      });
    await next();
  };
}

/**
 * Lets in extensions and programs, never web pages: a page's Origin is refused before anything is read. Answers the
 * preflight of extensions. Which extension it is, the token decides.
 */
export const originGuard: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  if (origin !== undefined && !extensionOrigin.test(origin))
    throw new ProblemError({
      error: 'forbidden-origin',
      message: 'Web pages may not talk to the companion.',
      remedy: 'Use the Sidelight extension or the command line.',
    });
  if (origin !== undefined) {
    context.header('Access-Control-Allow-Origin', origin);
    context.header('Vary', 'Origin');
  }
  if (context.req.method === 'OPTIONS') {
    context.header('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    context.header('Access-Control-Allow-Headers', 'authorization, content-type, last-event-id');
    context.header('Access-Control-Allow-Private-Network', 'true');
    context.header('Access-Control-Max-Age', '600');
    return context.body(null, 204);
  }
  await next();
};

/** Lets in paired browsers only: the token of a pairing, from the extension it was made for. */
export function pairingGuard(pairings: PairingStore): MiddlewareHandler<{ Variables: Variables }> {
  return async (context, next) => {
    const token = context.req.header('authorization')?.match(/^Bearer ([\w-]{20,100})$/)?.[1];
    const pairing = token ? await pairings.byToken(token) : undefined;
    if (!pairing)
      throw new ProblemError({
        error: 'not-paired',
        message: 'This browser is not paired with this companion.',
        remedy: 'Get a code with `npx sidelight pair` and enter it in the extension’s options.',
      });
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== pairing.origin)
      throw new ProblemError({
        error: 'forbidden-origin',
        message: 'This token belongs to another extension.',
        remedy: 'Pair this extension with a code of its own.',
      });
    context.set('pairing', pairing);
    await next();
  };
}

/** Whether the command line on this machine asks: it reads the secret from the data folder. No browser can. */
export function isAdmin(context: Context, adminSecret: string): boolean {
  const given = Buffer.from(context.req.header('x-sidelight-admin') ?? '');
  const wanted = Buffer.from(adminSecret);
  return context.req.header('origin') === undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The origin of the extension that asks to be paired. */
export function extensionOf(origin: string | undefined): string {
  if (origin === undefined || !extensionOrigin.test(origin))
    throw new ProblemError({
      error: 'forbidden-origin',
      message: 'Only a browser extension can be paired.',
      remedy: 'Enter the code in the extension’s options.',
    });
  return origin;
}
