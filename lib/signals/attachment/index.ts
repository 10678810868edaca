import type { Signal } from '../signal.ts';
import { archiveHoldsCode } from './archive-holds-code.ts';
import { attachmentFetches } from './attachment-fetches.ts';
import { attachmentLeadsAway } from './attachment-leads-away.ts';
import { attachmentMacro } from './attachment-macro.ts';
import { attachmentObject } from './attachment-object.ts';
import { attachmentOnlyLeads } from './attachment-only-leads.ts';
import { attachmentPasswordGiven } from './attachment-password-given.ts';
import { attachmentSmuggles } from './attachment-smuggles.ts';
import { codeLeadsAway } from './code-leads-away.ts';
import { diskImageHoldsCode } from './disk-image-holds-code.ts';
import { notebookHoldsFile } from './notebook-holds-file.ts';
import { pdfActs } from './pdf-acts.ts';
import { serverReport } from './server-report.ts';
import { shortcutRuns } from './shortcut-runs.ts';
import { svgScript } from './svg-script.ts';

/** Signals that look at what a mail’s attachments and the codes in its pictures hold, once they were opened. */
export const attachmentSignals: readonly Signal[] = [
  archiveHoldsCode,
  attachmentFetches,
  attachmentLeadsAway,
  attachmentMacro,
  attachmentObject,
  attachmentOnlyLeads,
  attachmentPasswordGiven,
  attachmentSmuggles,
  codeLeadsAway,
  diskImageHoldsCode,
  notebookHoldsFile,
  pdfActs,
  serverReport,
  shortcutRuns,
  svgScript,
];
