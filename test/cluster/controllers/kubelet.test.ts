import { describe, expect, test } from 'vitest';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { exits, TestWorld } from '../test-world.ts';

const pod = (container: object, spec: object = {}) => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'c', image: 'nginx:1.25', ...container }], ...spec },
});

interface PodView {
  readonly status: {
    readonly phase: string;
    readonly podIP?: string;
    readonly conditions: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses: readonly {
      readonly restartCount: number;
      readonly state: { readonly waiting?: { readonly reason: string; readonly message?: string } };
    }[];
  };
}

function rows(world: TestWorld): readonly string[] {
  return world.table('Pod', ['Ready', 'Status', 'Restarts']);
}

describe('a kubelet', () => {
  test.each([
    [
      '1.13',
      'docker',
      [
        'pulling image "nginx:1.25"',
        'Successfully pulled image "nginx:1.25"',
        'Created container',
        'Started container',
      ],
    ],
    [
      '1.20',
      'containerd',
      [
        'Pulling image "nginx:1.25"',
        expect.stringMatching(/^Successfully pulled image "nginx:1.25" in 1\.\d{1,9}s$/),
        'Created container c',
        'Started container c',
      ],
    ],
    [
      '1.33',
      'containerd',
      [
        'Pulling image "nginx:1.25"',
        expect.stringMatching(/in 1\.\d+s \(1\.\d+s including waiting\)\. Image size: \d+ bytes\.$/),
        'Created container: c',
        'Started container c',
      ],
    ],
    [
      '1.36',
      'containerd',
      [
        'Pulling image "nginx:1.25"',
        expect.stringMatching(/Image size: \d+ bytes\.$/),
        'Container created',
        'Container started',
      ],
    ],
  ] as const)('tells of a start in the words of %s', (version, runtime, texts) => {
    const world = new TestWorld({ version, settings: { runtime } });
    world.create('Pod', 'web', pod({}));
    world.settle();
    const [scheduled, ...others] = world.events('web').map((text) => text.slice(text.indexOf(': ') + 2));
    expect(scheduled).toMatch(/^Successfully assigned default\/web to node-[123]$/);
    expect(others).toEqual(texts);
  });

  test('tells nothing while it makes a sandbox, gets images and starts containers', () => {
    const told = (version: string) => {
      const world = new TestWorld({ version });
      const other = { name: 'other', image: 'redis:7' };
      world.create('Pod', 'web', { ...pod({}), spec: { containers: [...pod({}).spec.containers, other] } });
      const seen: string[] = [];
      for (let passed = 0; passed < 6000; passed += 50) {
        world.wait(0.05);
        const status = world.get<PodView>('Pod', 'web')?.status;
        if (status === undefined) continue;
        const network = status.conditions.find(({ type }) => type === 'PodReadyToStartContainers')?.status;
        const view = [status.podIP === undefined ? 'no address' : 'address', network ?? '-', ...rows(world)];
        if (seen.at(-1) !== view.join(' ')) seen.push(view.join(' '));
      }
      return seen;
    };
    const both = 'address - 2/2 Running 0';
    expect(told('1.20').slice(-2)).toEqual(['no address - 0/2 ContainerCreating 0', both]);
    expect(told('1.33').slice(-2)).toEqual([
      'no address False 0/2 ContainerCreating 0',
      both.replace('-', 'True'),
    ]);
    expect(told('1.36').slice(-3)).toEqual([
      'no address False 0/2 ContainerCreating 0',
      'no address True 0/2 ContainerCreating 0',
      both.replace('-', 'True'),
    ]);
  });

  test('lets a program that fails start again at once, then later and later', () => {
    const world = new TestWorld({ program: exits(1, 2000, 'boom\n') });
    world.create('Pod', 'crash', pod({ image: 'busybox', command: ['sh', '-c', 'echo boom; exit 1'] }));
    // What a kubelet has decided, its next look tells: until then an end shows as it was.
    world.wait(11);
    expect(rows(world)[0]).toMatch(/^0\/1 Error 1 /);
    world.settle();
    expect(rows(world)[0]).toMatch(/^0\/1 CrashLoopBackOff 2 /);
    world.wait(30);
    expect(rows(world)[0]).toMatch(/^0\/1 (Error|CrashLoopBackOff) 3 /);
    const events = world.events('crash').filter((text) => text.startsWith('BackOff'));
    expect(events[0]).toMatch(
      /^BackOff( x\d+)?: Back-off restarting failed container c in pod crash_default\(/,
    );
  });

  test.each([
    ['Never', 0, 'Succeeded', '0/1 Completed 0'],
    ['Never', 2, 'Failed', '0/1 Error 0'],
    ['OnFailure', 0, 'Succeeded', '0/1 Completed 0'],
  ])('ends a pod of policy %s whose program ends with %i as %s', (restartPolicy, code, phase, row) => {
    const world = new TestWorld({ program: exits(code) });
    world.create('Pod', 'once', pod({ image: 'busybox', command: ['true'] }, { restartPolicy }));
    world.settle();
    expect(world.get<PodView>('Pod', 'once')?.status.phase).toBe(phase);
    expect(rows(world)).toEqual([row]);
  });

  test('says what is wrong with an image name', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('Pod', 'bad', pod({ image: 'NGINX!' }));
    world.settle();
    expect(rows(world)).toEqual(['0/1 InvalidImageName 0']);
    expect(world.events('bad').join('\n')).toContain(
      `InspectFailed x2: Failed to apply default image tag "NGINX!": couldn't parse image name "NGINX!": invalid reference format: repository name (library/NGINX!) must be lowercase`,
    );
  });

  test('waits for a missing ConfigMap, by volume and by environment', () => {
    const world = new TestWorld();
    const volumes = [{ name: 'v', configMap: { name: 'late' } }];
    world.create('Pod', 'novol', pod({ volumeMounts: [{ name: 'v', mountPath: '/v' }] }, { volumes }));
    world.create('Pod', 'nocm', pod({ envFrom: [{ configMapRef: { name: 'late' } }] }));
    world.settle();
    expect(world.table('Pod', ['Name', 'Status'])).toEqual([
      'nocm CreateContainerConfigError',
      'novol ContainerCreating',
    ]);
    expect(world.events('novol').at(-1)).toContain(
      'MountVolume.SetUp failed for volume "v" : configmap "late" not found',
    );
    expect(world.events('nocm')).toContain('Failed x2: Error: configmap "late" not found');
    world.create('ConfigMap', 'late', { data: { KEY: 'value' } });
    world.wait(30);
    expect(world.table('Pod', ['Name', 'Status'])).toEqual(['nocm Running', 'novol Running']);
    const uid = world.get<{ metadata: { uid: string } }>('Pod', 'novol')?.metadata.uid ?? '';
    const container = world.cluster.container({
      namespace: 'default',
      pod: 'novol',
      podUid: uid,
      container: 'c',
    });
    expect(container?.files.read('/v/KEY')).toBe('value');
  });

  test('runs init containers one after the other', () => {
    const world = new TestWorld({ program: exits(0, 3000) });
    const initContainers = ['one', 'two'].map((name) => ({
      name,
      image: 'busybox',
      command: ['sleep', '3'],
    }));
    world.create('Pod', 'init', pod({}, { initContainers }));
    world.wait(3);
    expect(rows(world)).toEqual(['0/1 Init:0/2 0']);
    world.settle();
    expect(rows(world)).toEqual(['1/1 Running 0']);
  });

  test.each([
    ['1.27', undefined],
    ['1.28', false],
  ])('%s tells of containers by name, and whether init containers have started', (version, started) => {
    const world = new TestWorld({ version, program: exits(0, 3000) });
    const initContainers = [{ name: 'i', image: 'busybox' }];
    const containers = ['web', 'agent'].map((name) => ({ name, image: 'nginx' }));
    world.create('Pod', 'two', { spec: { initContainers, containers } });
    world.settle();
    const made = world.get<Pod>('Pod', 'two');
    expect(made?.status?.containerStatuses?.map(({ name }) => name)).toEqual(['agent', 'web']);
    expect(made?.status?.initContainerStatuses?.map((one) => one.started)).toEqual([started]);
  });

  test('takes a pod for ready only when its probe says so', () => {
    const world = new TestWorld();
    world.create('Pod', 'notready', pod({ readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 } }));
    world.create('Pod', 'fine', pod({ readinessProbe: { httpGet: { path: '/', port: 80 } } }));
    world.settle();
    expect(world.table('Pod', ['Name', 'Ready', 'Status'])).toEqual([
      'fine 1/1 Running',
      'notready 0/1 Running',
    ]);
    const ip = world.get<PodView>('Pod', 'notready')?.status.podIP;
    expect(world.events('notready').at(-1)).toMatch(
      new RegExp(
        `^Unhealthy x\\d+: Readiness probe failed: dial tcp ${ip}:8080: connect: connection refused$`,
      ),
    );
  });

  test('starts a container again that is not alive', () => {
    const world = new TestWorld();
    const livenessProbe = { httpGet: { path: '/healthz', port: 80 }, periodSeconds: 1, failureThreshold: 2 };
    world.create('Pod', 'liveness', pod({ livenessProbe }));
    world.wait(10);
    expect(rows(world)[0]).toMatch(/ [1-9] \(/);
    expect(world.events('liveness').join('\n')).toMatch(
      /Killing( x\d)?: Container c failed liveness probe, will be restarted/,
    );
    expect(world.events('liveness').join('\n')).toMatch(
      /Unhealthy x\d: Liveness probe failed: HTTP probe failed with statuscode: 404/,
    );
  });

  test.each([
    ['a server ends soon', { image: 'nginx:1.25' }, 5],
    ['a deaf program lasts for its grace period', { image: 'busybox', command: ['sleep', '3600'] }, 40],
  ])('lets %s after SIGTERM', (_, container, atMost) => {
    const world = new TestWorld();
    world.create('Pod', 'web', pod(container));
    world.settle();
    const begun = world.cluster.now;
    world.remove('Pod', 'web');
    expect(world.table('Pod', ['Status'])).toEqual(['Terminating']);
    world.settle();
    expect(world.list('Pod')).toEqual([]);
    const tookSeconds = (world.cluster.now - begun) / 1000;
    expect(tookSeconds).toBeGreaterThan(atMost === 40 ? 30 : 0);
    expect(tookSeconds).toBeLessThan(atMost);
  });

  test('gives each pod the files that it writes itself', () => {
    const world = new TestWorld({ settings: { runtime: 'docker' } });
    world.create('Pod', 'web', pod({}));
    world.settle();
    const view = world.get<PodView & { metadata: { uid: string } }>('Pod', 'web');
    const ref = { namespace: 'default', pod: 'web', podUid: view?.metadata.uid ?? '', container: 'c' };
    const files = world.cluster.container(ref)?.files;
    expect(files?.read('/etc/hostname')).toBe('web\n');
    expect(files?.read('/etc/hosts')).toContain(`\n${view?.status.podIP}\tweb\n`);
    expect(files?.read('/etc/resolv.conf')).toBe(
      'nameserver 10.96.0.10\nsearch default.svc.cluster.local svc.cluster.local cluster.local\noptions ndots:5\n',
    );
  });

  test.each([
    ['1.13', 'web\n', '10.1.2.3\ta.remote\n10.1.2.3\tb.remote\n'],
    ['1.36', 'web.sub.default.svc.cluster.local\n', '10.1.2.3\ta.remote\tb.remote\n'],
  ])('names the host of a pod of %s as it wishes', (version, hostname, aliases) => {
    const world = new TestWorld({ version });
    const hostAliases = [{ ip: '10.1.2.3', hostnames: ['a.remote', 'b.remote'] }];
    world.create('Pod', 'web', pod({}, { subdomain: 'sub', setHostnameAsFQDN: true, hostAliases }));
    world.settle();
    const view = world.get<PodView & { metadata: { uid: string } }>('Pod', 'web');
    const ref = { namespace: 'default', pod: 'web', podUid: view?.metadata.uid ?? '', container: 'c' };
    const files = world.cluster.container(ref)?.files;
    expect(files?.read('/etc/hostname')).toBe(hostname);
    const own = `${view?.status.podIP}\tweb.sub.default.svc.cluster.local\tweb\n`;
    expect(files?.read('/etc/hosts')?.endsWith(`${own}\n# Entries added by HostAliases.\n${aliases}`)).toBe(
      true,
    );
  });

  test("adds the domains of its node to those of the cluster, and to pods of the node's own policy", () => {
    const world = new TestWorld({ settings: { provider: 'gke' } });
    world.create('Pod', 'web', pod({}));
    world.create('Pod', 'own', pod({}, { dnsPolicy: 'Default' }));
    world.create('Pod', 'none', pod({}, { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'] } }));
    world.settle();
    const read = (name: string) => {
      const { metadata } = world.get('Pod', name) as unknown as { metadata: { uid: string } };
      const ref = { namespace: 'default', pod: name, podUid: metadata.uid, container: 'c' };
      return world.cluster.container(ref)?.files.read('/etc/resolv.conf')?.split('\n');
    };
    const ofNodes = 'c.project.internal google.internal';
    expect(read('web')?.[0]).toBe(
      `search default.svc.cluster.local svc.cluster.local cluster.local ${ofNodes}`,
    );
    expect(read('own')).toEqual([`search ${ofNodes}`, 'nameserver 169.254.169.254', '']);
    expect(read('none')).toEqual(['nameserver 1.1.1.1', '']);
  });

  test('puts the variables of services that stood before into the environment', () => {
    const world = new TestWorld();
    world.create('Service', 'sample-clusterip', {
      spec: { ports: [{ name: 'http-port', port: 8080, targetPort: 80 }], selector: { app: 'web' } },
    });
    world.create(
      'Pod',
      'web',
      pod({ env: [{ name: 'OWN', value: 'host=$(SAMPLE_CLUSTERIP_SERVICE_HOST)' }] }),
    );
    world.settle();
    const ip = world.get<{ spec: { clusterIP: string } }>('Service', 'sample-clusterip')?.spec.clusterIP;
    const uid = world.get<{ metadata: { uid: string } }>('Pod', 'web')?.metadata.uid ?? '';
    const env =
      world.cluster.container({ namespace: 'default', pod: 'web', podUid: uid, container: 'c' })?.env ?? [];
    const own = env
      .filter(([name]) => name.startsWith('SAMPLE_CLUSTERIP') || name === 'OWN')
      .map(([name, value]) => `${name}=${value}`);
    expect([...own].sort()).toEqual([
      `OWN=host=${ip}`,
      `SAMPLE_CLUSTERIP_PORT=tcp://${ip}:8080`,
      `SAMPLE_CLUSTERIP_PORT_8080_TCP=tcp://${ip}:8080`,
      `SAMPLE_CLUSTERIP_PORT_8080_TCP_ADDR=${ip}`,
      'SAMPLE_CLUSTERIP_PORT_8080_TCP_PORT=8080',
      'SAMPLE_CLUSTERIP_PORT_8080_TCP_PROTO=tcp',
      `SAMPLE_CLUSTERIP_SERVICE_HOST=${ip}`,
      'SAMPLE_CLUSTERIP_SERVICE_PORT=8080',
      'SAMPLE_CLUSTERIP_SERVICE_PORT_HTTP_PORT=8080',
    ]);
  });
});
