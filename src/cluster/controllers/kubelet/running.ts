import { orderDomain, pickDomain, textDomain } from '../../domains.ts';
import type { FileTree } from '../../files.ts';
import type { Image, Server, ServerContainer } from '../../images/image.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { NetworkContainer } from '../../network/network-world.ts';
import type { ContainerRef } from '../../program.ts';
import type { Context } from '../context.ts';
import { addressOf } from './address.ts';
import { initialFiles } from './container-files.ts';
import { serviceVariables } from './environment.ts';
import { podHostname } from './etc-files.ts';
import { homeOf, type Identity, identityOf } from './identity.ts';
import { imageInUse } from './images.ts';
import { localAddresses } from './local-addresses.ts';
import { runSuffix } from './place.ts';
import { type PodRuntime, type Run, runOf, withContainer } from './runtime.ts';
import { secondAddress } from './second-address.ts';
import { storeMounts, withStores } from './storage.ts';
import { canonicalImage } from './words.ts';

/** A container whose main program runs, as programs in it and clients of it see it. */
export interface RunningContainer {
  readonly ref: ContainerRef;
  readonly image: Image;
  readonly argv: readonly string[];
  /** The environment of its main program, in order. */
  readonly env: readonly (readonly [name: string, value: string])[];
  readonly files: FileTree;
  readonly hostname: string;
  readonly ip: string;
  /** Its address of version 6, where it has two. */
  readonly ip6?: string;
  readonly hostNetwork: boolean;
  /** Who its programs run as; undefined where that is not known. */
  readonly identity: () => Identity | undefined;
  readonly node: string;
  readonly workdir: string;
  readonly startedAt: number;
  /** Whether its main program listens. */
  readonly serves: boolean;
}

/** The running container of a pod; undefined if it does not run now. */
export function runningContainer(
  pod: Pod,
  container: Container,
  context: Context,
): RunningContainer | undefined {
  const runtime = context.memory.pods.get(pod.metadata.uid ?? '');
  const run = runOf(runtime?.containers[container.name]);
  if (runtime === undefined || run === undefined) return undefined;
  const image = imageInUse(container, context);
  const files = filesOf(pod, runtime, container, run, context);
  const env = orderedEnvironment(pod, runtime, container, run, context);
  const ip6 = secondAddress(pod, context);
  return {
    ref: refOf(pod, container),
    image,
    argv: run.argv,
    env,
    files,
    hostname: podHostname(pod, context),
    ip: addressOf(runtime),
    ...(ip6 === undefined ? {} : { ip6 }),
    hostNetwork: pod.spec.hostNetwork === true,
    identity: () => identityOf(pod, container, image, context),
    node: runtime.node,
    workdir: container.workingDir ?? image.workdir,
    startedAt: run.startedAt,
    serves: run.program === 'server',
  };
}

/** What listens in a container, without asking for the order of its environment. */
export function serverOf(
  pod: Pod,
  runtime: PodRuntime,
  container: Container,
  context: Context,
): { readonly server: Server; readonly container: ServerContainer } | undefined {
  const run = runOf(runtime.containers[container.name]);
  if (run?.program !== 'server') return undefined;
  const files = filesOf(pod, runtime, container, run, context);
  const env = environmentMap(pod, container, run, context);
  const server = imageInUse(container, context).serve(run.argv, env, files);
  if (server === undefined) return undefined;
  return { server, container: serverState(pod, runtime, run, { files, env }, context) };
}

/** The running containers of a pod as the network sees them. */
export function networkContainers(pod: Pod, context: Context): readonly NetworkContainer[] {
  const runtime = context.memory.pods.get(pod.metadata.uid ?? '');
  if (runtime === undefined) return [];
  return pod.spec.containers.flatMap((container) => {
    const own = runtime.containers[container.name];
    const run = runOf(own);
    if (own === undefined || run === undefined) return [];
    const files = filesOf(pod, runtime, container, run, context);
    const env = environmentMap(pod, container, run, context);
    const image = imageInUse(container, context);
    const server = run.program === 'server' ? image.serve(run.argv, env, files) : undefined;
    const state = serverState(pod, runtime, run, { files, env }, context);
    const isUnknown = run.program === 'forever' && own.logs.some((entry) => entry.unknown !== undefined);
    return [{ ref: refOf(pod, container), server, state, isUnknown }];
  });
}

/** What a server sees of its container. */
function serverState(
  pod: Pod,
  runtime: PodRuntime,
  { startedAt }: Run,
  own: Pick<ServerContainer, 'files' | 'env'>,
  context: Context,
): ServerContainer {
  const local6 = () => localAddresses(pod, context);
  return { ...own, hostname: podHostname(pod, context), ip: addressOf(runtime), local6, startedAt };
}

/** Names a container. */
export function refOf(pod: Pod, container: Container): ContainerRef {
  return {
    namespace: pod.metadata.namespace ?? '',
    pod: pod.metadata.name,
    podUid: pod.metadata.uid ?? '',
    container: container.name,
  };
}

