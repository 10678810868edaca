import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime, { type Address, addressParser, type Email } from 'postal-mime';
import { until } from '../../practice/child.ts';
import { sampleMails } from '../../practice/mailbox.ts';
import type { LiveConsole, TrueValue } from './live-console.ts';

/** Roundcube, judged by the files of the mails that it shows. */
export function roundcubeLive(at: { address: string; user: string; password: string }, count: number): LiveConsole {
  return {
    name: 'Roundcube',
    address: at.address,
    head: { frame: 'messagecontframe', selector: '#message-header' },
    async enter(page) {
      const mails = await deliveredMails();
      await page.goto(at.address);
      await page.locator('#rcmloginuser').fill(at.user);
      await page.locator('#rcmloginpwd').fill(at.password);
      await page.locator('#rcmloginsubmit').click();
      await page.locator(row).first().waitFor();
      const numbers = new Map(await subjectsIn(page));
      return mails
        .flatMap((mail) => {
          const number = numbers.get(oneLine(mail.subject ?? ''));
          return number === undefined
            ? []
            : [
                {
                  name: mail.subject ?? '',
                  truth: truthOf(mail),
                  async open() {
                    await page.locator(`#messagelist tr.message:has(a[href*="_uid=${number}&"]) span.subject`).click();
                    await until(`the preview of mail ${number}`, async () => {
                      const frame = page.frame({ name: 'messagecontframe' });
                      if (!frame || new URL(frame.url()).searchParams.get('_uid') !== number) return false;
                      return frame.evaluate(() => document.readyState === 'complete').catch(() => false);
                    });
                  },
                },
              ];
        })
        .slice(0, count);
    },
    list: {
      selector: row,
      says: ['rule', 'time', 'sender'],
      async rows(page) {
        const mails = new Map((await deliveredMails()).map((mail) => [oneLine(mail.subject ?? ''), mail]));
        return (await subjectsIn(page)).map(([subject, number]) => ({
          key: `INBOX/${number}`,
          truth: truthOf(mails.get(subject) as Email),
        }));
      },
    },
  };
}

const row = '#messagelist tr.message';

/** Subject and number of each row, in the list's order. */
function subjectsIn(page: Page): Promise<[subject: string, number: string][]> {
  return page
    .locator(`${row} td.subject a`)
    .evaluateAll((links) =>
      links.map((link): [string, string] => [
        (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
        new URL((link as HTMLAnchorElement).href).searchParams.get('_uid') ?? '',
      ]),
    );
}

function deliveredMails(): Promise<Email[]> {
  return Promise.all(
    readdirSync(sampleMails, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.eml'))
      .map((file) => PostalMime.parse(readFileSync(join(sampleMails, file)))),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function truthOf(mail: Email): TrueValue[] {
  const people = (all: (Address | undefined)[] | undefined): string[] =>
    (all ?? []).flatMap((one) => (one?.group ? people(one.group) : one?.address || []));
  return [
    ...(mail.subject ? [{ role: 'rule' as const, value: mail.subject }] : []),
    ...(mail.date ? [{ role: 'time' as const, value: mail.date }] : []),
    ...people(addressParser(mail.headers.find(({ key }) => key === 'from')?.value ?? '')).map((value) => ({
      role: 'sender' as const,
      value,
    })),
    ...people([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]).map((value) => ({
      role: 'recipient' as const,
      value,
    })),
    // What has no name gets one from Roundcube.
    ...['Delivery report', 'Part 1.2.html', 'Part 1.3.ics'].map((value) => ({
      role: 'attachment' as const,
      value,
      optional: true as const,
    })),
    // What the text shows among its words is not listed by itself.
    ...mail.attachments.flatMap(({ filename, related }) =>
      filename
        ? [{ role: 'attachment' as const, value: filename, ...(related ? { optional: true as const } : {}) }]
        : [],
    ),
  ];
}
