import { deflateSync } from 'node:zlib';
import { utils, write } from 'cfb';
import { bytesOf, type Files, joined, latin, u16, u32, wide, zipOf } from './archives.ts';

export interface PdfDraft {
  text?: string;
  /** Addresses that lie over the page. */
  links?: string[];
  /** More entries of the catalogue, such as `/OpenAction <<…>>`. */
  catalogue?: string;
  /** More annotations. */
  annotations?: string[];
  /** Grey pictures, a byte a pixel, each drawn into its box: left, bottom, width, height. */
  pictures?: { width: number; height: number; data: Uint8Array; box: [number, number, number, number] }[];
  /** More drawing, as a content stream has it. */
  drawing?: string;
  /** Puts the catalogue's actions into a packed object stream. */
  packed?: string;
  pages?: number;
}

/** A PDF made by hand; readers that mend a missing table of objects read it. */
export function pdfOf(draft: PdfDraft): Uint8Array<ArrayBuffer> {
  const stream = (entries: string, content: Uint8Array) =>
    joined(latin(`<<${entries}/Length ${content.length}>>\nstream\n`), content, latin('\nendstream'));
  const annotations = [
    ...(draft.links ?? []).map((link) => `<</Type/Annot/Subtype/Link/Rect[20 20 300 60]/A<</S/URI/URI(${link})>>>>`),
    ...(draft.annotations ?? []),
  ];
  const pictures = draft.pictures ?? [];
  const lines = (draft.text ?? '').split('\n').map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`);
  const content = [
    `BT /F1 11 Tf 40 780 Td ${lines.join(' ')} ET`,
    ...pictures.map(({ box: [x, y, w, h] }, i) => `q ${w} 0 0 ${h} ${x} ${y} cm /I${i} Do Q`),
    draft.drawing ?? '',
  ].join('\n');
  const count = draft.pages ?? 1;
  const pages = Array.from({ length: count }, (_, i) => `${100 + i} 0 R`).join(' ');
  const objects: [number, Uint8Array][] = [
    [1, latin(`<</Type/Catalog/Pages 2 0 R${draft.catalogue ?? ''}>>`)],
    [2, latin(`<</Type/Pages/Kids[${pages}]/Count ${count}>>`)],
    [4, stream('', latin(content))],
    [5, latin('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')],
    ...Array.from({ length: count }, (_, i): [number, Uint8Array] => [
      100 + i,
      latin(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<<${pictures
          .map((_, n) => `/I${n} ${20 + n} 0 R`)
          .join('')}>>>>/Annots[${annotations.join(' ')}]>>`,
      ),
    ]),
    ...pictures.map(({ width, height, data }, i): [number, Uint8Array] => [
      20 + i,
      stream(
        `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`,
        new Uint8Array(deflateSync(data)),
      ),
    ]),
  ];
  if (draft.packed !== undefined) {
    const packed = new Uint8Array(deflateSync(latin(`60 0 ${draft.packed}`)));
    objects.push([50, stream('/Type/ObjStm/N 1/First 5/Filter/FlateDecode', packed)]);
  }
  return joined(
    latin('%PDF-1.5\n'),
    ...objects.map(([number, body]) => joined(latin(`${number} 0 obj\n`), body, latin('\nendobj\n'))),
    latin('trailer <</Root 1 0 R>>\n%%EOF\n'),
  );
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

interface Relation {
  id: string;
  kind: string;
  target: string;
  external?: boolean;
}

