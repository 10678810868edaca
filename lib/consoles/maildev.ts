import type { Console, ConsoleSigns } from './console.ts';

/** MailDev, the practice mailbox. React with `data-testid` on what matters; hash routes; body in a sandboxed srcdoc frame. */
export const maildevSigns: ConsoleSigns = {
  id: 'maildev',
  title: 'MailDev',
  hosts: [],
  selectors: ['[data-testid="app"]', '[data-testid="email-viewer-pane"]'],
  queryLanguage: 'webmail',
};

const viewer = '[data-testid="email-viewer"]';

function lineAfter(label: string): string {
  for (const span of document.querySelectorAll(`${viewer} span`)) {
    if (span.textContent?.trim() === label) return span.nextElementSibling?.textContent?.trim() ?? '';
  }
  return '';
}

export const maildev: Console = {
  ...maildevSigns,
  kind: 'email',
  reads: 'Subject, sender, recipient and the names of attachments; the body’s text in its frame; the raw source.',
  tried: 'tried on the real page: MailDev 3.0.0, November 2026',
  alertOnScreen() {
    const id = document.querySelector(viewer)?.getAttribute('data-email-id');
    const title = document.querySelector('[data-testid="email-subject"]')?.textContent?.trim();
    if (!id || title === undefined) return undefined;
    return { key: id, title, about: lineAfter('from') };
  },
  region: () => document.querySelector(viewer) ?? undefined,
  titleElement: () => document.querySelector('[data-testid="email-subject"]') ?? undefined,
  fields() {
    const attachments = [...document.querySelectorAll('[data-testid="email-attachment"] span:first-of-type')];
    return [
      {
        path: 'email.subject',
        label: 'Subject',
        value: this.alertOnScreen()?.title ?? '',
        control: 'attacker' as const,
      },
      { path: 'email.from', label: 'from', value: lineAfter('from'), control: 'attacker' as const },
      { path: 'email.to', label: 'to', value: lineAfter('to'), control: 'attacker' as const },
      ...attachments.map((span, i) => ({
        path: `email.attachments[${i}]`,
        label: 'attachment',
        value: span.textContent ?? '',
        control: 'attacker' as const,
      })),
    ].filter((field) => field.value !== '');
  },
  raw: {
    template: 'GET /api/email/{id}/source',
    mediaType: 'message/rfc822',
    path: ({ key }) => (/^[\w-]{1,64}$/.test(key) ? `/api/email/${encodeURIComponent(key)}/source` : undefined),
  },
  invariants: () => ({
    'a message is open': document.querySelector(viewer) !== null,
    'the message has an id': /^[\w-]{1,64}$/.test(document.querySelector(viewer)?.getAttribute('data-email-id') ?? ''),
    'the sender is shown': lineAfter('from') !== '',
  }),
};
