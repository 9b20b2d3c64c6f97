import type { Change } from '../api/store.ts';
import type { Context } from './context.ts';

/** When something is to be looked at again, and whether the world is unsettled until then. */
export interface Due {
  readonly at: number;
  readonly settling: boolean;
}

/**
 * One control loop. It is level-triggered: `reconcile` reads the world as it is, takes what steps are due,
 * and says when
 * it must look again. It may be called at any time, and as often as one likes.
 *
 * In a real cluster these are several processes: the controller manager, the scheduler, a kubelet on each
 * node, a cloud's
 * controllers. Here they differ in nothing but what they watch.
 */
export interface Controller {
  readonly name: string;
  /** It is part of a kubelet, and does not wait for the controllers of a new cluster to come. */
  readonly isOnNode?: true;
  /**
   * For each resource (`pods`, `deployments.apps`, `*` for all but events), the keys that a change of one
   * concerns.
   */
  readonly watches: Readonly<Record<string, (change: Change, context: Context) => readonly string[]>>;
  /** How long after a change of an object, which `cause` names by its serial, the controller looks at a key, in ms. */
  readonly lag: (key: string, context: Context, cause: string) => number;
  readonly reconcile: (key: string, context: Context) => Due | undefined;
}

/** The earliest of several instants; it is settling if any of them is. */
export function soonest(dues: readonly (Due | undefined)[]): Due | undefined {
  let result: Due | undefined;
  for (const due of dues) {
    if (due === undefined) continue;
    result =
      result === undefined
        ? due
        : { at: Math.min(result.at, due.at), settling: result.settling || due.settling };
  }
  return result;
}
