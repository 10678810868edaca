import { cefValues } from '../events/cef.ts';
import { perhapsTyped } from './perhaps.ts';
import type { Lent } from './survey.ts';

/** A value in a raw event: its keys from the outermost in. */
export interface RawValue {
  keys: string[];
  value: string;
  /** In the second and later ones of a list of objects. */
  later: boolean;
}

const valueLimit = 600;
const keyLimit = 80;
const depthLimit = 40;

/** What a raw text holds: JSON, whole or cut off; the data of a Windows event in XML; `key=value` as logs have it. */
export function rawValues(lent: Lent, shown: string): RawValue[] {
  const { kindsOf, typed, line } = lent;
  // Editors number their lines.
  const text = /^\s*1\s*[{[]/.test(shown) ? shown.replace(/^\s*\d{1,5}\s*/gm, '') : shown;
  // Viewers draw an arrow before what can be folded.
  if (/^[\s▾▼▸►⊟−]*[{[]/.test(text)) return jsonValues(text);
  // Not how syslog begins, with its priority: https://www.rfc-editor.org/rfc/rfc5424#section-6.2.1
  if (/^\s*<(?!\d{1,3}>)/.test(text)) return xmlValues(text);
  const lines = sensorLines(text);
  if (lines.length > 0) return lines;
  const found: RawValue[] = [];
  for (const match of text.matchAll(/(?:^|[\s|;,])([A-Za-z_][\w.-]{1,40})=(?:"([^"]{1,2000})"|([^\s"|;]{1,500}))/g)) {
    const [whole, key = '', quoted, plain = ''] = match;
    // Falco writes a command line as it was, up to the next key: https://falco.org/docs/concepts/outputs/formatting/
    const more =
      quoted === undefined && kindsOf(key).includes('command')
        ? (/^ [^\n]{0,2000}?(?= [A-Za-z_][\w.-]{1,40}=|\)?\s*(?:\n|$))/.exec(
            text.slice(match.index + whole.length, match.index + whole.length + 2_100),
          )?.[0] ?? '')
        : '';
    const value = quoted ?? plain + more;
    if (found.length < valueLimit && kindsOf(key).length > 0 && typed(key, value.replace(/,$/, '')).length > 0)
      found.push({ keys: [key], value: value.replace(/,$/, ''), later: false });
  }
  // Fortinet's firewalls say the day and the time of it apart: https://docs.fortinet.com/document/fortigate/7.6.0/fortios-log-message-reference
  const day = found.find(({ keys: [key] }) => key === 'date');
  const [, time] = /\btime="?(\d\d:\d\d:\d\d\b)/.exec(text) ?? [];
  if (day && time && day.value.length === 10) day.value = `${day.value} ${time}`;
  // Reports in a mail have a line for each.
  if (found.length < 3)
    for (const said of text.split('\n', 400)) {
      const [, label = '', value = ''] = line.exec(said) ?? [];
      if (
        label !== '' &&
        (typed(label, value).length > 0 || perhapsTyped(lent, label, value).some(({ rank }) => rank < 3))
      )
        found.push({ keys: [label], value, later: false });
    }
  // One or two are what any program prints.
  return found.length >= 3 ? found : [];
}

/** What CEF calls by words that mean something else elsewhere. */
const cefLabels: Record<string, string> = {
  name: 'rule name',
  request: 'request url',
  requestClientApplication: 'user agent',
};

/** The events of a log in CEF or LEEF; those after the first are others. */
function sensorLines(text: string): RawValue[] {
  const found: RawValue[] = [];
  let count = 0;
  for (const line of text.split('\n', 200)) {
    const values = cefValues(line);
    if (!values) continue;
    for (const { key, value } of values)
      if (found.length < valueLimit) found.push({ keys: [cefLabels[key] ?? key], value, later: count > 0 });
    count++;
  }
  return found;
}

/** Viewers leave the quotes of keys away. */
const tokens =
  /"((?:[^"\\]|\\.){0,20000})"\s*(:)?|([{}[\]])|(-?\d[\d.eE+-]*|true|false|null)|([A-Za-z_@][\w@.-]{0,60})\s*:/gsy;

/** Values of JSON in their order, read token by token: an editor may hold its beginning only. */
function jsonValues(text: string): RawValue[] {
  const found: RawValue[] = [];
  const keys: string[] = [];
  /** Of each object or list that is open: how many objects of a list were met; `-1` for an object. */
  const levels: number[] = [];
  let later = 0;
  let key = '';
  const say = (value: string) => {
    if (value !== '' && found.length < valueLimit)
      found.push({ keys: [...keys, key].filter((one) => one !== ''), value, later: later > 0 });
  };
  for (let at = 0; at < text.length && found.length < valueLimit; ) {
    tokens.lastIndex = at;
    const match = tokens.exec(text);
    if (!match) {
      // A text that begins and does not end: all that follows would be looked through again and again.
      if (text[at] === '"') break;
      at++;
      continue;
    }
    at = tokens.lastIndex;
    const [, string, colon, bracket, plain, bareKey] = match;
    if (bareKey !== undefined) key = bareKey;
    else if (colon) key = plainText(string ?? '').slice(0, keyLimit);
    else if (string !== undefined) say(plainText(string));
    else if (plain !== undefined) say(plain === 'null' ? '' : plain);
    else if (bracket === '{' || bracket === '[') {
      if (levels.length >= depthLimit) return found;
      const list = levels.length - 1;
      const met = levels[list] ?? -1;
      if (bracket === '{' && met >= 0) {
        levels[list] = met + 1;
        if (met > 0 && later === 0) later = levels.length + 1;
      }
      levels.push(bracket === '{' ? -1 : 0);
      keys.push(key);
      key = '';
    } else {
      if (later === levels.length) later = 0;
      levels.pop();
      key = keys.pop() ?? '';
    }
    // In a list each value has the list's own name.
    if (levels.at(-1) === -1 && !colon && bareKey === undefined && bracket !== '{') key = '';
  }
  return named(found);
}

function plainText(text: string): string {
  try {
    return JSON.parse(`"${text.replace(/[\n\r\t]/g, ' ')}"`) as string;
  } catch {
    return text;
  }
}

/** `{"name": "TargetUserName", "value": "ana"}` names one value by its neighbour. */
function named(values: readonly RawValue[]): RawValue[] {
  return values.map((one, i) => {
    const before = values[i - 1];
    const [last, label] = [one.keys.at(-1)?.toLowerCase() ?? '', before?.keys.at(-1)?.toLowerCase() ?? ''];
    return /^(?:value|#text|data|newvalue)$/.test(last) &&
      /^(?:@?name|key|field|property|meaning|label)$/.test(label) &&
      before &&
      before.value.length < keyLimit
      ? { ...one, keys: [...one.keys.slice(0, -1), before.value] }
      : one;
  });
}

function xmlValues(text: string): RawValue[] {
  const found: RawValue[] = [];
  for (const [, tag = '', attributes = '', value = ''] of text.matchAll(
    /<([\w:.-]{1,60})((?:\s[^<>]{0,400})?)>([^<]{1,4000})<\//g,
  )) {
    const name = /\bname=["']([^"']{1,80})["']/i.exec(attributes)?.[1];
    if (found.length < valueLimit)
      found.push({
        keys: [name ?? tag],
        value: value
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&')
          .trim(),
        later: false,
      });
  }
  const created = /\bSystemTime=["']([^"']{10,40})["']/.exec(text)?.[1];
  if (created) found.push({ keys: ['TimeCreated'], value: created, later: false });
  return found;
}
