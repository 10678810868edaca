import type { Warning } from '../../schema/intelligence.ts';
import type { Signal } from '../signal.ts';

const placeTypes = new Set(['ip', 'domain', 'url']);

export const widelyUsed: Signal = {
  id: 'widely-used',
  title: 'What a list calls bad here is widely used',
  what: 'All public addresses and names of this alert are on warning lists: either all are scanners known to work for research, or a threat list names one that is a much visited site, a public resolver or a CDN.',
  why: 'Threat lists name such places by mistake, and scanners for research set off alerts everywhere. Attackers use big services too, so it weighs little; in mails, where the sender chooses what to link to, nothing.',
  sources: ['https://github.com/MISP/misp-warninglists'],
  weight: -0.6,
  group: 'reputation',
  rests: 'infrastructure',
  needs: ['known-bad'],
  find({ alert, knownBad }) {
    // That an alert merely holds the name of a big service says nothing about what else it reports.
    if (!knownBad || alert.kind === 'email' || knownBad.uncommon > 0) return undefined;
    const warnings = knownBad.warnings.filter(
      (item) => placeTypes.has(item.observable.type) && (item.kind === 'common' || item.kind === 'scanner'),
    );
    const cite = (items: readonly Warning[]) =>
      items.slice(0, 5).map((item) => ({ evidence: 'known-bad', part: 'lists', quote: item.line }));
    const first = warnings[0];
    if (!first) return undefined;
    if (warnings.every((item) => item.kind === 'scanner'))
      return {
        title: `Seen from a scanner known for research (${first.list.name}, ${first.list.made})`,
        citations: cite(warnings),
      };
    const overruled = knownBad.listings.find((item) => item.overruled !== undefined);
    if (!overruled) return undefined;
    return {
      title: `${overruled.observable.value.slice(0, 120)} is on ${overruled.list.name}, but also on the warning list “${overruled.overruled}”`,
      weight: -0.3,
      citations: [{ evidence: 'known-bad', part: 'lists', quote: overruled.line }, ...cite(warnings)],
    };
  },
};
