import { describe, expect, it } from 'vitest';
import { describeHop } from '../../../src/cluster/network/trace.ts';
import { ask, fromNode, fromPod, outside, pod, service, smallCluster } from './small-cluster.ts';

const pods = [
  pod('client', '10.4.1.9', { image: 'busybox' }),
  pod('a', '10.4.1.2'),
  pod('b', '10.4.2.2'),
  pod('c', '10.4.2.3'),
];
const endpoints = ['10.4.1.2', '10.4.2.2', '10.4.2.3'];
const clusterIP = { clusterIP: '10.8.0.5' };
const nodePort = { ...clusterIP, type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] };
const balanced = { ...nodePort, type: 'LoadBalancer', balancerIP: '35.0.0.7' };

function withService(
  spec: object,
  list: readonly string[] = endpoints,
  options: Parameters<typeof smallCluster>[0] = {},
) {
  return smallCluster({
    ...options,
    answers: { 'firewall of port': 'open', ...options.answers },
    objects: [...pods, ...service('web', spec, list), ...(options.objects ?? [])],
  });
}

describe('a cluster IP', () => {
  it('leads to the endpoint that is chosen, and the server sees the pod', () => {
    const cluster = withService(clusterIP, endpoints, {
      answers: { 'endpoint of connection 1': '10.4.2.2:80', 'endpoint of connection 2': '10.4.2.3:80' },
    });
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toBe('b sees 10.4.1.9 ask /');
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toBe('c sees 10.4.1.9 ask /');
    expect(cluster.asked).toEqual(['endpoint of connection 1', 'endpoint of connection 2']);
  });

  it('asks for no choice where there is one endpoint only', () => {
    const cluster = withService(clusterIP, ['10.4.2.2', '10.4.1.2!']);
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toBe('b sees 10.4.1.9 ask /');
    expect(cluster.asked).toEqual([]);
  });

  it.each([
    ['has no endpoints', [], '1.30', 'refused'],
    ['has none that is ready', ['10.4.1.2!'], '1.30', 'refused'],
    ['falls back to serving ones that terminate', ['10.4.1.2~'], '1.30', 'a sees 10.4.1.9 ask /'],
    ['knows no such fallback before 1.26', ['10.4.1.2~'], '1.25', 'refused'],
  ])('%s', (_, list, kubernetes, outcome) => {
    expect(ask(withService(clusterIP, list, { kubernetes }), fromPod('client'), '10.8.0.5')).toBe(outcome);
  });

  it.each([
    ['iptables', undefined, 'timed out'],
    ['ipvs', 'ipvs', 'refused'],
    ['nftables', 'nftables', 'refused'],
  ] as const)('has no answer at another port: %s %s', (_, mode, outcome) => {
    const cluster = withService(clusterIP, endpoints, mode === undefined ? {} : { mode });
    expect(ask(cluster, fromPod('client'), '10.8.0.5:81')).toBe(outcome);
  });

  it('masquerades a pod that reaches itself', () => {
    const cluster = withService(clusterIP, ['10.4.1.2']);
    expect(ask(cluster, fromPod('a'), '10.8.0.5')).toBe('a sees 10.4.1.1 ask /');
  });

  it('masquerades a node, which is not in the pod network', () => {
    const cluster = withService(clusterIP, ['10.4.2.2']);
    expect(ask(cluster, fromNode('node-1'), '10.8.0.5')).toBe('b sees 10.0.0.1 ask /');
  });

  it.each([
    ['1.30', 'timed out'],
    ['1.23', 'refused'],
  ])('with internal policy Local needs an endpoint on the node: %s', (kubernetes, outcome) => {
    const spec = { ...clusterIP, internalTrafficPolicy: 'Local' };
    expect(ask(withService(spec, endpoints, { kubernetes }), fromPod('client'), '10.8.0.5')).toBe(
      'a sees 10.4.1.9 ask /',
    );
    expect(ask(withService(spec, ['10.4.2.2'], { kubernetes }), fromPod('client'), '10.8.0.5')).toBe(outcome);
  });

  it('keeps a client with its endpoint for the time of the affinity', () => {
    const spec = {
      ...clusterIP,
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
    };
    const answers = { 'endpoint of connection 1': '10.4.2.3:80', 'endpoint of connection 2': '10.4.1.2:80' };
    const cluster = withService(spec, endpoints, { answers });
    const first = cluster.network.snapshot();
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toContain('c sees');
    cluster.now += 59_000;
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toContain('c sees');
    const kept = cluster.network.snapshot();
    cluster.now += 61_000;
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toContain('a sees');
    cluster.network.restore(kept);
    cluster.now -= 61_000;
    expect(ask(cluster, fromPod('client'), '10.8.0.5')).toContain('c sees');
    cluster.network.restore(first);
    expect(cluster.network.snapshot().affinity.size).toBe(0);
  });

  it('is out of reach from outside, unless the shell runs on a node', () => {
    expect(ask(withService(clusterIP), outside, '10.8.0.5')).toBe('timed out');
    const answers = { 'place of the workstation': 'node-2', 'endpoint of connection': '10.4.2.2:80' };
    const own = withService(clusterIP, endpoints, { provider: 'none', answers });
    expect(ask(own, outside, '10.8.0.5')).toBe('b sees 10.4.2.1 ask /');
  });

  it('reads Endpoints up to 1.18 and where there is no slice', () => {
    const manual = [
      {
        kind: 'Service',
        metadata: { name: 'manual', namespace: 'default' },
        spec: { clusterIP: '10.8.0.6', ports: [{ port: 80 }] },
      },
      {
        kind: 'Endpoints',
        metadata: { name: 'manual', namespace: 'default' },
        subsets: [{ addresses: [{ ip: '10.4.2.3' }], ports: [{ port: 80 }] }],
      },
    ];
    for (const kubernetes of ['1.18', '1.30']) {
      expect(
        ask(smallCluster({ kubernetes, objects: [...pods, ...manual] }), fromPod('client'), '10.8.0.6'),
      ).toContain('c sees');
    }
  });
});

