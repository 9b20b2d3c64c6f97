import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(30);

/** A Deployment whose old pod has not ended when the new one is ready. */
async function afterUpdate(client: number) {
  const kubectl = { major: 1, minor: client };
  const terminal = new Terminal({
    cluster: new Cluster({ ...settings, kubectl }, seededOracle('test')),
    files: {},
  });
  const print = async (line: string) => (await terminal.run(line)).output.map(({ text }) => text).join('');
  await print('kubectl create deployment shop --image=busybox:1.36 -- sleep 3600');
  await terminal.letTimePass('settled');
  await print('kubectl set env deploy/shop MODE=fast');
  await print('kubectl rollout status deploy shop');
  return print;
}

/** Both were seen of the clients themselves, on a served world. */
test.each([
  [27, ''],
  [28, 'fast'],
])(
  'kubectl 1.%i runs a command in a pod that goes, if it has been ready for longer: %j',
  async (client, mode) => {
    const print = await afterUpdate(client);
    expect(await print('kubectl get pods --no-headers')).toMatch(/1\/1 +Terminating/);
    expect(await print("kubectl exec deploy/shop -- sh -c 'echo $MODE'")).toBe(`${mode}\n`);
  },
);

test('logs are of the pod that has been ready for longest, whether it goes or not', async () => {
  const print = await afterUpdate(33);
  const [old] = /shop-\S+(?=.*Terminating)/.exec(await print('kubectl get pods')) ?? [];
  expect(await print('kubectl logs deploy/shop')).toBe(`Found 2 pods, using pod/${old}\n`);
});
