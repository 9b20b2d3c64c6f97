import type { ProgramOutcome, ProgramStart } from '../../program.ts';
import type { Context } from '../context.ts';
import { askProgram } from './ask-program.ts';
import { type HookKind, hookOwner, requestHook } from './hook-requests.ts';
import { type Place, serialOf, tell, warn } from './place.ts';
import { type ContainerRuntime, type Run, withContainer } from './runtime.ts';
import { endedBySignal, stopRun } from './termination.ts';

/** Runs what a container asks for right after its start. kubernetes: pkg/kubelet/lifecycle/handlers.go */
export function beginHook(place: Place, own: ContainerRuntime, run: Run, context: Context): ContainerRuntime {
  const hook = place.container.lifecycle?.postStart;
  if (hook?.exec) {
    const times = context.draw(`postStart of ${serialOf(place)}`);
    askProgram(place, { purpose: 'hook', name: 'postStart', argv: hook.exec.command ?? [], times }, context);
  }
  const sleepMs = (hook?.sleep?.seconds ?? 0) * 1000;
  if (sleepMs > 0) return running(own, { ...run, seenAt: Math.max(run.seenAt, context.now + sleepMs) });
  // What was just started is there to be asked.
  const here = { ...place, runtime: withContainer(place.runtime, place.container.name, own) };
  const isHeard = hook?.httpGet === undefined || requestHook(here, 'PostStart', hook.httpGet, context);
  return isHeard ? own : running(own, killed(place, run, context));
}

function running(own: ContainerRuntime, run: Run): ContainerRuntime {
  return { ...own, state: { ...own.state, type: 'running', run } };
}

function killed(place: Place, run: Run, context: Context): Run {
  tell(place, { type: 'Normal', reason: 'Killing', message: 'FailedPostStartHook' }, context);
  const graceSeconds = place.pod.spec.terminationGracePeriodSeconds ?? 30;
  return stopRun(place, run, { graceSeconds }, context);
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
  if (kind === 'PreStop') {
    const { exit: _, ...unended } = run;
    const { graceMs, ownEnd } = run.stopped ?? { graceMs: 0, ownEnd: undefined };
    const before = ownEnd === undefined ? unended : { ...unended, exit: ownEnd };
    return running(own, endedBySignal(place, before, { hookMs, graceMs }, context));
  }
  if (!failed)
    return running(own, { ...run, seenAt: Math.max(run.seenAt, context.now + Math.min(hookMs, longestMs)) });
  return running(own, killed(place, run, context));
}

const longestMs = 3_600_000;

/** Since 1.24 the details stay in the kubelet's log. */
function failureText(
  place: Place,
  kind: HookKind,
  { start, outcome }: { readonly start: ProgramStart; readonly outcome: ProgramOutcome },
  context: Context,
): string {
  if (context.is({ from: '1.24' })) return `${kind}Hook failed`;
  const ended = `command '${start.argv.join(' ')}' exited with ${outcome.exit?.code ?? 126}: `;
  const written = outcome.output.map(({ text }) => text).join('');
  const hook = `Exec lifecycle hook ([${start.argv.join(' ')}])`;
  return `${hook} for ${hookOwner(place)} failed - error: ${ended}, message: ${JSON.stringify(written)}`;
}
