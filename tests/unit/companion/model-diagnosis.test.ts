import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnoseModel } from '../../../companion/model/diagnose-model.ts';
import { diagnosis } from '../../../lib/schema/diagnosis.ts';
import { freePort } from '../../../scripts/practice/ports.ts';
import { type Handler, LocalServer } from '../../companion/local-server.ts';
import { answers, hangs, hangsInside, hangsUp, webPage } from '../../companion/misbehaving.ts';
import { ScriptedModel } from '../../model/scripted-model.ts';

let server: LocalServer;
const signal = new AbortController().signal;

beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(() => server.stop());

async function diagnosed(handler: Handler, name = 'small', key = '') {
  server.handler = handler;
  return diagnosis.parse(await diagnoseModel({ url: `${server.address}/v1`, name, key }, signal, 300));
}
const has = (...ids: string[]) => answers({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });

describe('the language model', () => {
  it('works where its server has it by that name, or as Ollama names it', async () => {
    expect(await diagnosed(has('large', 'small'))).toMatchObject({ code: 'model-ready', state: 'ok' });
    expect(await diagnosed(has('small:latest'))).toMatchObject({ code: 'model-ready' });
    expect(await diagnosed(answers([{ id: 'small' }]))).toMatchObject({ code: 'model-ready' });
  });

  it.each<[string, Handler, string, RegExp]>([
    ['another name', has('large', 'medium'), 'model-unknown', /SIDELIGHT_MODEL to a name that it has, such as “large”/],
    ['no model', has(), 'model-unknown', /Load a model/],
    ['401', answers({ error: {} }, 401), 'model-key-refused', /SIDELIGHT_MODEL_KEY/],
    ['403', answers({ error: {} }, 403), 'model-key-refused', /SIDELIGHT_MODEL_KEY/],
    ['404', answers({ error: {} }, 404), 'model-address-wrong', /usually ends in \/v1/],
    ['500', answers({ error: {} }, 500), 'model-failed', /log/],
    ['a web page', webPage, 'model-not-openai', /SIDELIGHT_MODEL_URL/],
    ['another program’s JSON', answers({ models: [] }), 'model-not-openai', /SIDELIGHT_MODEL_URL/],
    ['silence', hangs, 'model-slow', /hangs/],
    ['half an answer', hangsInside, 'model-slow', /hangs/],
    ['a hung-up connection', hangsUp, 'model-unreachable', /Start it/],
  ])('%s has a diagnosis of its own', async (_, handler, code, remedy) => {
    expect(await diagnosed(handler)).toMatchObject({
      about: 'model',
      code,
      state: 'fail',
      remedy: expect.stringMatching(remedy),
    });
  });

  it('is not there where nothing listens, and not set where nobody set it', async () => {
    const url = `http://127.0.0.1:${await freePort()}/v1`;
    expect(await diagnoseModel({ url, name: 'small', key: '' }, signal)).toMatchObject({
      code: 'model-unreachable',
      state: 'fail',
    });
    expect(await diagnoseModel(undefined, signal)).toMatchObject({ code: 'no-model', state: 'warn' });
  });

  it('whose name nobody chose may do all the same, where its server has just one', async () => {
    expect(await diagnosed(has('llama.gguf'), 'default')).toMatchObject({ code: 'model-unknown', state: 'warn' });
    expect(await diagnosed(has('one', 'two'), 'default')).toMatchObject({ code: 'model-unknown', state: 'fail' });
  });

  it('is asked for its names alone, and its key goes to nobody it sends on to', async () => {
    const other = await LocalServer.start();
    const asked: { method: string | undefined; body: string; key: string | undefined }[] = [];
    const found = await diagnosed(
      (request, response) => {
        let body = '';
        request.on('data', (piece) => {
          body += String(piece);
        });
        request.on('end', () => {
          asked.push({ method: request.method, body, key: request.headers.authorization });
          response.writeHead(302, { location: `${other.address}/v1/models` }).end();
        });
      },
      'small',
      'a-key',
    );
    expect(found).toMatchObject({ code: 'model-address-wrong', what: expect.stringContaining(other.address) });
    expect(asked).toEqual([{ method: 'GET', body: '', key: 'Bearer a-key' }]);
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it('that the other tests use is found ready', async () => {
    const model = await ScriptedModel.start();
    model.observes();
    const found = await diagnoseModel({ url: model.url, name: 'gpt-4', key: '' }, signal);
    expect(found.code).toMatch(/^model-(ready|unknown)$/);
    await model.stop();
  });
});
