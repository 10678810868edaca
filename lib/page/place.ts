const idNames =
  /^(?:\w*(?:alert|incident|case|event|offen[cs]e|detection|finding|threat|summary|ticket)\w*[_-]?id|id)$/i;

/**
 * What an address says of the alert that it leads to: its path and hash route, and numbers of alerts in a query; the rest of
 * a query may hold a session.
 */
export function placeOf({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): string {
  const [route = '', query = ''] = hash.split('?', 2);
  const ids = [...new URLSearchParams(search), ...new URLSearchParams(query)]
    .filter(([name, value]) => idNames.test(name) && value.length <= 80)
    .map(([name, value]) => `${name}=${value}`);
  return `${pathname}${route}${ids.length > 0 ? `?${ids.join('&')}` : ''}`;
}
