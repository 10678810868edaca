import { openExcel, openPackage, openPowerPoint, openWord } from './binary-office.ts';
import { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';
import { openMacros } from './macros.ts';
import { openOutlook } from './outlook.ts';

/** Class ids of Windows' installer packages and patches ({000C1084…}, {000C1086…}), in the order of their bytes. */
const installers = /^8[46]100c00/i;

/** A compound file, by what it holds. */
export function openOle(bytes: Uint8Array, into: Gathering): void {
  const file = new CompoundFile(bytes);
  if (file.find('encryptedpackage')) {
    // Open XML with a password ([MS-OFFCRYPTO]).
    into.format = 'ooxml';
    into.lock = 'closed';
    into.unread('locked', 'all of it');
    return;
  }
  if (file.find('__properties_version1.0')) {
    openOutlook(file, into);
    return;
  }
  if (installers.test(file.rootClass) || isInstaller(file)) {
    into.format = 'installer';
    into.trait('installer');
    return;
  }
  const isWord = file.find('worddocument') !== undefined;
  const isExcel = file.find('workbook', 'book') !== undefined;
  const isPowerPoint = file.find('powerpoint document') !== undefined;
  if (isWord) openWord(file, into);
  if (isExcel) openExcel(file, into);
  if (isPowerPoint) openPowerPoint(file, into);
  const hasMacros = openMacros(file, into);
  sayObjects(file, into);
  if (isWord || isExcel || isPowerPoint || hasMacros) into.format = 'office';
  else if (into.children.length === 0) into.unread('unknown', 'a compound file of a kind that is not known here');
}

/** Installers pack their streams' names into letters of a range that no language uses for such. */
function isInstaller(file: CompoundFile): boolean {
  return file.streams.some((stream) => /^[\u3800-\u4840]{3,}$/.test(stream.name));
}

/** Objects that lie in a document: files that were dropped in, formulas of the old equation editor. */
export function sayObjects(file: CompoundFile, into: Gathering): void {
  for (const stream of file.streams) {
    const name = stream.path.slice(stream.path.lastIndexOf('/') + 1);
    if (name === '\u0001ole10native') {
      try {
        openPackage(stream.bytes, into);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        into.unread('broken', 'an object in it');
      }
    } else if (name === 'equation native') into.trait('equation-object', 'Equation Native');
  }
}
