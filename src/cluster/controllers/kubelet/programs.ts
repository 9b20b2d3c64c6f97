import type { Pod } from '../../kinds/pod.ts';
import type { ProgramOutcome, ProgramStart } from '../../program.ts';
import type { Context } from '../context.ts';
import { refOf } from './running.ts';
import { type PodRuntime, runOf, withContainer } from './runtime.ts';
import { placesOf } from './termination.ts';

/** Hands main programs that are no servers to whoever drives the cluster. */
export function handOver(pod: Pod, runtime: PodRuntime, context: Context): void {
  for (const { container } of placesOf(pod, runtime)) {
    const own = runtime.containers[container.name];
    const run = runOf(own);
    if (own === undefined || run === undefined || run.program !== 'handed' || run.exit) continue;
    const id = `${runtime.uid}/${container.name}/${own.runs}`;
    if (context.memory.programs.has(id)) continue;
    context.memory.programs.set(id, {
      id,
      container: refOf(pod, container),
      argv: run.argv,
      stdin: container.stdin === true,
      tty: container.tty === true,
      startedAt: run.startedAt,
    });
  }
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
  const start = context.memory.programs.get(id);
  context.memory.programs.delete(id);
  const runtime = start && context.memory.pods.get(start.container.podUid);
  const own = runtime?.containers[start?.container.container ?? ''];
  const run = runOf(own);
  if (start === undefined || runtime === undefined || own === undefined || run === undefined) return;
  const { exit } = outcome;
  const logs = outcome.output.map(({ stream, text, atMs }) => ({ stream, text, at: start.startedAt + atMs }));
  const ended = exit
    ? { ...run, program: 'forever' as const, exit: { at: start.startedAt + exit.atMs, code: exit.code } }
    : { ...run, program: 'forever' as const };
  const next = { ...own, logs: [...own.logs, ...logs], state: { type: 'running' as const, run: ended } };
  context.memory.pods.set(runtime.uid, withContainer(runtime, start.container.container, next));
  context.plan('kubelet', runtime.uid, { at: context.now, settling: true });
}
