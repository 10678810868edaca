import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../companion/attachments/open-file.ts';
import { Opener } from '../../../companion/attachments/opener.ts';
import { attachmentsSource, connectAttachments } from '../../../companion/connectors/attachments.ts';
import { alertFromMessage } from '../../../lib/mail/alert.ts';
import { evidence, evidencePart } from '../../../lib/schema/evidence.ts';
import { gap } from '../../../lib/schema/gap.ts';
import { latin, zipOf } from '../../attachments/archives.ts';
import { compoundOf, dmarcReport, pdfOf, signedOf } from '../../attachments/documents.ts';
import { type AttachedDraft, answersOf, attachedIn, rawWith } from '../../attachments/opening.ts';
import { codePng, pngOf } from '../../attachments/pictures.ts';
import { rawMail } from '../mail-builder.ts';

const text =
  'Dear Ana, please find the minutes of Monday in the file, and let me know whether the figures are right. '.repeat(3);
const gapsOf = async (draft: AttachedDraft) => {
  const answers = await answersOf(rawWith({ text, ...draft }));
  const { gaps = [] } = answers.get('attachments') ?? {};
  for (const one of gaps) gap.parse(one);
  return gaps.map(({ id, blocksBenign }) => `${id}${blocksBenign ? '' : ' (does not block)'}`);
};
const logo = pngOf({ width: 120, height: 60, data: new Uint8Array(7_200).fill(90) });
const vcard = 'BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n';

