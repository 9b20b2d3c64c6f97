import type { ProgramOutcome, ProgramStart } from '../../program.ts';
import type { Context } from '../context.ts';
import { askProgram } from './ask-program.ts';
import { type Place, serialOf, tell, warn } from './place.ts';
import type { ContainerRuntime, Run } from './runtime.ts';
import { endedBySignal, stopRun } from './termination.ts';

/** Runs what a container asks for right after its start. kubernetes: pkg/kubelet/lifecycle/handlers.go */
export function beginHook(place: Place, context: Context): void {
  const command = place.container.lifecycle?.postStart?.exec?.command;
  if (command === undefined) return;
  const times = context.draw(`postStart of ${serialOf(place)}`);
  askProgram(place, { purpose: 'hook', name: 'postStart', argv: command, times }, context);
}

/** A hook that came to its end: a start is seen after it, a stop goes on after it; what fails is said. */
export function afterHook(
  place: Place,
  own: ContainerRuntime,
  run: Run,
  { start, outcome }: { readonly start: ProgramStart; readonly outcome: ProgramOutcome },
  context: Context,
): ContainerRuntime {
  const { exit, startError } = outcome;
  const failed = startError !== undefined || (exit?.code ?? 0) !== 0;
  const hookMs = exit?.atMs ?? Number.POSITIVE_INFINITY;
  const kind = start.errand === 'postStart' ? 'PostStart' : 'PreStop';
  if (failed)
    warn(place, `Failed${kind}Hook`, failureText(place, kind, { start, outcome }, context), context);
  const running = (next: Run) => ({ ...own, state: { ...own.state, type: 'running' as const, run: next } });
  if (kind === 'PreStop') {
    const { exit: _, stoppedWithin: graceMs = 0, ...unstopped } = run;
    return running(endedBySignal(place, unstopped, { hookMs, graceMs }, context));
  }
  if (!failed)
    return running({ ...run, seenAt: Math.max(run.seenAt, context.now + Math.min(hookMs, longestMs)) });
  tell(place, { type: 'Normal', reason: 'Killing', message: 'FailedPostStartHook' }, context);
  const graceSeconds = place.pod.spec.terminationGracePeriodSeconds ?? 30;
  return running(stopRun(place, run, { graceSeconds }, context));
}

const longestMs = 3_600_000;

/** Since 1.24 the details stay in the kubelet's log. */
function failureText(
  { pod, container }: Place,
  kind: 'PostStart' | 'PreStop',
  { start, outcome }: { readonly start: ProgramStart; readonly outcome: ProgramOutcome },
  context: Context,
): string {
  if (context.is({ from: '1.24' })) return `${kind}Hook failed`;
  const { metadata } = pod;
  const where = `Container "${container.name}" in Pod "${metadata.name}_${metadata.namespace}(${metadata.uid})"`;
  const ended = `command '${start.argv.join(' ')}' exited with ${outcome.exit?.code ?? 126}: `;
  const written = outcome.output.map(({ text }) => text).join('');
  const hook = `Exec lifecycle hook ([${start.argv.join(' ')}])`;
  return `${hook} for ${where} failed - error: ${ended}, message: ${JSON.stringify(written)}`;
}
