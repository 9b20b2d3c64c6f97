import type { Execution } from './execution.ts';
import { letTimePass } from './let-time-pass.ts';
import { actOutside } from './outside-effects.ts';
import type { TypedCommand } from './typed-command.ts';
import type { World } from './world.ts';

/** How the commands of a typed line run: in the world's own time. */
export function typedExecution(
  world: World,
  command: TypedCommand,
  startJob: (source: string) => Promise<void>,
): Execution {
  return {
    oracle: world.cluster.oracle,
    budget: command.budget,
    clock: {
      now: () => world.cluster.now,
      async sleep(ms) {
        command.budget.sleep(ms);
        await letTimePass(world, world.cluster.now + ms, command);
      },
    },
    nextRun: (program) => world.nextRun(program),
    unsupported: (what) => command.unsupported(what),
    recorded(name, argv = []) {
      actOutside(world, argv);
      command.recorded(name);
    },
    startJob,
  };
}
