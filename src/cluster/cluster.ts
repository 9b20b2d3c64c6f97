import { awaitAccount } from './admission/service-account.ts';
import { serviceRange } from './allocation/service-range.ts';
import type { Api } from './api/api.ts';
import type { Registry } from './api/registry.ts';
import type { Change, Store, StoreSnapshot } from './api/store.ts';
import { apiServer } from './api-server.ts';
import { bootCluster } from './boot/boot.ts';
import { resolveWorld, type World } from './boot/world-choices.ts';
import { Clock, type ClockSnapshot } from './clock.ts';
import { comingTo } from './coming.ts';
import type { Context } from './controllers/context.ts';
import { recordEvent } from './controllers/events/recorder.ts';
import { controllers } from './controllers/index.ts';
import { Indexes } from './controllers/indexes.ts';
import { changeFiles } from './controllers/kubelet/changed-files.ts';
import { unknownImages } from './controllers/kubelet/images.ts';
import {
  aboutLog,
  addToLog,
  type LogLine,
  type LogOptions,
  type LogState,
  readLogs,
} from './controllers/kubelet/logs.ts';
import { nextProgram, takeOutcome } from './controllers/kubelet/programs.ts';
import { networkContainers, type RunningContainer, runningContainer } from './controllers/kubelet/running.ts';
import { changeNodeFiles, nodeFilesWith } from './controllers/kubelet/storage.ts';
import {
  emptyMemory,
  type Memory,
  type MemorySnapshot,
  restoreMemory,
  snapshotMemory,
} from './controllers/memory.ts';
import { beatHearts } from './controllers/nodes/heartbeats.ts';
import { objectClient } from './controllers/object-client.ts';
import { Usage } from './controllers/scheduler/usage.ts';
import { openTunnel } from './controllers/tunnel.ts';
import { durationDomain } from './domains.ts';
import { EventLoop } from './event-loop.ts';
import type { FileTree } from './files.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import type { Pod } from './kinds/pod.ts';
import { type Container, everyContainer } from './kinds/pod-spec.ts';
import { Network, type NetworkSnapshot } from './network/network.ts';
import type { Choice, Oracle } from './oracle.ts';
import type { ContainerRef, ProgramOutcome, ProgramStart } from './program.ts';
import { rangeCheck } from './version.ts';
import type { ResolvedSettings, WorldSettings } from './world.ts';

/** How the keys of the choices begin that say how long requests took. */
export const requestKey = 'way of request ';

/** A cluster's whole state, to come back to. It shares what has not changed since. */
export interface ClusterSnapshot {
  readonly store: StoreSnapshot;
  readonly clock: ClockSnapshot;
  readonly memory: MemorySnapshot;
  readonly network: NetworkSnapshot;
  readonly revision: number;
}

/** A longer way back than this is not gone step by step: what is looked up is made anew. */
const longestWay = 2000;

/**
 * A simulated Kubernetes cluster. Requests go through `api`; nothing else happens until `run` lets time pass.
 * ```ts
 * const cluster = new Cluster(settings, seededOracle('a seed'));
 * cluster.api.request({ verb: 'create', … });
 * cluster.run('settled');
 * ```
 */
export class Cluster {
  readonly settings: ResolvedSettings;
  readonly oracle: Oracle;
  readonly api: Api;
  readonly network: Network;
  private readonly world: World;
  private readonly clock: Clock;
  private readonly store: Store;
  private readonly registry: Registry;
  private readonly memory: Memory = emptyMemory();
  private readonly loop: EventLoop;
  private readonly context: Context;
  private indexes: Indexes;
  private usage: Usage;
  /** The last revision that is in the indexes. */
  private observed = 0;

  /** Boots a cluster and lets it settle; it stands at the instant of its first command. */
  constructor(settings: WorldSettings, oracle: Oracle) {
    this.oracle = oracle;
    this.world = resolveWorld(settings, oracle);
    this.settings = this.world.settings;
    this.clock = new Clock(this.world.birth);
    const context = { settings: this.world.settings, oracle, now: () => this.clock.now };
    oracle.attend?.(context.now);
    const wait = (ms: number) => this.loop.run(this.clock.now + ms);
    const server = apiServer(context, (request) => awaitAccount(request, this.store, this.settings, wait));
    this.registry = server.registry;
    this.store = server.store;
    this.api = server.api;
    this.indexes = new Indexes(this.store);
    this.usage = new Usage([]);
    this.context = this.makeContext();
    this.loop = this.makeLoop();
    const serviceCIDR = serviceRange(this.registry.context);
    this.network = this.makeNetwork(serviceCIDR);
    bootCluster(serviceCIDR, this.context, (part) =>
      this.loop.run(this.clock.now + (this.world.joins.get(part) ?? 0)),
    );
    this.run(this.world.start);
  }

  /** The virtual instant, in ms since the epoch. */
  get now(): number {
    return this.clock.now;
  }

  /** Which controllers the world still waits for, as `controller (key)`: none once it has settled. */
  get busy(): readonly string[] {
    this.loop.wake();
    return this.clock.busy();
  }

  /** When the next thing happens, or to objects of a resource that nobody waits for; undefined if never. */
  comingTo(resource?: string): number | undefined {
    return comingTo(resource, this.clock);
  }

  /**
   * Lets time pass: until an instant, or until nothing progresses any more. It stops early at a program that
   * the cluster cannot run itself; hand its outcome to `finishProgram` and go on.
   */
  run(until: number | 'settled'): ProgramStart | undefined {
    this.loop.run(until);
    beatHearts(this.context);
    return nextProgram(this.context);
  }

