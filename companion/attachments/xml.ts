import { Parser } from 'htmlparser2';

/** More than any page of an Office document has; a sheet with more is read so far. */
const elementLimit = 400_000;
/** No format of papers nests so deep; the parser looks through all that is open at each closing tag. */
const depthLimit = 400;

/** What is told of an XML file: names without their prefix, attributes with theirs. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML as it comes. No entity is resolved and nothing is fetched. False where it has more elements, or deeper ones, than are read. */
export function readXml(xml: string, reader: XmlReader): boolean {
  let elements = 0;
  let depth = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > elementLimit || ++depth > depthLimit) isOver = true;
        if (isOver) return parser.pause();
        reader.open?.(local(name), attributes);
      },
      ontext: (text) => reader.text?.(text),
      onclosetag(name) {
        depth--;
        reader.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // A pause holds what is still to come back, so it comes in pieces.
  for (let at = 0; at < xml.length && !isOver; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  if (!isOver) parser.end();
  return !isOver;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
