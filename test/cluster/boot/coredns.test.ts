import { describe, expect, it } from 'vitest';
import { corednsTemplate, corefile } from '../../../src/cluster/boot/coredns.ts';
import { podTemplateHash } from '../../../src/cluster/hash/pod-template-hash.ts';
import { defaultPodTemplate } from '../../../src/cluster/kinds/pod-defaults.ts';
import { parseVersion, type Version } from '../../../src/cluster/version.ts';
import { TestWorld } from '../test-world.ts';

describe('the pods of CoreDNS are named as kubeadm clusters list them', () => {
  it.each([
    ['1.15', '5c98db65d4'],
    ['1.16', '5644d7b6d9'],
    ['1.17', '6955765f44'],
    ['1.18', '66bff467f8'],
    ['1.19', 'f9fd979d6'],
    ['1.20', '74ff55c5b'],
    ['1.21', '558bd4d5db'],
    ['1.22', '78fcd69978'],
    ['1.23', '64897985d'],
    ['1.24', '6d4b75cb6d'],
    ['1.25', '565d847f94'],
    ['1.26', '787d4945fb'],
    ['1.27', '5d78c9869d'],
    ['1.28', '5dd5756b68'],
    ['1.29', '76f75df574'],
    ['1.30', '7db6d8ff4d'],
    ['1.31', '7c65d6cfc9'],
    ['1.32', '668d6bf9bc'],
    ['1.33', '674b8bbfcf'],
    ['1.34', '66bc5c9577'],
  ])('on %s with the hash %s', (text, hash) => {
    const version = parseVersion(text) as Version;
    const template = defaultPodTemplate(corednsTemplate(version));
    expect(podTemplateHash(template as never, version).name).toBe(hash);
  });
});

it('its configuration grew from version to version', () => {
  const lines = (text: string) => corefile(parseVersion(text) as Version, 'cluster.local').split('\n');
  expect(lines('1.13')).toContain('    proxy . /etc/resolv.conf');
  expect(lines('1.30')).toEqual(expect.arrayContaining(['    ready', '       ttl 30', '    cache 30']));
  expect(lines('1.32')).toContain('       disable success cluster.local');
});

it.each(['1.15', '1.23', '1.36'])('it is ready, and its configuration is there, on %s', (version) => {
  const world = new TestWorld({ version, settings: { provider: 'kind' } });
  world.settle();
  const find = (resource: string, group = '') =>
    world.cluster.api.request({
      verb: 'get',
      group,
      version: 'v1',
      resource,
      namespace: 'kube-system',
      name: 'coredns',
    }).body;
  expect(find('deployments', 'apps')).toHaveProperty('status.readyReplicas', 2);
  expect(find('configmaps')).toHaveProperty('data.Corefile');
});
