import { ConfigError } from '../config.ts';
import { parseArguments, UsageError, usage } from './arguments.ts';

/** The command line. Each command is loaded when it is called, so that `extract` does not wait for the server's parts. */
async function main(): Promise<number> {
  const { command, options, paths } = parseArguments(process.argv.slice(2));
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());
  switch (command) {
    case 'investigate':
      return (await import('./investigate.ts')).investigateFiles(paths, options, abort.signal);
    case 'extract':
      return (await import('./extract.ts')).extractFiles(paths, options, abort.signal);
    case 'verify':
      return (await import('./verify.ts')).verifyFiles(paths, options);
    case 'doctor':
      return (await import('./doctor.ts')).doctor(options, abort.signal);
    case 'serve':
      return (await import('./serve.ts')).serve(options, abort.signal);
    case 'pair':
      return (await import('./pair.ts')).pair(options, abort.signal);
    default:
      process.stdout.write(usage);
      return command === 'help' ? 0 : 2;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}`);
  else throw error;
  process.exitCode = 2;
}
