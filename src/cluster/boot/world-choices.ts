import { zoneOffsetMs } from '#text';
import { durationDomain, pickDomain } from '../domains.ts';
import type { Domain, Oracle } from '../oracle.ts';
import { compareVersions, type Version } from '../version.ts';
import type { ResolvedSettings, RuntimeName, WorldSettings } from '../world.ts';

/** A world with the instants that frame it. */
export interface World {
  readonly settings: ResolvedSettings;
  /** When the cluster was made: its API server first answered. */
  readonly birth: number;
  /** How long after what came before it each part of the cluster came, in ms, in order. */
  readonly joins: ReadonlyMap<Part, number>;
  /** When the control plane's controllers came. */
  readonly controllersAt: number;
  /** When the first command may run. */
  readonly start: number;
}

const second = 1000;
const half = second / 2;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** How old a cluster may be. */
const longest = 3650 * day;

/** Sunday, 7 January 2024, noon: any instant will do as long as it is the same every time. */
const usualStart = Date.UTC(2024, 0, 7, 12);
/** The first commit of Kubernetes; nothing was before. */
const firstDay = Date.UTC(2014, 5, 6);

/** The key of the choice when a world begins, for those who solve for it. */
export const worldStartKey = 'start of the world';
/** The key of the choice how old its cluster is by then. */
export const clusterAgeKey = 'age of the cluster';

/** How the keys of the choices begin that say how long a cluster took to come up, in order. */
export const joiningKey = 'joining of ';

/** Chooses when a world begins and how old its cluster is by then. */
export function resolveWorld(settings: WorldSettings, oracle: Oracle): World {
  const start =
    settings.start ??
    oracle.choose({
      key: worldStartKey,
      domain: startDomain,
      about: 'the instant of the first command',
    });
  const age = oracle.choose({
    key: clusterAgeKey,
    domain: ageDomain,
    about: 'how old the cluster is at the start',
  });
  const joins = chooseJoins(settings, oracle);
  const birth = start - age - sum([...joins.values()]);
  const server = partsBeforeNodes(settings.kubernetes).map((part) => joins.get(part) ?? 0);
  const came = birth + sum(server) + chooseJoin('controllers', { to: hour, usual: 1 }, oracle);
  const controllersAt = Math.min(came, start);
  const runtime = settings.runtime ?? chooseRuntime(settings, oracle);
  const resolved = { ...settings, birth, runtime, timezone: settings.timezone ?? chooseZone(oracle) };
  return { settings: resolved, start, birth, joins, controllersAt };
}

/** The key of the choice what runs the containers. */
export const runtimeKey = 'container runtime';

/** Nodes of either runtime were common until Kubernetes 1.24, which took docker out of the kubelet. */
function chooseRuntime({ kubernetes }: WorldSettings, oracle: Oracle): RuntimeName {
  const names = ['docker', 'containerd'] as const;
  const usual = compareVersions(kubernetes, { major: 1, minor: 24 }) < 0 ? 'docker' : 'containerd';
  return oracle.choose<RuntimeName>({
    key: runtimeKey,
    domain: { ...pickDomain<RuntimeName>(names, String, 'container runtimes'), sample: () => usual },
    about: 'what runs the containers',
  });
}

/** The key of the choice where in the world the author's machine stands. */
export const timezoneKey = 'time zone of the workstation';

/** By offset: places where one is meant nearly always, the others by the offset alone. */
const zones: readonly string[] = [
  'UTC',
  ...['Asia/Tokyo', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Tehran', 'Asia/Kabul', 'Asia/Kathmandu'],
  ...['Asia/Yangon', 'Australia/Darwin'],
  ...Array.from({ length: 12 }, (_, hours) => `Etc/GMT+${hours + 1}`),
  ...Array.from({ length: 14 }, (_, hours) => `Etc/GMT-${hours + 1}`),
];

/** The first of the zones that is so far ahead of UTC, in ms. */
export function zoneAhead(ms: number): string | undefined {
  return zones.find((zone) => zoneOffsetMs(usualStart, zone) === ms);
}

function chooseZone(oracle: Oracle): string {
  return oracle.choose({
    key: timezoneKey,
    domain: { ...pickDomain(zones, String, 'time zones'), sample: () => 'UTC' },
    about: 'the time zone of the workstation',
  });
}

/** What comes up one after the other with a cluster: by its serial, or by what it is. */
export type Part =
  | `${'namespaces' | 'kubelets' | 'nodes'}/${number}`
  | 'configmaps/1'
  | 'access'
  | 'services/1';

/** The cluster's age counts from when it was complete, so that no node joins under the first commands. */
function chooseJoins({ nodes, kubernetes }: WorldSettings, oracle: Oracle): ReadonlyMap<Part, number> {
  const made = partsBeforeNodes(kubernetes).map((part) => ({
    part,
    to: hour,
    usual: 1,
  }));
  // Nodes are added to a cluster, and replaced, as long as it lives.
  const joined = Array.from({ length: typeof nodes === 'number' ? nodes : nodes.length }, (_, index) => [
    { part: `kubelets/${index + 1}` as const, to: longest, usual: index === 0 ? half : second - 1 },
    { part: `nodes/${index + 1}` as const, to: minute, usual: 1 },
  ]);
  return new Map(
    [...made, ...joined.flat()].map(({ part, ...range }) => [part, chooseJoin(part, range, oracle)]),
  );
}

function chooseJoin(
  part: Part | 'controllers',
  range: { readonly to: number; readonly usual: number },
  oracle: Oracle,
): number {
  return oracle.choose({
    key: `${joiningKey}${part}`,
    domain: durationDomain({ from: 1, ...range }, 'joining'),
    about: `how long ${part} took to join`,
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, each) => total + each, 0);
}

/**
 * What an API server makes when it starts, in order. The API's own Service comes when the server is ready,
 * which it is not before its roles are made; and until 1.26 the namespace it is in comes with it. kubernetes:
 * pkg/controlplane/controller/systemnamespaces, …/kubernetesservice
 */
export function partsBeforeNodes(kubernetes: Version): readonly Part[] {
  const numbered = bootNamespaces(kubernetes).map((_, index): Part => `namespaces/${index + 1}`);
  const [first, system, last] = [numbered.slice(0, 1), numbered.slice(1, -1), numbered.slice(-1)];
  const isAlike = compareVersions(kubernetes, { major: 1, minor: 27 }) >= 0;
  return [
    ...first,
    'configmaps/1',
    ...system,
    ...(isAlike ? last : []),
    'access',
    ...(isAlike ? [] : last),
    'services/1',
  ];
}

/**
 * The namespaces of a new cluster in the order in which they are made: the system's first. kubernetes:
 * pkg/controlplane/controller/systemnamespaces
 */
export function bootNamespaces(kubernetes: Version): readonly string[] {
  const hasLeases = compareVersions(kubernetes, { major: 1, minor: 14 }) >= 0;
  return ['kube-system', 'kube-public', ...(hasLeases ? ['kube-node-lease'] : []), 'default'];
}

const startDomain: Domain<number> = {
  type: 'instant',
  description: 'an instant since Kubernetes exists',
  refuse: (value) =>
    value >= firstDay ? undefined : `${new Date(value).toISOString()} is before Kubernetes was`,
  sample: () => usualStart,
  parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  print: String,
};

const ageDomain: Domain<number> = {
  type: 'duration',
  description: 'at most 10 years, in ms',
  refuse: (value) =>
    value >= 0 && value <= longest ? undefined : `${value} ms is not an age of at most 10 years`,
  sample: () => day,
  parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  print: String,
};
