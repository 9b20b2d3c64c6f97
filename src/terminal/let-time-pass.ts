import { runMainProgram } from './main-program.ts';
import type { TypedCommand } from './typed-command.ts';
import type { World } from './world.ts';

/** More starts than this within one wait are a loop of the world's own. */
const maxStarts = 10_000;

/**
 * Lets the cluster go on until an instant or until it has settled, and runs the main programs that
 * start meanwhile.
 */
export async function letTimePass(
  world: World,
  until: number | 'settled',
  command: TypedCommand,
  stdin = '',
): Promise<void> {
  if (command.audience && until !== 'settled') {
    await command.audience.wait(until - world.cluster.now, command.budget.signal);
  }
  for (let starts = 0; starts < maxStarts; starts += 1) {
    const start = world.cluster.run(until);
    if (start === undefined) return;
    world.cluster.finishProgram(start.id, await runMainProgram(start, { world, stdin }));
  }
  command.unsupported('containers that start without end');
}
