import { type EventField, fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';

/** A program in a path or alone, in small letters and without `.exe`. */
export function programOf(value: string): string {
  const last =
    value
      .trim()
      .replace(/^["']|["']$/g, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return last.toLowerCase().replace(/\.(?:exe|com)$/, '');
}

/** The field that names one of these programs as what ran. */
export function programIn(
  event: SecurityEvent,
  name: 'process.name' | 'process.parent.name',
  programs: ReadonlySet<string>,
): EventField | undefined {
  return fieldsNamed(event, name).find(({ value }) => value.length < 1_000 && programs.has(programOf(value)));
}
