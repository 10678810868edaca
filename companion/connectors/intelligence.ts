import { existsSync } from 'node:fs';
import type { Mail } from '../../lib/mail/mail.ts';
import { mailObservables, withAttachedObservables } from '../../lib/mail/observables.ts';
import type { KnownBadFacts } from '../../lib/schema/intelligence.ts';
import type { Asked } from '../../lib/schema/source.ts';
import { type Source, SourceError } from '../../lib/schema/source.ts';
import { ownDomainsOf } from '../../lib/signals/mail/own-domains.ts';
import type { Config } from '../config.ts';
import { IntelligenceFolder } from '../intelligence/folder.ts';
import { lookUp } from '../intelligence/look-up.ts';
import { indicatorsOf } from '../intelligence/targets.ts';
import type { Connector } from './connector.ts';

export const intelligenceConnector: Connector = {
  title: 'the intelligence folder',
  contacts: 'nobody',
  connect({ config, log, watch }) {
    const path = intelligenceFolderOf(config);
    if (path === undefined) return undefined;
    const folder = new IntelligenceFolder(path, { log, watch });
    return { source: intelligenceSource(folder, config.ownDomains), close: () => folder.close() };
  },
};

/** The intelligence folder as a source: lists on this machine, asked without anybody hearing of it. */
export function intelligenceSource(folder: IntelligenceFolder, ownDomains: readonly string[]): Source {
  return {
    id: 'intelligence',
    title: 'the intelligence folder',
    contacts: 'nobody',
    answers: ['known-bad'],
    // The first question may come while a big folder is still being read.
    deadlineMs: 15_000,
    derivable: false,
    after: ['message', 'attachments'],
    async ask({ alert, answers, signal }) {
      const intelligence = await loaded(folder, signal);
      const mail = answers.get('message')?.facts as Mail | undefined;
      const observables = observablesIn({ alert, answers });
      const own = [...ownDomains, ...(mail ? ownDomainsOf(mail) : [])];
      const facts = await lookUp(intelligence, indicatorsOf(alert, observables, own), observables, signal);
      return {
        summary: summaryOf(facts),
        parts: {
          lists: [...facts.listings, ...facts.exploited, ...facts.warnings].map((item) => item.line).join('\n'),
        },
        facts,
        gaps: intelligence.problems.slice(0, 20).map(({ file, says, remedy, kept }) => ({
          id: `intelligence-${file}`.slice(0, 120),
          what: `${file} of the intelligence folder ${kept ? 'is used as it was before' : 'was not used'}: ${says}`.slice(
            0,
            400,
          ),
          cause: 'not-readable' as const,
          remedy,
          blocksBenign: false,
        })),
      };
    },
  };
}

/** The folder of lists to use: the one that was named, there or not, or the default where it is there. */
export function intelligenceFolderOf({ intelligence }: Config): string | undefined {
  return intelligence.named || existsSync(intelligence.folder) ? intelligence.folder : undefined;
}

/** The indicators of an alert: the console's, those of the message and of what is attached to it. What else stands on a console's page is not the alert's. */
export function observablesIn({ alert, answers }: Pick<Asked, 'alert' | 'answers'>) {
  const mail = answers.get('message')?.facts as Mail | undefined;
  const attached = answers.get('attachments')?.observables;
  return [...withAttachedObservables(mail ? mailObservables(mail) : [], attached), ...alert.observables];
}

async function loaded(folder: IntelligenceFolder, signal: AbortSignal) {
  try {
    return await folder.ready(signal);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new SourceError(
      'not-connected',
      `The intelligence folder cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Check SIDELIGHT_INTEL and the rights on that folder (npx sidelight doctor says more).',
    );
  }
}

function summaryOf({ listings, warnings, exploited, asked }: KnownBadFacts): string {
  const bad = new Set(listings.filter((item) => item.overruled === undefined).map((item) => item.observable.value));
  const overruled = new Set(
    listings.filter((item) => item.overruled !== undefined).map((item) => item.observable.value),
  );
  const common = new Set(warnings.map((item) => item.observable.value));
  const parts = [
    `${asked} looked up`,
    `${bad.size} listed as bad`,
    ...(overruled.size > 0 ? [`${overruled.size} listed but cleared by a warning list`] : []),
    `${common.size} on warning lists`,
    ...(exploited.length > 0 ? [`${exploited.length} exploited vulnerabilities`] : []),
  ];
  return `${parts.join(', ')}.`;
}
