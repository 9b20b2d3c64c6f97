import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { type ClusterZone, clusterZone } from '../../../src/cluster/dns/cluster-zone.ts';
import type { NetworkObjects } from '../../../src/cluster/network/objects.ts';

/** The cluster whose DNS server was recorded, as API objects. */
export function recordedZone(): ClusterZone {
  return clusterZone(recordedObjects, { clusterDomain: 'cluster.local', version: { major: 1, minor: 18 } });
}

const namespace = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });

const service = (name: string, spec: object, space = 'default') => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: space },
  spec,
});

const port = (name: string, number: number, protocol = 'TCP') => ({ name, port: number, protocol });

const clusterIP = (name: string, ip: string, ...ports: readonly object[]) =>
  service(name, { clusterIP: ip, ports });

const hosts = [
  ['10.4.2.41', 'sample-statefulset-headless-2'],
  ['10.4.1.14', 'sample-statefulset-headless-0'],
  ['10.4.2.40', 'sample-statefulset-headless-1'],
].map(([ip, hostname]) => ({ ip, hostname }));

const recordedObjects = {
  services: [
    clusterIP('kubernetes', '10.96.0.1', port('https', 443)),
    service(
      'kube-dns',
      { clusterIP: '10.96.0.10', ports: [port('dns', 53, 'UDP'), port('dns-tcp', 53)] },
      'kube-system',
    ),
    clusterIP('sample-clusterip', '10.7.246.109', port('http-port', 8080)),
    clusterIP('nginx', '10.7.240.80', port('http', 80)),
    service('sample-other', { clusterIP: '10.7.240.50', ports: [port('http-port', 8080)] }, 'other'),
    service('sample-headless', { clusterIP: 'None', ports: [port('http-port', 80)] }),
    service('sample-headless-empty', { clusterIP: 'None', ports: [port('http-port', 80)] }),
    service('sample-externalname', { type: 'ExternalName', externalName: 'example.com' }),
    service('sample-externalname-noa', { type: 'ExternalName', externalName: 'no-such-host.example.com' }),
    service('sample-externalname-other', {
      type: 'ExternalName',
      externalName: 'sample-other.other.svc.cluster.local',
    }),
  ],
  endpoints: [
    {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'sample-headless', namespace: 'default' },
      subsets: [{ addresses: hosts, ports: [{ name: 'http-port', port: 80, protocol: 'TCP' }] }],
    },
  ],
  endpointSlices: [],
  pods: [],
  nodes: [],
  namespaces: ['default', 'kube-system', 'other'].map(namespace),
  networkPolicies: [],
  ingresses: [],
} as unknown as NetworkObjects;
