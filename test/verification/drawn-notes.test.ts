import { expect, test } from 'vitest';
import { type Choice, randomFrom } from '#cluster';
import { checkSettings } from '../../src/verification/settings.ts';
import { bootTerminal } from '../../src/verification/terminal-machine.ts';
import { TranscriptOracle } from '../../src/verification/transcript-oracle.ts';
import { sampled } from '../sampled.ts';
import { verifyWith } from './verify-text.ts';

/** The world of all notes that are drawn here. */
const stated = { kubernetes: '1.30', nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }] };

const files = {
  'db.yaml': `apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  replicas: 3
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: nginx, image: nginx}]}
`,
  'agent.yaml': `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {containers: [{name: c, image: "nginx:1.24"}]}
`,
  'slow.yaml': `apiVersion: v1
kind: Pod
metadata: {name: slow, labels: {app: slow}}
spec:
  containers:
  - name: c
    image: nginx:1.25
    readinessProbe: {httpGet: {path: /, port: 80}, initialDelaySeconds: 10, periodSeconds: 3}
---
apiVersion: v1
kind: Service
metadata: {name: slow}
spec: {selector: {app: slow}, ports: [{port: 80}]}
`,
  'dying.yaml': `apiVersion: v1
kind: Pod
metadata: {name: dying}
spec:
  initContainers: [{name: i, image: busybox:1.36, command: [sh, -c, "sleep 3"]}]
  containers:
  - name: a
    image: nginx:1.25
    livenessProbe: {httpGet: {path: /nope, port: 80}, periodSeconds: 3, failureThreshold: 2}
`,
  'work.yaml': `apiVersion: batch/v1
kind: Job
metadata: {name: work}
spec:
  completions: 3
  parallelism: 2
  template:
    spec:
      restartPolicy: Never
      containers: [{name: c, image: busybox, command: [sh, -c, "sleep 4; echo done"]}]
`,
};

/** What is typed in them, soon after what was typed before; `rest` lets the world come to rest. */
const scenarios = {
  'a Deployment at rest': [
    ...['kubectl create deployment web --image=nginx:1.25 --replicas=3', 'rest', 'kubectl get pods -o wide'],
    ...['kubectl expose deployment web --port=80', 'kubectl get svc,ep', 'kubectl label pod -l app=web a=b'],
    ...['kubectl delete pod -l app=web', 'rest', 'kubectl get pods -o wide', 'kubectl get ep web'],
    ...['kubectl scale deploy web --replicas=5', 'rest', 'kubectl get pods --show-labels'],
    ...[
      'kubectl set image deploy/web nginx=nginx:1.26',
      'rest',
      'kubectl get rs',
      'kubectl get pods -o wide',
    ],
    ...[
      'kubectl rollout undo deploy/web',
      'rest',
      'kubectl get all',
      'kubectl scale deploy web --replicas=1',
    ],
    ...['rest', 'kubectl get pods', 'kubectl delete deploy,svc web', 'kubectl get all'],
  ],
  'workloads at rest': [
    ...['kubectl apply -f db.yaml', 'rest', 'kubectl get pods -o wide', 'kubectl get svc,sts,ep'],
    'kubectl run -it --rm tmp --image=busybox:1.28 --restart=Never -- nslookup db',
    ...['kubectl delete pod db-0', 'rest', 'kubectl get pods -o wide', 'kubectl exec db-1 -- cat /etc/hosts'],
    ...['kubectl apply -f agent.yaml', 'rest', 'kubectl get ds,pods -o wide'],
    ...['kubectl apply -f work.yaml', 'rest', 'kubectl get jobs,pods', 'kubectl describe pod db-1'],
    ...[
      'kubectl cordon node-2',
      'kubectl get nodes',
      'kubectl get pods -o wide',
      'kubectl get pods -A',
      'kubectl delete -f db.yaml',
      'rest',
    ],
    'kubectl get pods',
  ],
  'a StatefulSet': [
    ...['kubectl apply -f db.yaml', 'kubectl get pods', 'kubectl get pods', 'kubectl get sts', 'rest'],
    ...[
      'kubectl get pods -o wide',
      'kubectl get endpoints db',
      'kubectl delete pod db-1',
      'kubectl get pods',
    ],
    ...['rest', 'kubectl scale sts db --replicas=1', 'kubectl get pods', 'rest', 'kubectl describe sts db'],
  ],
  'a Job': [
    ...['kubectl apply -f work.yaml', 'kubectl get jobs', 'kubectl get pods', 'kubectl get pods'],
    ...['kubectl get jobs', 'kubectl wait --for=condition=complete job/work --timeout=60s'],
    ...['kubectl get pods', 'kubectl logs job/work'],
  ],
  'a Job that fails': [
    "kubectl create job bad --image=busybox:1.36 -- sh -c 'exit 3'",
    ...['kubectl get jobs', 'sleep 20', 'kubectl get pods', 'kubectl describe job bad'],
  ],
  'a Job that fails over minutes': [
    "kubectl create job bad --image=busybox:1.36 -- sh -c 'exit 3'",
    ...['kubectl get jobs', 'sleep 60', 'kubectl get pods', 'sleep 100', 'kubectl get pods'],
    ...['kubectl describe job bad', 'sleep 400', 'kubectl get jobs', 'kubectl describe job bad'],
  ],
  'a quota that is used up': [
    ...['kubectl create quota q --hard=pods=3', 'kubectl create deployment web --image=nginx --replicas=5'],
    ...['sleep 4', 'kubectl get deploy,rs,pods', 'kubectl describe quota q', 'kubectl get events'],
  ],
  'a rollout that is followed': [
    ...['kubectl create deployment web --image=nginx:1.24 --replicas=2', 'kubectl rollout status deploy/web'],
    ...['kubectl set image deploy/web nginx=nginx:1.25', 'kubectl get pods'],
    ...['kubectl rollout status deploy/web', 'kubectl get rs'],
  ],
  'a node that is drained': [
    ...['kubectl create deployment web --image=nginx:1.25 --replicas=4', 'rest', 'kubectl get pods -o wide'],
    ...['kubectl drain node-2 --ignore-daemonsets', 'kubectl get nodes', 'rest', 'kubectl get pods -o wide'],
  ],
  'a container that does not live': [
    ...['kubectl apply -f dying.yaml', 'kubectl get pods', 'sleep 2', 'kubectl get pods', 'sleep 10'],
    ...['kubectl get pods', 'kubectl describe pod dying'],
  ],
  'a container that fails again and again': [
    "kubectl run boom --image=busybox:1.36 -- sh -c 'sleep 2; exit 1'",
    ...['kubectl get pods', 'sleep 5', 'kubectl get pods', 'sleep 15', 'kubectl get pods', 'sleep 30'],
    ...['kubectl get pods', 'kubectl describe pod boom'],
  ],
  'a CronJob': [
    "kubectl create cronjob hi --image=busybox:1.36 --schedule='*/1 * * * *' -- date",
    ...['kubectl get cronjob', 'sleep 70', 'kubectl get cronjob', 'kubectl get jobs', 'kubectl get pods'],
    ...['sleep 60', 'kubectl get jobs', 'kubectl describe cronjob hi'],
  ],
  'the pods of one node': [
    ...['kubectl create deployment web --image=nginx:1.25 --replicas=3', 'rest', 'kubectl get pods'],
    ...['kubectl get pods --field-selector spec.nodeName=node-2 -o wide', 'kubectl get pods -o wide'],
  ],
  'an image that is not there': [
    ...['kubectl create deployment web --image=nginx:1.25 --replicas=2', 'rest', 'kubectl get pods'],
    ...['kubectl set image deploy/web nginx=nginx:1.161', 'sleep 4', 'kubectl get pods', 'sleep 15'],
    ...['kubectl get pods', 'kubectl rollout undo deploy/web', 'sleep 2', 'kubectl get pods'],
  ],
  'pods that linger': [
    ...['kubectl create deployment web --image=nginx:1.25 --replicas=2', 'rest', 'kubectl get pods -o wide'],
    ...['kubectl delete pod -l app=web --wait=false', 'kubectl get pods', 'sleep 3', 'kubectl get pods'],
    ...['kubectl delete svc nothing --ignore-not-found', 'kubectl get deploy,rs,pods'],
  ],
  'a pod that is slow to be ready': [
    ...['kubectl apply -f slow.yaml', 'kubectl get pods', 'kubectl get ep slow', 'sleep 8'],
    ...['kubectl get pods', 'kubectl get ep slow', 'sleep 10', 'kubectl get pods -o wide'],
  ],
};

