import type { Pod } from '../../kinds/pod.ts';
import type { ProgramOutcome, ProgramStart } from '../../program.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { failedRun } from './exits.ts';
import { afterHook, beginHook } from './hooks.ts';
import { unknownEntry } from './logs.ts';
import { type Place, say, serialOf } from './place.ts';
import { refOf } from './running.ts';
import { type ContainerRuntime, type PodRuntime, type Run, runOf, withContainer } from './runtime.ts';
import { placesOf } from './termination.ts';
import { startedText } from './words.ts';

/** Hands main programs that are no servers to whoever drives the cluster. */
export function handOver(pod: Pod, runtime: PodRuntime, context: Context): void {
  for (const place of placesOf(pod, runtime)) {
    const { container } = place;
    const own = runtime.containers[container.name];
    const run = runOf(own);
    if (own === undefined || run === undefined || run.program !== 'handed' || run.exit) continue;
    const id = `${runtime.uid}/${container.name}/${own.runs}`;
    if (context.memory.programs.has(id)) continue;
    context.memory.programs.set(id, startOf(id, place, own.runs, run));
  }
}

function startOf(id: string, place: Place, runs: number, run: Run): ProgramStart {
  const { pod, container } = place;
  return {
    id,
    serial: `${serialOf(place)}${runs > 1 ? ` run ${runs}` : ''}`,
    purpose: 'main',
    restarts: (pod.spec.restartPolicy ?? 'Always') === 'Always' && !place.init,
    container: refOf(pod, container),
    argv: run.argv,
    stdin: container.stdin === true,
    tty: container.tty === true,
    startedAt: run.startedAt,
  };
}

/** A program that waits to be run, the one that started first. */
export function nextProgram(context: Context): ProgramStart | undefined {
  for (const id of context.memory.programs.keys()) {
    const start = context.memory.programs.get(id);
    if (start) return start;
  }
  return undefined;
}

/** Takes what became of a program: its output is the container's log, its end the container's. */
export function takeOutcome(id: string, outcome: ProgramOutcome, context: Context): void {
  const start = context.memory.programs.get(id) ?? runningProgram(id, context);
  context.memory.programs.delete(id);
  const runtime = start && context.memory.pods.get(start.container.podUid);
  const pod = start && context.indexes.byUid<Pod>(start.container.podUid);
  const place =
    runtime &&
    pod &&
    placesOf(pod, runtime).find(({ container }) => container.name === start.container.container);
  const own = runtime?.containers[start?.container.container ?? ''];
  const run = runOf(own);
  if (!start || !runtime || !place || !own || !run) return;
  const next =
    start.purpose === 'main'
      ? withOutcome(place, own, run, { start, outcome }, context)
      : start.purpose === 'probe'
        ? withAnswer(own, start, outcome)
        : afterHook(place, own, run, { start, outcome }, context);
  context.memory.pods.set(runtime.uid, withContainer(runtime, place.container.name, next));
  context.plan('kubelet', runtime.uid, { at: context.now, settling: true });
}

/** A main program that was said to run on, and ends after all: a shell that was left. */
function runningProgram(id: string, context: Context): ProgramStart | undefined {
  const [uid = '', name = '', runs] = id.split('/');
  const [runtime, pod] = [context.memory.pods.get(uid), context.indexes.byUid<Pod>(uid)];
  const place = runtime && pod && placesOf(pod, runtime).find(({ container }) => container.name === name);
  const own = runtime?.containers[name];
  const run = runOf(own);
  if (!place || !own || !run || run.exit || String(own.runs) !== runs) return undefined;
  return startOf(id, place, own.runs, run);
}

/** A probe's command is judged when the probe goes on. */
function withAnswer(
  own: ContainerRuntime,
  { errand = '' }: ProgramStart,
  answer: ProgramOutcome,
): ContainerRuntime {
  const probe = own.probes[errand];
  return probe ? { ...own, probes: { ...own.probes, [errand]: { ...probe, answer } } } : own;
}

function withOutcome(
  place: Place,
  own: ContainerRuntime,
  run: Run,
  { start, outcome }: { readonly start: ProgramStart; readonly outcome: ProgramOutcome },
  context: Context,
): ContainerRuntime {
  const { exit, startError, unknown, isOutside, follows: followed } = outcome;
  if (startError !== undefined) return failedRun(own, run, { place, problem: startError }, context);
  // A shell that waited for what was typed has been said to run when it was started.
  const isStarted = run.program === 'handed';
  if (isStarted) say(place, 'Started', startedText(place.container.name, run.id, context), context);
  const logs = outcome.output.map(({ stream, text, atMs }) => ({ stream, text, at: start.startedAt + atMs }));
  const ended: Run = {
    ...run,
    program: 'forever',
    ...(outcome.dates ? { dates: outcome.dates } : {}),
    ...(exit ? { exit: { at: endOf(start, exit.atMs, context), code: exit.code } } : {}),
  };
  const state = { ...own.state, type: 'running' as const, run: ended };
  const missing = unknown ? [unknownEntry(isOutside ? 'outside' : 'not simulated', context.now)] : [];
  const added = followed ? [{ stream: 'stdout', text: '', at: context.now, followed } as const] : [];
  const next = { ...own, logs: [...own.logs, ...logs, ...missing, ...added], state };
  return isStarted ? beginHook(place, next, ended, context) : next;
}

/** Interpreters: what an image runs with them is a computation, such as the digits of pi, that takes seconds. */
const interpreters = new Set(['perl', 'python', 'python3', 'ruby', 'node']);

/** A program ends when it has slept as long as it meant to, and has done its work, which takes time too. */
function endOf(start: ProgramStart, sleptMs: number, context: Context): number {
  const computes = interpreters.has(start.argv[0]?.split('/').at(-1) ?? '');
  const step = computes ? 'computing' : 'running a program';
  return start.startedAt + latency(step, start.serial, context, sleptMs);
}
