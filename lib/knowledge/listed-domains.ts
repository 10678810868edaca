/**
 * The domains of a table's line, apart from each other by spaces. One that begins as one of the line's names is written may
 * begin with a capital letter instead, `A` for the first name and so on, and one without a point ends in `.com`:
 * `PayPal | A A.de xoom`. The tables name them in full; the extension's build writes them so (scripts/build/shorter-domains.ts).
 */
export function listedDomains(names: readonly string[], text: string): string[] {
  return text.split(/ |(?=[A-Z])/).map((domain) => {
    const name = names[domain.charCodeAt(0) - firstLetter];
    const written = name === undefined ? domain : asLabel(name) + domain.slice(1);
    return written.includes('.') ? written : written + commonest;
  });
}

/** The shortest text that `listedDomains` reads as these. */
export function shortened(names: readonly string[], domains: readonly string[]): string {
  const labels = names.slice(0, 26).map(asLabel);
  return domains
    .map((domain) => {
      const longest = labels
        .filter((label) => label.length > 1 && domain.startsWith(label))
        .reduce((longest, label) => (label.length > longest.length ? label : longest), '');
      const before = domain.slice(longest.length, -commonest.length);
      const rest = domain.endsWith(commonest) && !before.includes('.') ? before : domain.slice(longest.length);
      return longest === '' ? ` ${rest}` : String.fromCharCode(firstLetter + labels.indexOf(longest)) + rest;
    })
    .join('')
    .trimStart();
}

const firstLetter = 'A'.charCodeAt(0);
const commonest = '.com';

/** A name as domains have it: `Crédit Agricole` is `creditagricole`. */
function asLabel(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\d]/g, '');
}
