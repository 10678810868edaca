import type { WarningKind } from '../schema/intelligence.ts';

/**
 * What kind of thing a MISP warning list holds, told by its name, since the lists themselves only say that a match is
 * probably a false positive. That holds for a public resolver or a much visited site; a name under a dynamic DNS
 * provider or an address in a cloud's range is somebody's own for a while, and being listed there clears nobody.
 * Matched in this order; a list that fits none is `common`, which is what warning lists are made for.
 *
 * Source: the lists' names and descriptions, https://github.com/MISP/misp-warninglists
 */
const kinds: readonly [RegExp, WarningKind][] = [
  [/attack simulat|phishing awareness|phishing simulat/i, 'simulation'],
  [/\bRFC ?\d+|link[- ]local|multicast|special[- ]use/i, 'reserved'],
  [
    /scann(?:er|ing|ers)\b|internet census|census\b|research ip ranges|connection[- ]attempt|xpanse|crawler|googlebot|gptbot/i,
    'scanner',
  ],
  [
    /dynamic dns|shortener|link in bio|lots|living off|ipfs|disposable|\bvpn\b|datacenter|data ?cent(?:er|re)s?\b|\baws\b|azure|\bgcp\b|google cloud|oracle cloud|\bovh\b|cloud infrastructure|private relay|parking|parked|sinkhole|github ip|tlds? as known|second level|malware analysis|blog domain|telegram|university|hosting|command[- ]?and[- ]?control/i,
    'shared',
  ],
];

export function warningKindOf(name: string): WarningKind {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'common';
}
