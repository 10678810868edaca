import { apiVersion } from './api.ts';
import { type Diagnosis, fails, lacks, works } from './diagnosis.ts';

/** The words for how a companion stands, the same on the command line, in the options and in the panel. */

export function refused(address: string): Diagnosis {
  return fails(
    'refused',
    `No companion answers at ${address}.`,
    isHere(address)
      ? 'Start it: npx sidelight serve.'
      : 'Check the address, that the companion runs there, and that this machine trusts its certificate.',
  );
}

export function slow(address: string, milliseconds: number): Diagnosis {
  return fails(
    'slow',
    `The companion at ${address} did not answer in ${milliseconds / 1000} s.`,
    isHere(address)
      ? 'Look at its log; if it hangs, end it and start it again: npx sidelight serve.'
      : 'Look at its log, and at what stands between here and there.',
  );
}

/** A browser tells its extensions no more than this; what is certain is that something answered. */
export function cors(address: string): Diagnosis {
  return fails(
    'cors',
    `Something answers at ${address}, but extensions may not read what: another program, or a proxy that refuses them.`,
    elsewhere(address),
  );
}

export function notCompanion(address: string): Diagnosis {
  return fails('not-companion', `What answers at ${address} is no Sidelight companion.`, elsewhere(address));
}

export function otherCompanion(address: string, folder: string): Diagnosis {
  return fails(
    'other-companion',
    `The companion at ${address} does not use the data folder ${folder}.`,
    'Name its folder with --data, or start one for this folder on another port: npx sidelight serve --port 8788.',
  );
}

/** `who`: what compares the companion’s contract with its own. */
export function otherVersion(address: string, theirs: number, who: 'extension' | 'command line'): Diagnosis {
  return fails(
    'version',
    `The companion at ${address} speaks version ${theirs} of the contract, the ${who} ${apiVersion}.`,
    theirs < apiVersion
      ? 'Update the companion: end it, npm ci, npx sidelight serve.'
      : who === 'extension'
        ? 'Update the extension: npm run build, then reload it in chrome://extensions.'
        : 'Update this folder, then npm ci.',
  );
}

export function companionFailed(address: string, status: number): Diagnosis {
  return fails('failed', `The companion at ${address} answers ${status}.`, 'Look at its log, then start it again.');
}

export function companionReady(address: string, version: string): Diagnosis {
  return works('companion-ready', `Version ${version} at ${address}.`);
}

export function noPairing(): Diagnosis {
  return lacks(
    'no-pairing',
    'No browser is paired with this companion.',
    'Get a code with npx sidelight pair and enter it in the extension’s options.',
  );
}

export function notPairedHere(address: string): Diagnosis {
  return lacks(
    'no-pairing',
    `A companion answers at ${address}, and this browser is not paired with it.`,
    'Get a code with npx sidelight pair and enter it in the extension’s options.',
  );
}

export function pairingEnded(address: string): Diagnosis {
  return fails(
    'pairing-ended',
    `The companion at ${address} does not know this browser, or not any more.`,
    'In the options press Unpair, then pair again with a code from npx sidelight pair.',
  );
}

function elsewhere(address: string): string {
  return isHere(address)
    ? 'Stop that program, or start the companion on another port (npx sidelight serve --port 8788) and use that address.'
    : 'Check the address with whoever runs the companion.';
}

/** Whether an address is on this machine. */
function isHere(address: string): boolean {
  return URL.canParse(address) && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(address).hostname);
}
