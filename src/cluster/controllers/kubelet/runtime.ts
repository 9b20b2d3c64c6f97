import type { KubeObject } from '../../api/object.ts';
import type { FileEntry, FileTree } from '../../files.ts';
import type { LogText } from '../../images/image.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { OutputChunk, ProgramOutcome, UnknownText } from '../../program.ts';

/** What a kubelet knows of a pod on its node. */
export interface PodRuntime {
  readonly uid: string;
  /** Names the pod for choices: `pods/17`. */
  readonly serial: string;
  readonly node: string;
  /** When the kubelet first saw the pod. */
  readonly startedAt: number;
  readonly sandbox: Sandbox;
  /** By name, init containers too. */
  readonly containers: Readonly<Record<string, ContainerRuntime>>;
  /** What its volumes were filled with; only for those that may change. */
  readonly volumes?: VolumeSources;
  /** When they are filled anew, after what they show has changed. */
  readonly refilling?: { readonly at: number; readonly isQuick: boolean };
  /** Set once the pod is to go. */
  readonly stopping?: Stopping;
  /** A pod that the kubelet ended of its own: past its deadline, evicted. */
  readonly ended?: { readonly reason: string; readonly message: string };
  /** When a pod whose containers have all ended is wound up, and its phase may tell so. */
  readonly overAt?: number;
}

/** The pod's network namespace and volumes. */
export type Sandbox =
  | {
      readonly type: 'mounting';
      readonly failures: number;
      readonly retryAt: number;
      /** When the kubelet stops waiting for the volumes, to begin again a little later. */
      readonly givesUpAt: number;
      /** The volumes for whose objects it waits until then, in vain. */
      readonly late?: readonly { readonly volume: string; readonly resource: 'configmaps' | 'secrets' }[];
    }
  | { readonly type: 'creating'; readonly until: number }
  | { readonly type: 'ready'; readonly at: number; readonly ip: string }
  | { readonly type: 'gone'; readonly ip?: string };

/** What the kubelet last filled a pod's volumes with. */
export interface VolumeSources {
  readonly at: number;
  /** ConfigMaps and Secrets as they were then, as `configmaps/name`. */
  readonly objects: Readonly<Record<string, KubeObject | undefined>>;
  readonly labels: Pod['metadata']['labels'];
  readonly annotations: Pod['metadata']['annotations'];
}

/** When the containers were told to end, when they are killed, and when what is left is removed. */
export interface Stopping {
  readonly since: number;
  readonly killAt: number;
  readonly removeAt?: number;
}

/** One container through all its runs. */
export interface ContainerRuntime {
  readonly state: State;
  /** What it waits for before anything was tried. */
  readonly initial: string;
  readonly restarts: number;
  /** The end before the present run, or before the end that the state tells of. */
  readonly last?: Termination;
  /** Why the kubelet could not start it when it last tried. pkg/kubelet/reason_cache.go */
  readonly cause?: Cause;
  /** The cause as the pod's status tells it: the one of the look before. */
  readonly shown?: Cause;
  /** How many times it was started. */
  readonly runs: number;
  readonly probes: Readonly<Record<string, ProbeState>>;
  /** The image pull's back-off: how often it has failed, and until when it is put off. */
  readonly pullFailures: number;
  readonly pullAgainAt: number;
  /** The restart back-off that the next failure has to wait for. */
  readonly backoffMs: number;
  readonly backoffAt: number;
  readonly logs: readonly LogEntry[];
  readonly previousLogs: readonly LogEntry[];
}

/** Why a container waits. */
export interface Cause {
  readonly reason: string;
  readonly message?: string;
}

/**
 * Where a container is. What was not started yet and what has ended wait for the kubelet's next look
 * (`until`); `after` is the end that the present attempt follows.
 */
export type State =
  | { readonly type: 'waiting'; readonly until?: number }
  | {
      readonly type: 'pulling';
      /** Names the pull for choices. */
      readonly of: string;
      readonly since: number;
      readonly until: number;
      readonly after?: Termination;
    }
  /** `id` is the container's, once it has been created. */
  | { readonly type: 'starting'; readonly id?: string; readonly until: number; readonly after?: Termination }
  | { readonly type: 'running'; readonly run: Run; readonly after?: Termination }
  | { readonly type: 'exited'; readonly termination: Termination; readonly until: number };

/** One run of a container's main program. */
export interface Run {
  readonly id: string;
  readonly startedAt: number;
  /** When the kubelet saw that it runs. pkg/kubelet/pleg/generic.go looks every second */
  readonly seenAt: number;
  readonly argv: readonly string[];
  /** The image it was started from, as the pod named it. */
  readonly image: string;
  /** Variables that the pod declares, resolved at the start, as `NAME=value`. */
  readonly declared: readonly string[];
  /** The services that stood when the container started: their variables are in its environment. */
  readonly services: readonly Service[];
  readonly files?: FileTree;
  /** What its volumes were filled with at the start. */
  readonly volumes?: VolumeSources;
  /** What its program will have changed at instants to come, the next first. */
  readonly filesToCome?: readonly FilesToCome[];
  /** The whole environment in order, once it was asked for. */
  readonly env?: readonly string[];
  /** The dates that its program told itself. */
  readonly dates?: ProgramOutcome['dates'];
  /** Who runs the program: the cluster itself, or the terminal that it was handed to. */
  readonly program: 'server' | 'handed' | 'forever';
  /** Set when it is known how the program ends. */
  readonly exit?: Exit;
  /** Set when it was told to end: the time there is for it, in ms, and how it would have ended by itself. */
  readonly stopped?: { readonly graceMs: number; readonly ownEnd: Exit | undefined };
  /** When the kubelet sees that it has ended. */
  readonly endSeenAt?: number;
}

