import { describe, expect, it } from 'vitest';
import { chainName } from '../../../src/cluster/proxy/chain-names.ts';
import { sha256 } from '../../../src/cluster/proxy/sha256.ts';
import { pod, service, smallCluster } from '../network/small-cluster.ts';

describe('names of chains', () => {
  it('hash as SHA-256 does', () => {
    const hex = (text: string) =>
      sha256(text)
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex('a'.repeat(119))).toBe('31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb');
  });

  // Published with the page "Services" of kubernetesbyexample.
  it.each([
    ['KUBE-SVC-', '', 'KUBE-SVC-EZC6WLOVQADP4IAW'],
    ['KUBE-SEP-', '172.17.0.3:9876', 'KUBE-SEP-4SQFZS32ZVMTQEZV'],
    ['KUBE-SEP-', '172.17.0.4:9876', 'KUBE-SEP-PXYYII6AHMUWKLYX'],
  ])('%s of %s', (prefix, endpoint, name) => {
    expect(chainName(prefix, 'default/simpleservice:', 'TCP', endpoint)).toBe(name);
  });
});

function rules(
  spec: object,
  endpoints: readonly string[],
  kubernetes: string,
  pattern: RegExp,
): readonly string[] {
  const pods = endpoints.map((ip, index) => pod(`p${index}`, ip.replace(/[!~]/, '')));
  const cluster = smallCluster({ kubernetes, objects: [...pods, ...service('web', spec, endpoints)] });
  const lines = (cluster.network.iptables('node-1') ?? '').split('\n');
  return lines
    .filter((line) => line.startsWith('-A') && pattern.test(line))
    .map((line) => line.replaceAll(/(KUBE-\w+-)[A-Z2-7]{16}/g, '$1…'));
}

const clusterIP = { clusterIP: '10.8.0.5' };

/** A comment's match. */
const comment = (text: string) => `-m comment --comment "${text}"`;
const mask = '--mask 255.255.255.255 --rsource';

describe('iptables-save', () => {
  it('shows the rules of a cluster IP as old versions wrote them', () => {
    const web = '-m comment --comment "default/web:"';
    const ip = '-d 10.8.0.5/32 -p tcp -m comment --comment "default/web: cluster IP" -m tcp --dport 80';
    expect(new Set(rules(clusterIP, ['10.4.1.2', '10.4.2.2', '10.4.2.3'], '1.15', /web/))).toEqual(
      new Set([
        `-A KUBE-SEP-… -s 10.4.1.2/32 ${web} -j KUBE-MARK-MASQ`,
        `-A KUBE-SEP-… -p tcp ${web} -m tcp -j DNAT --to-destination 10.4.1.2:80`,
        `-A KUBE-SEP-… -s 10.4.2.2/32 ${web} -j KUBE-MARK-MASQ`,
        `-A KUBE-SEP-… -p tcp ${web} -m tcp -j DNAT --to-destination 10.4.2.2:80`,
        `-A KUBE-SEP-… -s 10.4.2.3/32 ${web} -j KUBE-MARK-MASQ`,
        `-A KUBE-SEP-… -p tcp ${web} -m tcp -j DNAT --to-destination 10.4.2.3:80`,
        `-A KUBE-SERVICES ! -s 10.4.0.0/14 ${ip} -j KUBE-MARK-MASQ`,
        `-A KUBE-SERVICES ${ip} -j KUBE-SVC-…`,
        `-A KUBE-SVC-… ${web} -m statistic --mode random --probability 0.33332999982 -j KUBE-SEP-…`,
        `-A KUBE-SVC-… ${web} -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP-…`,
        `-A KUBE-SVC-… ${web} -j KUBE-SEP-…`,
      ]),
    );
  });

  it('lists Services in the order of a map, and no masquerading where nobody told of the pods', () => {
    const names = ['b', 'a'].map((name) => `default/${name} cluster IP`);
    const answers = {
      'order of services in rules': names.join('\n'),
      'range of pods for kube-proxy': 'not told',
    };
    const own = ['a', 'b'].flatMap((name, index) => [
      pod(`p${name}`, `10.4.1.${index}`),
      ...service(name, { clusterIP: `10.8.0.${index + 5}` }, [`10.4.1.${index}`]),
    ]);
    const { network } = smallCluster({ kubernetes: '1.20', objects: own, answers });
    const text = network.iptables('node-1') ?? '';
    expect([...text.matchAll(/^-A KUBE-SERVICES .*"(.* cluster IP)"/gm)].map(([, name]) => name)).toEqual(
      names,
    );
    expect(text).not.toContain('! -s');
  });

  it('shows where endpoints are and masquerades in the chain of the Service since 1.24', () => {
    expect(rules(clusterIP, ['10.4.2.2', '10.4.2.3', '10.4.1.2'], '1.30', /^-A KUBE-SVC-/)).toEqual([
      `-A KUBE-SVC-… ! -s 10.4.0.0/14 -d 10.8.0.5/32 -p tcp ${comment('default/web cluster IP')} -m tcp --dport 80 -j KUBE-MARK-MASQ`,
      `-A KUBE-SVC-… ${comment('default/web -> 10.4.1.2:80')} -m statistic --mode random --probability 0.33333333349 -j KUBE-SEP-…`,
      `-A KUBE-SVC-… ${comment('default/web -> 10.4.2.2:80')} -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP-…`,
      `-A KUBE-SVC-… ${comment('default/web -> 10.4.2.3:80')} -j KUBE-SEP-…`,
    ]);
  });

  it('leads node ports through KUBE-EXT', () => {
    const spec = { ...clusterIP, type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] };
    expect(rules(spec, ['10.4.1.2'], '1.30', /-A KUBE-(NODEPORTS|EXT)/)).toEqual([
      `-A KUBE-EXT-… ${comment('masquerade traffic for default/web external destinations')} -j KUBE-MARK-MASQ`,
      '-A KUBE-EXT-… -j KUBE-SVC-…',
      `-A KUBE-NODEPORTS -p tcp ${comment('default/web')} -m tcp --dport 30080 -j KUBE-EXT-…`,
    ]);
  });

  it('rejects what has no endpoints', () => {
    expect(rules(clusterIP, ['10.4.1.2!'], '1.30', /web/)).toEqual([
      `-A KUBE-SERVICES -d 10.8.0.5/32 -p tcp ${comment('default/web has no endpoints')} -m tcp --dport 80 -j REJECT --reject-with icmp-port-unreachable`,
    ]);
  });

  it('remembers clients of a Service with affinity', () => {
    const spec = { ...clusterIP, sessionAffinity: 'ClientIP' };
    expect(rules(spec, ['10.4.1.2'], '1.30', /recent/)).toEqual([
      `-A KUBE-SEP-… -p tcp ${comment('default/web')} -m recent --set --name KUBE-SEP-… ${mask} -m tcp -j DNAT --to-destination 10.4.1.2:80`,
      `-A KUBE-SVC-… ${comment('default/web -> 10.4.1.2:80')} -m recent --rcheck --seconds 10800 --reap --name KUBE-SEP-… ${mask} -j KUBE-SEP-…`,
    ]);
  });
});

