import type { ConsoleRequest } from './alert.ts';

/** A message or an alert that the search of a console found, and the line of the answer that says so. */
export interface FoundInConsole {
  key: string;
  title: string;
  from: string;
  to: string[];
  at: string;
  line: string;
}

/** Who else got this: mail in the console that shares subject or sender with the one at hand, which is left out. */
export interface SameInConsole {
  request: ConsoleRequest;
  /** From the same sender. */
  sender: FoundInConsole[];
  /** Of the same subject, from whomever. */
  subject: FoundInConsole[];
  /** Not all rows came. */
  cut: boolean;
}

/** Other alerts of one host, user or source since a day before. */
export interface OtherAlerts {
  request: ConsoleRequest;
  entity: { what: 'source' | 'host' | 'user'; value: string };
  alerts: FoundInConsole[];
  /** As many as the console says there are, this one left out; `alerts` may hold fewer. */
  total: number;
}
