import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

const settings = settingsOf(30, { provider: 'minikube', runtime: 'docker' });

async function rootOf(image: string, list = 'ls /') {
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('test')), files: {} });
  await terminal.run(`kubectl run a --image=${image} --restart=Never -- sleep 3600`);
  await terminal.letTimePass('settled');
  const { output, unsupported } = await terminal.run(`kubectl exec a -- ${list}`);
  return (
    unsupported ??
    output
      .map(({ text }) => text)
      .join('')
      .trim()
      .split('\n')
      .join(' ')
  );
}

test.each([
  ['busybox:1.28', 'bin dev etc home proc root sys tmp usr var'],
  ['busybox:1.36', 'bin dev etc home lib lib64 proc root sys tmp usr var'],
  ['alpine', 'bin dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var'],
  ['debian:12', 'bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var'],
])('the root of %s is known', async (image, names) => expect(await rootOf(image)).toBe(names));

test('what is hidden at a root, or lies in an image of which less is known, is not', async () => {
  expect(await rootOf('alpine', 'ls -la /')).toEqual(['all files of /']);
  expect(await rootOf('example/own:1')).toEqual(['all files of /']);
});

test.each([
  ['busybox:1.36', 'ls -d /usr /home', '/home /usr'],
  ['busybox:1.36', 'ls -1 /tmp /home', '/home:  /tmp:'],
  ['debian:12', 'ls -r /home /srv', '/srv:  /home:'],
])('in %s %s lists folders in the order of their names', async (image, list, text) => {
  expect(await rootOf(image, list)).toBe(text);
});
