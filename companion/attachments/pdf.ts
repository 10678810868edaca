import { getDocument, PasswordException, VerbosityLevel } from 'unpdf/pdfjs';
import { contentLimit, pageLimit, passwordLimit, picturePageLimit, pixelLimit } from './bounds.ts';
import type { Gathering } from './gathering.ts';
import type { FileToOpen } from './opened.ts';
import { sayActions } from './pdf-names.ts';
import { type Page, readPagePictures } from './pdf-pictures.ts';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A statement of ordinary forms' scripts: they write numbers and dates, or print. */
const ordinary = /^(?:AF\w+|this\.print|print)\s*\([^()]{0,300}\)$/;

/**
 * A PDF: its text, where it leads, what it does, which files lie in it, which codes its pages show. pdf.js is used without
 * canvas, fonts and network; scripts are read and not run.
 */
export async function openPdf(file: FileToOpen, into: Gathering, signal: AbortSignal): Promise<void> {
  sayActions(file.bytes, into);
  const document = await documentOf(file, into);
  if (!document) return;
  try {
    sayScripts(await document.getJSActions().catch(() => null), into);
    await sayAttachments(document, into);
    const count = document.numPages;
    if (count > pageLimit) into.unread('too-large', `pages after the first ${pageLimit} of ${count}`);
    const budget = { pictures: 0 };
    for (let number = 1; number <= Math.min(count, pageLimit); number++) {
      signal.throwIfAborted();
      try {
        await sayPage(document, number, into, budget);
      } catch (error) {
        if (signal.aborted) throw error;
        into.unread('broken', `page ${number}`);
      }
    }
  } finally {
    await document.loadingTask.destroy();
  }
}

async function documentOf(file: FileToOpen, into: Gathering): Promise<Document | undefined> {
  for (const password of [undefined, ...file.passwords.slice(0, passwordLimit)]) {
    const task = getDocument({
      // It takes the bytes as its own.
      data: file.bytes.slice(),
      ...(password === undefined ? {} : { password }),
      verbosity: VerbosityLevel.ERRORS,
      maxImageSize: pixelLimit,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      stopAtErrors: false,
    });
    try {
      const document = await task.promise;
      if (password !== undefined) {
        into.lock = 'opened';
        into.password = password;
      }
      return document;
    } catch (error) {
      await task.destroy();
      if (error instanceof PasswordException) {
        into.lock = 'closed';
        continue;
      }
      into.unread('broken', 'its pages');
      return undefined;
    }
  }
  into.unread('locked', 'its pages');
  return undefined;
}

async function sayAttachments(document: Document, into: Gathering): Promise<void> {
  const files = (await document.getAttachments().catch(() => null)) as Record<
    string,
    { filename?: string; rawFilename?: string; content?: Uint8Array }
  > | null;
  for (const { filename, rawFilename, content } of Object.values(files ?? {})) {
    const name = rawFilename ?? filename ?? 'file';
    const size = content?.length ?? 0;
    into.child(content && size <= contentLimit ? { name, size, bytes: content } : { name, size, why: 'broken' });
  }
}

async function sayPage(
  document: Document,
  number: number,
  into: Gathering,
  budget: { pictures: number },
): Promise<void> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  let line = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    line += item.str;
    if (!item.hasEOL) continue;
    into.text(line);
    line = '';
    if (into.isFull) break;
  }
  into.text(line);
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    const target = annotation.unsafeUrl ?? annotation.url;
    if (target && isAddress(target)) into.link(target, annotation.overlaidText ?? annotation.contentsObj?.str ?? '');
    if (annotation.actions) sayScripts(annotation.actions, into);
    const attached = annotation.file;
    if (attached?.content)
      into.child({ name: attached.filename ?? 'file', size: attached.content.length, bytes: attached.content });
  }
  sayScripts((await page.getJSActions().catch(() => null)) as Scripts, into);
  if (number <= picturePageLimit) await readPagePictures(page as unknown as Page, into, budget);
  page.cleanup();
}

/** What of pdf.js' annotations is used here. */
interface Annotation {
  url?: string;
  unsafeUrl?: string;
  overlaidText?: string;
  contentsObj?: { str?: string };
  actions?: Scripts;
  file?: { filename?: string; content?: Uint8Array };
}

type Scripts = Record<string, string[]> | null;

function isAddress(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]{1,20}:|www\.|\/\/)/i.test(target);
}

function sayScripts(scripts: unknown, into: Gathering): void {
  for (const code of Object.values((scripts as Scripts) ?? {}).flat()) {
    const statements = code.split(/[;\r\n]+/, 50).map((statement) => statement.trim());
    if (statements.every((statement) => statement === '' || ordinary.test(statement))) continue;
    into.trait('pdf-script', code);
    for (const [address] of code.slice(0, 200_000).matchAll(/https?:\/\/[^\s"'<>)\\]{4,1000}/gi)) into.link(address);
  }
}
