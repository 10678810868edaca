/** One value of a line: its key as the sensor writes it, or as the line itself names it. */
export interface LineValue {
  key: string;
  value: string;
}

const lineLimit = 20_000;
const valueLimit = 200;
const keyed = /(?:^|\s)([A-Za-z][\w.[\]-]{0,60})=/g;

/**
 * What a line holds in ArcSight's Common Event Format or IBM's Log Event Extended Format, after whatever header of syslog; `undefined` for any
 * other line. The event's name and severity in CEF's head come as `name` and `severity`, LEEF's event as `eventID`. A custom field goes by its label.
 * https://www.microfocus.com/documentation/arcsight/arcsight-smartconnectors/pdfdoc/cef-implementation-standard/cef-implementation-standard.pdf,
 * https://www.ibm.com/docs/en/dsm?topic=overview-leef-event-components
 */
export function cefValues(line: string): LineValue[] | undefined {
  const start = /\b(?:CEF:[01]|LEEF:[12](?:\.0)?)\|/.exec(line.slice(0, 400));
  if (!start) return undefined;
  const text = line.slice(start.index, start.index + lineLimit);
  return text.startsWith('C') ? cef(text) : leef(text);
}

function cef(text: string): LineValue[] {
  const { heads, rest } = headsOf(text, 7);
  const [, vendor = '', product = '', , signature = '', name = '', severity = ''] = heads;
  const found = [
    { key: 'deviceVendor', value: vendor },
    { key: 'deviceProduct', value: product },
    { key: 'signatureId', value: signature },
    { key: 'name', value: name },
    { key: 'severity', value: severity },
    ...spaced(rest),
  ];
  return labelled(found.filter(({ value }) => value !== ''));
}

function leef(text: string): LineValue[] {
  const second = /^LEEF:2/.test(text);
  const { heads, rest: after } = headsOf(text, 5);
  const [, vendor = '', product = '', , event = ''] = heads;
  let rest = after;
  let delimiter = '\t';
  // The second version may say what parts its attributes: a character, or its number.
  const said = second ? /^(?:(0?x[\da-f]{1,4})|([^\s\w|]?))\|/i.exec(after) : null;
  if (said) {
    rest = after.slice(said[0].length);
    if (said[1]) delimiter = String.fromCharCode(Number.parseInt(said[1].replace(/^0?x/i, ''), 16));
    else if (said[2]) delimiter = said[2];
  }
  const found: LineValue[] = [
    { key: 'deviceVendor', value: vendor },
    { key: 'deviceProduct', value: product },
    { key: 'eventID', value: event },
  ];
  // A page shows a tab as a space.
  if (!rest.includes(delimiter)) found.push(...spaced(rest));
  else
    for (const piece of rest.split(delimiter, valueLimit)) {
      const at = piece.indexOf('=');
      if (at > 0 && at <= 60) found.push({ key: piece.slice(0, at).trim(), value: piece.slice(at + 1).trim() });
    }
  return found.filter(({ value }) => value !== '');
}

/** So many parts before pipes that no backslash takes away. */
function headsOf(text: string, count: number): { heads: string[]; rest: string } {
  const heads: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && heads.length < count; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      heads.push(plain(text.slice(from, at)).trim());
      from = at + 1;
    }
  }
  return { heads, rest: text.slice(from) };
}

/** `key=value`, each value up to the next key. */
function spaced(text: string): LineValue[] {
  const starts = [...text.matchAll(keyed)].slice(0, valueLimit);
  return starts.map((match, i) => ({
    key: match[1] ?? '',
    value: plain(text.slice(match.index + match[0].length, starts[i + 1]?.index ?? text.length)).trim(),
  }));
}

function plain(text: string): string {
  return text.replace(/\\([\\|=nr])/g, (_, sign: string) => (sign === 'n' || sign === 'r' ? '\n' : sign));
}

/** `cs1Label=Rule cs1=x` says x of a rule. */
function labelled(values: readonly LineValue[]): LineValue[] {
  const labels = new Map(
    values.flatMap(({ key, value }) =>
      key.endsWith('Label') && value.length <= 60 ? [[key.slice(0, -5), value]] : [],
    ),
  );
  return values
    .filter(({ key }) => !(key.endsWith('Label') && labels.has(key.slice(0, -5))))
    .map(({ key, value }) => ({ key: labels.get(key) ?? key, value }));
}