const relationsOf = (relations: Relation[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(
      ({ id, kind, target, external = true }) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A Word document: paragraphs as WordprocessingML or plain words, relations of its body and of its settings. */
export function docxOf(draft: { body?: string; relations?: Relation[]; settings?: Relation[]; files?: Files }) {
  const body = draft.body ?? '';
  return zipOf({
    '[Content_Types].xml': types,
    'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r"><w:body>${
      body.startsWith('<') ? body : `<w:p><w:r><w:t>${body}</w:t></w:r></w:p>`
    }</w:body></w:document>`,
    ...(draft.relations ? { 'word/_rels/document.xml.rels': relationsOf(draft.relations) } : {}),
    ...(draft.settings ? { 'word/_rels/settings.xml.rels': relationsOf(draft.settings) } : {}),
    ...draft.files,
  });
}

/** A compound file from its streams' paths. */
export function compoundOf(streams: Files): Uint8Array<ArrayBuffer> {
  const file = utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    utils.cfb_add(file, `/${path}`, Buffer.from(typeof content === 'string' ? latin(content) : content));
  return new Uint8Array(write(file, { type: 'buffer' }) as Buffer);
}

/** Macro source as a module's stream has it: after some other bytes, packed with literals only ([MS-OVBA] 2.4.1). */
export function moduleOf(source: string): Uint8Array<ArrayBuffer> {
  const bytes = latin(`Attribute VB_Name = "ThisDocument"\r\n${source}`);
  const chunks: number[] = [];
  for (let at = 0; at < bytes.length; at += 3_000) {
    const piece = bytes.subarray(at, at + 3_000);
    const packed: number[] = [];
    for (let i = 0; i < piece.length; i += 8) packed.push(0, ...piece.subarray(i, i + 8));
    chunks.push(...u16((packed.length + 2 - 3) | 0xb000), ...packed);
  }
  return joined(
    Array.from({ length: 40 }, (_, i) => i + 20),
    [1],
    chunks,
  );
}

/** The streams of a project of macros below a folder. */
export const macrosOf = (folder: string, source: string): Files => ({
  [`${folder}VBA/dir`]: 'x',
  [`${folder}VBA/_VBA_PROJECT`]: 'x',
  [`${folder}VBA/ThisDocument`]: moduleOf(source),
});

/** Word's stream with one piece of text, and the table that says where it is. */
export function wordOf(text: string): Files {
  const at = 0x400;
  const letters = latin(text);
  const document = Buffer.alloc(at + letters.length);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x0200, 10);
  document.writeUInt32LE(0, 0x1a2);
  document.writeUInt32LE(5 + 4 + 4 + 8, 0x1a6);
  Buffer.from(letters).copy(document, at);
  const table = joined([2], u32(16), u32(0), u32(letters.length), u16(0), u32((at * 2) | 0x40000000), u16(0));
  return { WordDocument: new Uint8Array(document), '1Table': table };
}

/** A file dropped into a document ([MS-OLEDS] 2.2.5). */
export function packageOf(name: string, content: string): Uint8Array<ArrayBuffer> {
  const zero = (text: string) => [...latin(text), 0];
  const body = joined(
    u16(2),
    zero(name),
    zero(`C:\\${name}`),
    u16(0),
    u16(3),
    u32(name.length + 1),
    zero(name),
    u32(content.length),
    latin(content),
  );
  return joined(u32(body.length), body);
}

/** A shortcut with the program it starts and the arguments it gives. */
export function shortcutOf(program: string, parameters: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(76);
  head.writeUInt32LE(76, 0);
  Buffer.from('0114020000000000c000000000000046', 'hex').copy(head, 4);
  head.writeUInt32LE(0x08 | 0x20 | 0x80, 20);
  return joined(head, u16(program.length), wide(program), u16(parameters.length), wide(parameters), u32(0));
}

/** A OneNote section with one file, its name as UTF-16 before it. */
export function notebookOf(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(
    Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'),
    Buffer.alloc(64),
    wide('Double click to view'),
    [0, 0, 0, 0],
    wide(name),
    [0, 0, 0, 0],
    Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
    u32(content.length),
    u32(0),
    u32(0),
    u32(0),
    u32(0),
    content,
    Buffer.from('2202fa714a0f864a', 'hex'),
  );
}

/** `winmail.dat` with one file. */
export function tnefOf(name: string, content: string): Uint8Array<ArrayBuffer> {
  const attribute = (level: number, id: number, value: Uint8Array) =>
    joined([level], u32(id), u32(value.length), value, u16(0));
  return joined(
    [0x78, 0x9f, 0x3e, 0x22],
    u16(1),
    attribute(2, 0x00069002, new Uint8Array(14)),
    attribute(2, 0x00018010, latin(`${name}\0`)),
    attribute(2, 0x0006800f, latin(content)),
  );
}

/** DER, one piece. */
export const der = (tag: number, ...content: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const body = joined(...content);
  const length =
    body.length < 128
      ? [body.length]
      : [0x84, body.length >>> 24, (body.length >> 16) & 255, (body.length >> 8) & 255, body.length & 255];
  return joined([tag], length, body);
};

/** A signed message of S/MIME, its content inside or, with `undefined`, apart. */
export function signedOf(message: string | undefined): Uint8Array<ArrayBuffer> {
  const oid = (last: number) => der(0x06, new Uint8Array([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]));
  const content = message === undefined ? [] : [der(0xa0, der(0x04, bytesOf(message)))];
  const signed = der(0x30, der(0x02, new Uint8Array([1])), der(0x31), der(0x30, oid(1), ...content), der(0x31));
  return der(0x30, oid(2), der(0xa0, signed));
}

/** Outlook's own file of a message. */
export function outlookOf(draft: { headers?: string; html: string; file?: { name: string; content: string } }) {
  const text = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'));
  return compoundOf({
    '__properties_version1.0': 'x',
    '__substg1.0_0037001F': text('A subject'),
    '__substg1.0_0C1A001F': text('Sender'),
    '__substg1.0_5D01001F': text('sender@stranger.test'),
    ...(draft.headers === undefined ? {} : { '__substg1.0_007D001F': text(draft.headers) }),
    '__substg1.0_10130102': bytesOf(draft.html),
    ...(draft.file
      ? {
          '__attach_version1.0_#00000000/__substg1.0_37010102': latin(draft.file.content),
          '__attach_version1.0_#00000000/__substg1.0_3707001F': text(draft.file.name),
        }
      : {}),
  });
}

/** A DMARC aggregate report as RFC 7489, appendix C, has it. */
export const dmarcReport = (organisation = 'reporter.test', comment = '') => `<?xml version="1.0" encoding="UTF-8" ?>
<feedback><report_metadata><org_name>${organisation}</org_name><email>dmarc@${organisation}</email><report_id>4711</report_id>
<date_range><begin>1793577600</begin><end>1793663999</end></date_range></report_metadata>
<policy_published><domain>corp.example</domain><adkim>r</adkim><aspf>r</aspf><p>reject</p><pct>100</pct></policy_published>
<record><row><source_ip>192.0.2.7</source_ip><count>3</count><policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>pass</spf></policy_evaluated></row>
<identifiers><header_from>corp.example</header_from></identifiers><auth_results><dkim><domain>corp.example</domain><result>pass</result></dkim></auth_results></record>${comment}</feedback>`;
