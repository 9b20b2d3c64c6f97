import { pickDomain } from '../../domains.ts';
import type { Node } from '../../kinds/node.ts';
import type { Context } from '../context.ts';
import type { Home, Part } from './part.ts';
import { partsOf } from './parts.ts';

const places = ['elsewhere', 'on a node'] as const;

/**
 * Whose parts a cluster is made of; undefined where none of them runs as a pod of it, or nobody knows them.
 * Where the control plane of a cluster without a provider stands, its listings tell: a node that is meant
 * for it says so.
 */
export function chooseHome(context: Context): Home | undefined {
  const { provider, nodes } = context.settings;
  if (provider === 'gke') return undefined;
  if (provider !== 'none') return provider;
  const stated = typeof nodes === 'number' ? [] : nodes;
  const isStated = stated.some(({ labels }) => labels !== undefined && isControlPlane(labels));
  const place = context.choose<string>({
    key: 'place of the control plane',
    domain: {
      ...pickDomain<string>(places, String, 'places'),
      sample: () => places[isStated ? 1 : 0],
      exceptional: true,
    },
    about: 'whether the control plane runs as pods on a node of the cluster',
  });
  return place === places[1] ? 'kubeadm' : undefined;
}

/** The parts that a cluster has, with what its listings tell chosen. */
export function chooseParts(home: Home | undefined, context: Context): readonly Part[] {
  if (home === undefined) return [];
  return partsOf(home, context.version).filter(
    (part) => part.usually === undefined || isThere(part, context),
  );
}

function isThere({ name, usually }: Part, context: Context): boolean {
  const states = ['there', 'missing'] as const;
  const usual = sampleOf(name, usually, context);
  const state = context.choose<string>({
    key: `part ${name} of the cluster`,
    domain: {
      ...pickDomain<string>(states, String, 'states of a part'),
      sample: () => usual,
      ...(usual === 'missing' ? { exceptional: true as const } : {}),
    },
    about: `whether the cluster has ${name}`,
  });
  return state === 'there';
}

/** A minikube of one node needs no network between nodes. */
function sampleOf(name: string, usually: Part['usually'], { settings }: Context): string {
  const { nodes, provider } = settings;
  const count = typeof nodes === 'number' ? nodes : nodes.length;
  if (name === 'kindnet' && provider === 'minikube' && count === 1) return 'missing';
  return usually ?? 'there';
}

/** The nodes that run a control plane: those that say so, else the first one. */
export function controlPlaneNodes(context: Context): readonly Node[] {
  const nodes = context.objects.list<Node>('nodes');
  const named = nodes.filter(({ metadata }) => isControlPlane(metadata.labels ?? {}));
  return named.length > 0 ? named : nodes.slice(0, 1);
}

function isControlPlane(labels: Readonly<Record<string, string>>): boolean {
  return Object.keys(labels).some((label) =>
    /^node-role\.kubernetes\.io\/(master|control-plane)$/.test(label),
  );
}