/** No registry has it, though its name does not tell. */
const missing = 'existence of image docker.io/library/nginx:1.161';

/** A cluster whose steps all take up to twice as long as usual, or less than half. */
class UnusualOracle extends TranscriptOracle {
  readonly #seed: string;

  constructor(seed: string) {
    super(seed);
    this.#seed = seed;
  }

  override choose<T>(choice: Choice<T>): T {
    const { domain, key } = choice;
    if (key === missing) return domain.parse('missing') as T;
    if (domain.type !== 'duration' || /^(joining|age|way) of /.test(key)) return super.choose(choice);
    const [least = 0, most = 0] = (domain.members as readonly unknown[]).map(Number);
    const usual = Number(domain.print(domain.sample(randomFrom(this.#seed + key))));
    const times = 0.4 + randomFrom(`times ${this.#seed}${key}`).below(1600) / 1000;
    const length = Math.min(most, Math.max(least, Math.round(usual * times)));
    return super.choose({
      ...choice,
      domain: { ...domain, sample: () => domain.parse(String(length)) as T },
    });
  }
}

/** A note as such a cluster would print it: a legal history by construction. */
async function draw(commands: readonly string[], seed: string): Promise<string> {
  const { settings } = checkSettings(stated, { path: 'note.md', line: 1, column: 1 });
  const input = {
    files: new Map(Object.entries(files)),
    transcript: { files: [], blocks: [], diagnostics: [] },
  };
  const machine = bootTerminal(settings, input as never)(new UnusualOracle(seed));
  const random = randomFrom(`typing ${seed}`);
  await machine.advance('settled');
  const lines: string[] = [];
  for (const command of commands) {
    if (command === 'rest') {
      await machine.advance('settled');
      continue;
    }
    await machine.advance(machine.now() + 300 + random.below(4000));
    const { text } = await machine.run(command, { kind: 'workstation' });
    lines.push(`$ ${command}`, ...(text === '' ? [] : [text.trimEnd()]));
  }
  return ['```console', ...lines, '```'].join('\n');
}

/** More notes are drawn with `KANZEN_DRAWN=first,second,…`: a name each, from which its chances follow. */
const seeds = process.env.KANZEN_DRAWN?.split(',') ?? sampled(['s5', 's6'], 2);
const notes = Object.entries(scenarios).flatMap(([name, commands]) =>
  seeds.map((seed) => [name, seed, commands] as const),
);

test.each(notes)(
  'what a cluster printed about %s is found (%s)',
  async (_, seed, commands) => {
    const { steps } = await verifyWith({ stated, files }, await draw(commands, seed));
    expect(
      steps.filter(({ verdict }) => verdict !== 'verified').map(({ line, message }) => [line, message]),
    ).toEqual([]);
  },
  120_000,
);
