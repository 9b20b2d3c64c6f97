import { describe, expect, it } from 'vitest';
import { parseNote } from '#transcript';
import { defaultSettings, printSuggestion, suggestWorld } from '#verification';
import { sampled } from '../sampled.ts';
import { verify } from './verify-text.ts';

/** One small session as the clients and control planes of each time printed it. */
interface Era {
  readonly version: string;
  readonly session: readonly string[];
}

const eras: readonly Era[] = [
  {
    version: '1.2',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment "web" created',
      '$ kubectl expose deployment web --type=NodePort',
      'service "web" exposed',
      '$ kubectl get svc web',
      'NAME      CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE',
      'web       10.106.92.61   <nodes>       80:32460/TCP   1m',
      '$ kubectl get pods -o wide',
      'NAME                  READY     STATUS    RESTARTS   AGE       NODE',
      'web-940342687-e9iaa   1/1       Running   0          2m        node-1',
      '$ kubectl get rs',
      'NAME            DESIRED   CURRENT   AGE',
      'web-940342687   1         1         2h',
    ],
  },
  {
    version: '1.5',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment "web" created',
      '$ kubectl get pods -o wide',
      'NAME                   READY     STATUS    RESTARTS   AGE       IP           NODE',
      'web-1764342597-0ae13   1/1       Running   0          2m        10.244.1.7   node-2',
      '$ kubectl get rs',
      'NAME             DESIRED   CURRENT   READY     AGE',
      'web-1764342597   1         1         1         2h',
      '$ kubectl rollout history deployment/web --revision=1',
      'deployments "web" with revision #1',
      '...',
      '$ kubectl get nodes node-1',
      'NAME      STATUS    AGE',
      'node-1    Ready     1d',
      '$ kubectl scale deployment web --replicas=2',
      'deployment "web" scaled',
    ],
  },
  {
    version: '1.7',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment "web" created',
      '$ kubectl get pods -o name',
      'pods/web-2331572909-1mq6x',
      '$ kubectl get nodes node-1',
      'NAME      STATUS    AGE       VERSION',
      'node-1    Ready     1d        v1.7.5',
      '$ kubectl get svc,deploy',
      'NAME             CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
      'svc/kubernetes   10.96.0.1    <none>        443/TCP   1d',
      '',
      'NAME         DESIRED   CURRENT   UP-TO-DATE   AVAILABLE   AGE',
      'deploy/web   1         1         1            1           3m',
    ],
  },
  {
    version: '1.9',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment "web" created',
      '$ kubectl get pods --show-labels',
      'NAME                 READY     STATUS    RESTARTS   AGE       LABELS',
      'web-7498f9f7-llsws   1/1       Running   0          1m        pod-template-hash=30549593,run=web',
      '$ kubectl delete deployment web',
      'deployment "web" deleted',
    ],
  },
  {
    version: '1.10',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment.apps "web" created',
      '$ kubectl get deploy -o wide',
      'NAME      DESIRED   CURRENT   UP-TO-DATE   AVAILABLE   AGE       CONTAINERS   IMAGES       SELECTOR',
      'web       1         1         1            1           1m        web          nginx:1.11   run=web',
      '$ kubectl scale deployment web --replicas=2',
      'deployment.extensions "web" scaled',
      '$ kubectl set image deployment/web web=nginx:1.12',
      'deployment.apps "web" image updated',
      '$ kubectl rollout undo deployment/web',
      'deployment.apps "web"',
      `$ kubectl patch deployment web -p '{"spec":{"replicas":2}}'`,
      'deployment.extensions "web" not patched',
      '$ kubectl delete deployment web',
      'deployment.extensions "web" deleted',
    ],
  },
  {
    version: '1.11',
    session: [
      '$ kubectl run web --image=nginx:1.11 --port=80',
      'deployment.apps/web created',
      '$ kubectl get pods -o wide',
      'NAME                   READY     STATUS    RESTARTS   AGE       IP           NODE      NOMINATED NODE',
      'web-55bc8956b4-zlp6v   1/1       Running   0          5m        10.244.0.9   node-1    <none>',
    ],
  },
  {
    version: '1.12',
    session: [
      '$ kubectl create deployment web --image=nginx:1.11',
      'deployment.apps/web created',
      '$ kubectl get deploy',
      'NAME   DESIRED   CURRENT   UP-TO-DATE   AVAILABLE   AGE',
      'web    1         1         1            1           2m5s',
    ],
  },
];

/** All versions are tried for a suggestion, so that few eras are enough. */
const suggested = ['1.2', '1.9', '1.12'];

describe.each(sampled(eras, 3))('a session of $version', ({ version, session }) => {
  const note = ['```console', ...session, '```'];

  it('is true of its version', async () => {
    const { steps } = await verify({ kubernetes: version }, ...note);
    expect(steps.filter(({ verdict }) => !['verified', 'elided'].includes(verdict))).toEqual([]);
  });

  it('is true of no version since 1.13', async () => {
    const { steps } = await verify({ kubernetes: '1.13' }, ...note);
    expect(steps.some(({ verdict }) => verdict === 'failed')).toBe(true);
  });

  it.runIf(suggested.includes(version))(
    'suggests its version',
    async () => {
      const source = { path: 'note.md', text: note.join('\n') };
      const input = { source, transcript: parseNote(source), settings: defaultSettings, diagnostics: [] };
      const text = printSuggestion(await suggestWorld({ ...input, files: new Map() }));
      expect(text).toMatch(new RegExp(`^kubernetes: "${version.replace('.', '\\.')}"`, 'm'));
    },
    120_000,
  );
});

it('kubectl 1.15 leaves a line blank above every table but the first, also above those without rows', async () => {
  const note = [
    '```',
    '$ kubectl run web --image=nginx --restart=Never',
    'pod/web created',
    '$ kubectl get all',
    'NAME      READY   STATUS    RESTARTS   AGE',
    'pod/web   1/1     Running   0          20s',
    '',
    '',
    'NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
    'service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   128m',
    '```',
  ];
  const ends = async (kubectl: string) =>
    (await verify({ kubernetes: '1.15', kubectl }, ...note)).steps.map(({ verdict }) => verdict);
  expect(await ends('1.15')).toEqual(['verified', 'verified']);
  expect(await ends('1.16')).toEqual(['verified', 'failed']);
});
