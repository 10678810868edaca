import { endingOf, macroDocuments, runsCode, webPages } from '../../knowledge/file-types.ts';
import type { Attached, AttachedFile, Trait, TraitKind } from '../../mail/attached.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeFile, citeTrait } from '../mail/cite.ts';

/** Formats of programs and of what starts one, whatever the file is called. */
const programs = new Set(['pe', 'elf', 'macho', 'class', 'lnk', 'jar', 'apk', 'installer', 'chm']);

/**
 * What only developers and machines' keepers run by name. A double click on one opens an editor, or asks, on most desktops;
 * source code is full of them.
 */
const sources = new Set(
  'py pyw pyc pl rb php php3 sh bash zsh csh ksh asp aspx class cnt bin run sys inf reg job key'.split(' '),
);

/** How a file would run: at a double click; only where a developer's tools are; or not at all. */
export function runs({ name, format }: Pick<AttachedFile, 'name' | 'format'>): 'at-once' | 'with-tools' | undefined {
  if (format !== undefined && programs.has(format))
    return format === 'class' || format === 'elf' ? 'with-tools' : 'at-once';
  const ending = endingOf(name);
  if (!runsCode.has(ending)) return undefined;
  return sources.has(ending) ? 'with-tools' : 'at-once';
}

/** A page or a document with macros: it runs code once it is open, in the program that opens it. */
export function opensActive({ name, format }: Pick<AttachedFile, 'name' | 'format'>): boolean {
  const ending = endingOf(name);
  return format === 'html' || format === 'svg' || webPages.has(ending) || macroDocuments.has(ending);
}

/** The file in the largest or nearest sense that a file is in, `undefined` for the mail's own. */
export function outerOf(file: AttachedFile, { files }: Attached): AttachedFile | undefined {
  return files.find((outer) => outer.id === file.within);
}

/** A trait of these kinds and the file that has it, the first kind first. */
export function firstWith(
  { files }: Attached,
  kinds: readonly TraitKind[],
  wanted: (file: AttachedFile) => boolean = () => true,
): { file: AttachedFile; trait: Trait } | undefined {
  for (const kind of kinds) {
    for (const file of files) {
      const trait = file.traits.find((one) => one.kind === kind);
      if (trait && wanted(file)) return { file, trait };
    }
  }
  return undefined;
}

export function has(file: AttachedFile, ...kinds: readonly TraitKind[]): boolean {
  return file.traits.some(({ kind }) => kinds.includes(kind));
}

/** Quotes of several traits of one file, each once, and its name. */
export function citeTraits(file: AttachedFile, ...kinds: readonly TraitKind[]): Citation[] {
  const citations = new Map<string, Citation>();
  for (const kind of kinds) {
    const trait = file.traits.find((one) => one.kind === kind);
    for (const citation of trait ? citeTrait(file, trait) : []) citations.set(citation.quote, citation);
  }
  const name = citeFile(file);
  citations.delete(name.quote);
  return [...citations.values(), name];
}

/** `The file X`, or `X in Y` for what was inside of another. */
export function nameOf(file: AttachedFile, attached: Attached): string {
  const outer = outerOf(file, attached);
  return outer ? `${file.label} in ${outer.label}` : `The attachment ${file.label}`;
}
