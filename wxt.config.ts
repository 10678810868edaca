import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { enumsAsNumbers } from './scripts/build/enums-as-numbers.ts';
import { lookalikesWithoutStyledLetters } from './scripts/build/lookalikes.ts';
import { minifiedAgain } from './scripts/build/minified-again.ts';
import { namesAsText } from './scripts/build/named-characters.ts';
import { shorterDomains } from './scripts/build/shorter-domains.ts';
import { indexOfSignsAlone } from './scripts/build/signs-alone.ts';
import { packTightly } from './scripts/build/smallest-zip.ts';
import { suffixesAsText } from './scripts/build/suffixes.ts';
import { addressesWithoutArithmetic } from './scripts/build/without-address-arithmetic.ts';
import { zodWithoutCycles } from './scripts/build/without-cycles.ts';
import { readersWithoutDocumentation } from './scripts/build/without-documentation.ts';
import { zodWithoutGeneratedCode } from './scripts/build/without-generated-code.ts';
import { zodWithoutJsonSchema } from './scripts/build/without-json-schema.ts';
import { dexieWithoutLiveQueries } from './scripts/build/without-live-queries.ts';
import { readabilityWithoutLog } from './scripts/build/without-log.ts';
import { mailWithoutNestedHeads } from './scripts/build/without-nested-heads.ts';
import { zodWithoutStringFormats } from './scripts/build/without-string-formats.ts';
import { zodWithoutUnaskedMethods } from './scripts/build/without-unasked-methods.ts';
import { signalsWithoutWordsForPeople } from './scripts/build/without-words-for-people.ts';

// A custom mode (`build:e2e`) must not bring a development build of React along: it is the same code as the release.
if (process.argv.some((word) => word === 'build' || word === 'zip')) process.env.NODE_ENV = 'production';

/** The oldest Chrome that this runs in. */
const chrome = '141';

const consolesFolder = join(import.meta.dirname, 'lib', 'consoles');
/** Files in `lib/consoles` that are no console of their own. */
const noReaders = new Set(['console.ts', 'index.ts', 'request.ts']);
const consoleFiles = readdirSync(consolesFolder)
  .filter((name) => name.endsWith('.ts') && !noReaders.has(name))
  .map((name) => ({ id: name.slice(0, -'.ts'.length), text: readFileSync(join(consolesFolder, name), 'utf8') }));
/**
 * Consoles that share one file: of whose pages nothing is known, or little. Not those that read in frames: a frame does not
 * tell which console it stands in.
 */
const shared = consoleFiles
  .filter(({ text }) => !/^ {2}inFrame\b/m.test(text) && (text.length < 5_000 || !/^ {2}region\b/m.test(text)))
  .map(({ id }) => id);