describe('what came with a mail', () => {
  it('is nothing where nothing came: nothing is opened', async () => {
    const source = attachmentsSource(() => Promise.reject(new Error('opened')));
    const alert = await alertFromMessage(new TextEncoder().encode(rawMail({ text: 'Hello' })), 'a.eml');
    const asked = {
      alert,
      question: { id: 'attachments', title: '' },
      signal: new AbortController().signal,
      disclose: async () => {},
    };
    expect(await source.ask({ ...asked, answers: new Map() })).toMatchObject({
      summary: 'Nothing came with it.',
      parts: {},
    });
  });

  it('is listed with what it holds, at whatever depth', async () => {
    const inner = await zipOf({ 'invoice.pdf.js': 'alert(1)' });
    const answers = await answersOf(
      rawWith({
        text,
        files: [
          { name: 'papers.zip', content: await zipOf({ 'inner.zip': inner, 'a.txt': 'see https://stranger.test/a' }) },
        ],
      }),
    );
    const { files, links } = attachedIn(answers);
    expect(files.map(({ id, within, name, format }) => [id, within, name, format])).toEqual([
      [1, undefined, 'papers.zip', 'zip'],
      [2, 1, 'inner.zip', 'zip'],
      [3, 1, 'a.txt', undefined],
      [4, 2, 'invoice.pdf.js', undefined],
    ]);
    expect(links).toMatchObject([{ host: 'stranger.test', place: 'attachment', file: 'a.txt' }]);
    expect(answers.get('attachments')).toMatchObject({
      summary: '1 file came with it, 3 inside of it, 1 link.',
      gaps: [],
      parts: {
        files: 'papers.zip\npapers.zip > inner.zip\npapers.zip > a.txt\npapers.zip > inner.zip > invoice.pdf.js',
      },
      observables: expect.arrayContaining([
        { type: 'url', value: 'https://stranger.test/a', role: 'link' },
        { type: 'file', value: 'invoice.pdf.js', role: 'attachment' },
      ]),
    });
  });

  it('leaves no gap where it is ordinary: papers, logos, reports, cards, signatures', async () => {
    for (const file of [
      { name: 'minutes.pdf', content: pdfOf({ text }) },
      { name: 'notes.txt', content: 'Hello' },
      { name: 'logo.png', content: logo, inline: true },
      { name: 'ana.vcf', content: vcard },
      { name: 'smime.p7s', content: signedOf(undefined) },
      { name: 'signature.asc', content: '-----BEGIN PGP SIGNATURE-----\r\n\r\nx\r\n-----END PGP SIGNATURE-----' },
      { name: 'invite.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
      { name: 'report.xml.gz', content: new Uint8Array(gzipSync(dmarcReport())) },
      { name: 'report.zip', content: await zipOf({ 'report.xml': dmarcReport() }) },
      { name: 'note.wav', content: latin('RIFF\u0010\u0000\u0000\u0000WAVEfmt \u0000') },
      { name: 'empty.dat', content: '' },
    ])
      expect(await gapsOf({ files: [file] }), file.name).toEqual([]);
    expect(
      await gapsOf({ text: 'Thanks, see you', files: [{ name: 'logo.png', content: logo, inline: true }] }),
    ).toEqual([]);
  });

  it('leaves a gap that says why, where it was not read', async () => {
    const locked = await zipOf({ 'a.txt': 'x' }, 'secret');
    expect(await gapsOf({ files: [{ name: 'a.zip', content: locked }] })).toEqual(['attachments-locked']);
    expect(await gapsOf({ text: `${text}\nPassword: secret`, files: [{ name: 'a.zip', content: locked }] })).toEqual(
      [],
    );
    expect(await gapsOf({ files: [{ name: 'a.xlsx', content: compoundOf({ EncryptedPackage: 'x' }) }] })).toEqual([
      'attachments-locked',
    ]);
    const noise = new Uint8Array(500).map((_, i) => (i * 89) % 256);
    expect(await gapsOf({ files: [{ name: 'a.dat', content: noise }] })).toEqual(['attachments-unknown']);
    expect(await gapsOf({ files: [{ name: 'a.pdf', content: '%PDF-1.4 broken' }] })).toEqual(['attachments-broken']);
    let nested = await zipOf({ 'a.txt': 'x' });
    for (let i = 0; i < 50; i++) nested = await zipOf({ 'a.zip': nested });
    expect(await gapsOf({ files: [{ name: 'a.zip', content: nested }] })).toEqual(['attachments-too-deep']);
    const many = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`${i}.txt`, `${i}`]));
    expect(await gapsOf({ files: [{ name: 'a.zip', content: await zipOf(many) }] })).toEqual(['attachments-too-large']);
    const entries = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [i === 390 ? 'last.exe' : `${i}.txt`, `${i}`]),
    );
    const answers = await answersOf(rawWith({ text, files: [{ name: 'a.zip', content: await zipOf(entries) }] }));
    expect(attachedIn(answers).files.some(({ name, digest }) => name === 'last.exe' && digest === '')).toBe(true);
    const picture = pngOf({ width: 400, height: 300, data: new Uint8Array(120_000).fill(90) });
    expect(await gapsOf({ text: 'See below', files: [{ name: 'a.png', content: picture, inline: true }] })).toEqual([
      'picture-words',
    ]);
    expect(
      await gapsOf({
        html: '<p>Hi</p><img src="https://supplier.example/big.png">',
        files: [{ name: 'a.txt', content: 'x' }],
      }),
    ).toEqual(['picture-words']);
  });

  it('fits the trace, however much came', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`${'n'.repeat(180)}${i}.txt`, `https://s${i}.test/ ${text}`]),
    );
    const answers = await answersOf(rawWith({ text, files: [{ name: 'a.zip', content: await zipOf(files) }] }));
    const { parts = {}, summary = '', observables = [] } = answers.get('attachments') ?? {};
    expect(Object.keys(parts).length).toBeLessThanOrEqual(40);
    for (const name of Object.keys(parts)) evidencePart.parse({ name, digest: '0'.repeat(64), length: 1 });
    evidence.shape.summary.parse(summary);
    evidence.shape.observables.parse(observables.slice(0, 1000));
  });

  it('shows codes in pictures: attached, in the text, and in its markup', async () => {
    const png = await codePng('https://stranger.test/q');
    const inMarkup = rawMail({
      html: `<p>Scan</p><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`,
    });
    for (const raw of [
      rawWith({ text, files: [{ name: 'a.png', content: png }] }),
      rawWith({ text, files: [{ name: 'a.png', content: png, inline: true }] }),
      inMarkup,
    ]) {
      const { codes, links } = attachedIn(await answersOf(raw));
      expect(codes).toMatchObject([{ text: 'https://stranger.test/q' }]);
      expect(links).toMatchObject([{ place: 'code', host: 'stranger.test' }]);
    }
    const payment = await codePng(
      'BCD\n002\n1\nSCT\n\nAna Lopez\nDE02120300000000202051\nEUR12.50\n\n\nhttps://stranger.test/i',
    );
    expect(attachedIn(await answersOf(rawWith({ text, files: [{ name: 'a.png', content: payment }] }))).links).toEqual(
      [],
    );
  });
});

