import { extractObservables } from '../observables/extract.ts';
import type { Observable, ObservableRole, ObservableType } from '../schema/observable.ts';
import type { Leaf } from './flatten.ts';
import { fieldName } from './names.ts';

/**
 * What fields of vendors' events hold, by their names: ECS, OCSF, CEF, Windows and the commonest vendors' spellings.
 * Sources: https://www.elastic.co/docs/reference/ecs, https://schema.ocsf.io, Microsoft's event schemas.
 */
const userKey =
  /^(?:user(?:_?name|_?id|principal_?name|_?principal_?name)?|account_?name|(?:target|subject|initiating|source|src|dest(?:ination)?|actor|login|logon|caller|effective|impersonated)_?(?:process_?account|user)?_?(?:user_?)?(?:name)?|accountname|upn|suser|duser|samaccountname|principal|identity)$/i;
const hostKey =
  /^(?:host(?:_?name)?|computer(?:_?name)?|device(?:_?name|_?host_?name|hostname)?|dvc(?:_?host(?:name)?)?|workstation(?:_?name)?|machine(?:_?name)?|endpoint(?:_?name)?|agent_?(?:host_?)?name|shost|dhost|(?:src|dest|source|destination)_?host(?:_?name)?|server_?name|fqdn)$/i;
const processKey =
  /^(?:(?:parent_?|child_?|target_?|source_?|initiating_?|calling_?)?(?:process|image|exe(?:cutable)?)(?:_?(?:name|path|file_?name|image))?|(?:new_?|creator_?|parent_?)process_?name|parentimage|originalfilename|file_?name_?path)$/i;

/** Words that stand where no user or host is named. */
const nobody = new Set(['-', 'n/a', 'none', 'null', 'unknown', 'undefined', 'true', 'false', '0', '']);

/** Indicators in the leaves of one event: from the text of every value, and by what the fields are called. */
export function eventObservables(leaves: readonly Leaf[]): Observable[] {
  const found = new Map<string, Observable>();
  const add = (type: ObservableType, value: string, role?: ObservableRole) => {
    const key = `${type} ${value}`;
    if (!found.has(key) && found.size < 5000) found.set(key, role ? { type, value, role } : { type, value });
  };
  for (const leaf of leaves) {
    if (/\.(?:original|raw|message)$/i.test(leaf.path) && leaf.value.length > 20_000) continue;
    for (const { type, value } of extractObservables(leaf.value))
      if (type !== 'domain' || !isFileOf(leaf, value)) add(type, value);
    named(leaf, add);
  }
  return [...found.values()];
}

const fileFields: ReadonlySet<string | undefined> = new Set([
  'process.name',
  'process.parent.name',
  'process.command_line',
  'file.name',
  'file.path',
]);

/** Whether what looks like a domain is what a field names as its file or program: `update.com`. */
function isFileOf({ path, value }: Leaf, domain: string): boolean {
  const name = fieldName(path, () => undefined);
  if (!fileFields.has(name)) return false;
  const program = name === 'process.command_line' ? /^\s*(?:"([^"]*)"|(\S+))/.exec(value) : undefined;
  const file = program?.[1] ?? program?.[2] ?? value.trim();
  return file.split(/[\\/]/).at(-1)?.toLowerCase() === domain;
}

function named({ path, key, value }: Leaf, add: (type: ObservableType, value: string) => void): void {
  const text = value.trim();
  if (text.length > 512 || nobody.has(text.toLowerCase())) return;
  const parent =
    path
      .split('.')
      .at(-2)
      ?.replace(/\[\d+\]$/, '')
      .toLowerCase() ?? '';
  const name = key.toLowerCase();
  if (
    (userKey.test(key) && !/^(?:source|target|actor|principal|identity)$/i.test(key)) ||
    (name === 'name' && /^(?:user|account|actor|usr)$/.test(parent))
  ) {
    if (/^[^\s/][^/\n]{0,120}$/.test(text) && !/^\d+$/.test(text)) {
      add('user', text);
      // `CORP\ana` and `ana@corp.example` are also met as plain `ana`.
      const bare = text.includes('\\')
        ? text.slice(text.lastIndexOf('\\') + 1)
        : text.includes('@')
          ? text.slice(0, text.indexOf('@'))
          : '';
      if (bare !== '') add('user', bare);
    }
  } else if (
    hostKey.test(key) ||
    (/^(?:name|hostname)$/.test(name) && /^(?:host|device|computer|machine|endpoint)$/.test(parent))
  ) {
    if (/^[\w.-]{1,253}$/.test(text) && !/^[\d.]+$/.test(text)) add('host', text);
  } else if (
    processKey.test(key) ||
    (/^(?:name|executable|path)$/.test(name) && /^(?:process|parent|parent_process)$/.test(parent))
  ) {
    const file = text.split(/[\\/]/).at(-1) ?? '';
    if (file === '' || file.length > 200) return;
    add('process', text);
    if (file !== text) add('process', file);
  }
}
