import { type MapSnapshot, SharedMap } from '../api/shared-map.ts';
import type { FileTree } from '../files.ts';
import type { ServiceSpec } from '../kinds/service-spec.ts';
import type { ProgramStart } from '../program.ts';
import type { Recommendation } from './autoscaler/next-size.ts';
import type { Failures } from './job/job-backoff.ts';
import type { PodRuntime } from './kubelet/runtime.ts';
import type { NodeMemory } from './nodes/node-memory.ts';

/** A back-off: the delay that was last imposed and the instant at which it ends. */
export interface Backoff {
  readonly delayMs: number;
  readonly until: number;
}

/** Where the API server is: inside of the cluster, and in truth. */
export interface ApiServer {
  readonly clusterIP: string;
  readonly ip: string;
  readonly port: number;
}

/** A message that a component remembers among similar ones. */
export interface EventMessage {
  readonly text: string;
  /** Its place among them: 1 for the first. */
  readonly number: number;
  /** How long it is kept, once one has to be forgotten. */
  readonly keeps?: 'yes' | 'due' | 'no';
}

/** What a component remembers about the events it has sent, by key. */
interface EventMemory {
  /** Names of events by everything that must agree for a repeat to be counted. */
  readonly names: string;
  /** The different messages that were sent of one kind. */
  readonly groups: {
    readonly messages: readonly EventMessage[];
    readonly inserted: number;
    readonly at: number;
  };
  /** What is left of the budget of one source and object. */
  readonly budgets: { readonly left: number; readonly at: number };
}

/** What a controller of endpoints saw of a service when it last looked. */
interface SeenTriggers {
  readonly service: string;
  /** When each pod became ready or unready, by name. */
  readonly pods: Readonly<Record<string, string>>;
}

/** What the service controller saw of a Service, and how often that made it ensure the balancer again. */
export interface SeenService {
  readonly spec: ServiceSpec;
  readonly annotations: Readonly<Record<string, string>> | undefined;
  readonly changes: number;
}

/** The memory of a cluster that has just started. */
export function emptyMemory() {
  return {
    /** By the pod's UID. */
    pods: new SharedMap<string, PodRuntime>(),
    /** Pod addresses in use, each with the UID of its pod. */
    addresses: new SharedMap<string, string>(),
    /** The address that was given out last on each node. */
    lastAddresses: new SharedMap<string, string>(),
    /** What volumes hold, by what they are on. */
    stores: new SharedMap<string, FileTree>(),
    /** Whether an image is on a node, as `node image`. */
    images: new SharedMap<string, boolean>(),
    /** Pods that no node can take, by UID, with what the scheduler said. */
    unschedulable: new SharedMap<string, string>(),
    /** When something that failed is tried again, by what it is. */
    backoffs: new SharedMap<string, Backoff>(),
    /** The failures of each Job since its last success, by UID. */
    jobFailures: new SharedMap<string, Failures>(),
    /** Where the API server is, under the name of its Service. */
    apiServer: new SharedMap<string, ApiServer>(),
    /** What the service controller saw of each Service, by UID. */
    balanced: new SharedMap<string, SeenService>(),
    /** Programs that wait to be run by the terminal, by ID. */
    programs: new SharedMap<string, ProgramStart>(),
    /** What the controllers of endpoints saw when they last looked, by controller and service. */
    triggers: new SharedMap<string, SeenTriggers>(),
    /** When the controllers of endpoints wrote each object last, by its UID. */
    ownWrites: new SharedMap<string, number>(),
    /** What kubelets know of their nodes, by name. */
    nodes: new SharedMap<string, NodeMemory>(),
    /** The nodes that the control plane has taken in. */
    registeredNodes: new SharedMap<string, boolean>(),
    /** What sizes autoscalers were recommended lately, by UID. */
    recommendations: new SharedMap<string, readonly Recommendation[]>(),
    eventNames: new SharedMap<string, EventMemory['names']>(),
    eventGroups: new SharedMap<string, EventMemory['groups']>(),
    eventBudgets: new SharedMap<string, EventMemory['budgets']>(),
  };
}

/**
 * What the components of a cluster remember outside of the API: kubelets their pods, addresses and images,
 * event recorders what they have sent. All values are immutable, so that a snapshot shares them.
 */
export type Memory = Readonly<ReturnType<typeof emptyMemory>>;

/** A memory's state, as references. */
export type MemorySnapshot = { readonly [name in keyof Memory]: MapSnapshot<string, unknown> };

/** The state as a value that shares everything with the memory until its next write. */
export function snapshotMemory(memory: Memory): MemorySnapshot {
  const entries = Object.entries(memory).map(([name, map]) => [name, map.snapshot()]);
  return Object.fromEntries(entries) as MemorySnapshot;
}

/** Goes back to a snapshot. */
export function restoreMemory(memory: Memory, snapshot: MemorySnapshot): void {
  for (const [name, map] of Object.entries(memory)) {
    (map as SharedMap<string, unknown>).restore(snapshot[name as keyof Memory]);
  }
}
