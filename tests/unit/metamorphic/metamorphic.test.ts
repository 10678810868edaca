import { describe, expect, it } from 'vitest';
import { alarms, honest, type Opinion, opinionOf, sample, threats } from './judged.ts';
import { type Entity, putTogether } from './message.ts';
import { bolder, plainer } from './rewordings.ts';
import * as change from './transformations.ts';
import { translations } from './translations.ts';

const everything = [...threats, ...honest];
const before = new Map<string, Opinion>();
for (const name of everything) before.set(name, await opinionOf(putTogether(sample(name))));

function opinionBefore(name: string): Opinion {
  const opinion = before.get(name);
  if (!opinion) throw new Error(`${name} is no sample`);
  return opinion;
}

/** What the law that a change must keep says of one sample; nothing where it is kept. */
type Law = (before: Opinion, after: Opinion) => string | undefined;

const mustNotMove: Law = (was, is) =>
  was.verdict === is.verdict && JSON.stringify(was.findings) === JSON.stringify(is.findings)
    ? undefined
    : `found ${moved(was, is)}`;
const mustNotLower: Law = (was, is) =>
  is.logOdds < was.logOdds - 1e-6 || (alarms(was) && !alarms(is)) ? `lowered by ${moved(was, is)}` : undefined;
/** Headers that anybody may write are no reason to be at ease, nor to look away from what was found. */
const mustNotSilence: Law = (was, is) =>
  is.verdict === 'benign' || Object.entries(was.findings).some(([id, weight]) => weight > 0 && !(id in is.findings))
    ? `silenced: ${moved(was, is)}`
    : undefined;
const mustStayAlarmed: Law = (was, is) => (alarms(was) && !alarms(is) ? `silent: ${moved(was, is)}` : undefined);
/** What the other side writes may exonerate by 1.0 in sum, and never clear what wanted something. */
const mustNotClear: Law = (was, is) =>
  is.logOdds < was.logOdds - 1.000001 || is.verdict === 'benign' ? `cleared by ${moved(was, is)}` : undefined;
const mustNotAlarm: Law = (was, is) => (alarms(is) ? `alarmed by ${moved(was, is)}` : undefined);
const mustRaise: Law = (was, is) => (is.logOdds > was.logOdds ? undefined : 'did not rise');

/**
 * Where a law does not hold yet, by the change's name: each a defect that somebody can find again here. What is mended is
 * taken out, else the test says so.
 */
const open: Record<string, string[]> = {};

async function holds(name: string, samples: readonly string[], made: change.Made, law: Law): Promise<void> {
  const broken: string[] = [];
  let tried = 0;
  for (const one of samples) {
    const changed = made(sample(one));
    if (changed === undefined) continue;
    tried += 1;
    const why = law(opinionBefore(one), await opinionOf(rawOf(changed)));
    if (why !== undefined) broken.push(open[name]?.includes(one) ? one : `${one} ${why}`);
  }
  expect(tried, 'no sample can be changed like this').toBeGreaterThan(5);
  expect(broken).toEqual(open[name] ?? []);
}

function rawOf(changed: Entity | string): string {
  return typeof changed === 'string' ? changed : putTogether(changed);
}

function moved(was: Opinion, is: Opinion): string {
  const ids = new Set([...Object.keys(was.findings), ...Object.keys(is.findings)]);
  const differences = [...ids]
    .filter((id) => was.findings[id] !== is.findings[id])
    .map((id) => `${id} ${was.findings[id] ?? 0}→${is.findings[id] ?? 0}`);
  return `${differences.join(', ')} (${was.verdict} → ${is.verdict})`;
}

describe('the same mail in another dress is judged the same', () => {
  it.each<[string, change.Made]>([
    ['texts in base64', change.asEncoded('base64')],
    ['texts in quoted-printable', change.asEncoded('quoted-printable')],
    ['texts in 8 bits', change.asEncoded('8bit')],
    ['texts in Latin 1', change.asLatin1],
    ['headers in another order', change.reorderedHeaders],
    ['names of headers in capitals', change.otherHeaderCase],
    ['as the one part of a multipart', change.wrapped],
    ['another boundary', change.otherBoundary],
    ['line ends of Unix', change.unixLines],
    ['another recipient', change.otherRecipient],
    ['another organisation', change.otherOrganisation],
    ['campaign parameters behind each link', change.campaignParameters],
    ['links rewritten by the receiver’s gateway', change.safeLinks],
    ['all of these at once', change.allDresses],
  ])('%s', (name, made) => holds(name, everything, made, mustNotMove));
});