describe('a mail in a mail', () => {
  const inner = rawMail({
    from: 'PayPal <a@stranger.test>',
    subject: 'Your account',
    results: 'none',
    html: '<p>Please <a href="https://login.stranger.test/x">sign in</a></p>',
    attachments: [{ name: 'form.html', type: 'text/html', content: '<html><p>Hello</p></html>' }],
  });
  const eml = { name: 'reported.eml', type: 'message/rfc822', content: inner };

  it('is read in turn: its words, links and files take part', async () => {
    const { files, links, texts } = attachedIn(await answersOf(rawWith({ text: text.repeat(3), files: [eml] })));
    expect(files.map(({ name, format }) => [name, format])).toEqual([
      ['reported.eml', 'mail'],
      ['form.html', 'html'],
    ]);
    expect(links).toMatchObject([
      { host: 'login.stranger.test', shown: 'sign in', place: 'attachment', file: 'reported.eml' },
    ]);
    expect(texts[0]?.text).toContain('Your account\nPlease');
  });

  it('is what is judged where the mail around it only reports it', async () => {
    const answers = await answersOf(rawWith({ text: 'Is this genuine?', files: [eml] }));
    expect(attachedIn(answers).reported).toMatchObject({ file: 1, mail: { subject: 'Your account' } });
    expect(answers.get('attachments')).toMatchObject({
      summary: expect.stringContaining('It reports the mail that is attached'),
      parts: {
        'reported-body': expect.stringContaining('Please'),
        'reported-links': expect.stringContaining('login.stranger.test'),
      },
      observables: expect.arrayContaining([{ type: 'email', value: 'a@stranger.test', role: 'sender' }]),
    });
  });

  it('is not where the mail around it has more to say, other files, or a way to a stranger', async () => {
    const isReport = async (draft: AttachedDraft) => attachedIn(await answersOf(rawWith(draft))).reported !== undefined;
    expect(
      await isReport({ text: 'Is this genuine?', files: [eml, { name: 'logo.png', content: logo, inline: true }] }),
    ).toBe(true);
    expect(await isReport({ text: text.repeat(4), files: [eml] })).toBe(false);
    expect(await isReport({ text: 'See both', files: [eml, { name: 'a.pdf', content: pdfOf({ text }) }] })).toBe(false);
    expect(await isReport({ text: 'See https://stranger.test/x', files: [eml] })).toBe(false);
    expect(await isReport({ text: 'Two', files: [eml, eml] })).toBe(false);
  });
});

describe('the thread that opens files', () => {
  const file = (content: Uint8Array, format: string) => ({
    name: 'a',
    declaredType: '',
    format,
    bytes: content,
    passwords: [],
  });
  const signal = new AbortController().signal;

  it('gives what opening here gives, children with their bytes', async () => {
    const opener = new Opener();
    const zip = await zipOf({ 'a.txt': 'hello', 'b/c.txt': 'world' });
    expect(await opener.open(file(zip, 'zip'), signal)).toEqual(await openFile(file(zip, 'zip'), signal));
    const pdf = pdfOf({ text: 'page', links: ['https://stranger.test/'] });
    expect(await opener.open(file(pdf, 'pdf'), signal)).toEqual(await openFile(file(pdf, 'pdf'), signal));
    opener.close();
  });

  it('is ended where a file takes too long, and the next one finds another', async () => {
    const opener = new Opener(1);
    const zip = await zipOf({ 'a.txt': 'hello' });
    expect(await opener.open(file(zip, 'zip'), signal)).toEqual({ unread: [{ why: 'slow', what: 'all of it' }] });
    opener.close();
    const patient = new Opener();
    expect((await patient.open(file(zip, 'zip'), signal)).children).toHaveLength(1);
    patient.close();
  });

  it('stops when it is told to', async () => {
    const opener = new Opener();
    const controller = new AbortController();
    const waiting = opener.open(file(pdfOf({ text: 'x', pages: 20 }), 'pdf'), controller.signal);
    const behind = opener.open(file(pdfOf({ text: 'y' }), 'pdf'), controller.signal);
    controller.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(behind).rejects.toThrow('stopped');
    expect((await opener.open(file(await zipOf({ a: 'b' }), 'zip'), signal)).children).toHaveLength(1);
    opener.close();
  });

  it('keeps no process alive, closed or not', async () => {
    const { execFileSync } = await import('node:child_process');
    const script = `
      const { connectAttachments } = await import('${new URL('../../../companion/connectors/attachments.ts', import.meta.url).href}');
      const { alertFromMessage } = await import('${new URL('../../../lib/mail/alert.ts', import.meta.url).href}');
      const alert = await alertFromMessage(Buffer.from(process.env.MAIL, 'base64'), 'a');
      const answer = await connectAttachments().source.ask({ alert, answers: new Map(), signal: new AbortController().signal });
      console.log(answer.summary);`;
    const mail = Buffer.from(rawWith({ text, files: [{ name: 'a.pdf', content: pdfOf({ text }) }] })).toString(
      'base64',
    );
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, MAIL: mail },
      timeout: 50_000,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('1 file came with it.');
    connectAttachments().close?.();
  });
});
