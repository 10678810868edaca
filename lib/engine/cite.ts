import type { Citation } from '../schema/evidence.ts';
import type { Finding } from '../schema/finding.ts';

/** The captured text of one part of one answer, or `undefined` where it was not captured. */
export type Captured = (evidence: string, part: string) => string | undefined;

/**
 * Re-checks every quote verbatim against what was captured. Returns the finding with the citations that hold, or
 * `undefined` where none does: then the claim is struck before anyone sees it.
 */
export function checked(finding: Finding, captured: Captured): Finding | undefined {
  const citations = finding.citations.filter((citation) => holds(citation, captured));
  if (citations.length === 0) return undefined;
  return citations.length === finding.citations.length ? finding : { ...finding, citations };
}

function holds(citation: Citation, captured: Captured): boolean {
  if (citation.quote.trim() === '') return false;
  return captured(citation.evidence, citation.part)?.includes(citation.quote) ?? false;
}
