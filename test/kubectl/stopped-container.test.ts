import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../terminal/settings.ts';

const plain = 'error: unable to upgrade connection: container not found ("broken")\n';
const translated =
  'error: Internal error occurred: unable to upgrade connection: container not found ("broken")\n';

test.each([
  [29, 33, plain],
  [30, 29, plain],
  [30, 30, translated],
  [36, 36, translated],
])('a server 1.%i says to a client 1.%i that a container does not run', async (server, client, said) => {
  const settings = settingsOf(server, { kubectl: { major: 1, minor: client } });
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('test')), files: {} });
  await terminal.run('kubectl run broken --image=busybox:1.36 -- false');
  await terminal.letTimePass('settled');
  for (const verb of ['exec broken -- date', 'attach broken --quiet']) {
    const { output } = await terminal.run(`kubectl ${verb}`);
    expect(output.map(({ text }) => text).join('')).toBe(said);
  }
});