describe('a node port', () => {
  it('hides the client behind the node', () => {
    const cluster = withService(nodePort, ['10.4.2.2']);
    expect(ask(cluster, outside, '34.1.1.1:30080')).toBe('b sees 10.0.0.1 ask /');
    expect(ask(cluster, outside, '34.1.1.2:30080')).toBe('b sees 10.4.2.1 ask /');
  });

  it('with policy Local shows the client, on nodes that have an endpoint', () => {
    const spec = { ...nodePort, externalTrafficPolicy: 'Local' };
    const cluster = withService(spec, ['10.4.2.2'], {
      answers: { 'address of the workstation': '104.132.1.79' },
    });
    expect(ask(cluster, outside, '34.1.1.2:30080')).toBe('b sees 104.132.1.79 ask /');
    expect(ask(cluster, outside, '34.1.1.1:30080')).toBe('timed out');
    expect(ask(cluster, fromPod('client'), '10.0.0.1:30080')).toBe('b sees 10.4.1.9 ask /');
  });

  it.each([
    ['from a pod', fromPod('client'), '10.0.0.2:30080', 'b sees 10.4.2.1 ask /'],
    ['from the node by localhost', fromNode('node-1'), '127.0.0.1:30080', 'b sees 10.0.0.1 ask /'],
    ['not on a port that no Service has', outside, '34.1.1.1:30081', 'refused'],
    ['not from outside by an address inside a cloud', outside, '10.0.0.1:30080', 'timed out'],
  ])('%s', (_, from, address, outcome) => {
    expect(ask(withService(nodePort, ['10.4.2.2']), from, address)).toBe(outcome);
  });

  it('is not on localhost in ipvs mode', () => {
    expect(
      ask(withService(nodePort, endpoints, { mode: 'ipvs' }), fromNode('node-1'), '127.0.0.1:30080'),
    ).toBe('refused');
  });

  it('is published on the localhost of Docker Desktop, and nowhere else', () => {
    expect(
      ask(withService(nodePort, ['10.4.2.2'], { provider: 'docker-desktop' }), outside, '127.0.0.1:30080'),
    ).toContain('b sees');
    expect(
      ask(withService(nodePort, ['10.4.2.2'], { provider: 'minikube' }), outside, '127.0.0.1:30080'),
    ).toBe('refused');
  });
});

