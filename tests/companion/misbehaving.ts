import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiVersion, type Health } from '../../lib/schema/api.ts';
import type { Handler } from './local-server.ts';

/** What stands where a companion should be, by what is wrong with it. */

export const health: Health = {
  name: 'sidelight-companion',
  version: '9.9.9',
  api: apiVersion,
  model: 'none',
  store: 'ready',
};

function json(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-headers': 'authorization',
  });
  response.end(JSON.stringify(body));
}

/** Answers every path with this. */
export const answers =
  (body: unknown, status = 200): Handler =>
  (request, response) =>
    json(request, response, status, body);

/** Greets as a companion and answers everything else with this. */
export const greetsThen =
  (body: unknown, status: number): Handler =>
  (request, response) =>
    request.url === '/v1/health' || request.method === 'OPTIONS'
      ? json(request, response, 200, health)
      : json(request, response, status, body);

/** A web page, as any other program's server has it. */
export const webPage: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Router</title><p>Welcome');
};

/** A companion's own words, behind something that lets no extension read them. */
export const withoutCors: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(health));
};

export const hangs: Handler = () => {};

/** Begins an answer and never ends it. */
export const hangsInside: Handler = (request, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'access-control-allow-origin': request.headers.origin ?? '*',
  });
  response.write('{"name":');
};

export const hangsUp: Handler = (request) => void request.socket.destroy();

export const notPaired = { error: 'not-paired', message: 'This browser is not paired with this companion.' };