describe('ipvsadm', () => {
  it('sorts endpoints by their numbers, and takes the counts of connections as they are', () => {
    const objects = service('web', clusterIP, ['10.4.2.10', '10.4.2.9', '10.4.1.20']);
    const answers = { 'inactive connections of 10.8.0.5:80 with 10.4.2.9:80': '3' };
    const { network } = smallCluster({ mode: 'ipvs', objects, answers });
    expect(network.ipvs('node-1').split('\n').slice(-4, -1)).toEqual([
      '  -> 10.4.1.20:80                 Masq    1      0          0         ',
      '  -> 10.4.2.9:80                  Masq    1      0          3         ',
      '  -> 10.4.2.10:80                 Masq    1      0          0         ',
    ]);
  });

  it('lists nothing where kube-proxy uses iptables', () => {
    const answers = { 'mode of kube-proxy': 'iptables' };
    const { network } = smallCluster({ objects: service('web', clusterIP, ['10.4.1.2']), answers });
    expect(network.ipvs('node-1').split('\n')).toHaveLength(4);
  });

  it('lists virtual and real servers', () => {
    const spec = {
      ...clusterIP,
      type: 'NodePort',
      sessionAffinity: 'ClientIP',
      ports: [{ port: 80, nodePort: 30080 }],
    };
    const objects = service('web', spec, ['10.4.1.2', '10.4.2.2!']);
    const { network } = smallCluster({ mode: 'ipvs', objects });
    expect(network.ipvs('node-1').replaceAll(/ +$/gm, '')).toBe(`IP Virtual Server version 1.2.1 (size=4096)
Prot LocalAddress:Port Scheduler Flags
  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
TCP  10.0.0.1:30080 rr persistent 10800
  -> 10.4.1.2:80                  Masq    1      0          0
TCP  10.8.0.5:80 rr persistent 10800
  -> 10.4.1.2:80                  Masq    1      0          0
TCP  34.1.1.1:30080 rr persistent 10800
  -> 10.4.1.2:80                  Masq    1      0          0
`);
  });
});
