import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../terminal/settings.ts';

async function managersOf(made: string, what: string): Promise<readonly string[]> {
  const terminal = new Terminal({ cluster: new Cluster(settingsOf(36), seededOracle('test')), files: {} });
  await terminal.run(made);
  await terminal.run('sleep 20');
  const range = '{range .metadata.managedFields[*]}{.manager} {.subresource} {.fieldsV1}{"\\n"}{end}';
  const { output } = await terminal.run(`kubectl get ${what} --show-managed-fields -o jsonpath='${range}'`);
  const text = output.map((piece) => piece.text).join('');
  return text.trimEnd().split('\n');
}

test('a Deployment is told its revision with its status', async () => {
  const own = (await managersOf('kubectl create deployment web --image=nginx', 'deploy web')).filter((line) =>
    line.startsWith('kube-controller-manager'),
  );
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^kube-controller-manager status .*deployment\.kubernetes\.io\/revision/);
});

test('the scheduler writes itself that it finds no node', async () => {
  const overrides = `--overrides='{"spec":{"nodeSelector":{"disk":"none"}}}'`;
  const managers = await managersOf(`kubectl run lost --image=nginx ${overrides}`, 'pod lost');
  expect(managers.map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
    'kube-scheduler status',
    'kubectl-run ',
  ]);
});
