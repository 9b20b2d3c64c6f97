import { describe, expect, it } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

describe('what an installer put into the cluster', () => {
  const cluster = new Cluster(settingsOf(30, { provider: 'kind' }), seededOracle('a'));
  const terminal = new Terminal({ cluster, files: {} });

  it.each([
    ['get pods -n kube-system -l component=etcd -o yaml', 'what a static pod of the cluster runs with'],
    ['describe pods -n kube-system -l component=etcd', 'what a static pod of the cluster runs with'],
    ['get cm kubeadm-config -n kube-system -o yaml', 'what stands in the ConfigMap kubeadm-config'],
    ['describe cm kube-proxy -n kube-system', 'what stands in the ConfigMap kube-proxy'],
  ])('is named as not simulated: %s', async (command, what) => {
    expect((await terminal.run(`kubectl ${command}`)).unsupported).toEqual([what]);
  });

  it.each([
    'get cm -n kube-system',
    'get cm coredns -n kube-system -o yaml',
    'get cm kubeadm-config -n kube-system -o name',
    "get pods -n kube-system -l component=etcd -o jsonpath='{.items[*].spec.containers[*].image}'",
    'get pods -A -o yaml',
  ])('is shown as far as it is known: %s', async (command) => {
    const { exitCode, unsupported = [] } = await terminal.run(`kubectl ${command}`);
    expect({ exitCode, unsupported }).toEqual({ exitCode: 0, unsupported: [] });
  });
});
