import type { Investigation } from '../engine/fold.ts';
import { ownGaps } from '../engine/set-up-gaps.ts';
import { organisationalDomain } from '../observables/domain.ts';
import type { Action } from '../schema/action.ts';
import { signatureFacts } from '../schema/mail-facts.ts';
import { asksByHand, otherSetUpGaps } from './by-hand.ts';
import { mailClassOf } from './mail-class.ts';
import { countedFindings, type MailFacts, mailFactsOf, telling } from './mail-facts.ts';
import { kindOfMail, plainKind } from './mail-kind.ts';
import { type Piece, type Statement, say } from './statement.ts';
import { whatItWants } from './what-it-wants.ts';

/** What an analyst would write about a reported mail, in the order in which it is asked. */
export interface MailStory {
  /** Whom and what the mail gives itself out to be. */
  claims: Statement[];
  /** What it is, and who really sent it as far as that is proven. */
  is: Statement[];
  wants: Statement[];
  /** How we know: what carries the verdict, and the strongest that speaks the other way. */
  because: Statement[];
  /** What is not known, what of this very mail first. */
  unknown: Statement[];
  /** What to do now, in order. */
  next: Statement[];
}

/**
 * The story of a mail as a pure function of its investigation; `undefined` for what is no mail, and before the first verdict.
 * `actions` are the proposed ones: they lie on the same floor of the house.
 */
export function mailStory(investigation: Investigation, actions: readonly Action[]): MailStory | undefined {
  if (investigation.alert.kind !== 'email' || !investigation.verdict) return undefined;
  const facts = mailFactsOf(investigation);
  return {
    claims: claims(investigation, facts),
    is: whatItIs(investigation, facts),
    wants: wants(investigation, facts),
    because: because(investigation),
    unknown: unknown(investigation),
    next: [...toRead(investigation), ...actions.map(nextStep)],
  };
}

function claims(investigation: Investigation, { brand, name, address, subject }: MailFacts): Statement[] {
  const kind = kindOfMail(investigation, subject, brand?.kind);
  const title = brand?.names[0];
  const who: Piece[] = title
    ? [title, ...(name !== '' && name.toLowerCase() !== title.toLowerCase() ? [', as ', { quote: name }] : [])]
    : name !== ''
      ? [{ quote: name }]
      : address !== ''
        ? [{ indicator: address }]
        : ['An unnamed sender'];
  return [say(...who, kind === plainKind ? '' : `; ${kind}`)];
}

function whatItIs(investigation: Investigation, facts: MailFacts): Statement[] {
  const kind = mailClassOf(investigation);
  const title = kind && kind.id !== 'undetermined' ? kind.title : 'Not decided';
  const statements = [
    facts.address === ''
      ? say(`${title}, from a sender that it does not name`)
      : say(`${title}, sent from `, { indicator: facts.address }),
    authentication(investigation, facts),
  ];
  if (facts.replyTo) statements.push(say('Answers go elsewhere: to ', { indicator: facts.replyTo }));
  return statements;
}

/** What the receiver's checks prove, in words. */
function authentication(
  investigation: Investigation,
  { letterhead, organisation, brand, brandIsSender }: MailFacts,
): Statement {
  if (!letterhead) return say('Its source was not read, so who sent it is not proven');
  const { checks } = letterhead;
  const domain = { indicator: organisation };
  if (checks.some(({ method, result }) => method === 'dmarc' && result === 'fail'))
    return say('DMARC failed for ', domain, ': the address is forged, or somebody passed the mail on');
  const passed = checks.filter(({ result }) => result === 'pass');
  const own = passed.filter((check) => organisation !== '' && check.domain === organisation);
  if (own.length > 0) {
    const methods = and([...new Set(own.map(({ method }) => method.toUpperCase()))]);
    const prove = methods.includes(' and ') ? 'prove' : 'proves';
    const whose = bodyDiffers(investigation, organisation)
      ? '. That is the receiver’s word alone: the body at hand is not the one that was signed, so it was not verified here'
      : '';
    if (brandIsSender) return say(`${methods} ${prove} that it comes from ${brand?.names[0]}, at `, domain, whose);
    const threat = ['malicious', 'suspicious'].includes(investigation.verdict?.name ?? '');
    return say(`${methods} ${prove} that address${threat ? ', and no good intent' : ''}${whose}`);
  }
  const other = passed.find((check) => check.domain !== '');
  if (other)
    return say(
      `${other.method.toUpperCase()} passed for `,
      { indicator: other.domain },
      ' only; nothing proves the address shown',
    );
  if (checks.length > 0) return say('No check of the receiver passed; nothing proves the address shown');
  return say('No check by the receiver is on record, so the address is only a claim');
}

