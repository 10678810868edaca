import { isInternalAddress } from '../observables/extract.ts';

/** What must not leave as it is. */
export interface Internal {
  people: readonly { address: string; name: string }[];
  /** Own organisational domains. */
  domains: readonly string[];
}

/** A redacted text and the way back. */
export interface Redacted {
  text: string;
  /** Token to original. */
  tokens: ReadonlyMap<string, string>;
}

/**
 * Replaces internal names by stable tokens (the same name, the same token) and takes query and fragment off web
 * addresses. Everything else stays verbatim: attack text is evidence and never rewritten.
 */
export class Redactor {
  readonly #tokens = new Map<string, string>();
  readonly #byOriginal = new Map<string, string>();
  readonly #internal: Internal;
  readonly #names: { pattern: RegExp; kind: string }[];

  constructor(internal: Internal) {
    this.#internal = internal;
    const people = internal.people.filter((person) => person.address.includes('@'));
    this.#names = [
      ...people.map((person) => ({ pattern: literally(person.address), kind: 'PERSON_ADDRESS' })),
      ...people
        .filter((person) => person.name.trim().length >= 3)
        .map((person) => ({ pattern: literally(person.name.trim()), kind: 'PERSON_NAME' })),
      ...people
        .map((person) => person.address.split('@')[0] ?? '')
        .filter((local) => local.length >= 5)
        .map((local) => ({ pattern: literally(local), kind: 'PERSON' })),
    ];
  }

  /** Redacts one text. Tokens are shared by all texts of this redactor. */
  redact(text: string): string {
    let out = text.replace(/\bhttps?:\/\/[^\s"'<>]+/gi, withoutQuery);
    for (const domain of this.#internal.domains) {
      out = out.replace(
        new RegExp(`(?<![\\w.+-])[\\w.+-]+@(?:[\\w-]+\\.)*${RegExp.escape(domain)}(?![\\w-])`, 'gi'),
        (address) => this.#token('PERSON_ADDRESS', address),
      );
    }
    for (const { pattern, kind } of this.#names) out = out.replace(pattern, (name) => this.#token(kind, name));
    for (const domain of this.#internal.domains) {
      out = out.replace(
        new RegExp(`(?<![\\w-])([\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,20})\\.${RegExp.escape(domain)}(?![\\w-])`, 'gi'),
        (host) => this.#token('HOST', host),
      );
      out = out.replace(new RegExp(`(?<![\\w.-])${RegExp.escape(domain)}(?![\\w-])`, 'gi'), (name) =>
        this.#token('OWN_DOMAIN', name),
      );
    }
    return out.replace(/\b(?:10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){2,3}\b/g, (address) =>
      isInternalAddress(address) ? this.#token('INTERNAL_IP', address) : address,
    );
  }

  /** Puts the originals back. */
  inflate(text: string): string {
    return text.replace(/\[[A-Z_]+_\d+\]/g, (token) => this.#tokens.get(token) ?? token);
  }

  #token(kind: string, original: string): string {
    const key = `${kind} ${original}`;
    const known = this.#byOriginal.get(key);
    if (known) return known;
    const token = `[${kind}_${this.#byOriginal.size + 1}]`;
    this.#byOriginal.set(key, token);
    this.#tokens.set(token, original);
    return token;
  }
}

function withoutQuery(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

function literally(text: string): RegExp {
  return new RegExp(`(?<![\\w.@-])${RegExp.escape(text)}(?![\\w-])`, 'giu');
}