describe('a load balancer', () => {
  it('is served by the nodes, also for the cluster itself', () => {
    const cluster = withService(balanced, ['10.4.2.2']);
    expect(ask(cluster, outside, '35.0.0.7')).toBe('b sees 10.0.0.1 ask /');
    expect(ask(cluster, fromPod('client'), '35.0.0.7')).toBe('b sees 10.0.0.1 ask /');
  });

  it('with policy Local sends only to nodes that have an endpoint', () => {
    const spec = { ...balanced, externalTrafficPolicy: 'Local' };
    const cluster = withService(spec, ['10.4.2.2'], {
      answers: { 'address of the workstation': '104.132.1.79' },
    });
    expect(ask(cluster, outside, '35.0.0.7')).toBe('b sees 104.132.1.79 ask /');
  });

  it('lets only its source ranges in', () => {
    const spec = { ...balanced, loadBalancerSourceRanges: ['104.0.0.0/8'] };
    const from = (ip: string) =>
      withService(spec, ['10.4.2.2'], { answers: { 'address of the workstation': ip } });
    expect(ask(from('104.132.1.79'), outside, '35.0.0.7')).toContain('b sees');
    expect(ask(from('198.51.100.3'), outside, '35.0.0.7')).toBe('timed out');
  });
});

describe('the health check port of a Service with policy Local', () => {
  const spec = { ...balanced, externalTrafficPolicy: 'Local', healthCheckNodePort: 32000 };
  const look = (node: string, kubernetes: string) => {
    const cluster = withService(spec, ['10.4.2.2', '10.4.2.3', '10.4.1.2!'], { kubernetes });
    return ask(cluster, fromNode('node-1'), `${node}:32000`);
  };

  it('counts the ready endpoints of the node', () => {
    expect(look('10.0.0.2', '1.30')).toBe(
      '{\n\t"service": {\n\t\t"namespace": "default",\n\t\t"name": "web"\n\t},\n' +
        '\t"localEndpoints": 2,\n\t"serviceProxyHealthy": true\n}',
    );
    expect(look('10.0.0.1', '1.27')).toMatch(/"localEndpoints": 0\n}$/);
    expect(look('10.0.0.2', '1.6')).toBe('2 Service Endpoints found');
    expect(look('10.0.0.1', '1.6')).toBe('503 No Service Endpoints Found');
  });
});

describe("a node's own programs", () => {
  it.each([
    ["kube-proxy's mode", fromNode('node-1'), '127.0.0.1:10249', '/proxyMode', 'iptables'],
    ["kube-proxy's health", fromNode('node-1'), '127.0.0.1:10249', '/healthz', 'ok'],
    ["the kubelet's health", fromNode('node-1'), '127.0.0.1:10248', '/healthz', 'ok'],
    ['for the node alone', fromPod('client'), '10.0.0.1:10249', '/proxyMode', 'refused'],
    ["not even at the node's own address", fromNode('node-1'), '10.0.0.1:10248', '/healthz', 'refused'],
    ['that know who asks', fromPod('client'), '10.0.0.1:10250', '/pods', '401 Unauthorized'],
  ])('%s', (_, from, address, target, answer) => {
    const cluster = smallCluster({ objects: pods, kubernetes: '1.20' });
    expect(ask(cluster, from, address, 'h', target, address.endsWith('10250') ? 'https' : 'http')).toBe(
      answer,
    );
  });

  it('tell the mode that was chosen, where no ConfigMap says it', () => {
    const answers = { 'mode of kube-proxy': 'ipvs' };
    const cluster = withService(clusterIP, ['10.4.2.2'], { answers });
    expect(ask(cluster, fromNode('node-1'), '127.0.0.1:10249', 'h', '/proxyMode')).toBe('ipvs');
    expect(ask(cluster, fromPod('client'), '10.8.0.5:81')).toBe('refused');
    expect(cluster.network.iptables('node-1')).toBeUndefined();
  });
});

