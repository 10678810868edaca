import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const folder = join(import.meta.dirname, '..', '..', 'mails');
const samples = ['honest', 'phish', 'scam'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((name) => readFileSync(join(folder, kind, name))),
);

/** What breaks readers of mail, to be put anywhere into one. */
const pieces = [
  '\r\n',
  '\r\n\r\n',
  '\n',
  '\r',
  '\0',
  '--',
  '--b\r\n',
  '\r\n--b--\r\n',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Type: multipart/mixed; boundary=""\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html; charset=utf-7\r\n',
  'Content-Type: text/plain; charset=__proto__\r\n',
  'Content-Type: text/html; charset="iso-2022-kr\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Content-Transfer-Encoding: constructor\r\n',
  "Content-Disposition: attachment; filename*0*=utf-8''%ff%; filename*1=__proto__\r\n",
  'Subject: =?utf-7?Q?+ADw-?= =?x?B?====?= =?utf-8?Q?=E2?=\r\n',
  'From: "a\\" <b@c.example>, (x <d@e.example>\r\n',
  'From: g: a@b.example, <x;\r\n',
  'Received: from (((( by ;;;\r\n',
  'Authentication-Results: ;=;=;="\r\n',
  'Date: Mon, 99 Nov 275760 99:99:99 +9999\r\n',
  '<style>{{{</style><p style="color:',
  '<a href="javascript:alert(1)">',
  '<!--',
  '=?=?=?=?',
  '\u001b$B',
  '\u202e\u2066\ufe0f',
  '&#x110000;&#0;&',
].map((text) => Buffer.from(text));

const junk = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
);

/** A real-looking mail with something done to it, cut anywhere; or bytes that are none. */
export const anyMail: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), junk, fc.nat(40)), { maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
      )
      .map(([sample, changes, end]) => {
        let bytes: Uint8Array = sample;
        for (const [place, piece, removed] of changes) {
          const at = Math.floor(place * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + removed)]);
        }
        return end === null ? bytes : bytes.subarray(0, Math.floor(end * bytes.length));
      }),
  },
  { weight: 1, arbitrary: fc.array(junk, { maxLength: 40 }).map((parts) => new Uint8Array(Buffer.concat(parts))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);
