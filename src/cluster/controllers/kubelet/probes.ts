import type { Container, Probe } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Due, soonest } from '../controller.ts';
import { latency, latencyKey } from '../latency.ts';
import { askProgram } from './ask-program.ts';
import { type Place, serialOf, tell } from './place.ts';
import { ages, type Failure, judgeCommand, judgeConnection } from './probe-verdicts.ts';
import type { ContainerRuntime, ProbeState, Run } from './runtime.ts';
import { isStarted } from './status.ts';
import { stopRun } from './termination.ts';

type ProbeName = 'startup' | 'liveness' | 'readiness';

/**
 * Runs the probes of a running container that are due; one that is told to end is not probed until it runs
 * again. kubernetes: pkg/kubelet/prober/worker.go `onHold`
 */
export function stepProbes(place: Place, before: ContainerRuntime, context: Context): ContainerRuntime {
  let own = before;
  for (const [name, probe] of probesOf(place.container)) {
    if (own.state.type !== 'running' || own.state.run.stopped) return own;
    if (name !== 'startup' && !isStarted(place.container, own)) continue;
    const state = own.probes[name] ?? firstState(place, name, probe, own.state.run, context);
    own = { ...own, probes: { ...own.probes, [name]: state } };
    if (state.seenAt !== undefined) own = seeResult(place, probe, own, context);
    else if (state.nextAt <= context.now) own = runProbe(place, name, probe, own, context);
  }
  return own;
}

/** When the probes of a running container are due next. */
export function probesDue(container: Container, own: ContainerRuntime): Due | undefined {
  if (own.state.type !== 'running' || own.state.run.stopped) return undefined;
  return soonest(
    probesOf(container).map(([name, probe]) => {
      const state = own.probes[name];
      if (state === undefined || (state.asked && state.answer === undefined)) return undefined;
      if (state.seenAt !== undefined) return { at: state.seenAt, settling: true };
      const isSteady = holds(probe, state);
      if (isSteady && !state.ages) return undefined;
      return { at: state.nextAt, settling: !isSteady && !isDecided(name, probe, state) };
    }),
  );
}

/** A probe that holds needs no further looks until something changes. */
function holds(probe: Probe, state: ProbeState): boolean {
  return state.result === true && state.failures === 0 && state.successes >= (probe.successThreshold ?? 1);
}

/** A readiness that fails for good repeats for ever; the world does not wait for it. */
function isDecided(name: ProbeName, probe: Probe, state: ProbeState): boolean {
  return name === 'readiness' && state.failures >= (probe.failureThreshold ?? 3);
}

/** Whether anything looks at a container again and again. */
export function isProbed(container: Container): boolean {
  return probesOf(container).length > 0;
}

function probesOf(container: Container): readonly (readonly [ProbeName, Probe])[] {
  const all = [
    ['startup', container.startupProbe],
    ['liveness', container.livenessProbe],
    ['readiness', container.readinessProbe],
  ] as const;
  return all.flatMap(([name, probe]) => (probe ? [[name, probe] as const] : []));
}

function firstState(place: Place, name: ProbeName, probe: Probe, run: Run, context: Context): ProbeState {
  const delayMs = (probe.initialDelaySeconds ?? 0) * 1000;
  const of = probingOf(place, name);
  const first = latencyKey('a first probe', of);
  const nextAt = run.startedAt + latency('a first probe', of, context, delayMs);
  return { nextAt, first, successes: 0, failures: 0 };
}

/** What a container's probe is called, of its present run, in the keys of choices. */
function probingOf(place: Place, name: ProbeName): string {
  const runs = place.runtime.containers[place.container.name]?.runs ?? 1;
  return `${serialOf(place)} ${name} run ${runs}`;
}

function runProbe(
  place: Place,
  name: ProbeName,
  probe: Probe,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime {
  const before = own.probes[name];
  if (before === undefined) return own;
  if (probe.exec && before.answer === undefined) return ask(place, name, probe, own, context);
  const verdict = before.answer
    ? judgeCommand(probe, before.answer, context)
    : judgeConnection(place, probe, own, context);
  const { asked: _, answer: __, first, ...kept } = before;
  const after: ProbeState = {
    ...kept,
    nextAt: context.now + (probe.periodSeconds ?? 10) * 1000,
    successes: verdict.ok ? before.successes + 1 : 0,
    failures: verdict.ok ? 0 : before.failures + 1,
    ...(ages(place, probe, context) ? { ages: true } : {}),
  };
  const counts = first === undefined ? {} : { after: first };
  context.timed({ at: after.nextAt, since: context.now, serial: place.runtime.serial, ...counts });
  if (!verdict.ok) complain(place, name, verdict, context);
  const decided = decide(probe, after);
  const next = {
    ...own,
    probes: { ...own.probes, [name]: { ...after, ...(decided === undefined ? {} : { result: decided }) } },
  };
  if (decided === undefined || name === 'readiness') return next;
  if (name === 'startup' && context.is({ to: '1.20' })) return awaitRound(place, next, context);
  return decided ? next : kill(place, name, probe, next, context);
}

/**
 * Until 1.20 a result of a startup probe was only told to whoever tells statuses: the container is killed, or
 * ready if no readiness probe says so, when the kubelet next comes to the pod. kubernetes: #98376, and before
 * pkg/kubelet/prober/prober_manager.go `updateStartup`
 */
function awaitRound(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { startup } = own.probes;
  if (startup === undefined || (startup.result && place.container.readinessProbe)) return own;
  const seenAt = context.now + latency('a round of the kubelet', probingOf(place, 'startup'), context);
  return { ...own, probes: { ...own.probes, startup: { ...startup, seenAt } } };
}

/** The kubelet comes to the pod, if it is time. */
function seeResult(place: Place, probe: Probe, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { startup } = own.probes;
  if (startup?.seenAt === undefined || startup.seenAt > context.now) return own;
  const { seenAt: _, ...state } = startup;
  const next = { ...own, probes: { ...own.probes, startup: state } };
  return state.result ? next : kill(place, 'startup', probe, next, context);
}

/** A command runs in the container, on whoever runs its programs; what became of it is judged then. */
function ask(
  place: Place,
  name: ProbeName,
  { exec }: Probe,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime {
  const before = own.probes[name];
  if (before === undefined || before.asked) return own;
  const times = context.draw(`${name} of ${serialOf(place)}`);
  askProgram(place, { purpose: 'probe', name, argv: exec?.command ?? [], times }, context);
  return { ...own, probes: { ...own.probes, [name]: { ...before, asked: true } } };
}

function decide(probe: Probe, state: ProbeState): boolean | undefined {
  if (state.successes >= (probe.successThreshold ?? 1)) return true;
  return state.failures >= (probe.failureThreshold ?? 3) ? false : undefined;
}

function complain(place: Place, name: ProbeName, { message, errored }: Failure, context: Context): void {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} probe ${errored ? 'errored' : 'failed'}: `;
  tell(place, { type: 'Warning', reason: 'Unhealthy', message: `${title}${message}` }, context);
}

/** A container that is not alive is stopped; its restart policy decides what follows. */
function kill(
  place: Place,
  name: ProbeName,
  probe: Probe,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime {
  if (own.state.type !== 'running') return own;
  const message = `Container ${place.container.name} failed ${name} probe, will be restarted`;
  tell(place, { type: 'Normal', reason: 'Killing', message }, context);
  const graceSeconds =
    probe.terminationGracePeriodSeconds ?? place.pod.spec.terminationGracePeriodSeconds ?? 30;
  const run = stopRun(place, own.state.run, { graceSeconds }, context);
  return { ...own, state: { ...own.state, run } };
}
