import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(33, { provider: 'minikube', runtime: 'docker' });

test('a tunnel gives the load balancers of minikube an address, at which they are reached', async () => {
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('tunnel')), files: {} });
  const typed = async (command: string) => {
    const { output } = await terminal.run(command);
    await terminal.letTimePass('settled');
    return output.map(({ text }) => text).join('');
  };
  await typed('kubectl create deployment web --image=gcr.io/google-samples/hello-app:1.0');
  await typed('kubectl create service loadbalancer web --tcp=8080');
  const addresses =
    'kubectl get svc web -o jsonpath="{.spec.clusterIP} {.status.loadBalancer.ingress[*].ip}"';
  expect(await typed(addresses)).toMatch(/^\S+ $/);
  const [clusterIP = ''] = (await typed(addresses)).split(' ');
  expect(await typed(`curl -sS -m 1 ${clusterIP}:8080`)).toContain('timed out');
  await typed('minikube tunnel');
  expect(await typed(addresses)).toBe(`${clusterIP} ${clusterIP}`);
  expect(await typed(`curl -s ${clusterIP}:8080`)).toContain('Hello, world!');
});

test('minikube tells the address of its node, at which node ports are reached', async () => {
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('ip')), files: {} });
  const typed = async (command: string) =>
    (await terminal.run(command)).output.map(({ text }) => text).join('');
  await typed('kubectl create deployment web --image=gcr.io/google-samples/hello-app:1.0');
  await typed('kubectl create service nodeport web --tcp=8080 --node-port=30080');
  await terminal.letTimePass('settled');
  const address = 'kubectl get nodes -o jsonpath="{.items[0].status.addresses[0].address}"';
  expect(await typed('minikube ip')).toBe(`${await typed(address)}\n`);
  expect(await typed('curl -s $(minikube ip):30080')).toContain('Hello, world!');
  expect((await terminal.run('minikube service list')).recorded).toBe('minikube: service list');
});
