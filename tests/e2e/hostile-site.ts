import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { panelFrame } from '../../scripts/practice/browser.ts';
import type { Analyst } from './analyst.ts';

/** A page as a test wants it, with the headers it is to come with. */
export interface SitePage {
  html: string;
  headers?: Record<string, string>;
}

/** What every page shows: an alert with a heading and a field. */
export const alertHtml =
  '<h1>Alert 7: many failed logins</h1><dl><dt>User</dt><dd>ana</dd></dl><p>From 198.51.100.7</p>';

/** A site on this machine that is not to be trusted. */
export class HostileSite {
  readonly #server: Server;
  readonly #pages = new Map<string, SitePage>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<HostileSite> {
    const server = createServer();
    const site = new HostileSite(server);
    server.on('request', (request, answer) => {
      const page = site.#pages.get(request.url ?? '');
      answer.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      answer.end(page?.html ?? 'nothing');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  serve(name: string, page: SitePage): void {
    this.#pages.set(`/${name}`, page);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Shows a page in a tab of its own. */
  async visit(analyst: Analyst, name: string, page: SitePage): Promise<Page> {
    this.serve(name, page);
    const tab = await analyst.practice.context.newPage();
    await tab.goto(`${this.address}/${name}`);
    return tab;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Presses the launcher as a person would, wherever it stands. */
export async function pressLauncher(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Investigate', exact: true });
  await button.waitFor();
  const box = await button.boundingBox();
  if (!box) throw new Error('The launcher is not in sight.');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Presses the launcher and waits for the verdict in the docked panel. */
export async function investigateOn(page: Page) {
  await pressLauncher(page);
  const panel = await panelFrame(page);
  await panel.locator('[data-verdict][data-final="true"]').waitFor();
  return panel;
}
