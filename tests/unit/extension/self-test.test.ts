import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressProblem, diagnoseCompanion } from '../../../lib/extension/companion-check.ts';
import { readerDiagnoses, rememberReading } from '../../../lib/extension/last-readings.ts';
import { browserCheck, diagnoseConsoles, keyCheck, storageCheck, testPart } from '../../../lib/extension/self-test.ts';
import { nextStep } from '../../../lib/extension/self-test-parts.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import { Store } from '../../../lib/extension/store.ts';
import { apiVersion, pairingAnswer } from '../../../lib/schema/api.ts';
import { type Diagnosis, diagnosis, fails, lacks, works } from '../../../lib/schema/diagnosis.ts';
import { freePort } from '../../../scripts/practice/ports.ts';
import { type Handler, LocalServer } from '../../companion/local-server.ts';
import { answers, greetsThen, hangs, hangsUp, health, notPaired, webPage } from '../../companion/misbehaving.ts';
import { PracticeCompanion } from '../../companion/practice-companion.ts';
import { fetchAsExtension } from './browser-tier.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const token = 'x'.repeat(43);
let server: LocalServer;
let restoreFetch: () => void;

beforeAll(async () => {
  server = await LocalServer.start();
  restoreFetch = fetchAsExtension();
});
afterAll(async () => {
  restoreFetch();
  await server.stop();
});
beforeEach(() => fakeBrowser.reset());

/** How the companion stands that behaves so, to a browser that is paired with it. */
async function stands(handler: Handler, as: string | undefined = token): Promise<Diagnosis> {
  server.handler = handler;
  const [companion, model] = (await diagnoseCompanion(server.address, as)).map((one) => diagnosis.parse(one));
  expect(model?.about).toBe('model');
  if (!companion) throw new Error('Nothing was found.');
  return companion;
}

describe('the companion of a paired browser', () => {
  it.each<[string, Handler, string, RegExp]>([
    ['is a web page', webPage, 'not-companion', /Stop that program/],
    ['is of an older version', answers({ ...health, api: apiVersion - 1 }), 'version', /Update the companion/],
    ['is of a newer version', answers({ ...health, api: apiVersion + 1 }), 'version', /Update the extension/],
    ['ended the pairing', greetsThen(notPaired, 401), 'pairing-ended', /press Unpair, then pair again/],
    ['fails', answers({}, 503), 'failed', /log/],
    ['hangs up', hangsUp, 'refused', /npx sidelight serve/],
  ])('%s', async (_, handler, code, remedy) => {
    expect(await stands(handler)).toMatchObject({ code, state: 'fail', remedy: expect.stringMatching(remedy) });
  });

  it('hangs', async () => {
    expect(await stands(hangs)).toMatchObject({ code: 'slow', state: 'fail' });
  }, 15_000);

  it('is not there', async () => {
    const [found] = await diagnoseCompanion(`http://127.0.0.1:${await freePort()}`, token);
    expect(found).toMatchObject({ code: 'refused', state: 'fail', remedy: expect.stringContaining('sidelight serve') });
  });

  it('answers, and says how its model is', async () => {
    const companion = await PracticeCompanion.start({
      SIDELIGHT_MODEL_URL: `http://127.0.0.1:${await freePort()}/v1`,
    });
    try {
      const answer = await fetch(`${companion.address}/v1/pairing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: companion.code(), publicKey: `${'A'.repeat(43)}=`, person: 'Ana' }),
      });
      const paired = pairingAnswer.parse(await answer.json());
      expect(await diagnoseCompanion(companion.address, paired.token)).toEqual([
        expect.objectContaining({ code: 'companion-ready', state: 'ok' }),
        expect.objectContaining({ code: 'model-unreachable', state: 'fail' }),
      ]);
    } finally {
      await companion.remove();
    }
  });
});

describe('without a pairing', () => {
  it('nothing that is missing is a failure', async () => {
    const [away] = await diagnoseCompanion(`http://127.0.0.1:${await freePort()}`, undefined);
    expect(away).toMatchObject({ code: 'refused', state: 'warn', what: expect.stringContaining('None is needed') });
    server.handler = answers(health);
    expect((await diagnoseCompanion(server.address, undefined))[0]).toMatchObject({
      code: 'no-pairing',
      state: 'warn',
      remedy: expect.stringContaining('npx sidelight pair'),
    });
  });

  it.each(['nonsense', 'http://192.0.2.7:8787', 'http://127.0.0.1:8787/path'])('%s is no address', (address) =>
    expect(addressProblem(address)).toMatchObject({ code: 'address-wrong', state: 'fail' }),
  );
});

describe('the browser’s own parts', () => {
  it('work, and leave nothing behind', async () => {
    const store = new Store('self-test');
    expect(await storageCheck(store)).toMatchObject({ code: 'storage-ready', state: 'ok' });
    expect(await store.answers.count()).toBe(0);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await keyCheck(store)).toMatchObject({ code: 'key-ready', state: 'ok' });
    await store.delete();
  });

  it('say what fails', async () => {
    const store = new Store('self-test-broken');
    vi.spyOn(store.answers, 'put').mockRejectedValue(new Error('the disk is full'));
    expect(await storageCheck(store)).toMatchObject({
      code: 'storage-broken',
      state: 'fail',
      what: expect.stringContaining('the disk is full'),
    });
    expect(await keyCheck({ signingKeys: () => Promise.reject(new Error('no key')) } as never)).toMatchObject({
      code: 'key-broken',
      state: 'fail',
    });
    await store.delete();
    expect(browserCheck('Mozilla/5.0 Chrome/140.0.0.0', { minimum_chrome_version: '141' })).toMatchObject({
      code: 'browser-old',
      state: 'fail',
    });
    expect(browserCheck('Mozilla/5.0 Chrome/156.0.0.0', { minimum_chrome_version: '141' }).state).toBe('ok');
  });

  it('answer also where the settings cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    expect(await testPart('reader', new Store('unused'))).toEqual([
      expect.objectContaining({ code: 'storage-broken', state: 'fail' }),
    ]);
  });
});

