import { describe, expect, test } from 'vitest';
import { readSettings } from '#verification';

function problems(text: string): string[] {
  return readSettings({ path: 'kanzen.yaml', text }).diagnostics.map(
    ({ code, place, message }) => `${place.line}:${place.column} ${code}: ${message}`,
  );
}

test('what is not stated has its default', () => {
  const { settings, diagnostics } = readSettings({ path: 'kanzen.yaml', text: '' });
  expect(diagnostics).toEqual([]);
  expect(settings.world).toMatchObject({
    kubernetes: { major: 1, minor: 36 },
    kubectl: { major: 1, minor: 36 },
    nodes: 3,
    provider: 'none',
    dns: 'coredns',
    namespace: 'default',
  });
});

test('the client is as old as the cluster unless it is stated', () => {
  expect(readSettings({ path: 'kanzen.yaml', text: 'kubernetes: "1.18"' }).settings.world.kubectl).toEqual({
    major: 1,
    minor: 18,
  });
});

test('a section inherits the settings above it and begins without its manifests', () => {
  const text = 'kubernetes: "1.20"\ngiven: [a.yaml]\nsections:\n  new-cluster:\n    provider: kind\n';
  const { settings } = readSettings({ path: 'kanzen.yaml', text });
  expect(settings.sections['new-cluster']).toMatchObject({
    given: [],
    world: { kubernetes: { major: 1, minor: 20 }, provider: 'kind' },
  });
});

test('a range of each family, where a cluster has two', () => {
  const text = 'serviceCIDR: 10.96.0.0/16,fd00:10:96::/112\nnodes:\n  - {name: a, podCIDR: "10.1.0.0/24"}\n';
  const { settings, diagnostics } = readSettings({ path: 'kanzen.yaml', text });
  expect(diagnostics).toEqual([]);
  expect(settings.world).toMatchObject({
    serviceCIDR: '10.96.0.0/16',
    serviceCIDR6: 'fd00:10:96::/112',
    nodes: [{ name: 'a', podCIDR: '10.1.0.0/24' }],
  });
});

describe('wrong settings are diagnostics at their place:', () => {
  test.each([
    ['an unknown key', 'kubernets: "1.20"\n', /^1:1 settings-unknown: Unknown setting "kubernets"/],
    [
      'a version out of range',
      'provider: gke\nkubernetes: "1.99"\n',
      /^2:1 settings-value: .*from 1\.2 to 1\.36.*1\.99/,
    ],
    ['a version that is none', 'kubernetes: latest\n', /^1:1 settings-value: .*version/],
    ['a provider that is none', 'provider: eks\n', /^1:1 settings-value:/],
    [
      'an unknown key of a node',
      'nodes:\n  - name: a\n    podCidr: 10.0.0.0/24\n',
      /^3:5 settings-unknown: Unknown setting "nodes.0.podCidr"/,
    ],
    ['a manifest that is no list', 'given: a.yaml\n', /^1:1 settings-value: .*list of manifest files/],
    ['text that is not YAML', 'given: [a\n', /^\d+:\d+ settings-syntax: Cannot read the settings/],
    [
      'two families before clusters had them',
      'kubernetes: "1.20"\nserviceCIDR: 10.96.0.0/16,fd00:10:96::/112\n',
      /^2:1 settings-value: .*from Kubernetes 1\.21 on/,
    ],
    ['a key twice', 'dns: coredns\ndns: kube-dns\n', /^\d:\d settings-syntax:/],
  ])('%s', (_, text, pattern) => {
    const [problem] = problems(text);
    expect(problem).toMatch(pattern);
  });
});
