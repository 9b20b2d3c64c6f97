import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { releaseAddress } from './address.ts';
import { askProgram } from './ask-program.ts';
import { requestHook } from './hook-requests.ts';
import { type Place, serialOf, tell } from './place.ts';
import {
  type ContainerRuntime,
  mapContainers,
  type PodRuntime,
  type Run,
  runOf,
  withContainer,
} from './runtime.ts';
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

/** Tells all containers of a pod that is deleted to end. */
export function beginStop(pod: Pod, runtime: PodRuntime, graceSeconds: number, context: Context): PodRuntime {
  const killAt = context.now + graceSeconds * 1000;
  const stopping = { since: context.now, killAt };
  return endContainers(pod, { ...runtime, stopping }, graceSeconds, context);
}

/** Tells all containers of a pod to end, for good. */
export function endContainers(
  pod: Pod,
  runtime: PodRuntime,
  graceSeconds: number,
  context: Context,
): PodRuntime {
  return placesOf(pod, runtime).reduce(
    (next, place) => endContainer(next, place, graceSeconds, context),
    runtime,
  );
}

/** Nothing is left for sidecars to serve. pkg/kubelet/kuberuntime `computePodActions`, since 1.28 */
export function endSidecars(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const sidecars = placesOf(pod, runtime).filter(({ init, container }) => {
    const run = runOf(runtime.containers[container.name]);
    return init && container.restartPolicy === 'Always' && run !== undefined && run.stopped === undefined;
  });
  const graceSeconds = pod.spec.terminationGracePeriodSeconds ?? 30;
  return sidecars.reduce((next, place) => endContainer(next, place, graceSeconds, context), runtime);
}

function endContainer(runtime: PodRuntime, place: Place, graceSeconds: number, context: Context): PodRuntime {
  const { name } = place.container;
  const own = runtime.containers[name];
  const run = runOf(own);
  if (own === undefined || run === undefined) return runtime;
  tell(place, { type: 'Normal', reason: 'Killing', message: killingText(name, run.id, context) }, context);
  const stopped = stopRun(place, run, { graceSeconds }, context);
  return withContainer(runtime, name, { ...own, state: { ...own.state, type: 'running', run: stopped } });
}

/**
 * The run with the end that a SIGTERM brings: soon, for a program that listens to it, else when it is
 * killed. What is to be done before (`preStop`) comes first, within the same grace.
 */
export function stopRun(
  place: Place,
  run: Run,
  { graceSeconds }: { readonly graceSeconds: number },
  context: Context,
): Run {
  const graceMs = graceSeconds * 1000;
  const hook = place.container.lifecycle?.preStop;
  const isFirst = run.stopped === undefined;
  const stopped = { ...run, stopped: run.stopped ?? { graceMs, ownEnd: run.exit } };
  if (hook?.exec && isFirst) {
    const times = context.draw(`preStop of ${serialOf(place)}`);
    askProgram(place, { purpose: 'hook', name: 'preStop', argv: hook.exec.command ?? [], times }, context);
    // Until it is known how long the command takes, it takes all the time there is.
    const killed = { at: context.now + graceMs, code: 137 };
    return { ...stopped, exit: run.exit && run.exit.at < killed.at ? run.exit : killed };
  }
  if (hook?.httpGet && isFirst) requestHook(place, 'PreStop', hook.httpGet, context);
  return endedBySignal(place, stopped, { hookMs: (hook?.sleep?.seconds ?? 0) * 1000, graceMs }, context);
}

/** The run with its end, once it is known how long its hook takes. */
export function endedBySignal(
  place: Place,
  run: Run,
  { hookMs, graceMs }: { readonly hookMs: number; readonly graceMs: number },
  context: Context,
): Run {
  const { runtime, container } = place;
  const of = `${runtime.serial}/${container.name} run ${runtime.containers[container.name]?.runs ?? 1}`;
  const obeys = run.program === 'server' || !deaf.has(programName(run));
  const asked = context.now + Math.min(hookMs, graceMs);
  const quick = obeys ? asked + latency('ending after SIGTERM', of, context) : Number.POSITIVE_INFINITY;
  const ends = [
    run.exit ?? { at: Number.POSITIVE_INFINITY, code: 0 },
    { at: quick, code: run.program === 'server' ? 0 : 143 },
    { at: context.now + graceMs, code: 137 },
  ];
  context.timed({ at: context.now + graceMs, since: context.now, serial: runtime.serial });
  const first = ends.reduce((one, other) => (other.at < one.at ? other : one));
  return { ...run, exit: { at: first.at, code: first.code } };
}

/** Moves on a pod that is ending: containers die, then the sandbox goes, then nothing is left. */
export function stepStop(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { stopping } = runtime;
  const next = mapContainers(runtime, (own) => endIfDue(own, context));
  if (Object.values(next.containers).some((own) => own.state.type === 'running')) return next;
  if (stopping === undefined || stopping.removeAt !== undefined) return next;
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
    return { ...own, state: { type: 'waiting' } };
  }
  if (run.exit === undefined || run.exit.at > context.now) return own;
  const termination = { ...run.exit, startedAt: run.startedAt, id: run.id };
  return { ...own, state: { type: 'exited', termination, until: Number.POSITIVE_INFINITY } };
}

/** Each container of a pod with its pod. */
export function placesOf(pod: Pod, runtime: PodRuntime): readonly Place[] {
  const init = (pod.spec.initContainers ?? []).map((container) => ({ pod, runtime, container, init: true }));
  const main = [...pod.spec.containers, ...(pod.spec.ephemeralContainers ?? [])];
  return [...init, ...main.map((container) => ({ pod, runtime, container, init: false }))];
}

function programName(run: Run): string {
  return (run.argv[0] ?? '').split('/').at(-1) ?? '';
}
