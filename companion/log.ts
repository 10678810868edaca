import pino, { type Logger } from 'pino';

export type { Logger };

/** Structured logs on standard error, without secrets: whatever is named like one is left out at any depth that we log. */
export function makeLogger(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'token',
          'code',
          'key',
          'authorization',
          '*.token',
          '*.code',
          '*.key',
          '*.authorization',
          'headers',
          '*.headers',
          'body',
          '*.body',
        ],
        censor: '[left out]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
