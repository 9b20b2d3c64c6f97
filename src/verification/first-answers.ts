import type { Stage } from './stage.ts';

/** A node beside the pods of a listing, with their addresses. */
interface ShownNode {
  readonly name: string;
  readonly addresses: string[];
}

/** More nodes than this are stated by the author. */
const mostNodes = 20;

/**
 * What listings of pods tell of the nodes that no listing of nodes names: which ones there are, and which
 * range each one's pods have addresses of. A search can change a name; several at once it would seldom find.
 */
export function firstAnswers(stages: readonly Stage[]): ReadonlyMap<string, string> {
  const nodes = new Map<string, ShownNode>();
  for (const { expected = [] } of stages) {
    let at: { readonly address: number; readonly node: number } | undefined;
    for (const line of expected) {
      if (line.type !== 'text') continue;
      const cells = line.text.trim().split(/ {2,}/);
      if (/^(?:NAMESPACE|NAME) {2,}/.test(line.text)) {
        if (cells.includes('ROLES')) return new Map();
        const [address, node] = [cells.indexOf('IP'), cells.indexOf('NODE')];
        at = address < 0 || node < 0 ? undefined : { address, node };
      } else if (at) see(nodes, cells[at.node] ?? '', cells[at.address] ?? '');
    }
  }
  if (nodes.size < 2 || nodes.size > mostNodes || [...nodes.keys()].some(isUsual)) return new Map();
  const all = [...nodes.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  const hasRanges = new Set(all.flatMap(rangesOf)).size === nodes.size && !all.some(isOfPool);
  return new Map(
    all.flatMap((node, index) => [
      [`name of nodes/${index + 1}`, node.name] as const,
      ...(hasRanges ? rangesOf(node).map((range) => [`pod CIDR of nodes/${index + 1}`, range] as const) : []),
    ]),
  );
}

/** A name that nodes have where nothing names them. */
function isUsual(name: string): boolean {
  return /^node-\d+$/.test(name);
}

function see(nodes: Map<string, ShownNode>, name: string, address: string): void {
  if (!/^[a-z][\w.-]*$/.test(name) || !/^\d+(?:\.\d+){3}$/.test(address)) return;
  const node = nodes.get(name) ?? { name, addresses: [] };
  node.addresses.push(address);
  nodes.set(name, node);
}

function rangesOf({ addresses }: ShownNode): readonly string[] {
  return [...new Set(addresses.map((address) => address.replace(/\d+$/, '0/24')))];
}

/** Where each node has a range, its ends are no pod's. */
function isOfPool({ addresses }: ShownNode): boolean {
  return addresses.some((address) => /\.(?:0|1|255)$/.test(address));
}