/**
 * The public half of a key whose private half nobody has: it only fixes the extension's id when it is loaded unpacked,
 * so that pairing survives a move of the folder.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1iJ2/sEiGHALbtkDwwMiitgkTwUfYKPLQEZgk64IngJkD9jzw7VljCb7zh9lnbR6DZ/0wHrnX2tjCNMhRMlfRaUI0pCRN6Yo3PgGo229JYBcmqW6umkidS9rkPxDixXd6VZQ7wrWGcn/3xReJne78NqQl+3YrRI6fxi0RxHy43flSKmWgT2Dd4mIpceMzNAYibE7QMjWBdzYUff9pLBG/WZT5dlFid4gPHjz+gY4+Hk63mVZohqRkU2SL7JrfSYZ2YMMofcJem8qFmYApR2MoC3I75P7ONQStFmPpxVU4hT0RdY13TntUMBv3HGeKsG/vSHCt8T4haSu2cdzObqrxQIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({
    define: { 'import.meta.env.READERS_SHARED': JSON.stringify(shared) },
    plugins: [
      signalsWithoutWordsForPeople(),
      readersWithoutDocumentation(consolesFolder),
      indexOfSignsAlone(consolesFolder),
      lookalikesWithoutStyledLetters(),
      zodWithoutJsonSchema(),
      zodWithoutStringFormats(),
      zodWithoutUnaskedMethods(),
      zodWithoutGeneratedCode(),
      zodWithoutCycles(),
      dexieWithoutLiveQueries(),
      addressesWithoutArithmetic(),
      mailWithoutNestedHeads(),
      readabilityWithoutLog(),
      suffixesAsText(),
      namesAsText(),
      enumsAsNumbers(join(import.meta.dirname, 'node_modules')),
      shorterDomains(),
      minifiedAgain(),
      {
        name: 'one-table-of-named-characters',
        enforce: 'pre',
        // postal-mime brings its own, where htmlparser2's is there already.
        resolveId: (id, from) =>
          id === './html-entities.js' && from?.includes('postal-mime')
            ? join(import.meta.dirname, 'lib', 'mail', 'postal-entities.ts')
            : undefined,
      },
      {
        name: 'pages-share-one-chunk',
        // One file instead of four small ones beside a large: each has a head in the zip, and is squeezed by itself.
        outputOptions: (options) =>
          options.format === 'iife'
            ? options
            : { ...options, codeSplitting: { groups: [{ name: 'pages', minShareCount: 2 }] } },
      },
      {
        name: 'short-starts',
        enforce: 'pre',
        // WXT's own says what failed in words; in two dozen readers that is more than some of them are long.
        transform: (code, id) =>
          id.includes('virtual:wxt-unlisted-script-entrypoint')
            ? `${code.match(/^import definition from .*$/m)?.[0]}\nexport default definition.main();`
            : undefined,
      },
    ],
    // The build for browsers that know today's language: the package's own entry leads to the one for ES5.
    resolve: { alias: { dexie: join(import.meta.dirname, 'node_modules', 'dexie', 'dist', 'modern', 'dexie.mjs') } },
    // One big look-up table, not one export for each of its keys.
    json: { namedExports: false, stringify: true },
    build: {
      // What `minimum_chrome_version` says: nothing is rewritten for older ones, nor is their way to load modules along.
      target: `chrome${chrome}`,
      modulePreload: false,
      // The minifier writes long string constants out at each use: the public suffix list would be there twice.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: ({ mode }) => ({
    key,
    name: 'Sidelight',
    description:
      'Investigates the alert on screen and writes verdict, trace, actions and case note beside it. A person decides.',
    minimum_chrome_version: chrome,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel', 'contextMenus', 'alarms'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Automation meets no prompt: the one difference of `build:e2e`.
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    action: { default_title: 'Investigate this page with Sidelight' },
    side_panel: { default_path: 'panel.html' },
    commands: {
      investigate: { suggested_key: { default: 'Alt+Shift+I' }, description: 'Investigate what is on screen' },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open Sidelight in the side panel' },
    },
    storage: { managed_schema: 'managed-schema.json' },
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
  }),
  hooks: {
    'zip:extension:done': (_, path) => packTightly(path),
    // One reader file for each console of whose pages much is known, and one for all others, made from
    // lib/consoles: adding a console adds no entrypoint by hand.
    'entrypoints:found': (wxt, entrypoints) => {
      const folder = join(wxt.config.wxtDir, 'readers');
      mkdirSync(folder, { recursive: true });
      const files = consoleFiles.map(({ id, text }) => {
        const exported = text.match(/export const (\w+): (?:Known)?Console\b/)?.[1];
        if (!exported) throw new Error(`lib/consoles/${id}.ts must export one const of type Console or KnownConsole.`);
        return { id, exported };
      });
      const reader = (name: string, consoles: typeof files) => {
        const path = join(folder, `${name}.ts`);
        writeFileSync(
          path,
          [
            "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';",
            ...consoles.map(({ id, exported }) => `import { ${exported} } from '../../lib/consoles/${id}.ts';`),
            "import { readerInPage } from '../../lib/extension/in-page/reader-slot.ts';",
            `export default defineUnlistedScript(() => readerInPage()?.use(${consoles.map(({ exported }) => exported).join(', ')}));`,
            '',
          ].join('\n'),
        );
        entrypoints.push({ name, inputPath: path, type: 'unlisted-script' });
      };
      for (const file of files) if (!shared.includes(file.id)) reader(`reader-${file.id}`, [file]);
      reader(
        'reader-shared',
        files.filter(({ id }) => shared.includes(id)),
      );
    },
  },
});
