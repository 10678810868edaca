import type { Field } from '../schema/alert.ts';

/** One thing that the console shows differently since the alert was investigated. Empty: it was not, or is no longer, shown. */
export interface Change {
  label: string;
  before: string;
  now: string;
}

/** How many changes are told, and how much of each value. */
const changeLimit = 8;
const valueLimit = 200;

/** Times told by their distance change by themselves; as Icinga and Zabbix write it, in two units: “for 21m 56s”. */
const distance =
  '(?:an?|\\d+|a few) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|years?)';
const relativeTime = new RegExp(
  `^(?:just now|now|(?:in |for |since )?(?:about |less than )?${distance}(?:,? ?${distance}){0,3}(?: ago)?|(?:to|yester)day.*)$`,
  'i',
);

/** What changed in an alert between the reading that was investigated and what stands on screen now, by field. */
export function changesOf(
  investigated: readonly Pick<Field, 'path' | 'label' | 'value'>[],
  onScreen: readonly Pick<Field, 'path' | 'label' | 'value'>[],
): Change[] {
  // A page that shows nothing yet is still loading, and one that was read in another way cannot be compared.
  if (investigated.length === 0 || onScreen.length === 0) return [];
  const before = byPath(investigated);
  const now = byPath(onScreen);
  const changes: Change[] = [];
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    const [old, fresh] = [before.get(path), now.get(path)];
    // “Today 09:14” becomes a date overnight.
    const relative =
      path === '@timestamp'
        ? isRelativeTime(old) || isRelativeTime(fresh)
        : isRelativeTime(old) && isRelativeTime(fresh);
    if (old?.value === fresh?.value || relative) continue;
    if (changes.length < changeLimit)
      changes.push({ label: fresh?.label ?? old?.label ?? path, before: clip(old?.value), now: clip(fresh?.value) });
  }
  return changes;
}

interface Seen {
  label: string;
  value: string;
}

function byPath(fields: readonly Pick<Field, 'path' | 'label' | 'value'>[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { path, label, value } of fields) {
    const known = seen.get(path);
    const tidy = value.replace(/\s+/g, ' ').trim();
    seen.set(path, { label: label ?? path, value: known ? `${known.value}, ${tidy}` : tidy });
  }
  return seen;
}

function isRelativeTime(seen: Seen | undefined): boolean {
  return seen === undefined || relativeTime.test(seen.value);
}

function clip(value = ''): string {
  return value.length <= valueLimit ? value : `${value.slice(0, valueLimit - 1)}…`;
}
