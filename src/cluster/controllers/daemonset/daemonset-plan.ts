import type { Pod } from '../../kinds/pod.ts';

/** A daemon's pod on a node. */
export interface DaemonPod {
  readonly pod: Pod;
  readonly node: string;
  /** Whether it has the present template. */
  readonly updated: boolean;
  readonly available: boolean;
}

/** The nodes that should run a daemon, and its pods. */
export interface DaemonView {
  readonly nodes: readonly string[];
  /** Nodes that get none, but may keep the one that they have. */
  readonly kept: readonly string[];
  readonly pods: readonly DaemonPod[];
  /** How many nodes may be without it during an update; 0 for updates by hand. */
  readonly maxUnavailable: number;
  /** How many nodes may have an old and a new one at a time during an update. */
  readonly maxSurge: number;
}

/** Nodes that get a pod, pods that go. */
export interface DaemonPlan {
  readonly create: readonly string[];
  readonly remove: readonly Pod[];
}

/** kubernetes: pkg/controller/daemon/daemon_controller.go `podsShouldBeOnNode`, update.go `rollingUpdate` */
export function planDaemonSet({ nodes, kept, pods, maxUnavailable, maxSurge }: DaemonView): DaemonPlan {
  const live = pods.filter(({ pod }) => !pod.metadata.deletionTimestamp);
  const on = (node: string) => live.filter((each) => each.node === node);
  const failed = live.filter(({ pod }) => pod.status?.phase === 'Failed');
  const create = nodes.filter((node) => on(node).length === 0 && !pods.some((each) => each.node === node));
  const misplaced = live.filter(({ node }) => !nodes.includes(node) && !kept.includes(node));
  const doubled = nodes.flatMap((node) => surplusOf(on(node), maxSurge));
  const settled = [...failed, ...misplaced, ...doubled].map(({ pod }) => pod);
  if (maxSurge > 0)
    return { create: [...create, ...planSurge(nodes, live, maxSurge)], remove: [...new Set(settled)] };
  return { create, remove: [...new Set([...settled, ...planUpdate(nodes, live, maxUnavailable)])] };
}

/** One pod a node; while an update surges, an old one stays until the new one is there. */
function surplusOf(pods: readonly DaemonPod[], maxSurge: number): readonly DaemonPod[] {
  if (maxSurge === 0 || pods.length < 2) return pods.slice(1);
  const isReplaced = pods.some(({ updated, available }) => updated && available);
  return isReplaced ? pods.filter(({ updated }) => !updated) : [];
}

/** The nodes that get a new pod beside their old one: an old one that does not serve needs no room. */
function planSurge(
  nodes: readonly string[],
  live: readonly DaemonPod[],
  maxSurge: number,
): readonly string[] {
  const on = (node: string) => live.filter((each) => each.node === node);
  const outdated = nodes.filter((node) => on(node).length > 0 && on(node).every(({ updated }) => !updated));
  const broken = outdated.filter((node) => !on(node).some(({ available }) => available));
  const serving = outdated.filter((node) => !broken.includes(node));
  const surging = nodes.filter((node) => on(node).length > 1).length;
  return [...broken, ...serving.slice(0, Math.max(0, maxSurge - surging))];
}

/** Old pods go as long as few enough nodes are without an available one; those that do not serve go first. */
function planUpdate(
  nodes: readonly string[],
  live: readonly DaemonPod[],
  maxUnavailable: number,
): readonly Pod[] {
  if (maxUnavailable === 0) return [];
  const placed = live.filter(({ node }) => nodes.includes(node));
  const old = placed.filter(({ updated }) => !updated);
  const broken = old.filter(({ available }) => !available);
  const serving = old.filter(({ available }) => available);
  const unavailable = nodes.filter(
    (node) => !placed.some((each) => each.node === node && each.available),
  ).length;
  const room = Math.max(0, maxUnavailable - unavailable);
  return [...broken, ...serving.slice(0, room)].map(({ pod }) => pod);
}
