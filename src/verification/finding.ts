import type { FailureClass, Mismatch, RelatedLine } from './report.ts';

/** Why a step failed, in the words of a report. */
export interface Explanation {
  readonly code: string;
  readonly class: FailureClass;
  readonly message: string;
  readonly related: readonly RelatedLine[];
  readonly hints: readonly string[];
  readonly mismatch: Mismatch | null;
}

/** A reason, and the output line of the note that it is about, where it is about one, or what differs there. */
export type Finding = Omit<Explanation, 'mismatch'> & {
  readonly line?: number;
  readonly mismatch?: Mismatch;
};
