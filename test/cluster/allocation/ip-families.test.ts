import { describe, expect, it } from 'vitest';
import { withFamilies } from '../../../src/cluster/allocation/ip-families.ts';
import type { ServiceSpec } from '../../../src/cluster/kinds/service.ts';
import { TestWorld } from '../test-world.ts';

const one = ['IPv4'];
const two = ['IPv4', 'IPv6'];
const headless = { clusterIP: 'None', clusterIPs: ['None'] };
const selector = { app: 'web' };
const notDual = 'this cluster is not configured for dual-stack services';

/** What becomes of a spec: its families and policy, or what is wrong. */
function outcome(spec: ServiceSpec, cluster: readonly string[], previous?: ServiceSpec): string {
  const { errors, ...found } = withFamilies(spec, previous, cluster);
  if (errors) return errors.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
  const { ipFamilies = [], ipFamilyPolicy } = (found as { spec: ServiceSpec }).spec;
  return `${ipFamilies.join(',')} ${ipFamilyPolicy}`;
}

describe('a Service is of the families', () => {
  it.each<[ServiceSpec, readonly string[], string]>([
    [{ selector }, two, 'IPv4 SingleStack'],
    [{ selector, ipFamilyPolicy: 'PreferDualStack' }, two, 'IPv4,IPv6 PreferDualStack'],
    [{ selector, ipFamilyPolicy: 'PreferDualStack' }, one, 'IPv4 PreferDualStack'],
    [{ selector, ipFamilyPolicy: 'RequireDualStack' }, one, `spec.ipFamilyPolicy: ${notDual}`],
    [{ selector, ipFamilies: ['IPv6'] }, two, 'IPv6 SingleStack'],
    [{ selector, ipFamilies: ['IPv6'] }, one, 'spec.ipFamilies[0]: not configured on this cluster'],
    [
      { selector, ipFamilies: ['IPv6'], ipFamilyPolicy: 'RequireDualStack' },
      two,
      'IPv6,IPv4 RequireDualStack',
    ],
    [
      { selector, ipFamilies: ['IPv4', 'IPv6'] },
      two,
      "spec.ipFamilyPolicy: must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified",
    ],
    [{ selector, clusterIP: 'fd00::9', clusterIPs: ['fd00::9'] }, two, 'IPv6 SingleStack'],
    [
      { selector, clusterIP: 'fd00::9', clusterIPs: ['fd00::9'] },
      one,
      'spec.clusterIPs[0]: IPv6 is not configured on this cluster',
    ],
    [{ ...headless }, one, 'IPv4,IPv6 RequireDualStack'],
    [{ ...headless, selector }, two, 'IPv4 SingleStack'],
    [{ type: 'ExternalName' }, two, ' undefined'],
  ])('%j in a cluster of %j: %s', (spec, cluster, expected) => {
    expect(outcome(spec, cluster)).toBe(expected);
  });

  const double = { clusterIPs: ['10.0.0.1', 'fd00::1'], ipFamilies: two, ipFamilyPolicy: 'PreferDualStack' };
  it.each<[ServiceSpec, string]>([
    [{ ...double, ipFamilyPolicy: 'SingleStack' }, 'IPv4 SingleStack'],
    [
      { ...double, ipFamilies: ['IPv4'] },
      "spec.ipFamilyPolicy: must be 'SingleStack' to release the secondary IP family",
    ],
    [
      { ...double, clusterIPs: ['10.0.0.1'] },
      "spec.ipFamilyPolicy: must be 'SingleStack' to release the secondary cluster IP",
    ],
  ])('changed to %j: %s', (spec, expected) => {
    expect(outcome(spec, two, double)).toBe(expected);
  });
});

describe('a cluster of two families', () => {
  const world = new TestWorld({
    version: '1.33',
    settings: { serviceCIDR: '10.96.0.0/16', serviceCIDR6: 'fd00:10:96::/112' },
  });
  const template = {
    metadata: { labels: selector },
    spec: { containers: [{ name: 'web', image: 'nginx' }] },
  };
  world.create('Deployment', 'web', { spec: { selector: { matchLabels: selector }, template } });
  const spec = { selector, ports: [{ port: 80 }], ipFamilyPolicy: 'RequireDualStack' };
  world.create('Service', 'web', { spec });
  world.settle();

  it('gives Services and pods an address of each', () => {
    const service = world.get('Service', 'web') as unknown as { spec: ServiceSpec };
    expect(service.spec.clusterIPs).toEqual([
      expect.stringMatching(/^10\.96\./),
      expect.stringMatching(/^fd00:10:96::/),
    ]);
    const [pod] = world.list('Pod') as unknown as { status: { podIPs: { ip: string }[] } }[];
    expect(pod?.status.podIPs.map(({ ip }) => ip)).toEqual([
      expect.stringMatching(/^10\.244\./),
      expect.stringMatching(/^fd00:10:244:/),
    ]);
  });

  it('has a slice of each, and Endpoints of the first', () => {
    type Slice = { addressType: string; endpoints: { addresses: string[] }[] };
    const slices = (
      world.list('EndpointSlice') as unknown as (Slice & { metadata: { name: string } })[]
    ).filter(({ metadata }) => metadata.name.startsWith('web-'));
    const shown = slices.map(({ addressType, endpoints }) => [
      addressType,
      endpoints[0]?.addresses[0]?.includes(':'),
    ]);
    expect(shown.sort()).toEqual([
      ['IPv4', false],
      ['IPv6', true],
    ]);
    const { subsets } = world.get('Endpoints', 'web') as unknown as {
      subsets: { addresses: { ip: string }[] }[];
    };
    expect(subsets[0]?.addresses[0]?.ip).toMatch(/^10\./);
  });
});

it('a headless Service of 1.20 has an empty slice of IPv6, since it names no family', () => {
  const world = new TestWorld({ version: '1.20' });
  world.create('Service', 'db', { spec: { clusterIP: 'None', selector, ports: [{ port: 80 }] } });
  world.settle();
  const group = { group: 'discovery.k8s.io', version: 'v1beta1', resource: 'endpointslices' };
  const { body } = world.cluster.api.request({ verb: 'list', ...group, namespace: 'default' });
  const slices = (body as unknown as { items: { addressType: string }[] }).items;
  expect(slices.map(({ addressType }) => addressType).sort()).toEqual(['IPv4', 'IPv4', 'IPv6']);
});
