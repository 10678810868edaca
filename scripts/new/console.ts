import { checkName, constant } from './names.ts';
import type { Template } from './plan.ts';

/** A console's reader, a page to try it on, its browser test, and its line in the index. The build makes the rest. */
export function newConsole(_root: string, name: string): Template {
  checkName(name, 'console');
  const id = constant(name);
  const month = new Date().toLocaleString('en', { month: 'long', year: 'numeric' });
  return {
    files: {
      [`lib/consoles/${name}.ts`]: readerText(name, id, month),
      [`tests/consoles/pages/${name}.html`]: pageText(name),
      [`tests/e2e/${name}.test.ts`]: testText(name),
    },
    index: [{ path: 'lib/consoles/index.ts', list: 'consoleSigns', import: `${id}Signs`, from: `./${name}.ts` }],
    next: [
      `Replace tests/consoles/pages/${name}.html by a page of the console: a report saved from its panel has the structure without the content.`,
    ],
  };
}

function readerText(name: string, id: string, month: string): string {
  return `import type { Console, ConsoleSigns } from './console.ts';

/** FILL IN: which console it is, how an alert opens in it, what changes in the address and what does not. For docs/consoles.md. */
export const ${id}Signs: ConsoleSigns = {
  id: '${name}',
  title: '${name}', // FILL IN: as its vendor writes it
  // Ends of host names that belong to this console alone; none where everybody runs it at an address of their own.
  hosts: [],
  // Elements that only this console has, on every page of it.
  selectors: ['#${name}'], // FILL IN
};

// FILL IN: the element that shows the alert; prefer data-testid, roles and ids to classes made by a build
const region = '[role="main"]';
const title = \`\${region} h1\`;

export const ${id}: Console = {
  ...${id}Signs,
  kind: 'event', // FILL IN: 'email' where alerts are mails
  reads: 'FILL IN: what is read of an alert, in a sentence.',
  sources: ['https://example.com/FILL-IN'], // FILL IN: where the facts come from; leave it out once it was tried
  tried: 'from public facts: FILL IN what, ${month}', // or 'tried on the real page: Name 1.2, Month Year'
  // Called after each change of the page: keep it cheap. The key is the console's own, from an attribute or the address.
  alertOnScreen() {
    const words = document.querySelector(title)?.textContent?.trim();
    return words ? { key: '', title: words, about: '' } : undefined;
  },
  region: () => document.querySelector(region) ?? undefined,
  titleElement: () => document.querySelector(title) ?? undefined,
  // Paths are ECS's (docs/architecture.md); \`attacker\` is all that somebody outside could have chosen.
  fields: () =>
    [{ path: 'rule.name', label: 'title', value: document.querySelector(title)?.textContent?.trim() ?? '', control: 'console' as const }].filter(
      ({ value }) => value !== '',
    ),
  // \`addresses\`, \`closing\`, \`links\`, \`raw\`, \`asks\`, \`held\`, \`written\`, \`frame\`, \`gaps\` and \`room\`: see console.ts, and
  // maildev.ts, prewikka.ts, kibana.ts for examples. Where nothing of its pages is known for sure: type KnownConsole, with \`addresses\` alone.
  // What a reading must have found; each is named in the panel where it did not.
  invariants: () => ({
    'an alert is open': document.querySelector(region) !== null,
    'it has a title': document.querySelector(title) !== null,
  }),
};
`;
}

function pageText(name: string): string {
  return `<!doctype html>
<!-- FILL IN: a page of the console with an alert open, made up or censored; nothing of a real case. -->
<html lang="en">
  <head>
    <title>${name}</title>
  </head>
  <body id="${name}">
    <nav>Alerts</nav>
    <main role="main">
      <h1>Malware found on ws-14</h1>
    </main>
  </body>
</html>
`;
}

function testText(name: string): string {
  return `import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWith, openSaved, plainBrowser } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

describe('the reader for ${name}', () => {
  it('knows the console and reads the alert that is open', async () => {
    // FILL IN: what the page shows
    const looked = await lookWith('${name}', await openSaved('${name}', browser));
    expect(looked.recognised).toBe('${name}');
    expect(looked.alert).toEqual({ key: '', title: 'Malware found on ws-14', about: '' });
    expect(looked.fields).toEqual({ 'rule.name': 'Malware found on ws-14' });
    expect(looked.broken).toEqual([]);
  });

  it('finds no alert where none is open, and says what is missing', async () => {
    const page = await openSaved('${name}', browser);
    await page.evaluate(() => document.querySelector('[role="main"]')?.remove());
    const looked = await lookWith('${name}', page);
    expect(looked.alert).toBeUndefined();
    expect(looked.broken).toEqual(['an alert is open', 'it has a title']);
  });
});
`;
}
