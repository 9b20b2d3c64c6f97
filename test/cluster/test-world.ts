import { expect } from 'vitest';
import type { KubeObject } from '../../src/cluster/api/object.ts';
import type { ApiResponse, KubeList } from '../../src/cluster/api/request.ts';
import { isFailure } from '../../src/cluster/api/request.ts';
import { Cluster } from '../../src/cluster/cluster.ts';
import { type Oracle, seededOracle } from '../../src/cluster/oracle.ts';
import type { ProgramOutcome, ProgramStart } from '../../src/cluster/program.ts';
import { parseVersion } from '../../src/cluster/version.ts';
import type { WorldSettings } from '../../src/cluster/world.ts';
import { Checker } from './checkers.ts';

const resources: Readonly<Record<string, readonly [group: string, resource: string]>> = {
  Pod: ['', 'pods'],
  Service: ['', 'services'],
  Endpoints: ['', 'endpoints'],
  EndpointSlice: ['discovery.k8s.io', 'endpointslices'],
  Event: ['', 'events'],
  Node: ['', 'nodes'],
  Namespace: ['', 'namespaces'],
  ConfigMap: ['', 'configmaps'],
  Secret: ['', 'secrets'],
  ServiceAccount: ['', 'serviceaccounts'],
  ReplicationController: ['', 'replicationcontrollers'],
  PersistentVolumeClaim: ['', 'persistentvolumeclaims'],
  PersistentVolume: ['', 'persistentvolumes'],
  Deployment: ['apps', 'deployments'],
  ReplicaSet: ['apps', 'replicasets'],
  StatefulSet: ['apps', 'statefulsets'],
  ControllerRevision: ['apps', 'controllerrevisions'],
  ResourceQuota: ['', 'resourcequotas'],
  DaemonSet: ['apps', 'daemonsets'],
  Job: ['batch', 'jobs'],
  CronJob: ['batch', 'cronjobs'],
  HorizontalPodAutoscaler: ['autoscaling', 'horizontalpodautoscalers'],
  Ingress: ['networking.k8s.io', 'ingresses'],
  Lease: ['coordination.k8s.io', 'leases'],
  PodDisruptionBudget: ['policy', 'poddisruptionbudgets'],
  StorageClass: ['storage.k8s.io', 'storageclasses'],
  PriorityClass: ['scheduling.k8s.io', 'priorityclasses'],
};

type Loose = { readonly [key: string]: unknown };

/** Runs a container's main program; undefined runs on for ever. */
export type Program = (start: ProgramStart) => ProgramOutcome;

/** A cluster for tests: requests in short form, and the invariants checked after every settle. */
export class TestWorld {
  readonly cluster: Cluster;
  private readonly program: Program;
  private readonly checker: Checker;

  constructor(
    options: { settings?: Partial<WorldSettings>; version?: string; oracle?: Oracle; program?: Program } = {},
  ) {
    const version = parseVersion(options.version ?? '1.30');
    if (version === undefined) throw new Error('not a version');
    const settings: WorldSettings = {
      kubernetes: version,
      kubectl: version,
      provider: 'none',
      nodes: 3,
      clusterDomain: 'cluster.local',
      dns: 'coredns',
      runtime: 'containerd',
      namespace: 'default',
      timezone: 'UTC',
      ...options.settings,
    };
    this.program = options.program ?? (() => ({ output: [] }));
    this.cluster = new Cluster(settings, options.oracle ?? seededOracle('test'));
    this.checker = new Checker(this.cluster);
  }

  create(kind: string, name: string, content: Loose, namespace = 'default'): KubeObject {
    const [group, resource] = address(kind);
    const apiVersion = group === '' ? 'v1' : `${group}/v1`;
    const body = {
      apiVersion,
      kind,
      metadata: { name, namespace, ...(content.metadata as object) },
      ...withoutMetadata(content),
    };
    return this.done(
      this.cluster.api.request({ verb: 'create', group, version: 'v1', resource, namespace, body }),
    );
  }

