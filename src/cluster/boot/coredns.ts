import type { PodTemplateSpec } from '../kinds/pod-spec.ts';
import type { Version } from '../version.ts';

/**
 * CoreDNS' tag by the minor version of the kubeadm that installs it. kubernetes:
 * cmd/kubeadm/app/constants/constants.go `CoreDNSVersion`
 */
const tags: readonly (readonly [from: number, tag: string])[] = [
  [9, '1.0.1'],
  [10, '1.0.6'],
  [11, '1.1.3'],
  [12, '1.2.2'],
  [13, '1.2.6'],
  [14, '1.3.1'],
  [16, '1.6.2'],
  [17, '1.6.5'],
  [18, '1.6.7'],
  [19, '1.7.0'],
  [21, 'v1.8.0'],
  [22, 'v1.8.4'],
  [23, 'v1.8.6'],
  [25, 'v1.9.3'],
  [27, 'v1.10.1'],
  [29, 'v1.11.1'],
  [31, 'v1.11.3'],
  [33, 'v1.12.0'],
  [34, 'v1.12.1'],
  [35, 'v1.13.1'],
];

/** The registry moved in 1.25, and the image into a folder in 1.21. */
function imageOf(minor: number): string {
  const tag = tags.findLast(([from]) => from <= minor)?.[1] ?? '1.0.1';
  const registry = minor >= 25 ? 'registry.k8s.io' : 'k8s.gcr.io';
  return `${registry}/${minor >= 21 ? 'coredns/' : ''}coredns:${tag}`;
}

const labels = { 'k8s-app': 'kube-dns' };

/**
 * CoreDNS' pods as kubeadm describes them; the hashes in their names follow. kubernetes:
 * cmd/kubeadm/app/phases/addons/dns/manifests.go `CoreDNSDeployment`
 */
export function corednsTemplate({ minor }: Version): PodTemplateSpec {
  const system = minor >= 18 ? 'kubernetes.io/os' : 'beta.kubernetes.io/os';
  const config = { name: 'coredns', items: [{ key: 'Corefile', path: 'Corefile' }] };
  return {
    metadata: { labels },
    spec: {
      ...(minor >= 14 && { priorityClassName: 'system-cluster-critical' }),
      serviceAccountName: 'coredns',
      ...(minor >= 25 && { affinity: { podAntiAffinity: apart } }),
      tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }, ...rolesOf(minor).map(tolerated)],
      nodeSelector: { [system]: 'linux' },
      containers: [container(minor)],
      dnsPolicy: 'Default',
      volumes: [{ name: 'config-volume', configMap: config }],
    },
  } as PodTemplateSpec;
}

const apart = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    {
      weight: 100,
      podAffinityTerm: {
        labelSelector: { matchExpressions: [{ key: 'k8s-app', operator: 'In', values: ['kube-dns'] }] },
        topologyKey: 'kubernetes.io/hostname',
      },
    },
  ],
};

function rolesOf(minor: number): readonly string[] {
  return [...(minor <= 25 ? ['master'] : []), ...(minor >= 20 ? ['control-plane'] : [])];
}

function tolerated(role: string) {
  return { key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' };
}

function container(minor: number) {
  const named = minor >= 34;
  const probe = (path: string, port: number, name: string) => ({
    httpGet: { path, port: named ? name : port, scheme: 'HTTP' },
  });
  const port = (name: string, containerPort: number, protocol = 'TCP') => ({ name, containerPort, protocol });
  return {
    name: 'coredns',
    image: imageOf(minor),
    imagePullPolicy: 'IfNotPresent',
    args: ['-conf', '/etc/coredns/Corefile'],
    resources: { limits: { memory: '170Mi' }, requests: { cpu: '100m', memory: '70Mi' } },
    volumeMounts: [{ name: 'config-volume', mountPath: '/etc/coredns', readOnly: true }],
    ports: [
      port('dns', 53, 'UDP'),
      port('dns-tcp', 53),
      port('metrics', 9153),
      ...(named ? [port('liveness-probe', 8080), port('readiness-probe', 8181)] : []),
    ],
    livenessProbe: {
      ...probe('/health', 8080, 'liveness-probe'),
      initialDelaySeconds: 60,
      timeoutSeconds: 5,
      successThreshold: 1,
      failureThreshold: 5,
    },
    readinessProbe: minor >= 16 ? probe('/ready', 8181, 'readiness-probe') : probe('/health', 8080, ''),
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: [minor >= 29 ? 'ALL' : 'all'] },
      readOnlyRootFilesystem: true,
    },
  };
}

/** kubeadm's configuration of CoreDNS. manifests.go `CoreDNSConfigMap` */
export function corefile({ minor }: Version, domain: string): string {
  const quiet = minor >= 32 ? [`disable success ${domain}`, `disable denial ${domain}`] : [];
  const forward = minor >= 14 ? 'forward' : 'proxy';
  return [
    '.:53 {',
    '    errors',
    ...block('health', minor >= 17 ? ['lameduck 5s'] : [], 7),
    ...(minor >= 16 ? ['    ready'] : []),
    ...block(
      `kubernetes ${domain} in-addr.arpa ip6.arpa`,
      [
        'pods insecure',
        ...(minor <= 15 ? ['upstream'] : []),
        'fallthrough in-addr.arpa ip6.arpa',
        ...(minor >= 15 ? ['ttl 30'] : []),
      ],
      7,
    ),
    '    prometheus :9153',
    ...block(`${forward} . /etc/resolv.conf`, minor >= 19 ? ['max_concurrent 1000'] : [], 7),
    ...block('cache 30', quiet, 7),
    '    loop',
    '    reload',
    '    loadbalance',
    '}',
    '',
  ].join('\n');
}

function block(head: string, lines: readonly string[], indent: number): readonly string[] {
  if (lines.length === 0) return [`    ${head}`];
  return [`    ${head} {`, ...lines.map((line) => `${' '.repeat(indent)}${line}`), '    }'];
}
