import { describe, expect, it } from 'vitest';
import { authenticationResults, parseResults } from '../../lib/mail/authentication.ts';
import { contentTypeOf } from '../../lib/mail/content-type.ts';
import { readHtml } from '../../lib/mail/html.ts';
import { makeLink, shownHost } from '../../lib/mail/links.ts';
import { mailObservables } from '../../lib/mail/observables.ts';
import { readMail } from '../../lib/mail/read.ts';
import { receivedHops } from '../../lib/mail/received.ts';
import { unwrapLink } from '../../lib/mail/rewriting.ts';
import { mailOf } from './mail-builder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const header = (name: string, value: string) => ({ name, value });

describe('the From header', () => {
  it('gives the true address behind an unquoted comma', async () => {
    const mail = await mailOf({ from: 'Microsoft account team ,_<j07yc@y0h2ey22lq.example>' });
    expect(mail.from[0]).toEqual({ name: 'Microsoft account team ,_', address: 'j07yc@y0h2ey22lq.example' });
  });

  it('is not taken for broken where an encoded word holds a comma', async () => {
    const mail = await mailOf({ from: '=?iso-8859-1?Q?M=FCller=2C_Jens?= <jens@supplier.example>' });
    expect(mail.from[0]).toEqual({ name: 'Müller, Jens', address: 'jens@supplier.example' });
  });
});

describe('Received', () => {
  it('gives who handed over, from which address, to whom', () => {
    const [hop] = receivedHops([
      header(
        'Received',
        'from mail.evil.example (unknown [192.0.2.7]) by mx.corp.example (Postfix) with ESMTPS id 4X (for <a@b.example> from x); Mon, 2 Nov 2026 09:00:00 +0000',
      ),
    ]);
    expect(hop).toMatchObject({
      from: 'mail.evil.example',
      fromAddress: '192.0.2.7',
      by: 'mx.corp.example',
      with: 'ESMTPS',
    });
  });
});

describe('Authentication-Results', () => {
  const ours = header(
    'Received',
    'from out.sender.example (out.sender.example [192.0.2.1]) by mx.corp.example; Mon, 2 Nov 2026 09:00:00 +0000',
  );
  const theirs = header('Received', 'from pc (pc [192.0.2.2]) by out.sender.example; Mon, 2 Nov 2026 08:59:00 +0000');
  const result = (server: string, said: string) => header('Authentication-Results', `${server}; ${said}`);
  const read = (headers: ReturnType<typeof header>[]) => authenticationResults(headers, receivedHops(headers));

  it('is believed where the receiver wrote it', () => {
    expect(read([result('mx.corp.example', 'spf=pass smtp.mailfrom=sender.example'), ours, theirs])[0]).toMatchObject({
      believed: true,
      forged: false,
    });
    // Gmail writes its own below its Received.
    expect(read([ours, result('mx.corp.example', 'spf=pass smtp.mailfrom=sender.example'), theirs])[0]).toMatchObject({
      believed: true,
    });
  });

  it('is forged where it claims to be the receiver’s and cannot be', () => {
    expect(read([ours, theirs, result('mx.corp.example', 'dmarc=pass header.from=bank.example')])[0]).toMatchObject({
      believed: false,
      forged: true,
    });
    const [first, second] = read([
      result('mx.corp.example', 'dmarc=fail'),
      ours,
      result('mx.corp.example', 'dmarc=pass'),
    ]);
    expect([first?.believed, second?.believed, second?.forged]).toEqual([true, false, true]);
  });

  it('is believed in mail that Gmail delivered, whose inner steps name no host', async () => {
    const mail = await readMail(
      new TextEncoder().encode(
        [
          'Received: by 2002:a05:6a10:1 with SMTP id x1csp; Mon, 2 Nov 2026 01:00:02 -0800 (PST)',
          'Received: from mail.supplier.example (mail.supplier.example. [192.0.2.10])',
          '        by mx.google.com with ESMTPS id a1; Mon, 02 Nov 2026 01:00:01 -0800 (PST)',
          'Authentication-Results: mx.google.com; dkim=pass header.i=@supplier.example; spf=pass smtp.mailfrom=supplier.example',
          'From: ana@supplier.example',
          'To: ana@corp.example',
          'Subject: Minutes',
          '',
          'Hello',
        ].join('\r\n'),
      ),
    );
    expect(mail.authentication.map((result) => [result.method, result.believed])).toEqual([
      ['dkim', true],
      ['spf', true],
    ]);
  });

  it('is another’s word where another server wrote it', () => {
    expect(read([ours, result('out.sender.example', 'dkim=pass header.d=sender.example')])[0]).toMatchObject({
      believed: false,
      forged: false,
    });
  });

  it('is read in Microsoft’s spelling, without a server, and with comments and quotes', () => {
    const { server, entries } = parseResults(
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=fail (bad; signature) header.d="a.example"; dmarc=none action=none header.from=a.example',
    );
    expect(server).toBe('');
    expect(entries.map((entry) => [entry.method, entry.result])).toEqual([
      ['spf', 'pass'],
      ['dkim', 'fail'],
      ['dmarc', 'none'],
    ]);
    expect(entries[1]?.properties['header.d']).toBe('a.example');
  });
});