  patch(kind: string, name: string, body: Loose, namespace = 'default'): KubeObject {
    const [group, resource] = address(kind);
    const request = {
      verb: 'patch',
      group,
      version: 'v1',
      resource,
      namespace,
      name,
      body,
      patchType: 'merge',
    } as const;
    return this.done(this.cluster.api.request(request));
  }

  remove(kind: string, name: string, options: Loose = {}, namespace = 'default'): void {
    const [group, resource] = address(kind);
    this.cluster.api.request({ verb: 'delete', group, version: 'v1', resource, namespace, name, ...options });
  }

  get<T = Loose>(kind: string, name: string, namespace = 'default'): T | undefined {
    const [group, resource] = address(kind);
    const { body } = this.cluster.api.request({
      verb: 'get',
      group,
      version: 'v1',
      resource,
      namespace,
      name,
    });
    return isFailure(body) ? undefined : (body as T);
  }

  list<T = Loose>(kind: string, namespace = 'default'): readonly T[] {
    const [group, resource] = address(kind);
    const { body } = this.cluster.api.request({ verb: 'list', group, version: 'v1', resource, namespace });
    return (body as KubeList).items as unknown as readonly T[];
  }

  /** The cells of a table's rows, joined. */
  table(kind: string, columns: readonly string[], namespace = 'default'): readonly string[] {
    const [group, resource] = address(kind);
    const { body } = this.cluster.api.request({
      verb: 'list',
      group,
      version: 'v1',
      resource,
      namespace,
      asTable: true,
    });
    if (body.kind !== 'Table' || !('rows' in body)) return [];
    const places = columns.map((name) => body.columnDefinitions.findIndex((column) => column.name === name));
    return body.rows.map((row) => places.map((place) => String(row.cells[place])).join(' '));
  }

  /** Lets the world settle, running programs on the way, and checks what must hold of any cluster. */
  settle(): this {
    return this.run('settled');
  }

  /** Lets time pass by some seconds. */
  wait(seconds: number): this {
    return this.run(this.cluster.now + seconds * 1000);
  }

  events(about: string): readonly string[] {
    const events = this.list<{
      involvedObject: { name: string };
      reason: string;
      message: string;
      count?: number;
    }>('Event');
    return events
      .filter(({ involvedObject }) => involvedObject.name === about)
      .map(({ reason, message, count = 1 }) => `${reason}${count > 1 ? ` x${count}` : ''}: ${message}`);
  }

  private run(until: number | 'settled'): this {
    for (let start = this.cluster.run(until); start; start = this.cluster.run(until)) {
      this.cluster.finishProgram(start.id, this.program(start));
    }
    expect(this.checker.violations()).toEqual([]);
    return this;
  }

  private done({ body }: ApiResponse): KubeObject {
    if (isFailure(body)) throw new Error(body.message);
    return body as KubeObject;
  }
}

/** A Deployment's spec with one nginx. */
export function web(replicas: number, more: Loose = {}, container: Loose = {}): Loose {
  return {
    spec: { replicas, selector: { matchLabels: { app: 'web' } }, template: template(container), ...more },
  };
}

/** A pod template with one nginx, labelled `app: web`. */
export function template(container: Loose = {}, spec: Loose = {}): Loose {
  const containers = [{ name: 'nginx', image: 'nginx:1.25', ...container }];
  return { metadata: { labels: { app: 'web' } }, spec: { containers, ...spec } };
}

/** A program that ends with a code after some time. */
export function exits(code: number, afterMs = 1000, text = ''): Program {
  const output = text === '' ? [] : [{ stream: 'stdout' as const, text, atMs: 0 }];
  return () => ({ output, exit: { atMs: afterMs, code } });
}

function address(kind: string): readonly [string, string] {
  const found = resources[kind];
  if (found === undefined) throw new Error(`unknown kind ${kind}`);
  return found;
}

function withoutMetadata({ metadata: _, ...content }: Loose): Loose {
  return content;
}