/** Whether each signature of the sender's own, computed anew, is over another body than the one at hand. */
function bodyDiffers({ evidence }: Investigation, organisation: string): boolean {
  const answer = evidence.get('signing-keys') ?? evidence.get('signatures');
  const own = (signatureFacts.safeParse(answer?.facts).data?.signatures ?? []).filter(
    ({ domain }) => (organisationalDomain(domain) ?? domain) === organisation,
  );
  return own.length > 0 && own.every(({ body }) => body === 'changed');
}

function and(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** Findings that say there is nothing it wants. */
const idle = ['nothing-to-act-on', 'machine-notice'];

function wants(investigation: Investigation, { hosts, files }: MailFacts): Statement[] {
  const verdict = investigation.verdict?.name;
  const threat = verdict === 'malicious' || verdict === 'suspicious';
  const statements = whatItWants(investigation)
    .slice(0, 2)
    .map(({ words, findings: [finding] }) => ({
      ...say(words.charAt(0).toUpperCase() + words.slice(1)),
      ...(finding === undefined ? {} : { finding }),
    }));
  const [first] = hosts;
  const nothing = idle.map((signal) => investigation.findings.get(signal)).find(Boolean);
  if (statements.length === 0 && !(threat && first)) {
    statements.push(
      nothing
        ? { ...say('Nothing: there is nothing to click, open, call or pay'), finding: nothing.id }
        : say('Nothing that was recognised as a demand'),
    );
  }
  if (verdict !== 'benign' && first) {
    const leads = hosts.length === 1 ? 'ts link leads to ' : 'ts links lead to ';
    const others = hosts.length > 1 ? ` and ${hosts.length - 1} other site${hosts.length === 2 ? '' : 's'}` : '';
    statements.push(say(`${statements.length === 0 ? 'A click: i' : 'I'}${leads}`, { indicator: first }, others));
  }
  const [file] = files;
  if (verdict !== 'benign' && file)
    statements.push(say('It carries ', { quote: file }, files.length > 1 ? ` and ${files.length - 1} more` : ''));
  return statements;
}

function because(investigation: Investigation): Statement[] {
  const counted = countedFindings(investigation);
  const speaksFor = counted.filter(({ weight }) => weight > 0);
  const benign = investigation.verdict?.name === 'benign';
  const unsure = investigation.verdict?.name === 'inconclusive';
  const against = counted.filter(({ weight }) => weight < (benign || unsure ? 0 : -telling));
  const [main, other] = benign ? [against, speaksFor] : [speaksFor, against];
  const chosen = [...main.slice(0, unsure ? 2 : 3), ...other.slice(0, unsure ? 2 : 1)];
  if (chosen.length === 0) return [say('Nothing that was seen speaks for or against a threat')];
  return chosen.map(({ finding, weight }) => ({ pieces: [finding.title], finding: finding.id, weight }));
}

function unknown(investigation: Investigation): Statement[] {
  const { verdict } = investigation;
  const statements = ownGaps(investigation)
    .slice(0, 2)
    .map((gap) => say(gap.what));
  const more = ownGaps(investigation).length - 2;
  if (more > 0) statements.push(say(`${more} smaller gap${more === 1 ? '' : 's'}`));
  if (verdict && !verdict.final) statements.push(say('Questions are still open'));
  for (const { question, unknown: phrase } of asksByHand(investigation))
    statements.push({ pieces: [phrase], question });
  const others = otherSetUpGaps(investigation).size;
  if (others > 0) statements.push(say(`${others} source${others === 1 ? '' : 's'} not connected`));
  return statements;
}

/** Where a part that was not read keeps it undecided: how to read it. */
function toRead(investigation: Investigation): Statement[] {
  if (investigation.verdict?.name !== 'inconclusive') return [];
  const blocking = ownGaps(investigation).filter((gap) => gap.blocksBenign);
  return [...new Set(blocking.flatMap(({ remedy }) => remedy ?? []))].slice(0, 2).map((remedy) => say(remedy));
}

function nextStep(action: Action): Statement {
  const isName = /^(?:block|reject)_/.test(action.verb) && /[.@]/.test(action.target) && !/\s/.test(action.target);
  return {
    pieces: isName ? [`${action.title}: `, { indicator: action.target }] : [action.title],
    action: action.id,
  };
}