describe('what is put in to be overlooked does not help a threat', () => {
  it.each<[string, change.Made]>([
    ['text that is not displayed', change.hiddenText('display:none')],
    ['text without size', change.hiddenText('font-size:0;line-height:0')],
    ['white text on white', change.hiddenText('color:#ffffff;background:#ffffff')],
    ['text that lets all light through', change.hiddenText('opacity:0')],
    ['text beside the window', change.hiddenText('position:absolute;left:-9999px')],
    ['letters without width', change.zeroWidthSalting],
    ['capitals', change.upperCase],
    ['wider spaces', change.wideSpaces],
  ])('%s', (name, made) => holds(name, threats, made, mustNotLower));

  it.each<[string, change.Made]>([
    ['text that is not displayed', change.hiddenText('display:none')],
    ['white text on white', change.hiddenText('color:#ffffff;background:#ffffff')],
  ])('nor does it make honest mail look better: %s', (name, made) => holds(name, honest, made, mustNotLower));

  const cover: [string, change.Made, Law][] = [
    ['a lawful footer', change.legitimateFooter, mustNotClear],
    ['links to brands', change.brandLinks, mustNotClear],
    ['a long quoted thread', change.quotedThread, mustNotClear],
    ['headers of bulk mail', change.bulkHeaders, mustNotSilence],
    ['headers of an answer', change.replySubject, mustNotSilence],
  ];

  it.each(cover)('%s', (name, made, law) => holds(name, threats, made, law));
  it.each(cover)('and raises no alarm where there was none: %s', (name, made) =>
    holds(`honest, ${name}`, honest, made, mustNotAlarm),
  );
});

describe('other words say the same', () => {
  it.each([
    ['plainer words', plainer],
    ['other words for what is asked', bolder],
  ] as const)('%s', async (name, words) => {
    await holds(name, threats, change.reworded(words), mustStayAlarmed);
    await holds(`honest, ${name}`, honest, change.reworded(words), mustNotAlarm);
  });

  const named = translations.map((one) => [`${one.sample} in ${one.language}`, one] as const);
  const verdictOf = async ({ sample: name, subject, paragraphs }: (typeof translations)[number]) =>
    opinionOf(rawOf(change.saying(subject, paragraphs)(sample(name)) ?? ''));

  it.each(named)('%s', async (_, translation) => {
    const is = await verdictOf(translation);
    const was = opinionBefore(translation.sample);
    expect(alarms(is), moved(was, is)).toBe(threats.includes(translation.sample));
  });
});

describe('what changes the truth changes the verdict', () => {
  it('links to a stranger make honest mail worse', () =>
    holds('links to a stranger', honest, change.linksToStranger, mustRaise));

  it.each([
    ['phish/account-limited.eml', 'paypal.com'],
    ['phish/bank-homoglyph.eml', 'barclays.co.uk'],
    ['phish/dhl-parcel-fee.eml', 'dhl.com'],
    ['phish/display-name-comma.eml', 'microsoft.com'],
    ['phish/invisible-characters.eml', 'netflix.com'],
    ['phish/sender-variation-selectors.eml', 'microsoft.com'],
    ['phish/sender-right-to-left.eml', 'dhl.com'],
    ['phish/hidden-salting.eml', 'amazon.com'],
    ['phish/wallet-recovery-phrase.eml', 'metamask.io'],
    ['phish/forged-authentication-results.eml', 'docusign.net'],
    ['scam/steuererstattung.eml', 'elster.de'],
  ])('%s sent by %s itself, attested, is less of a threat', async (name, domain) => {
    const is = await opinionOf(rawOf(change.sentBy(domain)(sample(name)) ?? ''));
    expect(is.logOdds, moved(opinionBefore(name), is)).toBeLessThan(opinionBefore(name).logOdds);
  });
});

describe('the changes themselves', () => {
  it('change what they say and nothing else', async () => {
    const mail = sample('phish/account-limited.eml');
    const raw = putTogether(mail);
    expect(putTogether(sample('phish/account-limited.eml'))).toBe(raw);
    for (const made of [
      change.hiddenText('display:none'),
      change.bulkHeaders,
      change.linksToStranger,
      change.safeLinks,
    ])
      expect(rawOf(made(mail) ?? raw)).not.toBe(raw);
    const salted = rawOf(change.asEncoded('8bit')(change.zeroWidthSalting(mail) as Entity) as Entity);
    expect(salted).toContain(Buffer.from('ac\u200bcount').toString('latin1'));
    expect(salted).toContain('https://paypa1-secure.example/resolution/signin');
    const elsewhere = rawOf(change.asEncoded('8bit')(change.linksToStranger(mail) as Entity) as Entity);
    expect(elsewhere).toContain('href="https://portal.quarrystone.example');
    expect(elsewhere).not.toContain('href="https://paypa1');
  });
});
