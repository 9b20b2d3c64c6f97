import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { firstBackoffMs, longestBackoffMs } from './backoff.ts';
import { withFilesDue } from './changed-files.ts';
import { declaredVariables } from './declared-variables.ts';
import { expand, serviceVariables, type Variable } from './environment.ts';
import { endRun, failedRun } from './exits.ts';
import { beginHook } from './hooks.ts';
import { hexDomain, imageOf, isOpaque } from './images.ts';
import { startLog } from './logs.ts';
import { following, nextLook, putOff } from './looks.ts';
import { rootProblem } from './non-root.ts';
import { foreseenEnd } from './out-of-memory.ts';
import { isEphemeral, type Place, runSuffix, say, serialOf, warn } from './place.ts';
import { beginPull, endPull } from './pulls.ts';
import {
  type ContainerRuntime,
  endBefore,
  heldUp,
  type PodRuntime,
  type Run,
  type Termination,
} from './runtime.ts';
import { stopRun } from './termination.ts';
import { backOffText, createdText, startedText } from './words.ts';

/** Takes every step of a container that is due. */
export function stepContainer(place: Place, before: ContainerRuntime, context: Context): ContainerRuntime {
  let own = before;
  // A state may lead at once into the next; no chain of due steps is longer than a few.
  for (let steps = 0; steps < 8; steps += 1) {
    own = withFilesDue(own, context);
    const next = step(place, own, context);
    if (next === own) return own;
    own = next;
  }
  return own;
}

/**
 * Whether the kubelet looks at the pod now for this container's sake: at something that it could not start,
 * or that has ended and may start again.
 */
export function isLookedAt(place: Place, { state, cause }: ContainerRuntime, context: Context): boolean {
  if (state.type === 'waiting') return cause !== undefined && isDue(state.until, context);
  return state.type === 'exited' && state.until <= context.now && isRestarted(place, state.termination.code);
}

/** The container as the kubelet finds it at a look: what it failed at before is told from now on. */
export function atLook(own: ContainerRuntime, context: Context): ContainerRuntime {
  if (own.state.type === 'running' || own.cause === undefined) return own;
  const held = own.state.type === 'waiting' || own.state.type === 'exited';
  const state = held ? { ...own.state, until: context.now } : own.state;
  return { ...own, shown: own.cause, state };
}

function step(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { state } = own;
  switch (state.type) {
    case 'waiting':
      return isDue(state.until, context) ? obtain(place, own, context) : own;
    case 'pulling':
      return isDue(state.until, context) ? received(place, own, context) : own;
    case 'starting':
      if (!isDue(state.until, context)) return own;
      return state.id === undefined ? created(place, own, context) : start(place, own, state.id, context);
    case 'running':
      if (state.run.image !== place.container.image && !state.run.exit?.replaced) {
        return replaceRun(place, own, state.run, context);
      }
      return state.run.exit && (state.run.endSeenAt ?? state.run.exit.at) <= context.now
        ? endRun(own, state.run, context, place)
        : own;
    case 'exited':
      return isDue(state.until, context) ? afterExit(place, own, context) : own;
    default:
      return state satisfies never;
  }
}

/** What runs is not what the pod asks for any more. pkg/kubelet/kuberuntime `computePodActions` */
function replaceRun(place: Place, own: ContainerRuntime, run: Run, context: Context): ContainerRuntime {
  say(place, 'Killing', `Container ${place.container.name} definition changed, will be restarted`, context);
  const graceSeconds = place.pod.spec.terminationGracePeriodSeconds ?? 30;
  const stopped = stopRun(place, run, { graceSeconds }, context);
  const exit = stopped.exit ?? { at: context.now, code: 0 };
  const replaced = { ...stopped, exit: { ...exit, replaced: true } };
  return { ...own, state: { ...own.state, type: 'running', run: replaced } };
}

function isDue(at: number | undefined, context: Context): boolean {
  return at === undefined || at <= context.now;
}

/** Gets the image, or goes on at once if it is there. */
function obtain(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const next = beginPull(place, own, context);
  return next === 'present' ? create(place, own, context) : next;
}

function received(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  if (own.state.type !== 'pulling') return own;
  const next = endPull(place, own, own.state, context);
  return next === 'present' ? create(place, own, context) : next;
}

/** The image is there: the container is configured, and its creation begins. */
function create(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { env = [], envFrom = [] } = place.container;
  const declared =
    env.length + envFrom.length === 0
      ? { variables: [] }
      : declaredVariables(place.container, sourceOf(place, context), context);
  const problem = rootProblem(place, context) ?? ('problem' in declared ? declared.problem : undefined);
  if (problem !== undefined) {
    warn(place, 'Failed', `Error: ${problem}`, context);
    return putOff(place, own, { reason: 'CreateContainerConfigError', message: problem }, context);
  }
  const until = context.now + latency('creating a container', `${serialOf(place)}${runSuffix(own)}`, context);
  return { ...own, state: { type: 'starting', until, ...following(own) } };
}

/** The container runtime has made it, and is asked to start it. kuberuntime_container.go `startContainer` */
function created(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { container, pod } = place;
  const of = `${serialOf(place)}${runSuffix(own)}`;
  const id = context.choose({
    key: `container ID of ${of}`,
    domain: hexDomain,
    about: `the ID of container ${container.name} of pod ${pod.metadata.namespace}/${pod.metadata.name}`,
  });
  say(place, 'Created', createdText(container.name, id, context), context);
  const until = context.now + latency('start', of, context);
  return { ...own, state: { type: 'starting', id, until, ...following(own) } };
}

