import { humanDurationRange } from '#text';
import type { Fact } from './facts.ts';
import type { ShownLine, ShownTable } from './shown-tables.ts';

interface SeenNode {
  readonly name: string;
  readonly line: number;
  internalIP?: string;
  externalIP?: string;
  /** How old it is in the listing, in ms: nodes are stated in the order in which they joined. */
  age?: number;
  /** Addresses of pods on it. */
  readonly pods: string[];
}

/** The nodes that a note shows: in their own listing, beside pods, and where pods were scheduled. */
export function readNodes(tables: readonly ShownTable[], lines: readonly ShownLine[]): readonly Fact[] {
  const seen = new Map<string, SeenNode>();
  const listing = tables.find(({ step, isWhole }) => isWhole && isNodeListing(step.command));
  const see = (name: string, line: number): SeenNode => {
    const node = seen.get(name) ?? { name, line, pods: [] };
    seen.set(name, node);
    return node;
  };
  for (const { rows } of listing ? [listing] : []) for (const row of rows) addRow(see, row.cells, row.line);
  for (const { step, rows } of tables) {
    if (isNodeListing(step.command)) for (const row of rows) addRow(see, row.cells, row.line);
    else for (const { cells, line } of rows) addPod(see, cells, line);
  }
  for (const { text, line } of lines) {
    const assigned = /Successfully assigned \S+ to ([a-z0-9][\w.-]*)/.exec(text)?.[1];
    const described = /^Node:\s+([a-z0-9][\w.-]*)\/([\d.]+)/.exec(text);
    if (assigned !== undefined) see(assigned, line);
    if (described?.[1] !== undefined) see(described[1], line).internalIP ??= described[2] ?? '';
  }
  const nodes = [...seen.values()].filter(({ name }) => !/^(?:none|localhost)$/.test(name));
  const [first] = nodes;
  if (first === undefined) return [];
  const because = listing ? 'the listing of nodes' : 'where pods run';
  const oldestFirst = nodes.toSorted((left, right) => (right.age ?? 0) - (left.age ?? 0));
  return [{ key: 'nodes', value: oldestFirst.map((node) => stated(node, nodes)), line: first.line, because }];
}

function isNodeListing(command: string): boolean {
  return /^(?:kubectl|k)\s(?:.*\s)?get\s+(?:.*\s)?(?:no|nodes?)(?:\s|$)/.test(command);
}

function addRow(
  see: (name: string, line: number) => SeenNode,
  cells: Readonly<Record<string, string>>,
  line: number,
): void {
  const name = cells.NAME ?? '';
  if (!/^[a-z0-9][\w.-]*$/.test(name)) return;
  const node = see(name, line);
  if (isAddress(cells['INTERNAL-IP'])) node.internalIP = cells['INTERNAL-IP'];
  if (isAddress(cells['EXTERNAL-IP'])) node.externalIP = cells['EXTERNAL-IP'];
  node.age ??= humanDurationRange(cells.AGE ?? '')?.from ?? 0;
}

function addPod(
  see: (name: string, line: number) => SeenNode,
  { NODE: name, IP: address, NAME: pod }: Readonly<Record<string, string>>,
  line: number,
): void {
  if (name === undefined || !/^[a-z0-9][\w.-]*$/.test(name)) return;
  const node = see(name, line);
  // The pods of the control plane have the addresses of their nodes.
  if (isAddress(address) && !/^(?:kube-|etcd)/.test(pod ?? '')) node.pods.push(address);
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^\d+(?:\.\d+){3}$/.test(text);
}

function stated(node: SeenNode, nodes: readonly SeenNode[]): Readonly<Record<string, string>> {
  const { name, internalIP, externalIP } = node;
  const [range, ...more] = rangesOf(node);
  // Addresses of several nodes in one range come from a pool.
  const isShared = nodes.some((other) => other !== node && rangesOf(other).includes(range ?? ''));
  const isKnown = range !== undefined && more.length === 0 && !isShared && !nodes.some(hasPool);
  return {
    name,
    ...(isKnown ? { podCIDR: range } : {}),
    ...(internalIP === undefined ? {} : { internalIP }),
    ...(externalIP === undefined ? {} : { externalIP }),
  };
}

/** In a range of its own the first address is the node's; in blocks of a pool, as Calico has them, a pod's. */
function hasPool({ pods }: SeenNode): boolean {
  return pods.some((address) => /\.[01]$/.test(address));
}

function rangesOf({ internalIP, pods }: SeenNode): readonly string[] {
  const others = pods.filter((each) => each !== internalIP);
  return [...new Set(others.map((each) => `${each.split('.').slice(0, 3).join('.')}.0/24`))];
}
