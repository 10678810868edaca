import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { extensionId } from '../../scripts/practice/browser.ts';
import { until } from '../../scripts/practice/child.ts';
import { needConsole } from '../consoles/need.ts';
import { Analyst, subjectOf } from './analyst.ts';
import { Roundcube } from './roundcube-webmail.ts';

const phish = 'phish/account-limited.eml';
const honest = 'honest/one-time-code.eml';

const there = await needConsole('roundcube');

/** The disposition that is picked in the webmail itself: a mail is junk, or it is not. */
describe.skipIf(there.missing)(`what is picked in Roundcube${there.why}`, () => {
  let analyst: Analyst;
  let roundcube: Roundcube;

  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    roundcube = await Roundcube.at(analyst, there);
  });
  afterAll(async () => {
    const { page } = analyst;
    const rows = () => page.locator('#messagelist tr.message').count();
    // Other tests read the same mailbox: what was moved goes back, as the page itself would ask for it.
    await page.goto(`${there.address}?_task=mail&_mbox=Junk`);
    await page.evaluate(() => {
      const { rcmail } = window as unknown as { rcmail: { http_post(action: string, data: object): void } };
      rcmail.http_post('move', { _uid: '*', _mbox: 'Junk', _target_mbox: 'INBOX' });
    });
    await until('the junk to be back in the inbox', async () => {
      await page.goto(`${there.address}?_task=mail&_mbox=Junk`);
      return (await rows()) === 0;
    });
    await analyst.close();
  });

  const junk = () => analyst.page.locator('a.junk:not(.disabled)', { hasText: 'Junk' }).first();
  const noticed = async () => (await analyst.panel()).locator('.noticed');
  const investigated = async (sample: string) => {
    await roundcube.goToList();
    await roundcube.preview(sample);
    await analyst.page.waitForLoadState('networkidle');
    await analyst.investigate();
    await roundcube.headline(sample);
    await expect.poll(() => roundcube.marks()).toHaveLength(1);
  };
  /** What the browser keeps of people's decisions in the newest investigation of this subject. */
  const decisions = async (sample: string) => {
    const subject = await subjectOf(sample);
    const worker = await analyst.practice.worker();
    const events = await worker.evaluate(
      (title) =>
        new Promise<TraceEvent[]>((resolve, reject) => {
          const open = indexedDB.open('sidelight');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => {
              open.result.close();
              const about = all.result.find(
                ({ data }) => data.type === 'investigation-opened' && data.alert.title === title,
              );
              resolve(all.result.filter(({ investigation }) => investigation === about?.investigation));
            };
          };
        }),
      subject,
    );
    return events.flatMap(({ data }) => {
      if (data.type === 'feedback-given')
        return `${data.agree ? 'agrees' : 'disagrees'} ${data.disposition} ${data.noticed?.word}`;
      return data.type === 'decision-withdrawn' ? data.why : [];
    });
  };

  it('is not taken from a script of the page’s, though it presses the very button', async () => {
    await investigated(phish);
    await analyst.page.evaluate(() => {
      const copy = document.querySelector('a.junk')?.cloneNode(true) as HTMLElement;
      copy.removeAttribute('onclick');
      copy.classList.remove('disabled');
      copy.id = 'forged';
      document.body.append(copy);
      copy.click();
      copy.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      copy.remove();
    });
    // Something that takes its time has happened since.
    await analyst.trace();
    expect(await decisions(phish)).toEqual([]);
    expect(await (await noticed()).count()).toBe(0);
  });

  it('is recorded as agreement where the verdict says so too, once, and said though the next mail came up', async () => {
    await junk().click();
    const notice = await noticed();
    await notice.getByText('Noticed in Roundcube: “Junk”, taken as true positive. Recorded as agreement.').waitFor();
    await notice.getByText(await subjectOf(phish)).waitFor();
    expect(await decisions(phish)).toEqual(['agrees true_positive Junk']);
  });

  it('is taken back by one press, which the trace keeps too', async () => {
    const notice = await noticed();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await notice.getByText('Undone.').waitFor();
    expect(await decisions(phish)).toEqual(['agrees true_positive Junk', 'undone']);
  });

  it('is recorded as disagreement where the verdict says otherwise', async () => {
    await investigated(honest);
    await junk().click();
    await (await noticed()).getByText('Recorded as disagreement.').waitFor();
    expect(await decisions(honest)).toEqual(['disagrees true_positive Junk']);
  });

  it('does not count where the person said that it was about another mail', async () => {
    const notice = await noticed();
    await notice.getByRole('button', { name: 'Not this alert' }).click();
    await notice.getByText('Nothing more is noticed').waitFor();
    expect(await decisions(honest)).toEqual(['disagrees true_positive Junk', 'not-this-alert']);
  });

  it('is noticed as well where the mail is moved to the folder by hand', async () => {
    await investigated('phish/password-expiry.eml');
    await analyst.page.locator('#messagemenulink, a.more').first().click();
    await analyst.page.locator('a.move:not(.disabled)').first().click();
    // By the keyboard: what hangs from the toolbar may stand behind the panel.
    await analyst.page.locator('#folder-selector a', { hasText: /^\s*Junk\s*$/ }).press('Enter');
    await (await noticed()).getByText('Recorded as agreement.').waitFor();
  });

  it('is not looked at where the person switched it off', async () => {
    const options = await analyst.practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    const box = options.getByLabel('notice which disposition I pick');
    await box.click();
    await until('the switch to be saved', async () => !(await box.isChecked()));
    await options.close();
    await investigated('phish/dhl-parcel-fee.eml');
    await junk().click();
    // The preview may be on its way to another page.
    await until('the mail to be gone', async () => (await roundcube.marks().catch(() => ['?'])).length === 0);
    expect(await decisions('phish/dhl-parcel-fee.eml')).toEqual([]);
    expect(await (await noticed()).count()).toBe(0);
  });
});
