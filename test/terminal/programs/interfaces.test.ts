import { describe, expect, test } from 'vitest';
import { type Choice, Cluster, type Oracle, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

/** What a pod's tools show of its cable and its routes, which are its cluster's network plug-in's. */

const settings = settingsOf(30, { podCIDR: '10.244.0.0/16' });

const manifest = `apiVersion: v1
kind: Pod
metadata: {name: box}
spec: {containers: [{name: c, image: "busybox:1.36", command: [sleep, 1d]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: host}
spec: {hostNetwork: true, containers: [{name: c, image: "busybox:1.36", command: [sleep, 1d]}]}
`;

/** Some choices by the beginnings of their keys; the others by chance. */
function answering(answers: Readonly<Record<string, string>>): Oracle {
  const chance = seededOracle('test');
  return {
    ...chance,
    choose<T>(choice: Choice<T>): T {
      const text = Object.entries(answers).find(([key]) => choice.key.startsWith(key))?.[1];
      return (text === undefined ? undefined : choice.domain.parse(text)) ?? chance.choose(choice);
    },
  };
}

async function typed(command: string, answers: Readonly<Record<string, string>>, minor = 30) {
  const kubernetes = { major: 1, minor };
  const cluster = new Cluster(
    { ...settings, kubernetes },
    answering({ 'address of pods': '10.244.0.7', ...answers }),
  );
  const terminal = new Terminal({ cluster, files: { 'box.yaml': manifest } });
  await terminal.run('kubectl apply -f box.yaml');
  await terminal.letTimePass('settled');
  const { output, unsupported } = await terminal.run(`kubectl exec ${command}`);
  const address = cluster.api.request({
    verb: 'get',
    group: '',
    version: 'v1',
    resource: 'pods',
    namespace: 'default',
    name: 'box',
  }).body as unknown as { readonly status: { readonly podIP: string } };
  const text = output.map((each) => each.text).join('');
  return { text: text.replaceAll(address.status.podIP, 'OWN'), unsupported };
}

describe('the routes of a pod', () => {
  test.each([
    ['bridge', ['default via 10.244.0.1 dev eth0 ', '10.244.0.0/24 dev eth0 scope link  src OWN ']],
    [
      'overlay',
      [
        'default via 10.244.0.1 dev eth0 ',
        '10.244.0.0/24 dev eth0 scope link  src OWN ',
        '10.244.0.0/16 via 10.244.0.1 dev eth0 ',
      ],
    ],
    [
      'routed',
      [
        'default via 10.244.0.1 dev eth0 ',
        '10.244.0.0/24 via 10.244.0.1 dev eth0  src OWN ',
        '10.244.0.1 dev eth0 scope link  src OWN ',
      ],
    ],
    ['alone', ['default via 169.254.1.1 dev eth0 ', '169.254.1.1 dev eth0 scope link ']],
  ])('%s', async (wiring, lines) => {
    const { text } = await typed('box -- ip route', { 'wiring of pods': wiring });
    expect(text.split('\n').slice(0, -1)).toEqual(lines);
  });

  test('in numbers', async () => {
    const { text } = await typed('box -- route -n', { 'wiring of pods': 'alone' });
    expect(text).toBe(`Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         169.254.1.1     0.0.0.0         UG    0      0        0 eth0
169.254.1.1     0.0.0.0         255.255.255.255 UH    0      0        0 eth0
`);
  });

  test("on the host's network are the host's, which are not known", async () => {
    const { unsupported } = await typed('host -- ip route', {});
    expect(unsupported).toEqual(['ip route']);
  });
});

describe('the cable of a pod', () => {
  const six = { 'version 6 of eth0': 'on', 'broadcast address of eth0': 'none', 'queue length of eth0': '0' };

  test('has what the cluster gave it', async () => {
    const { text } = await typed('box -- ip a', { ...six, 'wiring of pods': 'alone' });
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines).toContain('inet6 ::1/128 scope host');
    expect(lines).toContain('inet OWN/32 scope global eth0');
    expect(lines.find((line) => line.includes('eth0@'))).toMatch(/mtu 1500 qdisc noqueue$/);
    expect(lines.find((line) => line.startsWith('inet6 fe80'))).toMatch(
      /^inet6 fe80::858:[\w:]+\/64 scope link$/,
    );
  });

  test('has no other end that an old kernel would tell of', async () => {
    const { text } = await typed('box -- ip a', { 'other end of eth0': 'not told' }, 8);
    expect(text).toMatch(/^\d+: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu/m);
  });

  test('is told by ifconfig in its own words', async () => {
    const { text } = await typed('box -- ifconfig', six);
    expect(text).toContain('inet addr:OWN  Bcast:0.0.0.0  Mask:255.255.255.0\n');
    expect(text).toMatch(/\n {10}inet6 addr: fe80::[\w:]+\/64 Scope:Link\n/);
    expect(text).toContain('\n          inet6 addr: ::1/128 Scope:Host\n');
  });
});
