import { type Investigation, observablesOf } from '../engine/fold.ts';

/**
 * Whom or what an investigation is about, in a line below its title: a mail's sender; else the machine, account or source that the alert
 * names, and the console, by its name or by the host of a page that no reader knows.
 */
export function aboutLine(state: Investigation): string {
  const { alert } = state;
  const observables = observablesOf(state);
  const sender =
    observables.find(({ type, role }) => type === 'email' && role === 'sender')?.value ??
    alert.fields.find(({ path }) => path === 'email.from')?.value;
  if (sender) return sender;
  const party =
    observables.find(({ type, role }) => type === 'host' && role === 'target') ??
    observables.find(({ type, role }) => type === 'user' && (role === 'target' || role === 'actor')) ??
    observables.find(({ role }) => role === 'source');
  return [party?.value, consoleName(alert.console)].filter(Boolean).join(' · ');
}

function consoleName({ id, title, origin }: Investigation['alert']['console']): string {
  return id === 'generic' && URL.canParse(origin) ? new URL(origin).host || title : title;
}
