import type { KubectlReply, KubectlRequest } from '#kubectl';
import { letTimePass } from '../let-time-pass.ts';
import type { TypedCommand } from '../typed-command.ts';
import type { World } from '../world.ts';

type Wait = Extract<KubectlRequest, { readonly type: 'wait' }>;

/** Virtual ms between two looks at a condition. */
const lookEveryMs = 100;

/** After this time kubelets give signs of life. */
const longestIdleMs = 10_000;

/** A condition that is not met after so much virtual time, without a time limit of its own, never will be. */
const patienceMs = 15 * 60_000;

/** Lets time pass until a condition holds, the time is up, or `^C` was pressed. */
export async function waitUntil(
  world: World,
  request: Wait,
  command: TypedCommand,
  stdin: string,
): Promise<KubectlReply> {
  const { cluster } = world;
  // Whoever sits at the terminal says when it is enough.
  const limit = command.audience ? request.timeoutMs : Math.min(request.timeoutMs, patienceMs);
  const deadline = cluster.now + limit;
  while (!request.until()) {
    if (command.budget.stopped !== undefined) return { met: false, interrupted: true };
    // A watch has no end of its own: the author leaves it once nothing more can happen.
    if (!command.audience && isEndless(request) && cluster.busy.length === 0) {
      const next = command.budget.wantsMore ? nextChange(world, request) : undefined;
      if (next === undefined || next > deadline) return { met: false, interrupted: true };
      await letTimePass(world, Math.max(next, cluster.now + lookEveryMs), command, stdin);
      continue;
    }
    if (cluster.now >= deadline) {
      return isEndless(request) ? { met: false, interrupted: true } : { met: false };
    }
    await letTimePass(world, Math.min(deadline, nextLook(world)), command, stdin);
  }
  return { met: true };
}

/** While nothing happens there is nothing to look at, but for the nodes' signs of life. */
function nextLook({ cluster }: World): number {
  const idleMs = (cluster.comingTo() ?? Number.POSITIVE_INFINITY) - cluster.now;
  const looks = Math.ceil(Math.min(idleMs, longestIdleMs) / lookEveryMs);
  return cluster.now + lookEveryMs * Math.max(1, looks);
}

/** When something comes that the world does not wait for, but whoever watches it does, such as a run of a CronJob. */
function nextChange({ cluster }: World, { watched }: Wait): number | undefined {
  return watched === undefined ? undefined : cluster.comingTo(watched);
}

function isEndless(request: Wait): boolean {
  return request.timeoutMs > patienceMs;
}
