import type { ServedWorld } from './served-world.ts';

/**
 * How virtual time passes in a served world: with the clock on the wall; by itself as far as the world has to
 * come to rest; or not at all.
 */
export type PaceName = 'real' | 'stepped' | 'frozen';

/** Lets time pass around requests. */
export interface Pace {
  /** Before a request is answered. */
  before(isWrite: boolean): Promise<void>;
  /** After a request that may have changed something. */
  afterWrite(): Promise<void>;
  /** While nobody asks for anything, every `tickMs`. */
  idle(hasWatches: boolean): Promise<void>;
}

/** How often an idle world is looked after, in ms of the wall. */
export const tickMs = 50;

const stepMs = 1000;

/** The pace of a name, or the one that is given; `wallNow` is the clock on the wall. */
export function paceOf(name: PaceName | Pace, world: ServedWorld, wallNow: () => number): Pace {
  if (typeof name !== 'string') return name;
  return { real: realPace, stepped: steppedPace, frozen: frozenPace }[name](world, wallNow);
}

function realPace(world: ServedWorld, wallNow: () => number): Pace {
  const ahead = world.now() - wallNow();
  const catchUp = () => world.pass(Math.max(world.now(), wallNow() + ahead));
  return { before: catchUp, afterWrite: async () => {}, idle: catchUp };
}

/**
 * A second passes before each change, and the world comes to rest after it. What never does, such as a
 * container that is restarted for ever, goes on while somebody watches.
 */
function steppedPace(world: ServedWorld): Pace {
  return {
    before: async (isWrite) => {
      if (isWrite) await world.pass(world.now() + stepMs);
    },
    afterWrite: () => world.pass('settled'),
    idle: async (hasWatches) => {
      if (hasWatches) await world.pass(world.now() + stepMs);
    },
  };
}

function frozenPace(): Pace {
  const nothing = async () => {};
  return { before: nothing, afterWrite: nothing, idle: nothing };
}
