import * as z from 'zod';

/** What a diagnosis is about: the parts that an investigation needs, or is the better for. */
export const subjects = [
  'node',
  'settings',
  'data',
  'browser',
  'storage',
  'key',
  'consoles',
  'reader',
  'companion',
  'pairing',
  'model',
  'lists',
  'registries',
  'names',
  'extension',
] as const;
export type Subject = (typeof subjects)[number];

/** Every diagnosis by its code, and what it is about. Command line and options page have no others. */
const aboutOf = {
  'node-ready': 'node',
  'node-old': 'node',
  'settings-ready': 'settings',
  'settings-wrong': 'settings',
  'data-ready': 'data',
  'data-not-made': 'data',
  'data-unwritable': 'data',
  /** Another process holds the store and answers nobody. */
  'store-locked': 'data',
  'browser-ready': 'browser',
  'browser-old': 'browser',
  'storage-ready': 'storage',
  'storage-broken': 'storage',
  'key-ready': 'key',
  'key-broken': 'key',
  'consoles-ready': 'consoles',
  'no-console': 'consoles',
  'host-not-granted': 'consoles',
  'reader-ready': 'reader',
  'nothing-read': 'reader',
  /** The last reading of a console lacked what its reader takes for granted. */
  'reader-drift': 'reader',
  'companion-ready': 'companion',
  'address-wrong': 'companion',
  /** Nothing listens, or it hangs up. */
  refused: 'companion',
  slow: 'companion',
  /** Something listens, and the answer may not be read from the extension’s origin. */
  cors: 'companion',
  'not-companion': 'companion',
  /** A companion, but of another data folder than the one that was meant. */
  'other-companion': 'companion',
  version: 'companion',
  /** It answered that it could not, or would not. */
  failed: 'companion',
  paired: 'pairing',
  'no-pairing': 'pairing',
  /** 401: the companion does not know this browser’s token, or not any more. */
  'pairing-ended': 'pairing',
  'code-wrong': 'pairing',
  'name-missing': 'pairing',
  'model-ready': 'model',
  'no-model': 'model',
  'model-not-checked': 'model',
  'model-unreachable': 'model',
  'model-slow': 'model',
  'model-key-refused': 'model',
  'model-address-wrong': 'model',
  'model-not-openai': 'model',
  'model-unknown': 'model',
  'model-failed': 'model',
  'lists-ready': 'lists',
  'no-lists': 'lists',
  'lists-entries-unused': 'lists',
  'lists-unreadable': 'lists',
  'registries-off': 'registries',
  'registries-on': 'registries',
  'names-off': 'names',
  'names-on': 'names',
  'extension-built': 'extension',
  'extension-not-built': 'extension',
} as const satisfies Record<string, Subject>;

export type DiagnosisCode = keyof typeof aboutOf;
const codes = Object.keys(aboutOf) as [DiagnosisCode, ...DiagnosisCode[]];

/**
 * How one part stands. `warn`: something is missing that can be done without; `fail`: what was set up, or is needed, does
 * not work. Whoever is warned or told of a failure is told in one sentence what to do.
 */
export const diagnosis = z
  .strictObject({
    about: z.enum(subjects),
    code: z.enum(codes),
    state: z.enum(['ok', 'warn', 'fail']),
    what: z.string().min(1).max(4000),
    remedy: z.string().min(1).max(2000).optional(),
  })
  .refine(({ state, remedy }) => state === 'ok' || remedy !== undefined, 'what does not work has a remedy');
export type Diagnosis = z.infer<typeof diagnosis>;

export function works(code: DiagnosisCode, what: string): Diagnosis {
  return { about: aboutOf[code], code, state: 'ok', what: what.slice(0, 4000) };
}

export function lacks(code: DiagnosisCode, what: string, remedy: string): Diagnosis {
  return { about: aboutOf[code], code, state: 'warn', what: what.slice(0, 4000), remedy: remedy.slice(0, 2000) };
}

export function fails(code: DiagnosisCode, what: string, remedy: string): Diagnosis {
  return { ...lacks(code, what, remedy), state: 'fail' };
}

/** The same, where nobody has set this part up and it can be done without. */
export function optional(found: Diagnosis, note: string): Diagnosis {
  return found.state === 'fail' ? { ...found, state: 'warn', what: `${found.what} ${note}` } : found;
}

/** What a companion says of itself to those who may know: paired browsers, and the command line on its machine. */
export const diagnosisAnswer = z.object({ diagnoses: z.array(diagnosis).max(100) });