/** A container's files: as it has left them, or as it started. */
export function filesOf(
  pod: Pod,
  runtime: PodRuntime,
  container: Container,
  run: Run,
  context: Context,
): FileTree {
  const mounts = storeMounts(pod, runtime.node, container, context);
  if (run.files) return withStores(run.files, mounts, context);
  const image = imageInUse(container, context);
  const volumes = { first: run.volumes, sources: runtime.volumes };
  const start = { image, ip: addressOf(runtime), at: run.startedAt, ...volumes };
  return withStores(initialFiles(pod, container, start, context), mounts, context);
}

function environmentMap(
  pod: Pod,
  container: Container,
  run: Run,
  context: Context,
): Readonly<Record<string, string>> {
  const links = pod.spec.enableServiceLinks !== false;
  const image = imageInUse(container, context);
  const services = serviceVariables(run.services, pod.metadata.namespace ?? '', links);
  return {
    ...image.env,
    ...Object.fromEntries(services),
    ...Object.fromEntries(run.declared.map(splitVariable)),
  };
}

/**
 * The environment in its order. The kubelet walks Go maps for what the pod declares and for what services
 * add: each walk
 * is a choice, drawn once a run. What stands around them is the runtime's.
 * kubernetes: pkg/kubelet/kubelet_pods.go `makeEnvironmentVariables`
 */
function orderedEnvironment(
  pod: Pod,
  runtime: PodRuntime,
  container: Container,
  run: Run,
  context: Context,
): RunningContainer['env'] {
  if (run.env) return run.env.map(splitVariable);
  const own = runtime.containers[container.name];
  const rerun = own && own.runs > 1 ? runSuffix({ ...own, runs: own.runs - 1 }) : '';
  const of = `${runtime.serial}/${container.name}${rerun}`;
  const declaredNames = new Set(run.declared.map((line) => splitVariable(line)[0]));
  const links = pod.spec.enableServiceLinks !== false;
  const services = serviceVariables(run.services, pod.metadata.namespace ?? '', links)
    .filter(([name]) => !declaredNames.has(name))
    .map(([name, value]) => `${name}=${value}`);
  const declared = chooseOrder(`declared env order of ${of}`, run.declared, 'declared variables', context);
  const added = chooseOrder(`env order of ${of}`, services, 'variables of services', context);
  const image = imageInUse(container, context);
  const home = homeOf(pod, container, image);
  const env = arrange({ pod, image, home }, [...declared, ...added], context);
  if (own) {
    const next = { ...own, state: { ...own.state, type: 'running' as const, run: { ...run, env } } };
    context.memory.pods.set(runtime.uid, withContainer(runtime, container.name, next));
  }
  return env.map(splitVariable);
}

/**
 * Docker puts the image's variables after the pod's, containerd before them; both start with the path and
 * the name.
 */
function arrange(
  { pod, image, home }: { readonly pod: Pod; readonly image: Image; readonly home: string },
  own: readonly string[],
  context: Context,
): readonly string[] {
  const taken = new Set(own.map((line) => splitVariable(line)[0]));
  const { PATH, HOME = home, ...others } = chooseVariables(image, context);
  const fromImage = Object.entries(others)
    .filter(([name]) => !taken.has(name))
    .map(([name, value]) => `${name}=${looseValue(image, name, value, context)}`);
  const head = [
    ...(taken.has('PATH') || PATH === undefined ? [] : [`PATH=${PATH}`]),
    ...(taken.has('HOSTNAME') ? [] : [`HOSTNAME=${podHostname(pod, context)}`]),
  ];
  const body = context.settings.runtime === 'docker' ? [...own, ...fromImage] : [...fromImage, ...own];
  return [...head, ...body, ...(taken.has('HOME') ? [] : [`HOME=${HOME}`])];
}

/** Images of one tag have had other variables in other times; they are told apart by their names. */
function chooseVariables(image: Image, context: Context): Readonly<Record<string, string>> {
  if (image.otherEnvs.length === 0) return image.env;
  const sets = [image.env, ...image.otherEnvs];
  const domain = pickDomain(sets, (each) => Object.keys(each).join(' '), 'sets of variables');
  return context.choose({
    key: `variables of image ${canonicalImage(image.reference)}`,
    domain: { ...domain, sample: () => image.env },
    about: `which variables image ${image.reference} has`,
  });
}

/** A value that a rebuild of an image under the same tag changes is one for all its containers. */
function looseValue(image: Image, name: string, usual: string, context: Context): string {
  const shape = image.looseEnv[name];
  if (shape === undefined) return usual;
  return context.choose({
    key: `${name} of image ${canonicalImage(image.reference)}`,
    domain: textDomain(shape, usual, `value of ${name}`),
    about: `the variable ${name} of image ${image.reference}`,
  });
}

function chooseOrder(
  key: string,
  lines: readonly string[],
  what: string,
  context: Context,
): readonly string[] {
  if (lines.length < 2) return lines;
  return context.choose({ key, domain: orderDomain(lines, what), about: `the order of the ${what}` });
}

function splitVariable(line: string): readonly [string, string] {
  const equals = line.indexOf('=');
  return [line.slice(0, equals), line.slice(equals + 1)];
}
