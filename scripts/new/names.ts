/** A name cannot be used; the message says why and what would do. */
export class NameError extends Error {}

/** Words that JavaScript keeps to itself, or that mean a file of the house's own. */
const taken = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function
if implements import in instanceof interface let new null package private protected public return static super switch
this throw true try typeof var void while with yield index console signal question connector generic`.split(/\s+/),
);

/** Checks a name such as `lookalike-domain`. Errors: `NameError`. */
export function checkName(name: string, what: string): string {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
    throw new NameError(
      `“${name}” cannot be the name of a ${what}: use small letters and hyphens, such as lookalike-domain.`,
    );
  if (taken.has(name)) throw new NameError(`“${name}” means something already; say more, such as ${name}-seen.`);
  if (name.length > 40) throw new NameError(`“${name}” is longer than 40 letters.`);
  return name;
}

/** `lookalike-domain` as a constant: `lookalikeDomain`. */
export function constant(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `lookalike-domain` as words: `lookalike domain`. */
export function words(name: string): string {
  return name.replaceAll('-', ' ');
}
