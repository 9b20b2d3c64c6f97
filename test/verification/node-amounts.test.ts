import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const verdictsOf = async (text: string) => {
  const { steps } = await verifyWith({ stated: { kubernetes: '1.30', provider: 'minikube' } }, text);
  return steps.map(({ verdict }) => verdict);
};

const described = (free: string) => `\`\`\`console
$ kubectl describe node minikube
Name:               minikube
...
Capacity:
  cpu:                2
  ephemeral-storage:  61202244Ki
  hugepages-2Mi:      0
  memory:             4026044Ki
  pods:               110
Allocatable:
  cpu:                2
  ephemeral-storage:  61202244Ki
  hugepages-2Mi:      0
  memory:             4026044Ki
  pods:               110
...
$ kubectl get node minikube -o jsonpath='{.status.allocatable.memory}'
${free}
\`\`\`
`;

/** Machines differ, and a note tells of its own: afterwards it has what it told. */
it('takes what a node has from what the note tells of it', async () => {
  expect(await verdictsOf(described('4026044Ki'))).toEqual(['elided', 'verified']);
  expect(await verdictsOf(described('4026045Ki'))).toEqual(['elided', 'failed']);
}, 60_000);

const measured = (share: string) => `\`\`\`console
$ kubectl top nodes
NAME       CPU(cores)   CPU%   MEMORY(bytes)   MEMORY%
minikube   213m         ${share}    1205Mi          15%
\`\`\`
`;

/** kubectl: pkg/metricsutil/metrics_printer.go; there are no parts of processors. */
it('reads off shares what a node has', async () => {
  expect(await verdictsOf(measured('10%'))).toEqual(['verified']);
  expect(await verdictsOf(measured('12%'))).toEqual(['failed']);
}, 60_000);
