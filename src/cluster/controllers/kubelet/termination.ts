import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { releaseAddress } from './address.ts';
import { type Place, tell } from './place.ts';
import { type ContainerRuntime, type PodRuntime, type Run, runOf, withContainer } from './runtime.ts';
import { killingText } from './words.ts';

/**
 * Programs that leave SIGTERM unhandled: as process 1 of a container the kernel does not deliver it to
 * them, so they
 * last until they are killed.
 */
const deaf = new Set([
  'sh',
  'bash',
  'ash',
  'dash',
  'sleep',
  'tail',
  'cat',
  'top',
  'watch',
  'python',
  'python3',
  'node',
  'perl',
  'ruby',
]);

/** Tells all containers of a pod to end. */
export function beginStop(pod: Pod, runtime: PodRuntime, graceSeconds: number, context: Context): PodRuntime {
  const killAt = context.now + graceSeconds * 1000;
  let next: PodRuntime = { ...runtime, stopping: { since: context.now, killAt } };
  for (const place of placesOf(pod, runtime)) {
    const own = runtime.containers[place.container.name];
    const run = runOf(own);
    if (own === undefined || run === undefined) continue;
    tell(
      place,
      { type: 'Normal', reason: 'Killing', message: killingText(place.container.name, context) },
      context,
    );
    const stopped = stopRun(place, run, { graceSeconds }, context);
    next = withContainer(next, place.container.name, { ...own, state: { type: 'running', run: stopped } });
  }
  return next;
}

/**
 * The run with the end that a SIGTERM brings: soon, for a program that listens to it, else when it is
 * killed.
 */
export function stopRun(
  place: Place,
  run: Run,
  { graceSeconds }: { readonly graceSeconds: number },
  context: Context,
): Run {
  const killAt = context.now + graceSeconds * 1000;
  const { runtime, container } = place;
  const of = `${runtime.serial}/${container.name} run ${runtime.containers[container.name]?.runs ?? 1}`;
  const obeys = run.program === 'server' || !deaf.has(programName(run));
  const quick = obeys ? context.now + latency('ending after SIGTERM', of, context) : Number.POSITIVE_INFINITY;
  const killed = { at: killAt, code: 137, signal: undefined };
  const asked = { at: quick, code: run.program === 'server' ? 0 : 143 };
  const natural = run.exit ?? { at: Number.POSITIVE_INFINITY, code: 0 };
  const first = [natural, asked, killed].sort((left, right) => left.at - right.at)[0] ?? asked;
  return { ...run, exit: { at: first.at, code: first.code } };
}

/** Moves on a pod that is ending: containers die, then the sandbox goes, then nothing is left. */
export function stepStop(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { stopping } = runtime;
  if (stopping === undefined) return runtime;
  let next = runtime;
  for (const [name, own] of Object.entries(runtime.containers)) {
    const ended = endIfDue(own, context);
    if (ended !== own) next = withContainer(next, name, ended);
  }
  if (Object.values(next.containers).some((own) => own.state.type === 'running')) return next;
  if (stopping.removeAt !== undefined) return next;
  const ip = next.sandbox.type === 'ready' ? next.sandbox.ip : undefined;
  if (!pod.spec.hostNetwork) releaseAddress(ip, next.uid, context);
  const removeAt = context.now + latency('removing a stopped pod', next.serial, context);
  const sandbox = ip === undefined ? { type: 'gone' as const } : { type: 'gone' as const, ip };
  return { ...next, sandbox, stopping: { ...stopping, removeAt } };
}

function endIfDue(own: ContainerRuntime, context: Context): ContainerRuntime {
  const run = runOf(own);
  if (run === undefined) {
    if (own.state.type === 'exited' || own.state.type === 'waiting') return own;
    return { ...own, state: { type: 'waiting', reason: 'ContainerCreating' } };
  }
  if (run.exit === undefined || run.exit.at > context.now) return own;
  const termination = { ...run.exit, startedAt: run.startedAt, id: run.id };
  return { ...own, state: { type: 'exited', termination, until: Number.POSITIVE_INFINITY } };
}

/** Each container of a pod with its pod. */
export function placesOf(pod: Pod, runtime: PodRuntime): readonly Place[] {
  const init = (pod.spec.initContainers ?? []).map((container) => ({ pod, runtime, container, init: true }));
  return [...init, ...pod.spec.containers.map((container) => ({ pod, runtime, container, init: false }))];
}

function programName(run: Run): string {
  return (run.argv[0] ?? '').split('/').at(-1) ?? '';
}
