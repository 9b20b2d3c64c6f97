import type { Audience } from './audience.ts';
import type { Limits } from './budget.ts';

/** How one command is run. */
export interface RunOptions {
  /** The author pressed `^C` when so many lines were shown. */
  readonly interruptAfterLines?: number;
  readonly limits?: Partial<Limits>;
  /** Somebody who watches it run; without one, time passes at once and all output comes at the end. */
  readonly audience?: Audience;
}
