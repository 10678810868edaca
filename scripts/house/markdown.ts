/** Plain text for Markdown, also in a table: what it would take for markup stays text. Code in backticks stays code. */
export function text(plain: string): string {
  return plain
    .split(/(`[^`]*`)/)
    .map((piece, i) => (i % 2 === 1 ? piece.replaceAll('|', '\\|') : piece.replace(/[*|<>[\]]/g, escaped)))
    .join('');
}

function escaped(sign: string): string {
  return sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`;
}

/** The name that GitHub gives a heading's anchor. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A link to a source, called by what people know it by. */
export function source(address: string): string {
  const rfc = /\/rfc(\d+)/i.exec(address)?.[1];
  if (rfc) return `[RFC ${rfc}](${address})`;
  const { hostname, pathname } = new URL(address);
  const technique = /^\/techniques\/(T\d+)(?:\/(\d+))?/.exec(pathname);
  if (technique) return `[ATT&CK ${technique.slice(1).filter(Boolean).join('.')}](${address})`;
  const place = `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return `[${text(place.length > 60 ? `${place.slice(0, 59)}…` : place)}](${address})`;
}

/** What stands on top of a document that a script wrote. */
export function written(from: string): string {
  return `<!-- Written by \`npm run docs\` from ${from}. What is changed here is lost; change it there. -->`;
}
