import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { KnownConsole } from '../../lib/consoles/console.ts';
import type { ScreenAlert } from '../../lib/page/identity.ts';
import { bundled } from '../../scripts/practice/bundled.ts';

const lib = join(import.meta.dirname, '..', '..', 'lib');
const pages = join(import.meta.dirname, '..', 'consoles', 'pages');

/** What a console's reader makes of a page. */
export interface Looked {
  /** Id of the console that the page is taken for. */
  recognised: string | undefined;
  alert: ScreenAlert | undefined;
  fields: Record<string, string>;
  /** The key that the page's address names. */
  key: string | undefined;
  /** The path of the first request for the raw source. */
  rawPath: string | undefined;
  held: { mediaType: string; text: string } | undefined;
  gaps: string[];
  /** Invariants that do not hold. */
  broken: string[];
  /** Text of the parts, white space made one. */
  region: string;
  title: string;
  /** Tags from the root down to the part, to compare two pages that are built alike. */
  places: { region: string; title: string; written: string[] };
}

/** Lets the reader in lib/consoles/ID.ts look at a page. */
export async function lookWith(id: string, page: Page): Promise<Looked> {
  const script = await bundled(`
    import * as file from ${JSON.stringify(join(lib, 'consoles', `${id}.ts`))};
    import { recognise } from ${JSON.stringify(join(lib, 'consoles', 'index.ts'))};
    import { keyInAddress, requestFor } from ${JSON.stringify(join(lib, 'consoles', 'request.ts'))};
    const reader = Object.values(file).find((value) => value !== null && typeof value === 'object' && 'tried' in value);
    Object.assign(window, { reader, recognise, requestFor, keyInAddress });`);
  await page.evaluate(script);
  return page.evaluate(() => {
    const { reader, recognise, requestFor, keyInAddress } = window as unknown as {
      reader: KnownConsole;
      recognise(page: Document, place: Location): { id: string } | undefined;
      requestFor(of: object, values: object | undefined, page: Location): { method: string; path: string } | undefined;
      keyInAddress(console: object, place: Location): string | undefined;
    };
    const words = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const place = (element: Element | undefined) => {
      const tags: string[] = [];
      for (let up = element ?? null; up; up = up.parentElement) tags.unshift(up.localName);
      return tags.join(' > ');
    };
    const alert = reader.alertOnScreen?.();
    const invariants = reader.invariants?.() ?? {};
    const requests = (reader.raw ?? []).flatMap((raw) => (alert && requestFor(raw, raw.values(alert), location)) ?? []);
    return {
      recognised: recognise(document, location)?.id,
      alert,
      key: keyInAddress(reader, location),
      fields: Object.fromEntries((reader.fields?.() ?? []).map(({ path, value }) => [path, value])),
      rawPath: requests[0]?.path,
      held: reader.held?.(),
      gaps: (reader.gaps?.() ?? []).map((gap) => gap.id),
      broken: Object.keys(invariants).filter((name) => !invariants[name]),
      region: words(reader.region?.()),
      title: words(reader.titleElement?.()),
      places: {
        region: place(reader.region?.()),
        title: place(reader.titleElement?.()),
        written: (reader.written?.() ?? []).map(place),
      },
    };
  });
}

/** A browser without the extension, for pages saved in tests/consoles/pages. */
export async function plainBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Opens tests/consoles/pages/ID.html as if `address` served it. Nothing else is reached from there. */
export async function openSaved(id: string, browser: Browser, address = `https://${id}.test/alert`): Promise<Page> {
  const page = await browser.newPage();
  const body = readFileSync(join(pages, `${id}.html`), 'utf8');
  await page.route('**/*', (route) =>
    route.request().url() === address.split('#')[0] ? route.fulfill({ contentType: 'text/html', body }) : route.abort(),
  );
  await page.goto(address);
  return page;
}
