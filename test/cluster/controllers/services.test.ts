import { describe, expect, test } from 'vitest';
import type { EndpointSlice } from '../../../src/cluster/controllers/endpoints/slices-controller.ts';
import { TestWorld, template, web } from '../test-world.ts';

interface EndpointsView {
  readonly subsets?: readonly {
    readonly addresses?: readonly { readonly ip: string }[];
    readonly notReadyAddresses?: readonly { readonly ip: string }[];
  }[];
}

const service = (more: object = {}) => ({
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }], ...more },
});

function addresses(world: TestWorld, name = 'web'): readonly string[] {
  return (world.get<EndpointsView>('Endpoints', name)?.subsets ?? []).flatMap((subset) =>
    (subset.addresses ?? []).map(({ ip }) => ip),
  );
}

describe('endpoints', () => {
  test('are sorted as text, not as numbers', () => {
    const world = new TestWorld({ settings: { nodes: 1 } });
    world.create('Deployment', 'web', web(12));
    world.create('Service', 'web', service());
    world.settle();
    const found = addresses(world);
    expect(found).toHaveLength(12);
    expect(found).toEqual([...found].sort());
  });

  test('hold only what is ready, and what is not apart', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2, {}, { readinessProbe: { tcpSocket: { port: 9 } } }));
    world.create('Service', 'web', service());
    world.settle();
    const [subset] = world.get<EndpointsView>('Endpoints', 'web')?.subsets ?? [];
    expect(subset?.addresses).toBeUndefined();
    expect(subset?.notReadyAddresses).toHaveLength(2);
  });

  test('lose a pod at once when it is deleted', () => {
    const world = new TestWorld();
    world.create('Pod', 'slow', {
      ...template({ image: 'busybox', command: ['sleep', '3600'] }),
      metadata: { labels: { app: 'web' } },
    });
    world.create('Service', 'web', service());
    world.settle();
    expect(addresses(world)).toHaveLength(1);
    world.remove('Pod', 'slow');
    world.wait(1);
    expect(world.table('Pod', ['Status'])).toEqual(['Terminating']);
    expect(addresses(world)).toEqual([]);
  });

  test('look a named port up in each pod', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(1, {}, { ports: [{ name: 'http', containerPort: 8080 }] }));
    world.create('Service', 'web', service({ ports: [{ port: 80, targetPort: 'http' }] }));
    world.settle();
    expect(world.table('Endpoints', ['Endpoints'])[1]).toMatch(/^10\.244\.\d\.\d+:8080$/);
  });

  test('go with their Service', () => {
    const world = new TestWorld();
    world.create('Service', 'web', service());
    world.settle();
    expect(world.get('Endpoints', 'web')).toBeDefined();
    world.remove('Service', 'web');
    world.settle();
    expect(world.get('Endpoints', 'web')).toBeUndefined();
    expect(world.table('EndpointSlice', ['Name'])).toEqual(['kubernetes']);
  });
});

