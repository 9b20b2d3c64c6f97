import { expect, test } from 'vitest';
import { type Choice, randomFrom } from '#cluster';
import { checkSettings } from '../../src/verification/settings.ts';
import { bootTerminal } from '../../src/verification/terminal-machine.ts';
import { TranscriptOracle } from '../../src/verification/transcript-oracle.ts';
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
};

/** A cluster whose steps all take up to twice as long as usual, or less than half. */
class UnusualOracle extends TranscriptOracle {
  readonly #seed: string;

  constructor(seed: string) {
    super(seed);
    this.#seed = seed;
  }

  override choose<T>(choice: Choice<T>): T {
    const { domain, key } = choice;
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
const seeds = process.env.KANZEN_DRAWN?.split(',') ?? ['s5', 's6'];
const notes = Object.entries(scenarios).flatMap(([name, commands]) =>
  seeds.map((seed) => [name, seed, commands] as const),
);

test.each(notes)(
  'what a cluster printed about %s in a hurry is found (%s)',
  async (_, seed, commands) => {
    const { steps } = await verifyWith({ stated, files }, await draw(commands, seed));
    expect(
      steps.filter(({ verdict }) => verdict !== 'verified').map(({ line, message }) => [line, message]),
    ).toEqual([]);
  },
  120_000,
);
