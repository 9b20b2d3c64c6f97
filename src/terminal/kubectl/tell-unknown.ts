import type { ContainerRef, LogOptions } from '#cluster';
import type { KubectlRun } from './kubectl-run.ts';

/**
 * Says so where nobody knows all that a container wrote. What a program of somebody's own writes is kept as
 * its author shows it.
 */
export function tellUnknown(
  container: ContainerRef,
  options: LogOptions,
  { world, context, command }: KubectlRun,
): void {
  const { container: name } = container;
  const { unknown } = world.cluster.aboutLog(container, options);
  if (unknown === 'outside') command.recorded(`what the program of container ${name} writes`);
  if (unknown === 'not simulated') context.unsupported(`the log of the server in container ${name}`);
}