describe('endpoint slices', () => {
  test('of a Service without pods are one, and empty', () => {
    const world = new TestWorld();
    world.create('Service', 'web', service());
    world.settle();
    expect(world.table('EndpointSlice', ['Ports', 'Endpoints'])[1]).toBe('<unset> <unset>');
  });

  test('hold a hundred endpoints each', () => {
    const world = new TestWorld({ settings: { nodes: 3 } });
    world.create('Deployment', 'web', web(150));
    world.create('Service', 'web', service());
    world.settle();
    const sizes = world
      .list<{ metadata: { name: string }; endpoints: readonly unknown[] }>('EndpointSlice')
      .filter(({ metadata }) => metadata.name !== 'kubernetes')
      .map(({ endpoints }) => endpoints.length);
    expect([...sizes].sort((left, right) => right - left)).toEqual([100, 50]);
  });

  test.each([
    ['1.30', 'PreferClose', undefined],
    ['1.33', 'PreferClose', ['one', 'two']],
    ['1.33', undefined, undefined],
    ['1.35', 'PreferSameZone', ['one', 'two']],
  ])('say in %s that traffic is meant for its own zone: %s', (version, trafficDistribution, expected) => {
    const nodes = ['one', 'two'].map((zone) => ({
      name: zone,
      labels: { 'topology.kubernetes.io/zone': zone },
    }));
    const world = new TestWorld({ version, settings: { nodes } });
    world.create('Deployment', 'web', web(2));
    world.create('Service', 'web', service({ ...(trafficDistribution ? { trafficDistribution } : {}) }));
    world.settle();
    const own = world
      .list<EndpointSlice>('EndpointSlice')
      .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === 'web');
    const zones = own
      .flatMap(({ endpoints }) => endpoints ?? [])
      .map(({ hints }) => hints?.forZones?.[0]?.name);
    expect(zones.sort()).toEqual(expected ?? [undefined, undefined]);
  });

  test('mirror annotations, but not those about how Endpoints came about', () => {
    const world = new TestWorld();
    world.create('Service', 'db', { spec: { ports: [{ port: 5432 }] } });
    const annotations = { owner: 'me', 'kubectl.kubernetes.io/last-applied-configuration': '{}' };
    const subsets = [{ addresses: [{ ip: '192.168.1.9' }], ports: [{ port: 5432 }] }];
    world.create('Endpoints', 'db', { metadata: { annotations }, subsets });
    world.settle();
    const mirrored = world
      .list<EndpointSlice>('EndpointSlice')
      .filter(({ metadata }) => metadata.name.startsWith('db-'));
    expect(mirrored.map(({ metadata }) => metadata.annotations)).toEqual([{ owner: 'me' }]);
  });

  test('mirror Endpoints that were made by hand', () => {
    const world = new TestWorld();
    world.create('Service', 'db', { spec: { ports: [{ port: 3306 }] } });
    world.create('Endpoints', 'db', {
      subsets: [{ addresses: [{ ip: '192.0.2.7' }], ports: [{ port: 3306 }] }],
    });
    world.settle();
    expect(world.table('EndpointSlice', ['Ports', 'Endpoints'])).toContain('3306 192.0.2.7');
  });
});

describe('a load balancer', () => {
  test.each([
    ['none', '<pending>'],
    ['kind', '<pending>'],
    ['minikube', '<pending>'],
    ['docker-desktop', 'localhost'],
    ['k3s', '192.168.56.11,192.168.56.12,192.168.56.13'],
  ] as const)('of %s is %s', (provider, address) => {
    const world = new TestWorld({ settings: { provider } });
    world.create('Service', 'web', service({ type: 'LoadBalancer' }));
    world.settle();
    expect(world.table('Service', ['Name', 'External-IP'])).toContain(`web ${address}`);
  });

  test('of a cloud is ensured again when its Service changes, and what has changed is told', () => {
    const world = new TestWorld({ settings: { provider: 'gke' } });
    const told = () =>
      world.list('Event').map((event) => {
        const { reason, message } = event as unknown as { reason: string; message: string };
        return `${reason}: ${message}`;
      });
    world.create('Service', 'web', service({}));
    world.settle();
    world.patch('Service', 'web', { spec: { type: 'LoadBalancer' } });
    world.wait(700);
    expect(told()).toContain('Type: ClusterIP -> LoadBalancer');
    world.patch('Service', 'web', { spec: { loadBalancerSourceRanges: ['10.0.0.0/8'] } });
    world.wait(700);
    expect(told()).toContain('LoadBalancerSourceRanges: [] -> [10.0.0.0/8]');
    const counts = world.list('Event').map((event) => (event as unknown as { count: number }).count);
    expect([...counts].sort()).toEqual([1, 1, 2, 2]);
  });

  test('of Docker Desktop has a name, which has no mode, and tells of no events', () => {
    const world = new TestWorld({ settings: { provider: 'docker-desktop' } });
    world.create('Service', 'web', service({ type: 'LoadBalancer' }));
    world.settle();
    const found = world.get<{ status: object; metadata: object }>('Service', 'web');
    expect(found?.status).toEqual({ loadBalancer: { ingress: [{ hostname: 'localhost' }] } });
    expect(found?.metadata).not.toHaveProperty('finalizers');
    expect(world.list('Event')).toEqual([]);
  });

  test('of a cloud is pending first and has an address then', () => {
    const world = new TestWorld({ settings: { provider: 'gke' } });
    world.create('Service', 'web', service({ type: 'LoadBalancer' }));
    world.settle();
    expect(world.table('Service', ['Name', 'External-IP'])).toContain('web <pending>');
    world.wait(60);
    expect(world.table('Service', ['Name', 'External-IP'])[1]).toMatch(/^web 35\.\d+\.\d+\.\d+$/);
    world.remove('Service', 'web');
    world.settle();
    expect(world.get('Service', 'web')).toBeUndefined();
  });

  test.each([
    ['1.25', ['Type', 'ExternalTrafficPolicy', 'ExternalIP']],
    ['1.26', []],
  ] as const)('of no cloud is told of in %s only if it is heard of', (version, reasons) => {
    const world = new TestWorld({ settings: { provider: 'none' }, version });
    world.create('Service', 'web', service());
    world.settle();
    for (const patch of [
      { type: 'LoadBalancer' },
      { externalTrafficPolicy: 'Local' },
      { externalIPs: ['192.0.2.1'] },
    ]) {
      world.patch('Service', 'web', { spec: patch });
      world.settle();
    }
    expect(world.events('web').map((event) => event.replace(/:.*/, ''))).toEqual(reasons);
  });
});

