import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { inject } from 'vitest';
import type { AskedAbout, AskName, KnownConsole } from '../../lib/consoles/console.ts';
import type { PageReader } from '../../lib/extension/in-page/page-reader.ts';
import type { AskReading, RawReading } from '../../lib/extension/messages.ts';
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

/** What the reader in lib/extension/in-page makes of a page, with a console's file in it: nothing of the extension is there. */
export async function readWith(id: string, page: Page): Promise<PageReading> {
  const script = await bundled(`
    import * as file from ${JSON.stringify(join(lib, 'consoles', `${id}.ts`))};
    import { generic } from ${JSON.stringify(join(lib, 'consoles', 'generic.ts'))};
    import { PageReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'page-reader.ts'))};
    import { frameTools } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'frame-reader.ts'))};
    import { readingTools } from ${JSON.stringify(join(lib, 'page', 'reading-tools.ts'))};
    import { session } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'session.ts'))};
    import { wordsOfLanguages } from ${JSON.stringify(join(lib, 'page', 'words-of-languages.ts'))};
    const reader = new PageReader();
    reader.learn(wordsOfLanguages);
    reader.use(generic);
    reader.readWith({ ...readingTools, ...frameTools });
    reader.askWith(session);
    reader.use(Object.values(file).find((value) => value !== null && typeof value === 'object' && 'tried' in value));
    Object.assign(window, { pageReader: reader });`);
  await page.evaluate(script);
  return {
    look: () => page.evaluate(() => (window as unknown as InPage).pageReader.onScreen()),
    read: () => page.evaluate(() => (window as unknown as InPage).pageReader.read('nonce')),
    async raw(undocumented = false) {
      const answer = await page.evaluate(async (allowed) => {
        const { pageReader } = window as unknown as InPage;
        const seen = pageReader.onScreen();
        return seen && pageReader.readRaw(seen.alert, allowed);
      }, undocumented);
      return answer && { ...answer, text: answer.data && Buffer.from(answer.data, 'base64').toString() };
    },
    ask: (question, about) =>
      page.evaluate(
        ([name, given]) =>
          (window as unknown as InPage).pageReader.ask(name, {
            ...{ key: '', subject: '', sender: '', source: '', host: '', user: '' },
            ...{ since: '2026-11-24T12:00:00.000Z', until: '2026-11-25T12:00:00.000Z' },
            ...given,
          }),
        [question, about] as const,
      ),
  };
}

interface InPage {
  pageReader: PageReader;
}

export interface PageReading {
  look(): Promise<ReturnType<PageReader['onScreen']>>;
  read(): Promise<ReturnType<PageReader['read']>>;
  /** The raw source, as text too. */
  raw(undocumented?: boolean): Promise<(RawReading & { text: string | undefined }) | undefined>;
  ask(question: AskName, about: Partial<AskedAbout>): Promise<AskReading | undefined>;
}

/** A browser without the extension, for pages saved in tests/consoles/pages. */
export async function plainBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** What a console answers in a test: by method and path with query. */
export type Answers = Record<string, (request: Request) => { status?: number; contentType?: string; body: string }>;

/**
 * Opens tests/consoles/pages/ID.html as if `address` served it, with the answers of its interfaces. Nothing else is reached
 * from there; `requests` gets what was asked beside the page itself.
 */
export async function openSaved(
  id: string,
  browser: Browser,
  address = `https://${id}.test/alert`,
  answers: Answers = {},
  requests: string[] = [],
): Promise<Page> {
  const page = await browser.newPage();
  const body = readFileSync(join(pages, `${id}.html`), 'utf8');
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      return route.fulfill({ contentType: 'text/html', body });
    const asked = `${request.method()} ${request.url().slice(new URL(address).origin.length)}`;
    requests.push(asked);
    const answer = request.url().startsWith(new URL(address).origin) ? answers[asked]?.(request) : undefined;
    return answer ? route.fulfill({ contentType: 'application/json', ...answer }) : route.abort();
  });
  await page.goto(address);
  return page;
}
