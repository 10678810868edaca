import type { CDPSession, Page } from 'playwright-core';
import { extensionId, type Practice } from '../../scripts/practice/browser.ts';
import { until } from '../../scripts/practice/child.ts';

/** Lets the browser grant these without its prompt, once the real button asks for them: no screen, no prompt to press. */
export async function willGrant(practice: Practice, ...hosts: string[]): Promise<void> {
  const extensions = await practice.context.newPage();
  await extensions.goto('chrome://extensions');
  for (const host of hosts)
    await extensions.evaluate(
      ([id, pattern]) =>
        (
          window as unknown as {
            chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
          }
        ).chrome.developerPrivate.addHostPermission(id ?? '', pattern ?? ''),
      [extensionId, host],
    );
  await extensions.close();
}

/** Enables a console in the options, as a person does. */
export async function enable(practice: Practice, address: string): Promise<void> {
  const options = await practice.context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByLabel('Address of a console').fill(address);
  await options.getByRole('button', { name: 'Enable' }).click();
  await options.getByText(/ is enabled\./).waitFor();
  await options.close();
}

/** A click on the toolbar's button, as the browser itself would have it: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
export async function clickToolbar(practice: Practice, page: Page): Promise<void> {
  const browser = practice.context.browser();
  const session = (await (
    browser as unknown as { newBrowserCDPSession(): Promise<CDPSession> }
  ).newBrowserCDPSession()) as CDPSession;
  const target = await until('one tab at this address', async () => {
    const { targetInfos } = (await session.send('Target.getTargets', { filter: [{ type: 'tab' }] } as never)) as {
      targetInfos: { targetId: string; url: string }[];
    };
    const tabs = targetInfos.filter((info) => info.url === page.url());
    return tabs.length === 1 ? tabs[0] : undefined;
  });
  await session.send('Extensions.triggerAction' as never, { id: extensionId, targetId: target.targetId } as never);
  await session.detach();
}
