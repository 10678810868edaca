import { carriedBy, decoded, type Through, webAddress } from './rewriters.ts';

/**
 * Where a link leads once all that stands in between is undone, outermost first. Nobody is asked: only forms that carry
 * the address along can be undone.
 */
export function unwrapping(target: string): { url: string; through: Through[] } {
  const through: Through[] = [];
  let url = target;
  // However many stand in a row: the last one would pass for where the link goes. What carries an address is longer
  // than the address, so this ends.
  for (;;) {
    const next = URL.canParse(url) ? carriedBy(new URL(url), url) : undefined;
    if (next === undefined || next.target.length >= url.length) return { url, through };
    url = next.target;
    through.push(next.through);
  }
}

export function unwrapLink(target: string): string {
  return unwrapping(target).url;
}

/** Parameters that are looked into at most. */
const parameterLimit = 60;

/**
 * The address of another page that a link carries, by whatever parameter, in its path or after `#`: plain,
 * percent-encoded once more, or in base64. It may lead there (an open redirect, a click counter) or only tell of it (a
 * button to share a page).
 */
export function innerAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { searchParams, pathname, search, hash } = new URL(url);
  const found = [...searchParams.values()].slice(0, parameterLimit).map(inner).find(Boolean);
  if (found) return found;
  const bare = inner(decoded(search.slice(1)) ?? '') ?? inner(decoded(hash.slice(1)) ?? '');
  if (bare) return bare;
  // Servers and browsers make one slash of two.
  const inPath = pathname
    .match(/.\/(https?(?::\/{1,2}|%3a%2f%2f)[^/].*)$/i)?.[1]
    ?.replace(/^(https?):\/(?!\/)/i, '$1://');
  return inner(inPath ?? '') ?? inner(pathname.match(/\/(aHR0c[\w-]{8,}=*)(?:\/|$)/)?.[1] ?? '');
}

function inner(value: string): string | undefined {
  const address = webAddress(value);
  return address !== undefined && /^https?:\/\/[^/]/i.test(address) && URL.canParse(address) ? address : undefined;
}
