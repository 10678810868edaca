import type { Alert } from '../schema/alert.ts';
import { fromBase64 } from '../schema/base64.ts';
import type { Gap } from '../schema/gap.ts';
import type { Source } from '../schema/source.ts';
import {
  eventFromFields,
  eventFromJson,
  eventFromLines,
  eventText,
  loggedLines,
  observablesIn,
  type SecurityEvent,
} from './security-event.ts';

/**
 * The event itself as a source: the raw JSON where the console gave it, else the labels and values it showed, else the
 * lines of a log. Contacts nobody.
 */
export const eventSource: Source = {
  id: 'event',
  title: 'the event',
  contacts: 'nobody',
  answers: ['event'],
  deadlineMs: 5_000,
  derivable: true,
  async ask({ alert }) {
    const gaps: Gap[] = [];
    const raw = alert.artifacts.find((artifact) => artifact.mediaType === 'application/json' && artifact.data);
    let event: SecurityEvent | undefined;
    if (raw?.data) {
      const parsed = parsedJson(raw.data);
      if (parsed === undefined) gaps.push(unreadable);
      else {
        const { event: read, cut } = eventFromJson(parsed);
        event = read;
        if (cut) gaps.push(tooLarge);
      }
    }
    event ??= onScreen(alert);
    const known = event.fields.filter((field) => field.name !== undefined).length;
    return {
      summary: `${event.fields.length} field${event.fields.length === 1 ? '' : 's'}, ${known} of a known meaning`,
      parts: { fields: eventText(event) },
      facts: event,
      gaps,
      observables: observablesIn(event),
    };
  },
};

/** What can be seen of the event: labels and values, and the log lines among the text; of a text, each line. */
function onScreen(alert: Alert): SecurityEvent {
  const visible = alert.texts.map((text) => text.visible).join('\n');
  if (alert.kind === 'text') return eventFromLines(visible);
  const event = eventFromFields(alert);
  // The lines of a saved event are its fields already.
  if (alert.texts.every((text) => text.visible === '') || alert.reading.strategy === 'text') return event;
  return { ...event, fields: [...event.fields, ...loggedLines(visible, event.fields)] };
}

function parsedJson(data: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64(data)));
  } catch {
    return undefined;
  }
}

const unreadable: Gap = {
  id: 'event-unreadable',
  what: 'The raw event that the console gave is not JSON; what the page shows of it was read instead.',
  cause: 'not-readable',
  remedy: 'Open the raw event in the console and compare.',
  blocksBenign: true,
};

const tooLarge: Gap = {
  id: 'event-cut',
  what: 'The event is larger or deeper than what is read; the rest was left out.',
  cause: 'too-large',
  blocksBenign: true,
};