describe('a namespace', () => {
  test('that is deleted takes everything in it along', () => {
    const world = new TestWorld();
    world.create('Namespace', 'shop', {});
    world.settle();
    expect(world.list('ServiceAccount', 'shop')).toHaveLength(1);
    world.create('Deployment', 'web', web(2), 'shop');
    world.settle();
    world.remove('Namespace', 'shop');
    world.settle();
    expect(world.get('Namespace', 'shop')).toBeUndefined();
    expect(world.list('Pod', 'shop')).toEqual([]);
  });
});

describe('the scheduler', () => {
  test.each([
    ['1.20', { resources: { requests: { cpu: '8' } } }, {}, '0/3 nodes are available: 3 Insufficient cpu.'],
    [
      '1.36',
      { resources: { requests: { cpu: '8' } } },
      {},
      '0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    ],
    [
      '1.36',
      {},
      { nodeSelector: { disk: 'nvme' } },
      "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
    ],
    [
      '1.27',
      {},
      { nodeSelector: { disk: 'nvme' } },
      "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling..",
    ],
  ])('says in the words of %s why a pod stays pending', (version, container, spec, text) => {
    const world = new TestWorld({ version });
    world.create('Pod', 'pending', template(container, spec));
    world.settle();
    expect(world.table('Pod', ['Status'])).toEqual(['Pending']);
    expect(new Set(world.events('pending'))).toEqual(new Set([`FailedScheduling: ${text}`]));
  });

  // 1.20 takes its own note of the refusal for a change of the pod; later ones wait. An attempt that finds the pod
  // as it was is one more of a series, which began with one until 1.25.
  test.each([
    ['1.19', 70, [undefined, 1]],
    ['1.20', 5, [undefined, undefined]],
    ['1.20', 70, [undefined, 1]],
    ['1.36', 70, [undefined]],
    ['1.36', 400, [undefined, undefined]],
    ['1.36', 700, [undefined, 2]],
  ])('tells of another attempt in %s after %i s', (version, seconds, counts) => {
    const world = new TestWorld({ version });
    world.create('Pod', 'pending', template({ resources: { requests: { cpu: '8' } } }));
    world.settle().wait(seconds);
    const events = world.list<{ reason: string; series?: { count: number } }>('Event');
    const told = events
      .filter(({ reason }) => reason === 'FailedScheduling')
      .map(({ series }) => series?.count);
    expect(told).toEqual(counts);
  });

  test('places a pod that waited when a node can take it', () => {
    const world = new TestWorld();
    world.create('Pod', 'waiting', template({}, { nodeSelector: { disk: 'nvme' } }));
    world.settle();
    world.patch('Node', 'node-2', { metadata: { labels: { disk: 'nvme' } } });
    world.settle();
    expect(world.table('Pod', ['Status', 'Node'])).toEqual(['Running node-2']);
  });
});

describe('a claim', () => {
  test('gets a volume from the default class', () => {
    const world = new TestWorld({ settings: { provider: 'minikube', nodes: 1 } });
    const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
    world.create('PersistentVolumeClaim', 'data', { spec });
    world.settle();
    expect(world.table('PersistentVolumeClaim', ['Name', 'Status', 'Capacity', 'StorageClass'])).toEqual([
      'data Bound 1Gi standard',
    ]);
  });
});
