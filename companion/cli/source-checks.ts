import { type Diagnosis, fails, lacks, works } from '../../lib/schema/diagnosis.ts';
import type { Config } from '../config.ts';
import { intelligenceFolderOf } from '../connectors/intelligence.ts';
import { describeIntelligence, loadIntelligence } from '../intelligence/load.ts';

/** What `doctor` says of the sources beside the model: loads the lists, and says who is asked of what. Asks nobody. */
export async function sourceChecks(config: Config, signal: AbortSignal): Promise<Diagnosis[]> {
  return [
    ...(await listChecks(config, signal)),
    config.rdap === undefined
      ? works('registries-off', 'Not asked (SIDELIGHT_RDAP is not set).')
      : works('registries-on', `Asked, by ${config.rdap}.`),
    config.resolver === undefined
      ? works('names-off', 'Not resolved (SIDELIGHT_DOH is not set): attackers’ name servers would see it.')
      : works('names-on', `Resolved by ${new URL(config.resolver).origin}: attackers’ name servers see it.`),
  ];
}

const lists = 'Put lists there as docs/sources.md says.';

async function listChecks(config: Config, signal: AbortSignal): Promise<Diagnosis[]> {
  const folder = intelligenceFolderOf(config);
  if (folder === undefined)
    return [lacks('no-lists', `None (no folder ${config.intelligence.folder}); everything else works without.`, lists)];
  try {
    const intelligence = await loadIntelligence(folder, undefined, signal);
    const found =
      intelligence.files.size === 0
        ? fails('no-lists', `${folder} holds no list that is known.`, lists)
        : works('lists-ready', `${describeIntelligence(intelligence)}, in ${intelligence.loadedMs} ms.`);
    return [
      found,
      ...intelligence.problems
        .slice(0, 20)
        .map(({ file, says, remedy }) => fails('lists-unreadable', `${file}: ${says}`, remedy)),
      ...intelligence.warnings.flatMap(({ list, unused: { count, first } }) =>
        count === 0
          ? []
          : works('lists-entries-unused', `“${list.name}”: ${count} entries are not used, first ${first ?? ''}`),
      ),
    ];
  } catch (error) {
    return [
      fails(
        'lists-unreadable',
        `${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        'Check SIDELIGHT_INTEL and your rights on that folder.',
      ),
    ];
  }
}
