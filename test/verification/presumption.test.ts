import { describe, expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { checkSettings, defaultSettings, verifyNote } from '#verification';
import { readPresumed } from '../../src/verification/suggestion/read-presumed.ts';
import { stepsOf, tablesOf } from '../../src/verification/suggestion/shown-tables.ts';

/** What is presumed of a page, by the keys of its settings, and the verdicts under all that is proposed. */
async function presumed(...lines: string[]) {
  const source = { path: 'note.md', text: lines.join('\n') };
  const transcript = parseNote(source);
  const input = { source, transcript, settings: defaultSettings, diagnostics: [], files: new Map() };
  const steps = stepsOf(transcript);
  const facts = readPresumed(input, steps, tablesOf(steps));
  const stated = Object.fromEntries(facts.map(({ key, value }) => [key, value]));
  const { settings, diagnostics } = checkSettings(stated, { path: 'note.md', line: 1, column: 1 });
  const report = await verifyNote({ ...input, settings, diagnostics });
  return { stated, verdicts: report.steps.map(({ verdict }) => verdict) };
}

const session = (...lines: string[]) => ['```console', ...lines, '```'];

describe('what a page shows and does not make', () => {
  test('is a workload that was there, with pods of whatever hash it shows, and no other hash later', async () => {
    const listing = (hash: string) => [
      '$ kubectl get pods',
      'NAME                   READY   STATUS    RESTARTS   AGE',
      `web-${hash}-4jq2x   1/1     Running   0          3d`,
      `web-${hash}-kv8ns   1/1     Running   0          3d`,
    ];
    const scale = ['$ kubectl scale deployment web --replicas=1', 'deployment.apps/web scaled'];
    const right = await presumed(...session(...listing('5d9c7b8f4d'), ...scale));
    expect(right.stated).toMatchObject({ given: ['presumed.yaml'], unknownTemplates: ['web'] });
    expect(right.verdicts).toEqual(['verified', 'verified']);
    const wrong = await presumed(...session(...listing('5d9c7b8f4d'), ...listing('6c4f7d9b8c')));
    expect(wrong.verdicts).toEqual(['verified', 'failed']);
  });

  test('was made at different times, where its ages say so', async () => {
    const { stated, verdicts } = await presumed(
      ...session(
        '$ kubectl get pods,svc',
        'NAME        READY   STATUS    RESTARTS   AGE',
        'pod/clock   1/1     Running   0          12m',
        'pod/lamp    1/1     Running   0          47h',
        'pod/shelf   1/1     Running   0          12m',
        '',
        'NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
        'service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   9d',
        'service/lamp         ClusterIP   10.96.7.5    <none>        80/TCP    3h12m',
      ),
    );
    expect(stated.given).toEqual(['presumed.yaml', 'presumed-2.yaml', 'presumed-3.yaml']);
    const files = Object.values(stated.files as Record<string, string>);
    expect(files.map((text) => text.match(/(?<=^ {2}name: ).*/gm))).toEqual([
      ['lamp'],
      ['lamp'],
      ['clock', 'shelf'],
    ]);
    expect(verdicts).toEqual(['verified']);
  });

  test('is in the file that the page applies and does not show, with the selector that is described', async () => {
    const { stated, verdicts } = await presumed(
      ...session(
        '$ kubectl apply -f https://example.org/app/web.yaml',
        'service/web created',
        '$ kubectl describe svc web | grep Selector',
        'Selector:                 tier=front',
      ),
    );
    expect(stated).toMatchObject({ urls: { 'https://example.org/app/web.yaml': 'web.yaml' } });
    expect((stated.files as Record<string, string>)['web.yaml']).toContain('tier: front');
    expect(verdicts).toEqual(['verified', 'verified']);
  });

  test('is a manifest of the page without a name, where a folder is applied that has such an object', async () => {
    const { stated, verdicts } = await presumed(
      '```yaml',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata:',
      '  name: settings',
      'data:',
      '  colour: green',
      '```',
      'Some words about the other file.',
      '```yaml',
      'apiVersion: v1',
      'kind: Service',
      'metadata:',
      '  name: other',
      'spec:',
      '  ports: [{port: 80}]',
      '```',
      ...session(
        '$ kubectl apply -f conf/',
        'configmap/settings created',
        "$ kubectl get cm settings -o jsonpath='{.data.colour}'",
        'green',
      ),
    );
    expect(Object.keys(stated.files ?? {})).toEqual(['conf/presumed.yaml']);
    expect(verdicts).toEqual(['verified', 'verified']);
  });

  test('is nothing that an earlier listing of its kind does not show', async () => {
    const { stated } = await presumed(
      ...session(
        '$ kubectl get svc',
        'NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
        'kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   3d',
        '$ kubectl get svc web',
        'NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE',
        'web    ClusterIP   10.96.0.17    <none>        80/TCP    1m',
      ),
    );
    expect(stated.files).toBeUndefined();
  });

  test('is the namespace that its commands ask in', async () => {
    const make = ['$ kubectl create configmap a --from-literal=k=v -n shop', 'configmap/a created'];
    const { stated, verdicts } = await presumed(...session(...make));
    expect([Object.keys(stated), verdicts]).toEqual([['files', 'given'], ['verified']]);
    const other = await presumed(...session('$ kubectl create ns shop', 'namespace/shop created', ...make));
    expect(other.stated).toEqual({});
  });

  test('is nothing that a command of the page makes', async () => {
    const { stated, verdicts } = await presumed(
      ...session(
        '$ kubectl create deployment web --image=nginx',
        'deployment.apps/web created',
        '$ kubectl get deployment web',
        'NAME   READY   UP-TO-DATE   AVAILABLE   AGE',
        'web    1/1     1            1           9s',
      ),
    );
    expect([stated.files, stated.given]).toEqual([undefined, undefined]);
    expect(verdicts).toEqual(['verified', 'verified']);
  });
});

test.each([
  ['ranges of their own', ['192.168.7.94', '192.168.9.31', '192.168.3.7']],
  ['blocks of a pool', ['192.168.7.194', '192.168.9.131', '192.168.3.1']],
])('pods of one listing on nodes that nothing else names tell the nodes: %s', async (_, addresses) => {
  const width = Math.max(...addresses.map((each) => each.length)) + 3;
  const rows = [
    ['2c5f8', 'worker-c'],
    ['dsxw4', 'worker-a'],
    ['hg9kg', 'worker-b'],
  ].map(
    ([letters, node], at) =>
      `web-${letters}   1/1     Running   0          9s    ${addresses[at]?.padEnd(width)}${node}   <none>           <none>`,
  );
  const { verdicts } = await presumed(
    ...session(
      '$ cat rs.yaml',
      'apiVersion: apps/v1',
      'kind: ReplicaSet',
      'metadata: {name: web}',
      'spec:',
      '  replicas: 3',
      '  selector: {matchLabels: {app: web}}',
      '  template:',
      '    metadata: {labels: {app: web}}',
      '    spec: {containers: [{name: web, image: nginx}]}',
      '$ kubectl apply -f rs.yaml',
      'replicaset.apps/web created',
      '$ kubectl get pods -o wide',
      `NAME        READY   STATUS    RESTARTS   AGE   ${'IP'.padEnd(width)}NODE       NOMINATED NODE   READINESS GATES`,
      ...rows,
    ),
  );
  expect(verdicts).toEqual(['verified', 'verified', 'verified']);
});
