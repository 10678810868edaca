/** A message taken apart far enough to change one thing in it, and put together again. Bytes are latin1 letters here. */
export interface Entity {
  /** Whole header lines, continuations included, without the last line end. */
  headers: string[];
  body: string;
  /** Where it is a multipart: what stands between its boundaries. */
  parts?: Entity[];
  boundary?: string;
}

export type TransferEncoding = 'base64' | 'quoted-printable' | '8bit';
export type TextKind = 'plain' | 'html';

export function takeApart(raw: string): Entity {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const body = end < 0 ? '' : raw.slice(end + 4);
  const entity: Entity = { headers: head.split(/\r\n(?![ \t])/), body };
  const type = headerOf(entity, 'Content-Type') ?? '';
  const boundary = /^multipart\//i.test(type) ? /boundary="?([^";\s]+)"?/i.exec(type)?.[1] : undefined;
  if (!boundary) return entity;
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  return {
    ...entity,
    boundary,
    parts: pieces
      .slice(1)
      .filter((piece) => !piece.startsWith('--'))
      .map((piece) => takeApart(piece.replace(/^[ \t]*\r\n/, ''))),
  };
}

export function putTogether({ headers, body, parts, boundary }: Entity): string {
  const content = parts
    ? `${parts.map((part) => `--${boundary}\r\n${putTogether(part)}\r\n`).join('')}--${boundary}--\r\n`
    : body;
  return `${headers.join('\r\n')}\r\n\r\n${content}`;
}

export function nameOf(header: string): string {
  return header.slice(0, header.indexOf(':')).toLowerCase();
}

/** The value of the topmost header of that name, unfolded. */
export function headerOf({ headers }: Entity, name: string): string | undefined {
  const header = headers.find((line) => nameOf(line) === name.toLowerCase());
  return header
    ?.slice(header.indexOf(':') + 1)
    .replace(/\r\n(?=[ \t])/g, '')
    .trim();
}

/** The same entity with another value in one header, which takes the old one's place, or goes to the end. */
export function withHeader(entity: Entity, name: string, value: string): Entity {
  const at = entity.headers.findIndex((line) => nameOf(line) === name.toLowerCase());
  const headers = [...entity.headers];
  if (at < 0) headers.push(`${name}: ${value}`);
  else headers[at] = `${name}: ${value}`;
  return { ...entity, headers };
}

export function withoutHeaders(entity: Entity, ...names: string[]): Entity {
  const left = names.map((name) => name.toLowerCase());
  return { ...entity, headers: entity.headers.filter((line) => !left.includes(nameOf(line))) };
}

/**
 * Changes every text of the message that is shown, and writes it in the given transfer encoding: as UTF-8, or, where its
 * letters allow, as Latin 1.
 */
export function mapTexts(
  entity: Entity,
  change: (text: string, kind: TextKind) => string,
  encoding: TransferEncoding = 'base64',
  charset: 'utf-8' | 'iso-8859-1' = 'utf-8',
): Entity {
  if (entity.parts) return { ...entity, parts: entity.parts.map((part) => mapTexts(part, change, encoding, charset)) };
  const type = headerOf(entity, 'Content-Type') ?? 'text/plain';
  const kind = /^text\/(plain|html)\b/i.exec(type)?.[1]?.toLowerCase() as TextKind | undefined;
  if (!kind || /^attachment/i.test(headerOf(entity, 'Content-Disposition') ?? '')) return entity;
  const text = change(textOf(entity, type), kind);
  // The same bytes mean something else in windows-1252, which is how browsers read Latin 1.
  const written = charset === 'iso-8859-1' && /^[\0-\x7f\xa0-\xff]*$/.test(text) ? charset : 'utf-8';
  const typed = withHeader(
    entity,
    'Content-Type',
    `${type.replace(/;?\s*charset="?[^";]*"?/i, '')}; charset="${written}"`,
  );
  return {
    ...withHeader(typed, 'Content-Transfer-Encoding', encoding),
    body: encoded(Buffer.from(text, written === 'utf-8' ? 'utf8' : 'latin1'), encoding),
  };
}

function textOf(entity: Entity, type: string): string {
  const encoding = (headerOf(entity, 'Content-Transfer-Encoding') ?? '7bit').toLowerCase();
  const charset = /charset="?([^";\s]+)"?/i.exec(type)?.[1] ?? 'utf-8';
  const bytes =
    encoding === 'base64'
      ? Buffer.from(entity.body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(entity.body) : entity.body, 'latin1');
  return new TextDecoder(charset).decode(bytes);
}

function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function encoded(raw: Buffer, encoding: TransferEncoding): string {
  if (encoding === '8bit') return raw.toString('latin1');
  if (encoding === 'base64') return `${raw.toString('base64').replace(/.{76}/g, '$&\r\n').trimEnd()}\r\n`;
  return raw
    .toString('latin1')
    .split('\r\n')
    .map((line) =>
      line
        .replace(
          /[^\x20-\x3c\x3e-\x7e\t]|[ \t]$/g,
          (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
        )
        .replace(/(?:=[0-9A-F]{2}|[^=]){68,72}(?=.)/g, '$&=\r\n'),
    )
    .join('\r\n');
}
