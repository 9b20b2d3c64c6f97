import { pickDomain } from '../../domains.ts';
import type { Server } from '../../images/image.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { amountOf } from '../scheduler/resources.ts';
import { type Place, runSuffix, serialOf } from './place.ts';
import type { ContainerRuntime, Exit } from './runtime.ts';

/** How a program ends that ends of its own: beyond its memory, or when its time is over. */
export function foreseenEnd(
  place: Place,
  own: ContainerRuntime,
  { memory, lastsMs }: Server,
  context: Context,
): Exit | undefined {
  const of = `${serialOf(place)}${runSuffix(own)}`;
  const limit = place.container.resources?.limits?.memory;
  if (memory && limit !== undefined && memory.bytes > amountOf(limit)) {
    const at = context.now + latency('running a program', of, context);
    return { at, code: memory.isApart ? codeOf(of, context) : 137, reason: 'OOMKilled' };
  }
  return lastsMs === undefined ? undefined : { at: context.now + lastsMs, code: 0 };
}

/**
 * Since 1.28, on nodes with cgroup v2, the kernel kills all of a container that is out of memory; else only
 * the process that asked for more, and the one that waits for it ends by itself.
 * kubernetes: pkg/kubelet/kuberuntime/kuberuntime_container_linux.go `memory.oom.group`
 */
function codeOf(of: string, context: Context): number {
  const ways = ['its whole container', 'one process'] as const;
  type Way = (typeof ways)[number];
  const usual = context.is({ from: '1.28' }) ? ways[0] : ways[1];
  const way = context.choose<Way>({
    key: `victims of ${of}`,
    domain: { ...pickDomain<Way>(ways, String, 'victims'), sample: () => usual },
    about: `what the kernel kills when ${of} is out of memory`,
  });
  return way === 'one process' ? 1 : 137;
}
