import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

const settings = settingsOf(33);

test.each([
  ['redis-cli ping', 'PONG\n', undefined],
  ['redis-cli -h store ping', 'PONG\n', undefined],
  [
    'redis-cli -h store -p 6380 PING',
    /^Could not connect to Redis at store:6380: Connection refused\n/,
    undefined,
  ],
  ['redis-cli -h empty ping', /^Could not connect to Redis at empty:6379: Connection refused\n/, undefined],
  [
    'redis-cli -h nobody ping',
    /^Could not connect to Redis at nobody:6379: Name or service not known\n/,
    undefined,
  ],
  ['redis-cli get key', /^/, ['redis-cli get key']],
])('%s', async (command, text, unsupported) => {
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('redis')), files: {} });
  await terminal.run('kubectl run store --image=redis:7 --port=6379 --expose');
  await terminal.run('kubectl create service clusterip empty --tcp=6379');
  await terminal.letTimePass('settled');
  const result = await terminal.run(`kubectl exec store -- ${command}`);
  const shown = result.output.map((each) => each.text).join('');
  if (typeof text === 'string') expect(shown).toBe(text);
  else expect(shown).toMatch(text);
  expect(result.unsupported).toEqual(unsupported);
});
