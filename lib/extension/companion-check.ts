import { companionReady, notPairedHere } from '../schema/companion-diagnosis.ts';
import { type Diagnosis, fails, lacks, optional, works } from '../schema/diagnosis.ts';
import { CompanionClient } from './companion-client.ts';
import { CompanionError } from './companion-error.ts';

/**
 * How the companion at an address stands: whether it answers as one, whether it knows this browser, and what it says of its
 * language model. Without a token nobody has set one up, and nothing that is missing is a failure.
 */
export async function diagnoseCompanion(address: string, token: string | undefined): Promise<Diagnosis[]> {
  const wrong = addressProblem(address);
  if (wrong) return [wrong, noModel];
  const client = new CompanionClient(address, token);
  try {
    const { version, model } = await client.health();
    if (token === undefined) return [notPairedHere(address), modelOf(model)];
    const own = await client.diagnoses();
    const ready = companionReady(address, version);
    return [{ ...ready, what: `Paired. ${ready.what}` }, own.find(({ about }) => about === 'model') ?? modelOf(model)];
  } catch (error) {
    if (!(error instanceof CompanionError)) throw error;
    const found = error.diagnosis;
    return [token === undefined ? optional(found, 'None is needed to start.') : found, noModel];
  }
}

function modelOf(model: 'none' | 'set'): Diagnosis {
  return model === 'none'
    ? lacks(
        'no-model',
        'The companion has no language model; everything else works without one.',
        'For a witness, start the companion with SIDELIGHT_MODEL_URL and SIDELIGHT_MODEL.',
      )
    : works('model-not-checked', 'The companion has one; how it stands, a paired browser is told.');
}

const noModel = lacks(
  'no-model',
  'No language model: the companion brings it. Everything else works without one.',
  'Pair a companion that has one.',
);

/** A companion is on this machine, or reached over TLS; anything else would send tokens in the clear. */
export function addressProblem(address: string): Diagnosis | undefined {
  const wrong = (what: string) => fails('address-wrong', what, 'Give one that looks like http://127.0.0.1:8787.');
  if (!URL.canParse(address)) return wrong(`“${address}” is no address.`);
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(hostname)))
    return wrong('Only this machine is reached without TLS.');
  return pathname === '/' ? undefined : wrong('The address has a path; a companion’s has none.');
}