describe('HTML', () => {
  it('tells what an eye sees from what it does not', () => {
    const hidden = {
      'display:none': 'display-none',
      'visibility:hidden': 'visibility-hidden',
      'opacity:0': 'transparent',
      'font-size:0': 'zero-font',
      'font-size:1px': 'tiny-font',
      'color:#ffffff': 'same-colour',
      'color:rgba(0,0,0,0)': 'transparent',
      'max-height:0;overflow:hidden': 'collapsed',
      'text-indent:-9999px': 'off-screen',
      'position:absolute;left:-9999px': 'off-screen',
    };
    for (const [style, way] of Object.entries(hidden)) {
      const { visible, hidden: found } = readHtml(`<p>seen <span style="${style}">unseen words</span></p>`);
      expect([style, visible, found]).toEqual([style, 'seen', [{ text: 'unseen words', way }]]);
    }
  });

  it('takes text as visible where size and colour are set anew further in', () => {
    expect(readHtml('<td style="font-size:0"><a style="font-size:14px">seen</a></td>').visible).toBe('seen');
    expect(readHtml('<div style="background:#000"><span style="color:#fff">seen</span></div>').visible).toBe('seen');
    expect(readHtml('<table bgcolor="#003366"><tr><td><font color="white">seen</font></td></tr></table>').visible).toBe(
      'seen',
    );
  });

  it('takes text as visible that is made so within what is invisible, and nothing that is gone', () => {
    const within = (style: string) =>
      readHtml(`<div style="${style}">unseen <p style="visibility:visible">seen</p></div>`).visible;
    expect(within('visibility:hidden')).toBe('seen');
    for (const gone of ['display:none', 'opacity:0', 'visibility:hidden;opacity:0', 'visibility:hidden;display:none'])
      expect([gone, within(gone)]).toEqual([gone, '']);
    expect(
      readHtml(
        '<div style="visibility:hidden"><div style="display:none"><p style="visibility:visible">gone</p></div></div>',
      ).visible,
    ).toBe('');
  });

  it('follows the mail’s own style sheet', () => {
    expect(
      readHtml(
        '<style>.x{display:none} @media (max-width:600px){.y{display:none}}</style><p class="x">unseen</p><p class="y">seen</p>',
      ),
    ).toMatchObject({ visible: 'seen', hidden: [{ text: 'unseen' }] });
  });

  it('reads links as shown against as targeted', () => {
    const { links } = readHtml(
      '<base href="https://site.example/a/"><a href=" https://ev\til.example/login ">https://www.bank.example</a><a href="b.html"><img alt="Pay now"></a><map><area href="//other.example/x" alt="Go"></map>',
    );
    expect(links.map((link) => [link.shown, link.target, link.host])).toEqual([
      ['https://www.bank.example', 'https://evil.example/login', 'evil.example'],
      ['Pay now', 'https://site.example/a/b.html', 'site.example'],
      ['Go', 'https://other.example/x', 'other.example'],
    ]);
  });

  it('never takes script or style for text', () => {
    expect(readHtml('<script>steal()</script><style>p{}</style><p>seen</p><!-- unseen -->')).toMatchObject({
      visible: 'seen',
      scripts: true,
    });
  });
});

