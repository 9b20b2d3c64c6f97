import type { Node } from '../../kinds/node.ts';
import type { Choice } from '../../oracle.ts';
import type { Context } from '../context.ts';

/**
 * Where pods get their addresses from: the range of their node, as host-local IPAM takes them, or pools of
 * the whole network, as Calico, Weave Net and the networks of clouds have them.
 */
export type AddressSource = 'node' | 'pool';

const key = 'source of pod addresses';

/** The answer that lets a pod have an address of no node's range. */
export const fromPool = { key, value: 'pool' } as const;

/**
 * A page of a cluster of one's own hardly names its network plug-in. Where a world states a node's range,
 * its pods have addresses of it.
 */
export function addressSource(node: Node | undefined, context: Context): AddressSource {
  const { provider, nodes } = context.settings;
  const stated = typeof nodes === 'number' ? [] : nodes;
  const isStated = stated.some(({ name, podCIDR }) => name === node?.metadata.name && podCIDR !== undefined);
  return provider !== 'none' || isStated ? 'node' : context.choose(sourceChoice(node));
}

function sourceChoice(node: Node | undefined): Choice<AddressSource> {
  // Nodes on AWS, whose pods have addresses of the nodes' network. amazon-vpc-cni-k8s: README
  const usual = /^ip-\d+-\d+-\d+-\d+\./.test(node?.metadata.name ?? '') ? 'pool' : 'node';
  return {
    key,
    about: 'where pods get their addresses from',
    domain: {
      type: 'text',
      description: 'a source of addresses',
      refuse: () => undefined,
      sample: () => usual,
      parse: (text) => (text === 'node' || text === 'pool' ? text : undefined),
      print: (source) => source,
    },
  };
}
