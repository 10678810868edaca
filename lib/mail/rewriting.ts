/**
 * Mail gateways replace links by their own, and carry the real one along. What each vendor documents of its form:
 * - Microsoft Defender Safe Links: `*.safelinks.protection.outlook.com/?url=`
 *   https://learn.microsoft.com/defender-office-365/safe-links-about
 * - Proofpoint URL Defense v1, v2 (`u=` with `-` for `%` and `_` for `/`) and v3 (`/v3/__URL__;`)
 *   https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API
 * - Barracuda Link Protection: `linkprotect.cudasvc.com/url?a=` https://campus.barracuda.com/
 * - Google: `www.google.com/url?q=`
 */
export function unwrapLink(target: string): string {
  let url = target;
  // However many gateways stand in a row: the last one would pass for where the link goes. What a gateway carries is
  // shorter than what it made of it, so this ends.
  for (;;) {
    const next = unwrapOnce(url);
    if (next === undefined || next.length >= url.length) return url;
    url = next;
  }
}

function unwrapOnce(target: string): string | undefined {
  let url: URL;
  try {
    url = new URL(target);
  } catch {
    return undefined;
  }
  const host = url.hostname;
  if (host.endsWith('.safelinks.protection.outlook.com')) return web(url.searchParams.get('url'));
  if (host === 'linkprotect.cudasvc.com') return web(url.searchParams.get('a'));
  if (/^www\.google\.[a-z.]+$/.test(host) && url.pathname === '/url')
    return web(url.searchParams.get('q') ?? url.searchParams.get('url'));
  if (host === 'urldefense.proofpoint.com' || host === 'urldefense.com') {
    const third = target.match(/\/v3\/__(.+?)__;/)?.[1];
    if (third) return web(third.replace(/^(https?):\/(?!\/)/, '$1://'));
    const older = url.searchParams.get('u');
    if (!older) return undefined;
    if (url.pathname.startsWith('/v1/')) return web(older);
    try {
      return web(decodeURIComponent(older.replace(/-/g, '%').replace(/_/g, '/')));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function web(candidate: string | null | undefined): string | undefined {
  return candidate && /^https?:\/\//i.test(candidate) ? candidate : undefined;
}
