import type { ContainerRef } from '#cluster';
import { containerComputer } from './container-computer.ts';
import { newShell } from './shell/shell-state.ts';
import type { OpenedShell, ShellFrame } from './shell-frame.ts';
import type { World } from './world.ts';

/** A shell that was opened inside a container; undefined where the container is not there. */
export function containerFrame(
  container: ContainerRef,
  opened: OpenedShell,
  shell: readonly string[],
  world: World,
): ShellFrame | undefined {
  const inside = containerComputer(world, container);
  if (inside === undefined) return undefined;
  const env = { ...Object.fromEntries(inside.env), TERM: 'xterm' };
  return {
    type: 'container',
    container,
    hostname: inside.hostname,
    shell: shell[0] ?? 'sh',
    serial: world.nextRun('shell'),
    state: newShell(env, inside.cwd),
    opened,
  };
}
