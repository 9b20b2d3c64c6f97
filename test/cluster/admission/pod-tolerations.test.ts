import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../../terminal/settings.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: bears}
spec:
  tolerations: [{key: a, operator: Exists, effect: NoSchedule}]
  containers: [{name: c, image: "nginx:1.25"}]
`;

test('a manifest with tolerations can be applied again, without those that every pod has', async () => {
  const cluster = new Cluster(settingsOf(33), seededOracle('test'));
  const terminal = new Terminal({ cluster, files: { 'pod.yaml': pod } });
  const texts: string[] = [];
  const keys = "kubectl get pod bears -o jsonpath='{.spec.tolerations[*].key}'";
  for (const command of ['kubectl apply -f pod.yaml', 'kubectl apply -f pod.yaml', keys]) {
    const { output } = await terminal.run(command);
    texts.push(output.map(({ text }) => text).join(''));
  }
  expect(texts).toEqual([
    'pod/bears created\n',
    'pod/bears configured\n',
    'a node.kubernetes.io/not-ready node.kubernetes.io/unreachable',
  ]);
});
