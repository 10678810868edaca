import { type Investigation, observablesOf } from '../engine/fold.ts';
import { eventFromFields, fieldsNamed } from '../events/security-event.ts';
import { hostOfUrl } from '../observables/domain.ts';

/**
 * What fields and attachments name as files and programs, in small letters and without their folders. Such a name may be a domain's
 * too (`invoice.zip`, `update.com`); one that the case also has as a domain is left out.
 */
export function fileNamesIn(investigation: Investigation): ReadonlySet<string> {
  const observables = observablesOf(investigation);
  const named = fieldsNamed(
    eventFromFields(investigation.alert),
    'file.name',
    'file.path',
    'process.name',
    'process.parent.name',
  );
  const paths = [...observables.filter(({ type }) => type === 'file' || type === 'process'), ...named];
  const names = new Set(paths.map(({ value }) => value.trim().split(/[\\/]/).at(-1)?.toLowerCase() ?? ''));
  for (const { type, value } of observables)
    if (type === 'domain' || type === 'url') names.delete(hostOfUrl(value) ?? value);
  return names;
}
