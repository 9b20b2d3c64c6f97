import { describe, expect, it } from 'vitest';
import { podTemplateHash } from '../../../src/cluster/hash/pod-template-hash.ts';
import { parseVersion, type Version } from '../../../src/cluster/version.ts';

interface Small {
  readonly labels: Readonly<Record<string, string>>;
  readonly name: string;
  readonly image: string;
  readonly port?: number;
}

/** A template as the control planes of the time defaulted it. */
function templateOf({ labels, name, image, port }: Small) {
  const ports = port === undefined ? {} : { ports: [{ containerPort: port, protocol: 'TCP' }] };
  const container = {
    name,
    image,
    ...ports,
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: image.includes(':') ? 'IfNotPresent' : 'Always',
  };
  const spec = {
    containers: [container],
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    schedulerName: 'default-scheduler',
    securityContext: {},
  };
  return { metadata: { creationTimestamp: null, labels }, spec };
}

const web = { labels: { app: 'nginx' }, name: 'nginx', image: 'nginx:1.7.9', port: 80 };
const newer = { ...web, image: 'nginx:1.9.1' };
const run = { labels: { run: 'nginx' }, name: 'nginx', image: 'nginx' };
const mine = { labels: { run: 'my-nginx' }, name: 'my-nginx', image: 'nginx', port: 80 };
const bootcamp = { labels: { run: 'kubernetes-bootcamp' }, name: 'kubernetes-bootcamp', port: 8080 };
const early = { ...bootcamp, image: 'docker.io/jocatalin/kubernetes-bootcamp:v1' };
const late = { ...bootcamp, image: 'gcr.io/google-samples/kubernetes-bootcamp:v1' };
const hello = {
  ...{ labels: { run: 'load-balancer-example' }, name: 'hello-world' },
  ...{ image: 'gcr.io/google-samples/node-hello:1.0', port: 8080 },
};

/** Names that real control planes gave, as many pages of their time show them; the label where it differs. */
const seen: [version: string, template: Small, name: string, label?: string][] = [
  ['1.2', web, '2035384211'],
  ['1.2', newer, '1564180365'],
  ['1.2', mine, '3800858182'],
  ['1.4', run, '3137573019'],
  ['1.5', run, '701339712'],
  ['1.5', early, '390780338'],
  ['1.5', hello, '2895499144'],
  ['1.6', web, '4234284026'],
  ['1.6', run, '2371676037'],
  ['1.7', web, '431080787'],
  ['1.8', web, '569477d6d8', '1250338284'],
  ['1.8', run, '7c87f569d'],
  ['1.9', web, '6c54bd5869', '2710681425'],
  ['1.9', run, '8586cf59'],
  ['1.9', late, '5dbf48f7d4', '1869049380'],
  ['1.10', web, '75675f5897', '3123191453'],
  ['1.10', run, '65899c769f', '2145573259'],
  ['1.10', late, '5c69669756'],
  ['1.11', web, '67594d6bf6'],
  ['1.11', run, '64f497f8fd', '2090539498'],
  ['1.12', run, 'dbddb74b8', 'dbddb74b8'],
];

describe('the pod-template-hash of the control planes before 1.13', () => {
  it.each(seen)('on %s of %o', (text: string, template: Small, name: string, label?: string) => {
    const hash = podTemplateHash(templateOf(template), parseVersion(text) as Version);
    expect(hash.name).toBe(name);
    if (label !== undefined) expect(hash.label).toBe(label);
  });

  it('is that of a build with a later Go where minikube ran 1.8 as one program', () => {
    const version = parseVersion('1.8') as Version;
    const hash = podTemplateHash(templateOf(early), version, undefined, 'minikube');
    expect(hash).toEqual({ name: '6db74b9f76', label: '2863065932' });
    expect(podTemplateHash(templateOf(early), version).name).not.toBe(hash.name);
  });

  it('has the form of its time in the label', () => {
    const labels = ['1.7', '1.11', '1.12'].map(
      (text) => podTemplateHash(templateOf(web), parseVersion(text) as Version).label,
    );
    expect(labels.map((label) => /^\d+$/.test(label))).toEqual([true, true, false]);
  });
});
