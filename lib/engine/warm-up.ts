import { alertFromMessage } from '../mail/alert.ts';
import type { Source } from '../schema/source.ts';
import type { Signal } from '../signals/signal.ts';
import { systemClock } from './clock.ts';
import { investigate } from './investigate.ts';

const message = `From: "Account Service" <service@mail.example>
To: analyst@corp.example
Subject: Your account
Received: from mail.example (mail.example [192.0.2.1]) by mx.corp.example; Mon, 2 Nov 2026 10:00:00 +0000
Authentication-Results: mx.corp.example; spf=pass smtp.mailfrom=mail.example
Content-Type: text/html; charset=utf-8

<style>.x{color:#fff}</style><p>Dear customer, please sign in to <a href="https://mail.example/login?x=1">www.mail.example</a>.</p>`;

/**
 * Runs everything once on a message of our own. A process that was just started has to compile its rules first; done
 * while something else is waited for, the first verdict does not wait for it.
 */
export async function warmUp(sources: readonly Source[], signals: readonly Signal[]): Promise<void> {
  const alert = await alertFromMessage(new TextEncoder().encode(message), 'warm-up');
  const events = investigate(alert, sources, {
    investigation: 'warm-up',
    writer: 'command-line',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
  });
  for await (const _ of events);
}
