import type { Image } from '../../images/image.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import type { Container, Pod, Service } from '../shapes.ts';
import { declaredVariables } from './declared-variables.ts';
import { expand, serviceVariables, type Variable } from './environment.ts';
import { endRun, failedRun } from './exits.ts';
import { hexDomain, imageOf, imageSize, isMissing, isPresent } from './images.ts';
import type { ContainerRuntime, PodRuntime, Run } from './runtime.ts';
import {
  backOffText,
  canonicalImage,
  createdText,
  missingImageText,
  presentText,
  pulledText,
  pullingText,
  startedText,
} from './words.ts';

/** One container of one pod, as the steps below see it. */
export interface Place {
  readonly pod: Pod;
  readonly runtime: PodRuntime;
  readonly container: Container;
  readonly init: boolean;
}

// kubernetes: pkg/kubelet/kubelet.go: image and container back-off, 10 s doubled up to 5 min
const firstBackoffMs = 10_000;
const longestBackoffMs = 300_000;

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
      return isDue(state.until, context) ? beginPull(place, counted(own), context) : own;
    case 'pulling':
      return isDue(state.until, context) ? endPull(place, own, state, context) : own;
    case 'starting':
      return isDue(state.until, context) ? start(place, own, context) : own;
    case 'running':
      return state.run.exit && state.run.exit.at <= context.now
        ? endRun(own, state.run, context, place)
        : own;
    case 'exited':
      return isDue(state.until, context) ? afterExit(place, own, context) : own;
    default:
      return state satisfies never;
  }
}

function isDue(at: number | undefined, context: Context): boolean {
  return at === undefined || at <= context.now;
}

/** A restart counts when it happens, not when it is put off. */
function counted(own: ContainerRuntime): ContainerRuntime {
  if (own.state.type !== 'waiting' || own.state.reason !== 'CrashLoopBackOff') return own;
  return { ...own, restarts: own.restarts + 1, state: { type: 'waiting', reason: 'ContainerCreating' } };
}

/** pkg/kubelet/images/image_manager.go `EnsureImageExists` */
function beginPull(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { container, runtime } = place;
  if (own.state.type === 'waiting' && own.state.reason === 'ErrImagePull')
    return backOffPull(place, own, context);
  if (!isImageName(container.image)) return invalidImage(place, own, context);
  const node = context.objects.get('nodes', undefined, runtime.node);
  const present = isPresent(
    container,
    runtime.node,
    node ? context.objects.serialOf(node) : runtime.node,
    context,
  );
  if (present && container.imagePullPolicy !== 'Always') {
    say(place, 'Pulled', presentText(container.image, context), context);
    return create(place, own, context);
  }
  if (container.imagePullPolicy === 'Never') return neverPulled(place, own, context);
  say(place, 'Pulling', pullingText(container.image, context), context);
  const step = isMissing(container, context) ? 'finding an image missing' : 'pull';
  const tookMs = latency(
    step,
    `${serialOf(place, own)}${own.pullFailures > 0 ? ` retry ${own.pullFailures}` : ''}`,
    context,
  );
  return { ...own, state: { type: 'pulling', since: context.now, until: context.now + tookMs } };
}

function endPull(
  place: Place,
  own: ContainerRuntime,
  state: { readonly since: number; readonly until: number },
  context: Context,
): ContainerRuntime {
  const { image } = place.container;
  if (isMissing(place.container, context)) {
    const message = missingImageText(image, canonicalImage(image), context);
    warn(place, 'Failed', `Failed to pull image "${image}": ${message}`, context);
    warn(place, 'Failed', 'Error: ErrImagePull', context);
    const until =
      context.now +
      latency('the next look at a pod', `${serialOf(place, own)} pull ${own.pullFailures}`, context);
    return {
      ...own,
      pullFailures: own.pullFailures + 1,
      state: { type: 'waiting', reason: 'ErrImagePull', message, until },
    };
  }
  context.memory.images.set(`${place.runtime.node} ${canonicalImage(image)}`, true);
  const size = context.is({ from: '1.30' }) ? imageSize(image, context) : 0;
  say(place, 'Pulled', pulledText(image, { tookMs: state.until - state.since, size }, context), context);
  return create(place, own, context);
}

