/**
 * One piece of a statement: words of ours as they are, and words of others with what they are. Whoever writes a statement
 * down shows a quote as a quote, and an indicator so that nothing makes a link of it.
 */
export type Piece = string | { quote: string } | { indicator: string };

/** One short sentence about the case, and what it goes back to. */
export interface Statement {
  pieces: readonly Piece[];
  /** The finding that says so. */
  finding?: string;
  /** Its weight as it counted, in log-odds. */
  weight?: number;
  /** The question that would answer it. */
  question?: string;
  /** The action that would do it. */
  action?: string;
}

export function say(...pieces: Piece[]): Statement {
  return { pieces };
}
