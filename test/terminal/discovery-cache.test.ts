import { beforeEach, describe, expect, it } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: crontabs.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crontabs, singular: crontab, kind: CronTab, shortNames: [ct] }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;

describe('what kubectl remembers of what the server serves', () => {
  let terminal: Terminal;
  const shown = async (command: string) =>
    (await terminal.run(command)).output.map(({ text }) => text).join('');

  beforeEach(async () => {
    const cluster = new Cluster(settingsOf(33, { nodes: 1 }), seededOracle('a'));
    terminal = new Terminal({ cluster, files: { 'crd.yaml': definition } });
    await shown('kubectl apply -f crd.yaml');
    await shown('kubectl get crontabs');
    await shown('kubectl delete crd crontabs.stable.example.com');
  });

  it('outlives the definition of a kind, whose path is then not found', async () => {
    expect(await shown('kubectl get ct')).toBe(
      'Error from server (NotFound): Unable to list "stable.example.com/v1, Resource=crontabs": the server could not find ' +
        'the requested resource (get crontabs.stable.example.com)\n',
    );
  });

  it.each([
    ['a word that means nothing makes it ask again', async () => shown('kubectl get nonsense')],
    ['so does a list of all resources', async () => shown('kubectl api-resources')],
    ['and time', async () => terminal.letTimePass(terminal.cluster.now + 6 * 3_600_000)],
  ])('is forgotten: %s', async (_, happens) => {
    await happens();
    expect(await shown('kubectl get ct')).toBe('error: the server doesn\'t have a resource type "ct"\n');
  });

  it('goes back with the terminal', async () => {
    const before = terminal.snapshot();
    await shown('kubectl api-resources');
    terminal.restore(before);
    expect(await shown('kubectl get ct')).toContain('Unable to list');
  });
});
