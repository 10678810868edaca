/** A source or a target of an alert. */
export interface Place {
  node?: { name?: string; address?: { address?: string }[] };
}
interface Idmef {
  alert?: {
    messageid?: string;
    classification?: { text?: string };
    correlation_alert?: { name?: string };
    source?: Place[];
    target?: Place[];
  };
}

/** An alert as its JSON tab shows it. */
export function parsed(text: string): Idmef | undefined {
  try {
    return JSON.parse(text) as Idmef;
  } catch {
    return undefined;
  }
}

/** What the sensor sets and nobody whom it watches. */
export const ownWords = /^(?:@timestamp|event\.|observer\.)/;

/** The address of a network card, which stands where a node's address may stand. */
export const mac = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$/i;

/** Whose name stands beside a type of IDMEF's: https://www.rfc-editor.org/rfc/rfc4765#section-4.2.7.5 */
export function accountOf(kind: string, type: string): string | undefined {
  if (!/^(?:source|target)$/.test(kind)) return undefined;
  return /group/i.test(type) ? 'group.name' : kind === 'source' ? 'user.name' : 'user.target.name';
}