/** What has changed in a volume: an entry by its path in it, null for one that is gone. */
export interface StoreChange {
  readonly store: string;
  readonly path: string;
  readonly entry: FileEntry | null;
}

/** A container's files at an instant to come, and what its volumes will hold then that is new. */
export interface FilesToCome {
  readonly files: FileTree;
  readonly at: number;
  readonly kept: readonly StoreChange[];
}

export interface Exit {
  readonly at: number;
  readonly code: number;
  readonly signal?: number;
  readonly reason?: string;
  /** The kubelet ended it because the pod asks for something else now. */
  readonly replaced?: boolean;
}

export interface Termination extends Exit {
  readonly startedAt: number;
  readonly id: string;
  readonly message?: string;
}

export interface ProbeState {
  readonly nextAt: number;
  /** The key of how long it waits, before its first look. */
  readonly first?: string;
  readonly successes: number;
  readonly failures: number;
  readonly result?: boolean;
  /** When the kubelet turns to the pod and sees the result; undefined where it has, or needs no round for it. */
  readonly seenAt?: number;
  /** A command that was asked for, and what became of it. */
  readonly asked?: boolean;
  readonly answer?: ProgramOutcome;
  /** Whether what it looks at changes by itself. */
  readonly ages?: boolean;
}

/** A line that a container wrote. */
export interface LogEntry extends Omit<OutputChunk, 'atMs'> {
  readonly at: number;
  /** The part of the text that is made from the instant. */
  readonly date?: string;
  /** Stands for what was written and nobody knows, and why. */
  readonly unknown?: UnknownText;
  /** Stands for what is added to a file. */
  readonly followed?: ProgramOutcome['follows'];
  /** Stands for what a server writes at its start, which is asked when the log is read. */
  readonly isOpening?: boolean;
  /** Tells the text, when the log is read. */
  readonly told?: LogText['told'];
}

/** A container that was never started. */
export function newContainer(initial: string): ContainerRuntime {
  return {
    state: { type: 'waiting' },
    initial,
    restarts: 0,
    runs: 0,
    probes: {},
    pullFailures: 0,
    pullAgainAt: 0,
    backoffMs: 0,
    backoffAt: 0,
    logs: [],
    previousLogs: [],
  };
}

/** pkg/kubelet/volumemanager/volume_manager.go `podAttachAndMountTimeout` */
export const mountWaitMs = 123_000;

/** A pod that the kubelet has just seen. */
export function newPodRuntime(pod: Pod, serial: string, now: number): PodRuntime {
  const init = pod.spec.initContainers ?? [];
  const reason = init.length > 0 ? 'PodInitializing' : 'ContainerCreating';
  const all = [...init, ...pod.spec.containers];
  return {
    uid: pod.metadata.uid ?? '',
    serial,
    node: pod.spec.nodeName ?? '',
    startedAt: now,
    sandbox: { type: 'mounting', failures: 0, retryAt: now, givesUpAt: now + mountWaitMs },
    containers: Object.fromEntries(all.map((container) => [container.name, newContainer(reason)])),
  };
}

/** The runtime with the containers that were added to its pod since. */
export function withAdded(pod: Pod, runtime: PodRuntime): PodRuntime {
  const added = (pod.spec.ephemeralContainers ?? []).filter(({ name }) => !(name in runtime.containers));
  return added.reduce(
    (next, { name }) => withContainer(next, name, newContainer('ContainerCreating')),
    runtime,
  );
}

/** The runtime with one container replaced. */
export function withContainer(runtime: PodRuntime, name: string, container: ContainerRuntime): PodRuntime {
  return { ...runtime, containers: { ...runtime.containers, [name]: container } };
}

/** The runtime with every container replaced. */
export function mapContainers(
  runtime: PodRuntime,
  change: (own: ContainerRuntime) => ContainerRuntime,
): PodRuntime {
  const containers = Object.entries(runtime.containers).map(([name, own]) => [name, change(own)]);
  return { ...runtime, containers: Object.fromEntries(containers) };
}

/** The runtime with every run that goes on replaced. */
export function mapRuns(runtime: PodRuntime, change: (run: Run, name: string) => Run): PodRuntime {
  const containers = Object.entries(runtime.containers).map(([name, own]) => {
    const { state } = own;
    if (state.type !== 'running') return [name, own];
    return [name, { ...own, state: { ...state, run: change(state.run, name) } }];
  });
  return { ...runtime, containers: Object.fromEntries(containers) };
}

/** The run that goes on now. */
export function runOf(container: ContainerRuntime | undefined): Run | undefined {
  return container?.state.type === 'running' ? container.state.run : undefined;
}

/** The end that a container's present attempt to start follows. */
export function endBefore({ state }: ContainerRuntime): Termination | undefined {
  if (state.type === 'exited') return state.termination;
  return state.type === 'waiting' ? undefined : state.after;
}

/** A container that could not be started: the cause is told at the kubelet's next look. */
export function heldUp(own: ContainerRuntime, cause: Cause, until: number): ContainerRuntime {
  const after = endBefore(own);
  const state: State = after ? { type: 'exited', termination: after, until } : { type: 'waiting', until };
  return { ...own, cause, state };
}

/** Makes every probe of a container look again at its next tick, because what it looks at has changed. */
export function wakeProbes(own: ContainerRuntime, now: number): ContainerRuntime {
  const woken = Object.entries(own.probes).map(([name, state]) => {
    return [name, { ...state, successes: 0, failures: 0, nextAt: Math.max(state.nextAt, now) }];
  });
  return { ...own, probes: Object.fromEntries(woken) };
}
