import { describe, expect, it } from 'vitest';
import { dmarcReport } from '../../attachments/documents.ts';
import { open } from '../../attachments/opening.ts';
import { codePng, pngChunks, pngOf } from '../../attachments/pictures.ts';

const kinds = (opened: { traits?: { kind: string }[] | undefined }) => (opened.traits ?? []).map(({ kind }) => kind);
const address = 'https://stranger.test/q';
const packed = Buffer.from('x'.repeat(900)).toString('base64');

describe('a web page', () => {
  it('to be read is a page to be read', async () => {
    const opened = await open(
      'a.html',
      '<html><body><p>Minutes of <a href="https://corp.example/m">Monday</a></p></body></html>',
    );
    expect(opened).toEqual({
      text: 'Minutes of Monday',
      links: [{ target: 'https://corp.example/m', shown: 'Monday' }],
    });
  });

  it('that builds a file, or unpacks itself', async () => {
    const builds = `<html><script>var d=atob("${packed}");var b=new Blob([d]);var a=document.createElement("a");a.href=URL.createObjectURL(b);a.download="invoice.iso";a.click();</script></html>`;
    expect(kinds(await open('a.html', builds))).toContain('page-builds-file');
    const unpacks = `<html><script>document.write(unescape("${'%3c'.repeat(400)}"))</script></html>`;
    expect(kinds(await open('a.html', unpacks))).toContain('page-decodes');
    expect(kinds(await open('a.html', '<html><script>console.log("hello")</script></html>'))).toEqual(['page-script']);
  });

  it('that asks for a password, sends off a form, or goes elsewhere', async () => {
    const login = `<form action="${address}"><input name=u><input type="password" name=p></form>`;
    expect((await open('a.html', `<html>${login}</html>`)).traits).toMatchObject([{ kind: 'page-asks-password' }]);
    expect(kinds(await open('a.html', '<html><input type="password" placeholder="Mail password"></html>'))).toEqual([
      'page-asks-password',
    ]);
    const form = await open('a.html', `<html><form action="${address}"><input name=card></form></html>`);
    expect(kinds(form)).toEqual(['page-form']);
    expect(form.links).toMatchObject([{ target: address }]);
    for (const page of [
      `<meta http-equiv="refresh" content="0; url=${address}">`,
      `<script>window.location.href="${address}"</script>`,
      `<script>location.replace("${address}")</script>`,
      `<body onload="location='${address}'">`,
    ])
      expect(kinds(await open('a.html', `<html>${page}</html>`)), page).toContain('page-redirects');
  });

  it('shows codes that stand in its markup', async () => {
    const png = Buffer.from(await codePng(address)).toString('base64');
    expect((await open('a.html', `<html><img src="data:image/png;base64,${png}"></html>`)).codes).toEqual([
      { kind: 'QRCode', text: address },
    ]);
  });
});

describe('an SVG picture', () => {
  it('that only draws does nothing', async () => {
    expect(await open('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')).toEqual(
      {},
    );
  });

  it.each([
    `<svg xmlns="http://www.w3.org/2000/svg"><script>location.href="${address}"</script></svg>`,
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="window.location='${address}'"></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><script type="text/javascript"><![CDATA[ top.location = "${address}" ]]></script></svg>`,
  ])('that runs script: %s', async (svg) => {
    const opened = await open('a.svg', svg);
    expect(kinds(opened)).toEqual(expect.arrayContaining(['svg-script', 'page-redirects']));
    expect(opened.links).toEqual(expect.arrayContaining([expect.objectContaining({ target: address })]));
  });

  it('with a link', async () => {
    const opened = await open(
      'a.svg',
      `<svg xmlns="http://www.w3.org/2000/svg"><a xlink:href="${address}"><text>Open the document</text></a></svg>`,
    );
    expect(opened).toMatchObject({ text: 'Open the document', links: [{ target: address }] });
    expect(opened.traits).toBeUndefined();
  });
});

describe('a calendar', () => {
  it('gives words and links, folded lines and HTML too', async () => {
    const opened = await open(
      'invite.ics',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Payroll review\\, urgent\r\nDESCRIPTION:Sign in at ${address}\r\n  before Friday\r\nLOCATION:Room 4\r\nURL:https://corp.example/room\r\nX-ALT-DESC;FMTTYPE=text/html:<p>See <a href="${address}?h">the agenda</a></p>\r\nATTENDEE;CN="Lopez: Ana":mailto:ana@corp.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    );
    expect(opened).toMatchObject({
      text: `Payroll review, urgent\nSign in at ${address} before Friday\nRoom 4\nSee the agenda`,
      links: [{ target: 'https://corp.example/room' }, { target: `${address}?h`, shown: 'the agenda' }],
    });
  });
});

describe('reports of mail servers', () => {
  it('are known by what they must carry', async () => {
    expect(await open('r.xml', dmarcReport())).toEqual({
      traits: [{ kind: 'dmarc-report', quote: 'reporter.test corp.example' }],
    });
    const tls = JSON.stringify({
      'organization-name': 'Reporter',
      'date-range': { 'start-datetime': '2026-11-01T00:00:00Z', 'end-datetime': '2026-11-02T00:00:00Z' },
      'report-id': '1',
      policies: [{ policy: { 'policy-type': 'sts', 'policy-domain': 'corp.example' }, summary: {} }],
    });
    expect(await open('r.json', tls)).toEqual({ traits: [{ kind: 'tls-report', quote: 'Reporter' }] });
  });

  it('are none where something is missing, or where there is more to read', async () => {
    expect(kinds(await open('r.xml', dmarcReport().replace(/<record>.*<\/record>/s, '')))).toEqual([]);
    expect(
      kinds(await open('r.xml', dmarcReport('reporter.test', `<comment>${'Pay now. '.repeat(60)}</comment>`))),
    ).toEqual([]);
    expect(kinds(await open('r.json', '{"organization-name": 1}'))).toEqual([]);
  });
});

describe('codes in pictures', () => {
  it.each([2, 4, 8])('are read at %d pixels a module, on white or on nothing', async (scale) => {
    for (const clear of [false, true])
      expect(await open('a.png', await codePng(address, scale, clear))).toEqual({
        codes: [{ kind: 'QRCode', text: address }],
        pictures: 1,
      });
  });

  it('are none in a plain picture or one too small for any', async () => {
    const plain = { width: 100, height: 100, data: new Uint8Array(10_000).fill(200) };
    expect(await open('a.png', pngOf(plain))).toEqual({ pictures: 1 });
    expect(await open('a.png', pngOf({ width: 1, height: 1, data: new Uint8Array(1) }))).toEqual({ pictures: 1 });
  });

  it('are not looked for in a picture that would fill the memory, or that is none', async () => {
    const bomb = pngChunks(20_000, 20_000, 0, new Uint8Array(10));
    expect((await open('a.png', bomb)).unread).toMatchObject([
      { why: 'too-large', what: expect.stringContaining('20000') },
    ]);
    expect((await open('a.png', pngChunks(100, 100, 0, new Uint8Array(10)))).unread).toMatchObject([{ why: 'broken' }]);
    expect((await open('a.webp', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'))).unread).toMatchObject([
      { why: 'unknown' },
    ]);
  });
});
