import { describe, expect, test } from 'vitest';
import { inPortOrder } from '../../../src/cluster/controllers/endpoints/port-order.ts';
import { oldestVersion, parseVersion, rangeCheck } from '../../../src/cluster/version.ts';
import { TestWorld, template } from '../test-world.ts';

const at = (version: string) => rangeCheck(parseVersion(version) ?? oldestVersion);

/** Ports as `name:number/protocol`, and their order in each kind, as the controllers of 1.20.2 sort them. */
const sorted = [
  ['http:80/TCP https:443/TCP udp:5353/UDP', 'udp https http', 'https http udp'],
  ['a:1/TCP b:2/TCP c:3/TCP d:4/UDP', 'b c d a', 'b c a d'],
  ['client:2379/TCP peer:2380/TCP', 'peer client', 'peer client'],
  ['web:8080/TCP metrics:9090/TCP grpc:50051/TCP', 'web grpc metrics', 'metrics web grpc'],
] as const;

function ports(text: string) {
  return text.split(' ').map((one) => {
    const [, name = '', port, protocol = ''] = /^(\w+):(\d+)\/(\w+)$/.exec(one) ?? [];
    return { name, port: Number(port), protocol };
  });
}

const names = (list: readonly { readonly name?: string }[]) => list.map(({ name }) => name).join(' ');

test.each(sorted)('%s are in the order of their hashes', (text, inEndpoints, inSlice) => {
  const is = at('1.20');
  expect(names(inPortOrder(ports(text), 'Endpoints', is))).toBe(inEndpoints);
  expect(names(inPortOrder(ports(text), 'EndpointSlice', is))).toBe(inSlice);
});

test('the order is that of another hash in 1.35', () => {
  const orders = ['1.34', '1.35'].map((version) =>
    sorted.map(([text]) => names(inPortOrder(ports(text), 'EndpointSlice', at(version)))),
  );
  expect(orders[0]).not.toEqual(orders[1]);
});

describe('ports that some pods have', () => {
  const pod = (more: readonly object[]) => ({
    metadata: { labels: { app: 'web' } },
    ...template({ ports: [{ name: 'http', containerPort: 80 }, ...more] }),
  });
  const spec = {
    selector: { app: 'web' },
    ports: [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'metrics', port: 9090, targetPort: 'metrics' },
    ],
  };

  test('share a subset only where all addresses are the same', () => {
    const world = new TestWorld();
    world.create('Pod', 'plain', pod([]));
    world.create('Pod', 'told', pod([{ name: 'metrics', containerPort: 9100 }]));
    world.create('Service', 'web', { spec });
    world.settle();
    interface Subset {
      readonly addresses: readonly { readonly targetRef: { readonly name: string } }[];
      readonly ports: readonly { readonly name: string; readonly port: number }[];
    }
    const { subsets = [] } = world.get<{ readonly subsets?: readonly Subset[] }>('Endpoints', 'web') ?? {};
    const held = subsets.map(({ addresses, ports: own }) => [
      names(own),
      addresses
        .map(({ targetRef }) => targetRef.name)
        .sort()
        .join(' '),
    ]);
    expect(held.sort()).toEqual([
      ['http', 'plain told'],
      ['metrics', 'told'],
    ]);
  });

  test('of one number stay two', () => {
    const dns = (name: string, protocol: string) => ({ name, protocol, containerPort: 53 });
    const world = new TestWorld({ settings: { nodes: 1 } });
    world.create('Pod', 'both', template({ ports: [dns('dns', 'UDP'), dns('dns-tcp', 'TCP')] }));
    world.create('Service', 'dns', {
      spec: {
        selector: { app: 'web' },
        ports: [
          { name: 'dns', protocol: 'UDP', port: 53, targetPort: 'dns' },
          { name: 'dns-tcp', protocol: 'TCP', port: 53, targetPort: 'dns-tcp' },
        ],
      },
    });
    world.settle();
    world.create('Pod', 'one', template({ ports: [dns('dns', 'UDP')] }));
    world.settle();
    const found = world.get<{ readonly subsets: readonly object[] }>('Endpoints', 'dns');
    expect(found?.subsets).toHaveLength(2);
  });
});
