import type { Image } from '../../images/image.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Service } from '../../kinds/service.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { firstBackoffMs, longestBackoffMs } from './backoff.ts';
import { declaredVariables } from './declared-variables.ts';
import { expand, serviceVariables, type Variable } from './environment.ts';
import { endRun, failedRun } from './exits.ts';
import { hexDomain, imageOf } from './images.ts';
import { startLog } from './logs.ts';
import { type Place, runSuffix, say, serialOf, warn } from './place.ts';
import { beginPull, endPull } from './pulls.ts';
import type { ContainerRuntime, Run } from './runtime.ts';
import { stopRun } from './termination.ts';
import { backOffText, createdText, startedText } from './words.ts';

/** Takes every step of a container that is due. */
export function stepContainer(place: Place, before: ContainerRuntime, context: Context): ContainerRuntime {
  let own = before;
  // A state may lead at once into the next; no chain of due steps is longer than a few.
  for (let steps = 0; steps < 8; steps += 1) {
    const next = step(place, own, context);
    if (next === own) return own;
    own = next;
  }
  return own;
}

function step(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { state } = own;
  switch (state.type) {
    case 'waiting':
      return isDue(state.until, context) ? obtain(place, counted(own), context) : own;
    case 'pulling':
      return isDue(state.until, context) ? received(place, own, context) : own;
    case 'starting':
      return isDue(state.until, context) ? start(place, own, context) : own;
    case 'running':
      if (state.run.image !== place.container.image && !state.run.exit?.replaced) {
        return replaceRun(place, own, state.run, context);
      }
      return state.run.exit && state.run.exit.at <= context.now
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
  return { ...own, state: { type: 'running', run: { ...run, exit: { ...exit, replaced: true } } } };
}

function isDue(at: number | undefined, context: Context): boolean {
  return at === undefined || at <= context.now;
}

/** A restart counts when it happens, not when it is put off. */
function counted(own: ContainerRuntime): ContainerRuntime {
  if (own.state.type !== 'waiting' || own.state.reason !== 'CrashLoopBackOff') return own;
  return { ...own, restarts: own.restarts + 1, state: { type: 'waiting', reason: 'ContainerCreating' } };
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

/** The image is there: the container is configured, created and started. */
function create(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { env = [], envFrom = [] } = place.container;
  const declared =
    env.length + envFrom.length === 0
      ? { variables: [] }
      : declaredVariables(place.container, sourceOf(place, context), context);
  if ('problem' in declared) {
    warn(place, 'Failed', `Error: ${declared.problem}`, context);
    const until = context.now + firstBackoffMs;
    return {
      ...own,
      state: { type: 'waiting', reason: 'CreateContainerConfigError', message: declared.problem, until },
    };
  }
  const until = context.now + latency('start', `${serialOf(place)}${runSuffix(own)}`, context);
  return { ...own, state: { type: 'starting', until } };
}

function start(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { container, pod } = place;
  const { variables, words } = startVariables(place, context);
  const image = imageOf(container, context);
  const argv =
    container.command && container.command.length > 0
      ? [...words(container.command), ...words(container.args ?? [])]
      : [...image.entrypoint, ...(container.args ? words(container.args) : image.command)];
  say(place, 'Created', createdText(container.name, context), context);
  const server = image.serve(argv, { ...image.env, ...Object.fromEntries(variables) });
  const run: Run = {
    id: context.choose({
      key: `container ID of ${serialOf(place)}${runSuffix(own)}`,
      domain: hexDomain,
      about: `the ID of container ${container.name} of pod ${pod.metadata.namespace}/${pod.metadata.name}`,
    }),
    startedAt: context.now,
    argv,
    image: container.image,
    declared: variables.map(([name, value]) => `${name}=${value}`),
    services: context.objects.list<Service>('services'),
    program: server !== undefined ? 'server' : isOpaque(image, container) ? 'forever' : 'handed',
  };
  const logs = {
    logs: startLog({ server, isOpaque: isOpaque(image, container) }, container, context.now),
    previousLogs: own.logs,
  };
  if (argv.length === 0 && image.known) return failedRun({ ...own, ...logs }, run, place, context);
  say(place, 'Started', startedText(container.name, context), context);
  return {
    ...own,
    ...logs,
    runs: own.runs + 1,
    probes: {},
    pullFailures: 0,
    state: { type: 'running', run },
  };
}

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

/**
 * An image that the catalogue does not have, started as it starts itself: all that is known is that it
 * runs.
 */
function isOpaque(image: Image, container: Container): boolean {
  return !image.known && (container.command ?? []).length === 0;
}

/** What follows an exit: nothing, another run, or a wait. pkg/kubelet/kuberuntime `doBackOff` */
function afterExit(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { state } = own;
  if (state.type !== 'exited') return own;
  if (!state.termination.replaced && !isRestarted(place, state.termination.code)) return own;
  const last = state.termination;
  const again = { ...own, last, restarts: own.restarts + 1 };
  // What ran for ten minutes has recovered.
  const fresh = own.backoffMs > 0 && last.at - own.backoffAt > 2 * longestBackoffMs;
  const delayMs = fresh ? 0 : own.backoffMs;
  const waitsUntil = last.at + delayMs;
  const nextDelay = delayMs === 0 ? firstBackoffMs : Math.min(delayMs * 2, longestBackoffMs);
  if (delayMs === 0 || context.now >= waitsUntil) {
    return obtain(
      place,
      {
        ...again,
        backoffMs: nextDelay,
        backoffAt: context.now,
        state: { type: 'waiting', reason: 'ContainerCreating' },
      },
      context,
    );
  }
  const podText = `${place.pod.metadata.name}_${place.pod.metadata.namespace}(${place.pod.metadata.uid})`;
  warn(place, 'BackOff', backOffText(place.container.name, podText, context), context);
  const wait = delayMs >= 60_000 ? minutes(delayMs) : `${delayMs / 1000}s`;
  const message = `back-off ${wait} restarting failed container=${place.container.name} pod=${podText}`;
  return {
    ...own,
    last,
    backoffMs: nextDelay,
    backoffAt: context.now,
    state: { type: 'waiting', reason: 'CrashLoopBackOff', message, until: waitsUntil },
  };
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** Whether a container that ended with a code is started again. */
export function isRestarted({ pod, container, init }: Place, code: number): boolean {
  if (init && container.restartPolicy === 'Always') return true;
  const policy = pod.spec.restartPolicy ?? 'Always';
  if (init) return code !== 0 && policy !== 'Never';
  return policy === 'Always' || (policy === 'OnFailure' && code !== 0);
}

function sourceOf({ pod, runtime }: Place, context: Context) {
  const podIP = runtime.sandbox.type === 'ready' ? runtime.sandbox.ip : '';
  const services = context.objects.list<Service>('services');
  const links = pod.spec.enableServiceLinks !== false;
  return { pod, podIP, services: serviceVariables(services, pod.metadata.namespace ?? '', links) };
}
