import type { LiveConsole, TrueValue } from './live-console.ts';

/** One mail as its API serves it, parsed by its own library: https://github.com/maildev/maildev/blob/master/docs/rest.md */
interface Listed {
  id: string;
  subject?: string;
  date?: string;
  time?: string;
  from?: { address?: string; name?: string }[];
  to?: { address?: string }[];
  cc?: { address?: string }[];
  /** Whom the envelope names and the header does not. */
  calculatedBcc?: { address?: string }[];
  attachments?: { fileName?: string; generatedFileName?: string; filename?: string; contentDisposition?: string }[];
}

/** MailDev, judged by the JSON of its API. */
export function maildevLive(at: { address: string }, count: number): LiveConsole {
  return {
    name: 'MailDev',
    address: at.address,
    async enter(page) {
      const list = await mailsOf(at);
      await page.goto(at.address);
      await page.locator('[data-testid="email-list-item"]').first().waitFor();
      return list.slice(0, count).map((mail) => ({
        name: mail.subject ?? '(no subject)',
        truth: truthOf(mail),
        async open() {
          await page.locator(`[data-testid="email-list-item"][data-email-id="${mail.id}"]`).click();
          await page.locator(`[data-testid="email-viewer"][data-email-id="${mail.id}"]`).waitFor();
        },
      }));
    },
    list: {
      selector: '[data-testid="email-list-item"]',
      async rows(page) {
        const mails = new Map((await mailsOf(at)).map((mail) => [mail.id, mail]));
        const keys = await page
          .locator(this.selector)
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-email-id') ?? ''));
        return keys.map((key) => ({ key, truth: truthOf(mails.get(key) as Listed) }));
      },
      says: ['rule', 'time', 'recipient'],
      unnamed: ['recipient'],
      answered: ['time', 'sender', 'recipient'],
    },
  };
}

async function mailsOf(at: { address: string }): Promise<Listed[]> {
  return (await (await fetch(new URL('/api/email', at.address))).json()) as Listed[];
}

function truthOf(mail: Listed): TrueValue[] {
  const people = (all: { address?: string; name?: string }[] | undefined) =>
    (all ?? []).flatMap(({ address, name }) => address || name || []);
  const time = mail.time ?? mail.date;
  return [
    ...(mail.subject ? [{ role: 'rule' as const, value: mail.subject }] : []),
    ...(time ? [{ role: 'time' as const, value: time }] : []),
    ...people(mail.from).map((value) => ({ role: 'sender' as const, value })),
    ...people([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.calculatedBcc ?? [])]).map((value) => ({
      role: 'recipient' as const,
      value,
    })),
    ...(mail.attachments ?? []).flatMap((one) => {
      const value = one.fileName ?? one.filename ?? one.generatedFileName;
      return value ? [{ role: 'attachment' as const, value }] : [];
    }),
  ];
}
