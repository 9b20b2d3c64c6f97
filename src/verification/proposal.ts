import type { Answer } from '#cluster';

/** Some answers to try together; what they are read from decides how soon they are tried. */
export interface Proposal {
  readonly from: 'repair' | 'text' | 'assignment' | 'pick' | 'placement' | 'moment' | 'duration';
  readonly answers: readonly Answer[];
  /** The next proposal is another way to the same end: the nearer of the two is followed first. */
  readonly goesOn?: boolean;
}

/** Proposals, each answered with whether it made any difference to the output. */
export type Proposals = Generator<Proposal, void, boolean>;
