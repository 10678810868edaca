import type { Config } from '../config.ts';
import { describeIntelligence, loadIntelligence } from '../intelligence/load.ts';
import { intelligenceFolderOf } from '../sources.ts';

export interface SourceCheck {
  what: string;
  ok: boolean;
  says: string;
  remedy?: string;
}

/** What `doctor` says of the sources beside the model: loads the lists, and says who is asked of what. Asks nobody. */
export async function sourceChecks(config: Config, signal: AbortSignal): Promise<SourceCheck[]> {
  return [
    ...(await listChecks(config, signal)),
    {
      what: 'registries',
      ok: true,
      says: config.rdap === undefined ? 'not asked (SIDELIGHT_RDAP is not set)' : `asked, by ${config.rdap}`,
    },
    {
      what: 'names',
      ok: true,
      says:
        config.resolver === undefined
          ? 'not resolved (SIDELIGHT_DOH is not set): attackers’ name servers would see it'
          : `resolved by ${new URL(config.resolver).origin}: attackers’ name servers see it`,
    },
  ];
}

async function listChecks(config: Config, signal: AbortSignal): Promise<SourceCheck[]> {
  const folder = intelligenceFolderOf(config);
  if (folder === undefined)
    return [
      {
        what: 'lists',
        ok: true,
        says: `none (no folder ${config.intelligence.folder}); everything else works without`,
      },
    ];
  try {
    const intelligence = await loadIntelligence(folder, undefined, signal);
    const empty = intelligence.files.size === 0;
    const checks: SourceCheck[] = [
      {
        what: 'lists',
        ok: !empty,
        says: empty
          ? `${folder} holds no list that is known`
          : `${describeIntelligence(intelligence)}, in ${intelligence.loadedMs} ms`,
        remedy: 'Put lists there as docs/sources.md says.',
      },
    ];
    for (const { file, says, remedy } of intelligence.problems.slice(0, 20))
      checks.push({ what: 'lists', ok: false, says: `${file}: ${says}`, remedy });
    for (const { list, unused } of intelligence.warnings)
      if (unused.count > 0)
        checks.push({
          what: 'lists',
          ok: true,
          says: `“${list.name}”: ${unused.count} entries are not used, first ${unused.first ?? ''}`,
        });
    return checks;
  } catch (error) {
    return [
      {
        what: 'lists',
        ok: false,
        says: `${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'Check SIDELIGHT_INTEL and your rights on that folder.',
      },
    ];
  }
}
