import { describe, expect, it } from 'vitest';
import { parseNote } from '#transcript';
import { defaultSettings, printSuggestion, readSettings, suggestWorld } from '#verification';
import { wordingLimits } from '../../src/verification/older-wording.ts';
import { readServiceRange } from '../../src/verification/suggestion/read-addresses.ts';
import { readGiven } from '../../src/verification/suggestion/read-given.ts';
import { readImages } from '../../src/verification/suggestion/read-images.ts';
import { readNodes } from '../../src/verification/suggestion/read-nodes.ts';
import { readPlatform } from '../../src/verification/suggestion/read-platform.ts';
import { readVersions } from '../../src/verification/suggestion/read-versions.ts';
import { linesOf, stepsOf, tablesOf } from '../../src/verification/suggestion/shown-tables.ts';

function shown(...session: string[]) {
  const source = { path: 'note.md', text: ['```console', ...session, '```'].join('\n') };
  const steps = stepsOf(parseNote(source));
  return { steps, lines: linesOf(steps), tables: tablesOf(steps) };
}

const services = (...rows: string[]) => [
  '$ kubectl get svc',
  'NAME         TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE',
  ...rows.map((row) => `${row}  <none>        443/TCP   1d`),
];

describe('what a note says of its world', () => {
  it.each([
    [['kubernetes   ClusterIP   10.96.0.1   '], '10.96.0.0/12'],
    [['kubernetes   ClusterIP   10.7.240.1  '], '10.7.240.0/20'],
    [['kubernetes   ClusterIP   10.43.0.1   '], '10.43.0.0/16'],
    [['web          ClusterIP   10.7.250.9  '], '10.7.240.0/20'],
    [['web          ClusterIP   10.105.3.4  '], '10.96.0.0/12'],
    [['web          ClusterIP   10.152.183.9'], '10.152.183.0/24'],
    [['kubernetes   ClusterIP   10.0.0.1    ', 'web          ClusterIP   10.0.162.149'], '10.0.0.0/16'],
  ])('reads the range of services off %j', (rows, value) => {
    const { tables, lines } = shown(...services(...rows));
    expect(readServiceRange(tables, lines)).toMatchObject([{ key: 'serviceCIDR', value, line: 4 }]);
  });

  it('takes no address of a pod for one of a service', () => {
    const { tables, lines } = shown('$ kubectl describe pod web', 'IP:           10.4.1.7');
    expect(readServiceRange(tables, lines)).toEqual([]);
  });

  it('reads nodes off their listing, and their ranges off the pods on them', () => {
    const { tables, lines } = shown(
      '$ kubectl get nodes -o wide',
      'NAME   STATUS   ROLES    AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE',
      'n2     Ready    <none>   1d    v1.20.2   10.0.0.2      <none>        Ubuntu',
      'n1     Ready    <none>   1d    v1.20.2   10.0.0.1      34.1.2.3      Ubuntu',
      '$ kubectl get pods -o wide',
      'NAME   READY   STATUS    RESTARTS   AGE   IP         NODE   NOMINATED NODE   READINESS GATES',
      'web    1/1     Running   0          1m    10.4.1.7   n1     <none>           <none>',
    );
    expect(readNodes(tables, lines)).toMatchObject([
      {
        line: 4,
        value: [
          { name: 'n2', internalIP: '10.0.0.2' },
          { name: 'n1', podCIDR: '10.4.1.0/24', internalIP: '10.0.0.1', externalIP: '34.1.2.3' },
        ],
      },
    ]);
    expect(readVersions(tables, lines)).toMatchObject([{ key: 'kubernetes', value: '1.20', line: 4 }]);
  });

  it('states nodes in the order in which they joined, and no range that two of them share', () => {
    const { tables, lines } = shown(
      '$ kubectl get nodes',
      'NAME   STATUS   ROLES    AGE     VERSION',
      'n1     Ready    <none>   30h     v1.30.2',
      'n2     Ready    <none>   3d17h   v1.30.2',
      '$ kubectl get pods -o wide',
      'NAME   READY   STATUS    RESTARTS   AGE   IP         NODE   NOMINATED NODE   READINESS GATES',
      'a      1/1     Running   0          1m    10.4.1.7   n1     <none>           <none>',
      'b      1/1     Running   0          1m    10.4.1.8   n2     <none>           <none>',
    );
    expect(readNodes(tables, lines)[0]?.value).toEqual([{ name: 'n2' }, { name: 'n1' }]);
  });

  it.each([
    ['minikube start', 'provider', 'minikube'],
    ['curl $(minikube ip):30080', 'provider', 'minikube'],
    ['kind create cluster', 'provider', 'kind'],
    ['gcloud container clusters create a', 'provider', 'gke'],
  ])('knows whose cluster "%s" makes', (command, key, value) => {
    const { steps, lines } = shown(`$ ${command}`);
    expect(readPlatform(steps, lines)).toMatchObject([{ key, value, line: 2 }]);
  });

  it('reads what kind sets up, and that Docker Desktop balances loads on localhost', () => {
    const { tables, lines } = shown(
      '$ kind create cluster',
      ' ✓ Ensuring node image (kindest/node:v1.27.3) 🖼',
    );
    expect(readVersions(tables, lines)).toMatchObject([{ key: 'kubernetes', value: '1.27' }]);
    const service = 'web    LoadBalancer   10.98.2.7   localhost     80:30666/TCP   14s';
    const listed = shown(
      '$ kubectl get svc',
      'NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
      service,
    );
    expect(readPlatform(listed.steps, listed.lines)).toMatchObject([{ value: 'docker-desktop' }]);
  });

  it('knows up to which versions words go that were gone then, where no later ones stand beside them', () => {
    const { lines } = shown(
      '$ kubectl expose deploy/a',
      'service "a" exposed',
      '$ kubectl get deploy',
      'NAME   DESIRED   CURRENT   UP-TO-DATE   AVAILABLE   AGE',
    );
    expect(wordingLimits(lines)).toEqual({ kubectl: '1.10', kubernetes: '1.12' });
    const mixed = shown(
      '$ kubectl expose deploy/a',
      'service "a" exposed',
      '$ kubectl create -f b.yaml',
      'pod/b created',
    );
    expect(wordingLimits(mixed.lines)).toEqual({});
    const typed = shown('$ kubectl exec -it web sh', '/ # env', 'A=b');
    expect(wordingLimits(typed.lines, typed.steps)).toEqual({ kubectl: '1.30' });
    const dashed = shown('$ kubectl exec -it web -- sh -c "a b"', '$ kubectl exec web');
    expect(wordingLimits(dashed.lines, dashed.steps)).toEqual({});
    const claims = shown(
      '$ k get pvc',
      'NAME   STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   AGE',
    );
    expect(wordingLimits(claims.lines)).toEqual({ kubernetes: '1.28' });
    const runs = shown(
      '$ kubectl get jobs',
      'NAME               COMPLETIONS   DURATION   AGE',
      'hello-1587400860   1/1           4s         4s',
    );
    expect(wordingLimits(runs.lines)).toEqual({ kubernetes: '1.20' });
    const timed = shown('$ kubectl get pod web -o yaml', '  uid: 8b472265-cbc1-11ea-b325-0e72f724c445');
    expect(wordingLimits(timed.lines)).toEqual({ kubernetes: '1.14' });
  });

  it('reads the time zone and the domain', () => {
    const { steps, lines } = shown(
      '$ kubectl describe pod web',
      'Start Time:   Thu, 05 Mar 2020 10:00:00 +0900',
      '$ kubectl exec web -- cat /etc/resolv.conf',
      'search default.svc.example.org svc.example.org example.org',
    );
    expect(readPlatform(steps, lines)).toMatchObject([
      { key: 'clusterDomain', value: 'example.org', line: 5 },
      { key: 'timezone', value: 'Asia/Tokyo', line: 3 },
    ]);
  });

  it.each([
    ['nginx:1.15', '1.15.8', { 'nginx:1.15': 'nginx:1.15.8' }],
    ['nginx', '1.27.4', { nginx: 'nginx:1.27.4' }],
    ['nginx:stable-alpine', '1.20.1', { 'nginx:stable-alpine': 'nginx:1.20.1-alpine' }],
    ['nginx:1.16', '1.15.8', undefined],
    ['nginx:1.15.8', '1.15.8', undefined],
    ['nginx:own', '1.15.8', undefined],
  ])('reads which version %s meant where nginx tells %s', (image, version, value) => {
    const { steps, lines } = shown(
      `$ kubectl create deployment web --image=${image}`,
      'deployment.apps/web created',
      '$ curl -I http://10.0.0.1',
      `Server: nginx/${version}`,
    );
    const facts = readImages([`        image: ${image}`], steps, lines);
    expect(facts).toMatchObject(value === undefined ? [] : [{ key: 'images', value, line: 5 }]);
  });

  it('does not say which of two images told its version', () => {
    const { steps, lines } = shown('$ curl -I http://a', 'Server: nginx/1.27.4', 'Server: nginx/1.27.3');
    expect(readImages(['image: nginx', 'image: nginx:alpine'], steps, lines)).toEqual([]);
  });

  it('takes for given what the note shows, and no command applies', () => {
    const manifest = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
    const files = new Map(['web', 'db', 'unused'].map((name) => [`${name}.yaml`, manifest(name)]));
    const { steps, lines } = shown(
      ...services('web  ClusterIP   10.96.0.9   '),
      '$ kubectl apply -f db.yaml',
      'service/db created',
    );
    expect(readGiven(files, steps, lines)).toMatchObject([{ key: 'given', value: ['web.yaml'], line: 4 }]);
    const later = shown(...services('web  ClusterIP   10.96.0.9   '), '$ kubectl delete -f web.yaml');
    expect(readGiven(files, later.steps, later.lines)).toMatchObject([{ value: ['web.yaml'] }]);
    const before = shown('$ kubectl apply -f web.yaml', ...services('web  ClusterIP   10.96.0.9   '));
    expect(readGiven(files, before.steps, before.lines)).toEqual([]);
  });
});

