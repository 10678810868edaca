import type { Brand } from '../../knowledge/brands.ts';
import type { Mail } from '../../mail/mail.ts';
import { plainText } from '../../observables/plain-text.ts';
import { brandsNamed } from './brands-named.ts';
import { senderOf } from './sender.ts';

/** Words that organisations put beside a name and people do not: with one of these an ordinary word is meant as a brand. */
const office =
  /\b(?:support|service|services|security|team|account|accounts|billing|payments?|help|helpdesk|alert|alerts|notification|notifications|customer|update|info|no-?reply|online|bank|card|cloud|id|store|delivery|express|rewards?|official|verification|wallet)\b/i;

/** What else false names put behind a brand's: departments, legal forms, makers of wallets. Nobody's own name is made of these. */
const beside =
  /^(?:the|your|my|business|renewals?|subscriptions?|protection|care|cent(?:er|re)|department|dept|desk|admin(?:istrator)?|system|user|member(?:ship)?|labs?|foundation|protocol|network|finance|app|inc|llc|ltd|corp|corporate|gmbh|mail|message|refunds?|claims?|giveaway|airdrop|bonus|shop|shipping|tracking|parcels?|package|invoice|order|orders|365)$/i;

/** A brand that the sender's name claims. */
export interface ClaimedName {
  brand: Brand;
  /** As the name has it. */
  written: string;
  /** True where the name is the brand's and an office's and no more: not that of somebody who is also called so. */
  alone: boolean;
}

/** Programs that people run on sites of their own, and that write under their own name unless told otherwise. */
const selfRun = new Set(['wordpress', 'gitlab', 'nextcloud', 'jenkins', 'moodle', 'jira', 'confluence']);

const memo = new WeakMap<Mail, { claimed: ClaimedName | undefined }>();

/** The brand that From's display name claims where its address is under none of the brand's domains. */
export function claimedByName(mail: Mail): ClaimedName | undefined {
  let known = memo.get(mail);
  if (!known) {
    known = { claimed: claimedIn(mail) };
    memo.set(mail, known);
  }
  return known.claimed;
}

function claimedIn(mail: Mail): ClaimedName | undefined {
  const sender = senderOf(mail);
  if (sender.name === '' || sender.organisation === '') return undefined;
  const shown = plainText(sender.name).text.trim();
  // `WordPress <wordpress@site.example>` is how the program itself sends.
  if (selfRun.has(shown.toLowerCase()) && sender.address.startsWith(`${shown.toLowerCase()}@`)) return undefined;
  const named = brandsNamed(sender.name).filter(
    ({ brand }) => !brand.ordinaryWord || office.test(shown) || !/\s/.test(shown),
  );
  const claimed = named.find(({ brand }) => !brand.domains.includes(sender.organisation));
  // A name beside its own brand (`GitHub for Jira`) is no pretence, nor is a list that says whose post it forwards.
  if (!claimed || named.some(({ brand }) => brand.domains.includes(sender.organisation))) return undefined;
  if (/\bvia\b/i.test(sender.name) && mail.list.id) return undefined;
  const others = sender.name.replace(claimed.written, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return { ...claimed, alone: others.every((word) => office.test(word) || beside.test(word)) };
}