describe('consoles and their readers', () => {
  it('says which hosts are enabled and not granted', async () => {
    expect(diagnoseConsoles([])[0]).toMatchObject({ code: 'no-console', state: 'warn' });
    const granted = { pattern: 'https://mail.example/*', granted: true };
    expect(diagnoseConsoles([granted])[0]).toMatchObject({ code: 'consoles-ready', state: 'ok' });
    expect(diagnoseConsoles([granted, { pattern: 'https://siem.example/*', granted: false }])[0]).toMatchObject({
      code: 'host-not-granted',
      state: 'fail',
      what: expect.stringContaining('https://siem.example'),
      remedy: expect.stringContaining('Grant'),
    });
    await changeSettings({ consoles: [] });
  });

  it('says what the last reading of each console lacked, until one lacks nothing', async () => {
    const mail = { console: 'maildev', consoleTitle: 'MailDev', origin: 'https://mail.example' };
    const siem = { console: 'prewikka', consoleTitle: 'Prewikka', origin: 'https://siem.example' };
    expect((await readerDiagnoses())[0]).toMatchObject({ code: 'nothing-read', state: 'ok' });
    await Promise.all([rememberReading(mail, ['the sender is shown']), rememberReading(siem, [])]);
    expect(await readerDiagnoses()).toEqual([
      expect.objectContaining({
        code: 'reader-drift',
        state: 'fail',
        what: expect.stringMatching(/MailDev at https:\/\/mail\.example .* the sender is shown/),
      }),
    ]);
    await rememberReading(mail, []);
    expect((await readerDiagnoses())[0]).toMatchObject({
      code: 'reader-ready',
      state: 'ok',
      what: expect.stringContaining('Prewikka, MailDev'),
    });
  });
});

describe('the next step', () => {
  const ok = works('storage-ready', 'Works.');
  const noConsole = lacks('no-console', 'None.', 'Enable one.');
  const noCompanion = lacks('refused', 'None.', 'Start it.');
  const noModel = lacks('no-model', 'None.', 'Set one.');
  const broken = fails('reader-drift', 'Broken.', 'Report it.');

  it('is what does not work, then a console, then a companion, then none', () => {
    expect(nextStep([noModel, noCompanion, noConsole, broken, ok])).toBe(broken);
    expect(nextStep([noModel, noCompanion, noConsole, ok])).toBe(noConsole);
    expect(nextStep([noModel, noCompanion, ok])).toBe(noCompanion);
    expect(nextStep([noModel, ok])).toBeUndefined();
  });
});