it('proposes settings under which the note prints what it shows, each with its line', async () => {
  const session = [
    '$ kubectl get nodes',
    'NAME   STATUS   ROLES    AGE   VERSION',
    'n1     Ready    <none>   10d   v1.20.2',
    '$ kubectl get pods',
    'No resources found in default namespace.',
  ];
  const source = { path: 'note.md', text: ['```console', ...session, '```'].join('\n') };
  const input = { source, transcript: parseNote(source), settings: defaultSettings, diagnostics: [] };
  const text = printSuggestion(await suggestWorld({ ...input, files: new Map() }));
  expect(text).toMatch(/^kubernetes: "1\.20" # line 4: said in so many words$/m);
  expect(text).toMatch(/^# line 4: the listing of nodes\nnodes:\n {2}- \{ name: n1 \}$/m);
  expect(readSettings({ path: 'kanzen.yaml', text }).diagnostics).toEqual([]);
}, 60_000);

describe('of several versions, suggests', () => {
  const suggested = async (...session: string[]) => {
    const source = { path: 'note.md', text: ['```console', ...session, '```'].join('\n') };
    const input = { source, transcript: parseNote(source), settings: defaultSettings, diagnostics: [] };
    return printSuggestion(await suggestWorld({ ...input, files: new Map() }));
  };

  it('that under which the hash of a template is the one shown, whatever else speaks for others', async () => {
    const text = await suggested(
      '$ kubectl create deployment mydeploy --image=nginx --replicas=2',
      '$ kubectl get pods',
      'NAME                        READY   STATUS    RESTARTS   AGE',
      'mydeploy-5b9b9b667b-g8ntq   1/1     Running   0          2m46s',
      'mydeploy-5b9b9b667b-xbczq   1/1     Running   0          2m46s',
      // As until 1.23: pasted from an older note.
      '$ kubectl get secrets',
      'NAME                  TYPE                                  DATA   AGE',
      'default-token-x7k2p   kubernetes.io/service-account-token   3      10d',
    );
    expect(text).toMatch(/^kubernetes: "1\.31"/m);
  }, 60_000);

  it('none in which its commands are refused, though none of them prints what it shows', async () => {
    const text = await suggested(
      '$ kubectl apply -f lost.yaml',
      'pod/web created',
      '$ kubectl exec -it web sh',
      '/ # hostname',
      'web',
    );
    expect(text).toMatch(/^kubernetes: "1\.30"/m);
  }, 60_000);

  it('none because its commands fail, and say less that is wrong', async () => {
    const text = await suggested(
      '$ kubectl create deployment web --image=nginx',
      '$ kubectl expose deployment web --port=80',
      '$ kubectl get endpointslices -o json',
      '{',
      '    "addressType": "IPv4",',
      '    "apiVersion": "discovery.k8s.io/v1",',
      '    "endpoints": [',
      '        {',
      '            "conditions": {',
      '                "ready": true,',
      '                "serving": true,',
      '                "terminating": false',
    );
    const [, minor] = /^kubernetes: "1\.(\d+)"/m.exec(text) ?? [];
    expect(Number(minor)).toBeGreaterThanOrEqual(21);
  }, 60_000);
});
