/**
 * Texts that say the same but for times and counts. What tells one thing from another stays as it is: addresses, names,
 * hashes, ports, codes. So the form is a key: two texts have the same or not, whichever comes first, and a thousand rows
 * take one look each. Likeness by shingles would need a threshold, and a threshold makes one of two hosts' rows.
 */

/** How much of a text is looked at, in characters. */
const lengthLimit = 4_000;

const uuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/;
const addressStart = /^\d{1,3}(?:\.\d{1,3}){3}(?=$|[:/])/;
const clock = /^t?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[ap]m|[+-]\d{2}:?\d{2})?$/;
const day = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})(?:t\d{2}:\d{2}.{0,24})?$/;
const ago =
  /^(?:\d{1,6}(?:ms|s|secs?|m|mins?|h|hrs?|d|days?|w|mo|y)|an?|just|now|ago|today|yesterday|seconds?|minutes?|hours?|days?|weeks?|months?|vor|sekunden?|minuten?|stunden?|tage?n?|il|ya|hace)$/;
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
/** Up to a million with its separators; longer ones are accounts, tickets, records. */
const count = /^[+-]?\d{1,3}(?:[.,'’]?\d{3})?(?:[.,]\d{1,2})?%?$/;
/** A number after one of these names a thing: port 22 is not port 3389, event 4624 is not event 4625. */
const naming =
  /^(?:port|ports|event|eventid|id|code|codes|type|account|user|rule|signature|sid|gid|vlan|number|no|nr|nummer|error|status|level|tcp|udp|version|v|kb|cve|asn|as|uid|rid|http|channel|slot|line|unit|room|customer|employee|invoice|order)$/;
/** From here on ports are given out for one connection (RFC 6335; Linux begins at 32768). */
const ephemeral = 32_768;

/** The form of a text that two texts share if they are near the same. */
export function maskedText(text: string): string {
  const words = text.slice(0, lengthLimit).normalize('NFKC').toLowerCase().split(/\s+/);
  const kept: string[] = [];
  let before = '';
  for (const written of words) {
    const word = bare(written);
    if (word === '') {
      before = '';
      continue;
    }
    const form = maskedWord(word, before);
    before = word;
    if (form === '' || (form === '#' && kept.at(-1) === '#')) continue;
    kept.push(form);
  }
  return kept.join(' ');
}

function maskedWord(word: string, before: string): string {
  if (uuid.test(word)) return '#';
  if (addressStart.test(word)) return withoutEphemeral(word);
  if (clock.test(word) || day.test(word)) return '#';
  if (ago.test(word)) return '';
  if (month.test(word) && word !== 'may') return '#';
  return count.test(word) && !naming.test(before.replace(/[:=#]$/, '')) ? '#' : word;
}

function withoutEphemeral(word: string): string {
  const [, host = word, port] = word.match(/^([^:/]+):(\d{1,5})$/) ?? [];
  return port !== undefined && Number(port) >= ephemeral ? host : word;
}

/** Without the punctuation around it. Quadratic nowhere: both ends are walked once. */
function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && around.has(word[start] ?? '')) start++;
  while (end > start && around.has(word[end - 1] ?? '')) end--;
  return word.slice(start, end);
}

const around = new Set('()[]<>"\'“”„‘’«»,;.!?…·•|'.split(''));

/** The time that a text of a console's gives, in milliseconds since 1970; `undefined` where it gives none that is certain. */
export function timeIn(text: string): number | undefined {
  const tidy = text.trim();
  if (tidy.length > 40) return undefined;
  if (/^1\d{9}(?:\.\d{1,6})?$/.test(tidy)) return Number(tidy) * 1_000;
  if (/^1\d{12}$/.test(tidy)) return Number(tidy);
  const parts = tidy.match(
    /^(\d{4})[-/.](\d{2})[-/.](\d{2})[T\s,]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(.{0,8})$/i,
  );
  if (parts) {
    const [, year, mon, date, hour, minute, second = '00', zone = ''] = parts;
    const offset = /^(?:z|[+-]\d{2}:?\d{2})$/i.test(zone.trim())
      ? zone.trim().toUpperCase()
      : zone.trim() === ''
        ? 'Z'
        : undefined;
    // Of other zones' names only that all of one list have the same is known; what counts is the time between.
    const time = Date.parse(`${year}-${mon}-${date}T${hour}:${minute}:${second}${offset ?? 'Z'}`);
    return Number.isNaN(time) ? undefined : time;
  }
  // `Nov 5, 2025, 2:14:09 PM`: month by name, so that no order of day and month is guessed.
  if (!/^[a-z]{3,9}\.? \d{1,2},? (?:\d{4}|@ )/i.test(tidy) || !/\d{1,2}:\d{2}/.test(tidy)) return undefined;
  const time = Date.parse(`${tidy.replace(/[@,]|\sat\s/g, ' ')} UTC`);
  return Number.isNaN(time) ? undefined : time;
}
