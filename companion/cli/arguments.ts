import { parseArgs } from 'node:util';

export const usage = `sidelight: investigates alerts

  sidelight investigate [--offline] [--format text|ndjson] [--prior P] PATH...
  sidelight extract     [--offline] [--format text|ndjson] PATH...
  sidelight verify      [--key FINGERPRINT] FILE...
  sidelight serve       [--host ADDRESS] [--port N] [--data FOLDER]
  sidelight pair        [--port N] [--data FOLDER]     a new pairing code from the running companion
  sidelight doctor      [--port N] [--data FOLDER] [--format text|ndjson]

PATH: .eml, .json, .txt/.log, saved .html; a folder means every file in it.
--offline  no network, no store, no intelligence folder
--prior    base rate of threats, between 0 and 1 (0.5: the evidence alone speaks)
`;

/** Wrong words on the command line; the message says which and what to write instead. */
export class UsageError extends Error {}

export interface Options {
  offline: boolean;
  format: 'text' | 'ndjson';
  prior: number | undefined;
  key: string | undefined;
  host: string | undefined;
  port: number | undefined;
  data: string | undefined;
}

const commands = ['investigate', 'extract', 'verify', 'serve', 'pair', 'doctor', 'help'] as const;
export type Command = (typeof commands)[number];

const wantsPaths = new Set<Command>(['investigate', 'extract', 'verify']);

export function parseArguments(words: string[]): { command: Command; options: Options; paths: string[] } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [name, ...paths] = positionals;
  if (values.help || name === undefined) return { command: 'help', options: optionsFrom(values), paths: [] };
  const command = commands.find((known) => known === name);
  if (!command) throw new UsageError(`There is no command “${name}”. Known are: ${commands.join(', ')}.`);
  if (wantsPaths.has(command) && paths.length === 0)
    throw new UsageError(`sidelight ${command} needs at least one PATH.`);
  return { command, options: optionsFrom(values), paths };
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      offline: { type: 'boolean', default: false },
      format: { type: 'string' },
      prior: { type: 'string' },
      key: { type: 'string' },
      host: { type: 'string' },
      port: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

function optionsFrom(values: ReturnType<typeof parse>['values']): Options {
  const format = values.format ?? (process.stdout.isTTY ? 'text' : 'ndjson');
  if (format !== 'text' && format !== 'ndjson') throw new UsageError(`--format is text or ndjson, not “${format}”.`);
  const prior = values.prior === undefined ? undefined : Number(values.prior);
  if (prior !== undefined && !(prior > 0 && prior < 1))
    throw new UsageError(`--prior is a number between 0 and 1, not “${values.prior}”.`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new UsageError(`--port is a number from 0 to 65535, not “${values.port}”.`);
  return { offline: values.offline, format, prior, key: values.key, host: values.host, port, data: values.data };
}
