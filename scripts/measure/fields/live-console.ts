import { domainToUnicode } from 'node:url';
import type { Page } from 'playwright-core';
import { saysTime } from './said-time.ts';
import { type Claimed, commonRoles, type Score } from './score.ts';

/** Names under which a reading claims a value of each kind: ECS's, and those of mails. */
export const liveRoles = {
  ...commonRoles,
  rule: /^(?:rule\.name|email\.subject)$/,
  file: /^file\.(?:path|name)$/,
  hash: /^file\.hash/,
  sender: /^email\.from$/,
  recipient: /^email\.(?:to|cc|bcc)$/,
  attachment: /^email\.attachments(?:\[\d+\])?$/,
};
export type LiveRole = keyof typeof liveRoles;

/** One value that a console says of an alert by its own API, database or files. */
export interface TrueValue {
  role: LiveRole;
  value: string;
  /** It is as true under this one. */
  or?: LiveRole;
  /** It may be claimed, and is not missed: what the console itself makes up where there is no value. */
  optional?: true;
}

export interface LiveAlert {
  /** What it is called in a report. */
  name: string;
  truth: readonly TrueValue[];
  /** Opens it in the console's page, as an analyst would. */
  open(): Promise<void>;
}

/** A row of a console's list, and what is true of its alert. */
export interface LiveRow {
  /** The console's own key of the alert. */
  key: string;
  truth: readonly TrueValue[];
}

/** The list that a console shows when it was entered. */
export interface LiveList {
  /** Its rows in the page. */
  selector: string;
  /** Lets it show as many rows as it can, and tells which they are, in the page's order. */
  rows(page: Page): Promise<LiveRow[]>;
  /** Kinds of values that its rows have a place for: the same word may stand in one for something else. */
  says: readonly LiveRole[];
  /** Kinds of which it shows values without saying what they are. */
  unnamed?: readonly LiveRole[];
  /** Kinds that its rows do not show, and that the one request brings which its own reader makes and lists. */
  answered?: readonly LiveRole[];
}

/** A console that runs: where it is, and its alerts with what is true of them. */
export interface LiveConsole {
  name: string;
  address: string;
  /** Where the page shows other alerts too: the part of which frame shows this one’s values. */
  head?: { frame: string; selector: string };
  /** Where what a mark stands beside does not name the alert: the part around it that does. */
  around?: string;
  /** Logs in, opens the list, and gives alerts of as many kinds as there are. */
  enter(page: Page): Promise<LiveAlert[]>;
  list: LiveList;
}

/** What was read of one alert beside what is true of it, one value at a time. */
export function judged(
  claimed: readonly Claimed[],
  truth: readonly TrueValue[],
): Score & { byRole: Map<LiveRole, Score> } {
  const byRole = new Map<LiveRole, Score>();
  const of = (role: LiveRole) => {
    const score = byRole.get(role) ?? { wanted: 0, found: 0, missing: [], invented: [] };
    byRole.set(role, score);
    return score;
  };
  for (const one of truth) {
    if (one.optional) continue;
    const score = of(one.role);
    score.wanted++;
    if (claimed.some((claim) => rolesOf(one).some((role) => says(claim, role, one.value)))) score.found++;
    else score.missing.push(`${one.role}: ${one.value}`);
  }
  for (const claim of claimed)
    for (const role of Object.keys(liveRoles) as LiveRole[])
      if (
        liveRoles[role].test(claim.path) &&
        !truth.some((one) => rolesOf(one).includes(role) && says(claim, role, one.value))
      )
        of(role).invented.push(`${claim.path}: ${claim.value}`);
  const all = [...byRole.values()];
  return {
    wanted: all.reduce((sum, { wanted }) => sum + wanted, 0),
    found: all.reduce((sum, { found }) => sum + found, 0),
    missing: all.flatMap(({ missing }) => missing),
    invented: all.flatMap(({ invented }) => invented),
    byRole,
  };
}

function rolesOf({ role, or }: TrueValue): LiveRole[] {
  return or ? [role, or] : [role];
}

function says(claim: Claimed, role: LiveRole, value: string): boolean {
  return liveRoles[role].test(claim.path) && isSame(role, claim.value, value);
}

/** Times are the same moment, whatever the zone; people the same addresses, whatever they are called; programs by name or path. */
function isSame(role: LiveRole, claimed: string, value: string): boolean {
  if (role === 'time') return saysTime(claimed, value);
  if (role === 'sender' || role === 'recipient')
    return value.includes('@') ? addresses(claimed).includes(inLetters(value)) : claimed.startsWith(value);
  if (role === 'process' || role === 'file')
    return claimed === value || claimed.split(/[\\/]/).at(-1) === value || value.split(/[\\/]/).at(-1) === claimed;
  return oneLine(claimed) === oneLine(value);
}

/** An address with its domain as people see it, whichever way it is written. */
function inLetters(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1).toLowerCase() + domainToUnicode(address.slice(at + 1));
}

function addresses(text: string): string[] {
  return (text.toLowerCase().match(/[^\s<>[\],;"'\u200b]+@[^\s<>[\],;"'\u200b]+/g) ?? []).map(inLetters);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