describe('links', () => {
  it('says which host the visible words claim', () => {
    expect(shownHost({ shown: 'https://www.bank.example/login?x=1' })).toBe('www.bank.example');
    expect(shownHost({ shown: 'www.paypal.com' })).toBe('www.paypal.com');
    for (const words of ['Click here', 'invoice.pdf', 'e.g. this', 'Mr.Smith'])
      expect(shownHost({ shown: words })).toBeUndefined();
  });

  it('undoes the rewriting of mail gateways', () => {
    expect(
      unwrapLink('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fa%3Fb%3D1&data=05'),
    ).toBe('https://evil.example/a?b=1');
    expect(unwrapLink('https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_a&d=x')).toBe(
      'https://evil.example/a',
    );
    expect(unwrapLink('https://urldefense.com/v3/__https://evil.example/a__;!!x')).toBe('https://evil.example/a');
    expect(unwrapLink('https://evil.example/?url=https://bank.example')).toBe(
      'https://evil.example/?url=https://bank.example',
    );
  });

  it('has no host where there is none', () => {
    expect(makeLink('mailto:a@b.example', 'write', 'html')).toMatchObject({ scheme: 'mailto', host: '' });
    expect(makeLink('#top', 'up', 'html')).toBeUndefined();
  });
});

describe('attachments', () => {
  it('are known by their content', () => {
    expect(contentTypeOf(bytes('%PDF-1.4'))).toBe('pdf');
    expect(contentTypeOf(bytes('MZ\u0090'))).toBe('pe');
    expect(contentTypeOf(bytes('\n  <!DOCTYPE html><html>'))).toBe('html');
    expect(contentTypeOf(bytes('<?xml version="1.0"?><svg xmlns="x">'))).toBe('svg');
    expect(contentTypeOf(bytes('just words'))).toBeUndefined();
  });

  it('that nobody opened are a gap that blocks benign', async () => {
    const mail = await mailOf({ attachments: [{ name: 'a.pdf', type: 'application/pdf', content: '%PDF-1.4' }] });
    expect(mail.gaps).toEqual([expect.objectContaining({ id: 'attachments-unopened', blocksBenign: true })]);
  });
});

describe('a whole message', () => {
  it('gives indicators with their parts', async () => {
    const mail = await mailOf({
      headers: ['Reply-To: x@gmail.com'],
      html: '<a href="https://evil.example/a">go</a>',
      attachments: [{ name: 'a.exe', type: 'application/octet-stream', content: 'MZ' }],
    });
    const observables = mailObservables(mail);
    for (const wanted of [
      { type: 'email', value: 'ana@supplier.example', role: 'sender' },
      { type: 'email', value: 'x@gmail.com', role: 'reply_to' },
      { type: 'url', value: 'https://evil.example/a', role: 'link' },
      { type: 'domain', value: 'evil.example', role: 'link' },
      { type: 'file', value: 'a.exe', role: 'attachment' },
    ])
      expect(observables).toContainEqual(wanted);
  });

  it('that cannot be parsed still gives what its header says, and a gap', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    const mail = await readMail(bytes(`From: a@b.example\r\nSubject: deep\r\n${nested}`));
    expect(mail.subject).toBe('deep');
    expect(mail.gaps.some((gap) => gap.blocksBenign)).toBe(true);
  });
});