function backOffPull(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Back-off pulling image "${image}"`;
  say(place, 'BackOff', message, context);
  warn(place, 'Failed', 'Error: ImagePullBackOff', context);
  const delayMs = Math.min(firstBackoffMs * 2 ** (own.pullFailures - 1), longestBackoffMs);
  return {
    ...own,
    state: { type: 'waiting', reason: 'ImagePullBackOff', message, until: context.now + delayMs },
  };
}

function invalidImage(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const shown = /^[^/]*[A-Z]/.test(image) ? `repository name (library/${image}) must be lowercase` : '';
  const cause = `invalid reference format${shown ? `: ${shown}` : ''}`;
  const message = `Failed to apply default image tag "${image}": couldn't parse image ${context.is({ from: '1.28' }) ? 'name' : 'reference'} "${image}": ${cause}`;
  warn(place, 'InspectFailed', message, context);
  warn(place, 'Failed', 'Error: InvalidImageName', context);
  return {
    ...own,
    state: { type: 'waiting', reason: 'InvalidImageName', message, until: context.now + firstBackoffMs },
  };
}

function neverPulled(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Container image "${image}" is not present with pull policy of Never`;
  warn(place, 'ErrImageNeverPull', message, context);
  warn(place, 'Failed', 'Error: ErrImageNeverPull', context);
  return {
    ...own,
    state: { type: 'waiting', reason: 'ErrImageNeverPull', message, until: context.now + firstBackoffMs },
  };
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
  const until = context.now + latency('start', `${serialOf(place, own)}${runSuffix(own)}`, context);
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
  const serves = image.serve(argv, { ...image.env, ...Object.fromEntries(variables) }) !== undefined;
  const run: Run = {
    id: context.choose({
      key: `container ID of ${serialOf(place, own)}${runSuffix(own)}`,
      domain: hexDomain,
      about: `the ID of container ${container.name} of pod ${pod.metadata.namespace}/${pod.metadata.name}`,
    }),
    startedAt: context.now,
    argv,
    declared: variables.map(([name, value]) => `${name}=${value}`),
    services: context.objects.list<Service>('services'),
    program: serves ? 'server' : isOpaque(image, container) ? 'forever' : 'handed',
  };
  const logs = { logs: [], previousLogs: own.logs };
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

/** An image that the catalogue does not have, started as it starts itself: all that is known is that it runs. */
function isOpaque(image: Image, container: Container): boolean {
  return !image.known && (container.command ?? []).length === 0;
}

/** What follows an exit: nothing, another run, or a wait. pkg/kubelet/kuberuntime `doBackOff` */
function afterExit(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { state } = own;
  if (state.type !== 'exited' || !isRestarted(place, state.termination.code)) return own;
  const last = state.termination;
  const again = { ...own, last, restarts: own.restarts + 1 };
  // What ran for ten minutes has recovered.
  const fresh = own.backoffMs > 0 && last.at - own.backoffAt > 2 * longestBackoffMs;
  const delayMs = fresh ? 0 : own.backoffMs;
  const waitsUntil = last.at + delayMs;
  const nextDelay = delayMs === 0 ? firstBackoffMs : Math.min(delayMs * 2, longestBackoffMs);
  if (delayMs === 0 || context.now >= waitsUntil) {
    return beginPull(
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
  const message = `back-off ${delayMs / 1000 >= 60 ? minutes(delayMs) : `${delayMs / 1000}s`} restarting failed container=${place.container.name} pod=${podText}`;
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

/** Names a container for choices: `pods/17/nginx`. */
export function serialOf({ runtime, container }: Place, _own: ContainerRuntime): string {
  return `${runtime.serial}/${container.name}`;
}

/** Tells one run of a container from its others: the first has no number. */
export function runSuffix(own: ContainerRuntime): string {
  return own.runs === 0 ? '' : ` run ${own.runs + 1}`;
}

function sourceOf({ pod, runtime }: Place, context: Context) {
  const podIP = runtime.sandbox.type === 'ready' ? runtime.sandbox.ip : '';
  const services = context.objects.list<Service>('services');
  const links = pod.spec.enableServiceLinks !== false;
  return { pod, podIP, services: serviceVariables(services, pod.metadata.namespace ?? '', links) };
}

function isImageName(image: string): boolean {
  return /^([a-zA-Z0-9.-]+(:\d+)?\/)?[a-z0-9]+([._/-]+[a-z0-9]+)*(:[\w][\w.-]*)?(@sha256:[0-9a-f]+)?$/.test(
    image,
  );
}

function say(place: Place, reason: string, message: string, context: Context): void {
  tell(place, { type: 'Normal', reason, message }, context);
}

function warn(place: Place, reason: string, message: string, context: Context): void {
  tell(place, { type: 'Warning', reason, message }, context);
}

/** An event of a kubelet about one container. */
export function tell(
  { pod, container, init, runtime }: Place,
  event: { readonly type: 'Normal' | 'Warning'; readonly reason: string; readonly message: string },
  context: Context,
): void {
  const fieldPath = `spec.${init ? 'initContainers' : 'containers'}{${container.name}}`;
  context.event({ about: pod, ...event, component: 'kubelet', host: runtime.node, fieldPath });
}
