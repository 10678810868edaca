import type { CDPSession, Frame, FrameLocator, Locator } from 'playwright-core';
import { shownLetters } from '../../lib/observables/shown-letters.ts';
import { extensionId } from '../../scripts/practice/browser.ts';
import { until } from '../../scripts/practice/child.ts';
import type { needConsole } from '../consoles/need.ts';
import { type Analyst, subjectOf } from './analyst.ts';

/** One request that went to Roundcube, and whether a script of ours made it. */
export interface Request {
  method: string;
  /** Path and query. */
  address: string;
  ours: boolean;
}

/** What an analyst does in Roundcube, for tests to say in one line each. */
export class Roundcube {
  readonly analyst: Analyst;
  readonly address: string;
  readonly requests: Request[] = [];
  /** Numbers by subject, as the list shows them. */
  #numbers: ReadonlyMap<string, string> = new Map();

  private constructor(analyst: Analyst, address: string) {
    this.analyst = analyst;
    this.address = address;
  }

  static async at(analyst: Analyst, console: Awaited<ReturnType<typeof needConsole>>): Promise<Roundcube> {
    const { page, practice } = analyst;
    const roundcube = new Roundcube(analyst, console.address);
    const session = await practice.context.newCDPSession(page);
    await roundcube.#listen(session);
    await page.goto(console.address);
    await page.locator('#rcmloginuser').fill(console.user);
    await page.locator('#rcmloginpwd').fill(console.password);
    await page.locator('#rcmloginsubmit').click();
    await roundcube.#readList();
    return roundcube;
  }

  async #readList(): Promise<void> {
    await this.#rows().first().waitFor();
    const links = await this.#rows()
      .locator('td.subject a')
      .evaluateAll((found) =>
        found.map((link): [string, string] => [
          (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
          new URL((link as HTMLAnchorElement).href).searchParams.get('_uid') ?? '',
        ]),
      );
    this.#numbers = new Map(links);
  }

  async #listen(session: CDPSession): Promise<void> {
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (!request.url.startsWith(this.address)) return;
      const ours = JSON.stringify(initiator).includes(`chrome-extension://${extensionId}/`);
      this.requests.push({ method: request.method, address: request.url.slice(this.address.length - 1), ours });
    });
  }

  #rows(): Locator {
    return this.analyst.page.locator('#messagelist tr.message');
  }

  /** Loads a page, and waits for a panel that comes back where one stood. */
  async #goTo(query: string): Promise<void> {
    const { page } = this.analyst;
    const docked = page.frames().some((frame) => frame.url().startsWith(`chrome-extension://${extensionId}/`));
    await page.goto(this.address + query);
    if (docked) await (await this.analyst.panel()).locator('.panel').waitFor();
  }

  async goToList(): Promise<void> {
    await this.#goTo('?_task=mail&_mbox=INBOX');
    await this.#rows().first().waitFor();
  }

  /** The number that Roundcube knows a sample mail by. */
  async numberOf(sample: string): Promise<string> {
    const subject = (await subjectOf(sample)).replace(/\s+/g, ' ').trim();
    const number = this.#numbers.get(subject);
    if (!number) throw new Error(`${sample} (“${subject}”) is not in the list.`);
    return number;
  }

  /** Clicks a mail in the list, and does not wait for its preview. */
  async click(sample: string): Promise<void> {
    const number = await this.numberOf(sample);
    const row = this.analyst.page.locator(`#messagelist tr.message:has(a[href*="_uid=${number}&"])`);
    await row.locator('span.subject').click();
  }

  /** Opens a mail in the preview beside the list. */
  async preview(sample: string): Promise<void> {
    await this.click(sample);
    await this.previewed(sample);
  }

  /** Waits until the preview shows a mail. */
  async previewed(sample: string): Promise<void> {
    const number = await this.numberOf(sample);
    await until(`the preview of ${sample}`, async () => {
      const frame = this.previewFrame();
      if (!frame || new URL(frame.url()).searchParams.get('_uid') !== number) return false;
      return frame.evaluate(() => document.readyState !== 'loading').catch(() => false);
    });
  }

  /** Opens a mail, or by its part's number a mail in it, on a page of its own. */
  async openPage(sample: string, part = ''): Promise<void> {
    const number = await this.numberOf(sample);
    await this.#goTo(`?_task=mail&_action=show&_uid=${number}${part}&_mbox=INBOX`);
  }

  previewFrame(): Frame | undefined {
    return this.analyst.page.frame({ name: 'messagecontframe' }) ?? undefined;
  }

  inPreview(): FrameLocator {
    return this.analyst.page.frameLocator('#messagecontframe');
  }

  /** What stands beside the subject in the preview now. */
  marks(): Promise<string[]> {
    return this.inPreview().locator('.subject sidelight-mark button').allInnerTexts();
  }

  /** From now on notes the subject that a mark stands beside, at every picture the browser paints. */
  async watchMarks(): Promise<() => Promise<string[]>> {
    await this.analyst.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
        const subject = frame?.contentDocument?.querySelector('#message-header .subject');
        const text = subject?.querySelector('sidelight-mark') ? (subject.textContent ?? '') : '';
        if (text !== '' && seen.at(-1) !== text) seen.push(text);
        requestAnimationFrame(look);
      };
      look();
    });
    return () => this.analyst.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  }

  /** Waits until the panel speaks of this mail and has a final verdict, and gives all that its headline says. */
  async headline(sample: string): Promise<string> {
    const panel = await this.analyst.panel();
    const title = shownLetters(await subjectOf(sample));
    await panel.locator('.alert .title', { hasText: title }).waitFor();
    await this.analyst.verdict();
    return panel.getByRole('status').first().innerText();
  }
}
