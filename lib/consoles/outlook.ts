import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Console, ConsoleSigns } from './console.ts';

/**
 * Outlook on the web. A message opens in the reading pane beside the list, or in a window of its own; its body stands in the
 * page. Class names change with every build, so only ids and roles are gone by; sender and recipients come as text.
 */
export const outlookSigns: ConsoleSigns = {
  id: 'outlook',
  title: 'Outlook on the web',
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
  selectors: [],
  address: /\/(?:mail|owa)\b/,
  queryLanguage: 'webmail',
};

const addresses = [/\/mail\/(?:\d+\/)?(?:[^/?#]+\/)*id\/([^/?#]{10,500})/];
const body = '[id^="UniqueMessageBody"]';

function pane(): Element | undefined {
  const found = document.querySelector('#ReadingPaneContainerId');
  if (found) return found;
  // In a window of its own.
  return document.querySelector(body)?.closest('[role="main"]') ?? undefined;
}

function subject(): Element | undefined {
  return someOf(pane(), '[role="heading"]', 1)[0];
}

function bodies(): Element[] {
  return someOf(pane(), body, 50);
}

export const outlook: Console = {
  ...outlookSigns,
  kind: 'email',
  reads: 'The first heading of the reading pane as subject, the bodies that are open, and the text around them.',
  tried:
    'from public facts: bodies pasted in public repositories and extensions that read them, never run on a real mailbox, November 2026',
  sources: [
    'https://support.microsoft.com/office/view-internet-message-headers-in-outlook-cd039382-dc6e-4264-ac74-c048563d212c',
    'https://learn.microsoft.com/defender-office-365/submissions-outlook-report-messages',
  ],
  addresses,
  closing: {
    true_positive: { verdict: 'Report phishing' },
    false_positive: { verdict: 'Not junk' },
  },
  closingNames: { verdict: '' },
  alertOnScreen() {
    const words = wordsOf(subject());
    if (words === '' || bodies().length === 0) return undefined;
    const key = addresses[0]?.exec(location.pathname)?.[1] ?? '';
    return { key, title: words, about: '' };
  },
  region: () => (bodies().length > 0 ? pane() : undefined),
  written: bodies,
  titleElement: subject,
  fields: () => fieldsOf([['email.subject', bodies().length > 0 ? wordsOf(subject()) : '']]),
  gaps: () =>
    bodies().length === 0
      ? []
      : [
          {
            id: 'source-out-of-reach',
            what: 'Outlook gives the source of a message only to its own scripts, so headers and link targets are unknown.',
            cause: 'not-readable',
            remedy:
              'Open View, then View message source, in the message’s menu, or save the message and drop the file.',
            blocksBenign: true,
          },
        ],
  invariants: () => ({
    'the reading pane is there': pane() !== undefined,
    'a body is open': bodies().length > 0,
    'it has a heading': wordsOf(subject()) !== '',
  }),
};