function start(place: Place, own: ContainerRuntime, id: string, context: Context): ContainerRuntime {
  const { container } = place;
  const { variables, words } = startVariables(place, context);
  const image = imageOf(container, context);
  const argv =
    container.command && container.command.length > 0
      ? [...words(container.command), ...words(container.args ?? [])]
      : [...image.entrypoint, ...(container.args ? words(container.args) : image.command)];
  const server = image.serve(argv, { ...image.env, ...Object.fromEntries(variables) });
  const exit = server && foreseenEnd(place, own, server, context);
  const run: Run = {
    id,
    startedAt: context.now,
    seenAt: context.now + latency('noticing a start', `${serialOf(place)}${runSuffix(own)}`, context),
    argv,
    image: container.image,
    declared: variables.map(([name, value]) => `${name}=${value}`),
    services: context.objects.list<Service>('services'),
    ...(place.runtime.volumes ? { volumes: place.runtime.volumes } : {}),
    program: server !== undefined ? 'server' : isOpaque(container, context) ? 'forever' : 'handed',
    ...(exit ? { exit } : {}),
  };
  const logs = startLog({ server, isOpaque: isOpaque(container, context) }, container, context.now);
  const next = { ...begun(own), logs };
  if (argv.length === 0 && image.known) return failedRun(next, run, { place, problem: noCommand }, context);
  // Whether a program that is handed over can be started, its runner tells.
  const started = { ...next, probes: {}, pullFailures: 0, state: running(run, following(own)) };
  if (run.program === 'handed') return started;
  say(place, 'Started', startedText(container.name, id, context), context);
  return beginHook(place, started, run, context);
}

function running(run: Run, after: { readonly after?: Termination }) {
  return { type: 'running' as const, run, ...after };
}

/** One more run: what held the container up is over, and the last end is the one before. */
function begun(own: ContainerRuntime): ContainerRuntime {
  const { cause: _, shown: __, ...rest } = own;
  const last = endBefore(own) ?? own.last;
  return {
    ...rest,
    ...(last ? { last } : {}),
    logs: [],
    previousLogs: own.logs,
    restarts: own.runs,
    runs: own.runs + 1,
  };
}

const noCommand = 'no command specified';

interface StartVariables {
  readonly variables: readonly Variable[];
  /** Replaces variables in a command. */
  readonly words: (list: readonly string[]) => readonly string[];
}

/** The declared variables, and what a command's `$(NAME)` stand for. Most containers have neither. */
function startVariables(place: Place, context: Context): StartVariables {
  const { env = [], envFrom = [], command = [], args = [] } = place.container;
  if (env.length + envFrom.length === 0 && ![...command, ...args].some((word) => word.includes('$'))) {
    return { variables: [], words: (list) => list };
  }
  const source = sourceOf(place, context);
  const declared = declaredVariables(place.container, source, context);
  const variables = 'problem' in declared ? [] : declared.variables;
  const known = new Map([...source.services, ...variables]);
  return { variables, words: (list) => list.map((word) => expand(word, known)) };
}

/** What follows an exit: nothing, another run, or a wait. pkg/kubelet/kuberuntime `doBackOff` */
function afterExit(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { state } = own;
  if (state.type !== 'exited') return own;
  const { termination } = state;
  if (!termination.replaced && !isRestarted(place, termination.code)) return own;
  // What ran for ten minutes has recovered.
  const fresh = own.backoffMs > 0 && termination.at - own.backoffAt > 2 * longestBackoffMs;
  const delayMs = fresh ? 0 : own.backoffMs;
  if (context.now >= termination.at + delayMs) {
    const backoffMs = delayMs === 0 ? firstBackoffMs : Math.min(delayMs * 2, longestBackoffMs);
    return obtain(place, { ...own, backoffMs, backoffAt: context.now }, context);
  }
  const podText = `${place.pod.metadata.name}_${place.pod.metadata.namespace}(${place.pod.metadata.uid})`;
  warn(place, 'BackOff', backOffText(place.container.name, podText, context), context);
  const wait = delayMs >= 60_000 ? minutes(delayMs) : `${delayMs / 1000}s`;
  const message = `back-off ${wait} restarting failed container=${place.container.name} pod=${podText}`;
  return heldUp(own, { reason: 'CrashLoopBackOff', message }, nextLook(place, own, context));
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** Whether a container that ended with a code is started again; a sidecar is while there is anything else. */
export function isRestarted({ pod, container, init, runtime }: Place, code: number): boolean {
  if (init && container.restartPolicy === 'Always') return !isDone(pod, runtime);
  if (isEphemeral(pod, container)) return false;
  const policy = pod.spec.restartPolicy ?? 'Always';
  if (init) return code !== 0 && policy !== 'Never';
  return policy === 'Always' || (policy === 'OnFailure' && code !== 0);
}

/** Whether all that a pod is for has ended for good. */
export function isDone(pod: Pod, runtime: PodRuntime): boolean {
  return pod.spec.containers.every((container) => {
    const state = runtime.containers[container.name]?.state;
    if (state?.type !== 'exited') return false;
    return !isRestarted({ pod, runtime, container, init: false }, state.termination.code);
  });
}

function sourceOf({ pod, runtime }: Place, context: Context) {
  const podIP = runtime.sandbox.type === 'ready' ? runtime.sandbox.ip : '';
  const services = context.objects.list<Service>('services');
  const links = pod.spec.enableServiceLinks !== false;
  return { pod, podIP, services: serviceVariables(services, pod.metadata.namespace ?? '', links) };
}
