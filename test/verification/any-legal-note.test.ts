import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom, safeAlphabet, shuffled } from '#cluster';
import { alignTabs, humanDuration, tableLayout } from '#text';
import { firstNote, verifyInBundle } from './first-note.ts';

interface Pod {
  readonly suffix: string;
  readonly address: string;
}

/** The choices of one legal history of the first note's world. */
interface Choices {
  readonly before: readonly Pod[];
  readonly after: readonly Pod[];
  readonly clusterIP: string;
  readonly deploymentAge: string;
  readonly serviceAge: string;
  readonly answers: readonly string[];
  readonly variables: readonly string[];
}

/** Draws a history as a cluster would: names, nodes, addresses, ages, who answers, the order of variables. */
function drawChoices(seed: number): Choices {
  const random = randomFrom(`history ${seed}`);
  const suffix = () =>
    Array.from({ length: 5 }, () => safeAlphabet[random.below(safeAlphabet.length)]).join('');
  const taken = new Set<string>();
  const address = (): string => {
    const value = `10.4.${random.below(3)}.${20 + random.below(200)}`;
    if (taken.has(value)) return address();
    taken.add(value);
    return value;
  };
  const pods = () =>
    Array.from({ length: 3 }, () => ({ suffix: suffix(), address: address() })).sort((left, right) =>
      left.suffix < right.suffix ? -1 : 1,
    );
  const before = pods();
  const serviceAge = 5 + random.below(300);
  return {
    before,
    after: pods(),
    clusterIP: `10.7.${240 + random.below(16)}.${20 + random.below(200)}`,
    serviceAge: humanDuration(serviceAge * 1000),
    deploymentAge: humanDuration((serviceAge + 5 + random.below(4000)) * 1000),
    answers: Array.from({ length: 3 }, () => before[random.below(3)]?.suffix ?? ''),
    variables: shuffled([0, 1, 2, 3, 4, 5, 6, 7].map(String), random),
  };
}

const name = (pod: Pod) => `sample-deployment-6c5948bf66-${pod.suffix}`;
const table = (rows: readonly (readonly string[])[]) =>
  alignTabs(rows.map((row) => `${row.join('\t')}\n`).join(''), tableLayout).trimEnd();
const endpoints = (pods: readonly Pod[]) =>
  pods
    .map(({ address }) => address)
    .sort()
    .map((address) => `${address}:80`)
    .join(',');

/** The first note as its author would have written it in that history. */
function noteOf(choices: Choices): string {
  const podTable = (pods: readonly Pod[]) =>
    table([['NAME', 'IP'], ...pods.map((pod) => [name(pod), pod.address])]);
  const lines = firstNote.split('\n');
  const start = lines.findIndex((line) => line.startsWith('SAMPLE_CLUSTERIP_PORT='));
  const variables = lines.slice(start, start + 8);
  const reordered = choices.variables.map((index) => variables[Number(index)]).join('\n');
  const answers = [...choices.answers];
  return firstNote
    .replace(variables.join('\n'), reordered)
    .replace(
      /NAME +READY[\s\S]*?80s/,
      table([
        ['NAME', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'AGE'],
        ['sample-deployment', '3/3', '3', '3', choices.deploymentAge],
      ]),
    )
    .replace(/NAME +IP\n(.*\n){3}/, () => `${podTable(choices.before)}\n`)
    .replace(/NAME +IP\n(sample.*(?:g4dpz|h9qhx|vvtl8).*\n){3}/, () => `${podTable(choices.after)}\n`)
    .replace(
      /NAME +TYPE[\s\S]*?13s/,
      table([
        ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE'],
        ['sample-clusterip', 'ClusterIP', choices.clusterIP, '<none>', '8080/TCP', choices.serviceAge],
      ]),
    )
    .replace(/10\.4\.1\.14:80,.*/, endpoints(choices.before))
    .replace(/10\.4\.1\.15:80,.*/, endpoints(choices.after))
    .replace(
      /^(\$ kubectl run .* curl .*\n).*$/gm,
      (_, command) => `${command}sample-deployment-6c5948bf66-${answers.shift()}`,
    )
    .replace(/g4dpz/g, choices.after[0]?.suffix ?? '')
    .replace(/10\.7\.246\.109/g, choices.clusterIP)
    .replace(/109\.246\.7\.10/g, choices.clusterIP.split('.').reverse().join('.'));
}

test('the first note is true in any legal history', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      const report = await verifyInBundle(noteOf(drawChoices(seed)));
      const wrong = report.steps.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'elided');
      expect(wrong.map(({ line, message, mismatch }) => ({ line, message, mismatch }))).toEqual([]);
    }),
    { numRuns: 12, seed: 1 },
  );
});