  /** Lets a client's request take its time on the way. The cluster goes on meanwhile, as far as it can by itself. */
  requestTakes(): void {
    const tookMs = this.oracle.choose({
      key: `${requestKey}${this.store.draw('requests')}`,
      domain: durationDomain({ from: 0, to: 5000, usual: 0 }, 'a request'),
      about: 'how long a request of the same command took',
    });
    const arrival = this.clock.now + tookMs;
    if (tookMs > 0) this.loop.run(arrival);
    this.clock.advance(arrival);
  }

  /** Tells what became of a program that `run` has handed out. */
  finishProgram(id: string, outcome: ProgramOutcome): void {
    takeOutcome(id, outcome, this.context);
  }

  /** A container whose main program runs. */
  container(ref: ContainerRef): RunningContainer | undefined {
    const found = this.find(ref);
    return found && runningContainer(found.pod, found.container, this.context);
  }

  /** Changes the files of a running container, now or at an instant to come. */
  setFiles(ref: ContainerRef, files: FileTree, at = this.now): void {
    const found = this.find(ref);
    if (found) changeFiles(found.pod, found.container, { files, at }, this.context);
  }

  /** A node's files, of which pods see a part, with what they have written to them. */
  nodeFiles(node: string, files: FileTree): FileTree {
    return nodeFilesWith(node, files, this.context);
  }

  setNodeFiles(node: string, before: FileTree, after: FileTree): void {
    changeNodeFiles(node, before, after, this.context);
  }

  /** Lets minikube's load balancers be reached through a tunnel, which gives them addresses. */
  openTunnel(): void {
    openTunnel(this.context);
  }

  /** What a container has written. */
  logs(ref: ContainerRef, options: LogOptions = {}): readonly LogLine[] {
    return readLogs(ref, options, this.context);
  }

  /** What is known of it beside that. */
  aboutLog(ref: ContainerRef, options: LogOptions = {}): LogState {
    return aboutLog(ref, options, this.context);
  }

  /** Images of the world's containers that the catalogue does not have. */
  unknownImages(): readonly string[] {
    return unknownImages(this.context);
  }

  /** What stands in the store, and what is served. */
  inventory(): Inventory {
    return takeInventory(this.api.resources(), this.registry);
  }

  snapshot(): ClusterSnapshot {
    return {
      store: this.store.snapshot(),
      clock: this.clock.snapshot(),
      memory: snapshotMemory(this.memory),
      network: this.network.snapshot(),
      revision: this.loop.revision,
    };
  }

  restore(snapshot: ClusterSnapshot): void {
    for (const change of this.store.changesSince(this.observed)) this.observe(change);
    const way = this.store.wayTo(snapshot.store, longestWay);
    this.store.restore(snapshot.store);
    this.clock.restore(snapshot.clock);
    restoreMemory(this.memory, snapshot.memory);
    this.network.restore(snapshot.network);
    this.loop.restore(snapshot.revision);
    this.observed = this.store.revision;
    if (way) for (const change of way) this.lookUp(change);
    else {
      this.indexes = new Indexes(this.store);
      this.usage = new Usage(this.store.list('pods') as readonly Pod[]);
    }
  }

  /** Takes in a change once, whoever tells of it. */
  private observe(change: Change): void {
    if (change.revision <= this.observed) return;
    this.observed = change.revision;
    this.lookUp(change);
  }

  private lookUp(change: Change): void {
    this.indexes.apply(change);
    this.usage.apply(change);
  }

  private find(ref: ContainerRef): { readonly pod: Pod; readonly container: Container } | undefined {
    const pod = this.indexes.byUid<Pod>(ref.podUid);
    const container = everyContainer(pod?.spec).find(({ name }) => name === ref.container);
    return pod && container ? { pod, container } : undefined;
  }

  private makeContext(): Context {
    const cluster = this;
    return {
      get now() {
        return cluster.clock.now;
      },
      version: this.settings.kubernetes,
      settings: this.world.settings,
      objects: objectClient(this.registry),
      get indexes() {
        return cluster.indexes;
      },
      get usage() {
        return cluster.usage;
      },
      memory: this.memory,
      is: rangeCheck(this.settings.kubernetes),
      choose: <T>(choice: Choice<T>) => cluster.oracle.choose(choice),
      tell: (time) => cluster.oracle.printed(time),
      timed: (timer) => cluster.oracle.timed?.(timer),
      draw: (key) => cluster.store.draw(key),
      event: (event) => recordEvent(event, cluster.context),
      plan: (controller, key, due) => cluster.clock.plan({ controller, key, ...due }),
    };
  }

  private makeNetwork(serviceCIDR: string): Network {
    return new Network({
      settings: { ...this.world.settings, serviceCIDR },
      oracle: this.oracle,
      store: this.store,
      now: () => this.clock.now,
      containersOf: (podUid) => {
        const pod = this.indexes.byUid<Pod>(podUid);
        return pod ? networkContainers(pod, this.context) : [];
      },
      log: (ref, texts) => addToLog(ref, texts, this.context),
    });
  }

  private makeLoop(): EventLoop {
    return new EventLoop({
      clock: this.clock,
      store: this.store,
      controllers,
      controllersAt: this.world.controllersAt,
      context: this.context,
      observe: (change) => this.observe(change),
      interrupted: () => nextProgram(this.context) !== undefined,
    });
  }
}