describe('an external IP', () => {
  const spec = { ...clusterIP, externalIPs: ['10.0.0.1', '198.18.0.1'] };

  it('is caught inside the cluster, and outside where it is a node', () => {
    expect(ask(withService(spec, ['10.4.2.2']), fromPod('client'), '198.18.0.1')).toBe(
      'b sees 10.0.0.1 ask /',
    );
    expect(ask(withService(spec, ['10.4.2.2'], { provider: 'kind' }), outside, '10.0.0.1')).toBe(
      'b sees 10.0.0.1 ask /',
    );
  });
});

describe('addresses of pods and nodes', () => {
  it.each([
    ['a pod', fromPod('client'), '10.4.2.2', 'b sees 10.4.1.9 ask /'],
    ['a port that nobody listens on', fromPod('client'), '10.4.2.2:81', 'refused'],
    ['an address that no pod has', fromPod('client'), '10.4.2.77', 'unreachable'],
    ['a service address that no Service has', fromPod('client'), '10.8.1.1', 'timed out'],
    ['the world outside', fromPod('client'), '93.184.216.34', 'not simulated'],
    ['a pod from outside', outside, '10.4.2.2', 'timed out'],
    ["one's own port", fromPod('a'), '127.0.0.1', 'a sees 127.0.0.1 ask /'],
  ])('%s', (_, from, address, outcome) => {
    expect(ask(withService(clusterIP), from, address)).toBe(outcome);
  });

  it('serves pods of the host network and host ports on the node', () => {
    const own = pod('own', '10.0.0.2', { node: 'node-2', spec: { hostNetwork: true } });
    const mapped = pod('mapped', '10.4.1.7', {
      spec: { containers: [{ name: 'main', image: 'web', ports: [{ containerPort: 80, hostPort: 8080 }] }] },
    });
    const cluster = smallCluster({ objects: [...pods, own, mapped] });
    expect(ask(cluster, fromPod('client'), '10.0.0.2')).toBe('own sees 10.4.1.9 ask /');
    expect(ask(cluster, fromPod('client'), '10.0.0.1:8080')).toBe('mapped sees 10.4.1.9 ask /');
  });
});

describe('a trace', () => {
  it('tells the way in words', () => {
    const cluster = withService(nodePort, ['10.4.2.2']);
    const { trace } = cluster.network.connect(outside, { ip: '34.1.1.1', port: 30080, protocol: 'TCP' });
    expect(trace.map(describeHop)).toEqual([
      'the workstation sends from its own address to 34.1.1.1:30080',
      'enters the cluster at node node-1: it is one of its addresses',
      'node node-1: node port of default/web',
      'destination becomes 10.4.2.2:80',
      'source becomes 10.0.0.1: traffic to an outer address is masqueraded',
      'connected: pod default/b',
    ]);
  });
});

describe('ping', () => {
  const lost = { outcome: 'lost' };
  it.each([
    ['a pod of the same node', '10.4.1.2', {}, { outcome: 'answered', ttl: 64 }],
    ['a pod of another node', '10.4.2.2', {}, { outcome: 'answered', ttl: 62 }],
    ['a cluster IP', '10.8.0.5', {}, lost],
    ['a cluster IP of ipvs', '10.8.0.5', { mode: 'ipvs' }, { outcome: 'answered', ttl: 64 }],
    ['nobody', '10.4.2.99', {}, { outcome: 'unreachable' }],
    ['the world outside', '8.8.8.8', {}, { outcome: 'not simulated' }],
  ] as const)('%s', (_, ip, options, result) => {
    expect(withService(clusterIP, endpoints, options).network.ping(fromPod('client'), ip)).toMatchObject(
      result,
    );
  });
});
