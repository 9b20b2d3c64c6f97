import type { Draw } from './transcript-oracle.ts';

/** Something that happened at an exact instant of a history. */
export interface Moment {
  /** `stage 3`, or the serial of the object it happened to, with the instant. */
  readonly name: string;
  readonly at: number;
  /** The stage under which it happened. */
  readonly stage: number;
  /** What it followed from; undefined for the birth of the cluster. */
  readonly cause: Cause | undefined;
}

/** An earlier moment, and the choice that says how long after it; undefined for what always takes as long. */
export interface Cause {
  readonly moment: Moment;
  readonly duration: Draw | undefined;
  /** What is done again and again since an old moment may have been done for the last time at any since. */
  readonly atMost?: true;
  /** It follows the whole second of the moment. */
  readonly ofSecond?: true;
  /** The clock on the wall said when, not the moment. */
  readonly byClock?: true;
  /** Nothing is known that it followed from right then: it was so long after, and may be otherwise. */
  readonly unknown?: true;
}

/** How often a command that waits looks at the world. */
export const lookMs = 100;

/** A duration that was waited for: from when it was drawn until it was over. */
export interface Wait {
  readonly draw: Draw;
  readonly stage: number;
  readonly from: number;
  readonly to: number;
}

/** A request that took its time, which may be none. */
export interface Request {
  readonly draw: Draw;
  /** Its place among the choices of its stage. */
  readonly index: number;
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  /** The request right before. */
  readonly before: Request | undefined;
}
