import { censoredPage } from '../../page/censor.ts';
import type { PageReport } from '../messages.ts';
import type { PageReader } from './page-reader.ts';

/** Nothing in a report may load or run, whatever became of its attributes. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page that a reader failed on, as a file that somebody can send us: how it is built, what of it the reader found, and
 * nothing of what it says.
 */
export function pageReport(page: PageReader, version: string): PageReport {
  const { console } = page;
  const region = attempt(() => console.region?.());
  const title = attempt(() => console.titleElement?.());
  const written = attempt(() => console.written?.()) ?? [];
  const held = attempt(() => console.invariants?.() ?? {});
  const about = {
    sidelight: version,
    browser: /Chrom\w+\/\d+|Firefox\/\d+/.exec(navigator.userAgent)?.[0] ?? '',
    reader: console.id,
    recognised: page.recognised() ?? '',
    alertFound: attempt(() => console.alertOnScreen?.()) !== undefined,
    regionFound: region !== undefined,
    titleFound: title !== undefined,
    fields: attempt(() => console.fields?.())?.length ?? 0,
    broken: held ? Object.keys(held).filter((name) => !held[name]) : ['the reader itself'],
  };
  const { html, truncated } = censoredPage(
    document,
    [region, title, ...written].filter((element) => element !== undefined),
  );
  const head = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sidelight report</title><meta name="sidelight-report" content="${escaped(JSON.stringify({ ...about, truncated }))}"></head>`;
  return { html: `<!doctype html>\n${html.replace(/^<html[^>]*>|^/, (begin) => begin + head)}\n`, truncated };
}

/** A reader on a page that it does not know may do anything. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
