import { isIPv6 } from '../network/address.ts';
import { inRange, type Version } from '../version.ts';
import type { Backend } from './backends.ts';
import { chainName } from './chain-names.ts';
import { eligibleEndpoints } from './eligible-endpoints.ts';
import { modernFrontends, olderFrontends } from './iptables-frontends.ts';
import {
  dport,
  type IptablesSetting,
  outerAddresses,
  portChain,
  type Rule,
  rule,
  towards,
} from './iptables-rule.ts';
import type { ProxyPlan, ServicePortPlan } from './proxy-plan.ts';

/**
 * A plan as `iptables-save` prints it on a node: kube-proxy's chains of the filter and the NAT table, chains
 * by name, of IPv4 alone. Counters, dates and other programs' rules are not in it.
 *
 * kubernetes: pkg/proxy/iptables/proxier.go `syncProxyRules`
 */
export function iptablesView(plan: ProxyPlan, setting: IptablesSetting): string {
  const ports = plan.ports.filter(({ clusterIPs }) => !clusterIPs.some(isIPv6));
  const views = ports.map((port) => portView(port, plan.settings.version, setting));
  const last = rule(
    'KUBE-SERVICES',
    '',
    '-m addrtype --dst-type LOCAL -j KUBE-NODEPORTS',
    'kubernetes service nodeports; NOTE: this must be the last rule in this chain',
  );
  const nat = [...fixedNat(plan.settings.version), ...views.flatMap((view) => view.nat), last];
  const filter = views.flatMap((view) => view.filter);
  return [...table('nat', nat), ...table('filter', filter), ''].join('\n');
}

function table(name: string, rules: readonly Rule[]): readonly string[] {
  const chains = [...new Set(rules.map((each) => each.chain))].sort();
  const declared = chains.map((chain) => `:${chain} - [0:0]`);
  return [
    `*${name}`,
    ...declared,
    ...chains.flatMap((chain) => rules.filter((each) => each.chain === chain).map((each) => each.text)),
    'COMMIT',
  ];
}

function fixedNat(version: Version): readonly Rule[] {
  const fully = inRange(version, { from: '1.16' }) ? ' --random-fully' : '';
  return [
    rule('PREROUTING', '', '-j KUBE-SERVICES', 'kubernetes service portals'),
    rule('OUTPUT', '', '-j KUBE-SERVICES', 'kubernetes service portals'),
    rule('POSTROUTING', '', '-j KUBE-POSTROUTING', 'kubernetes postrouting rules'),
    rule('KUBE-MARK-MASQ', '', '-j MARK --set-xmark 0x4000/0x4000'),
    ...(inRange(version, { from: '1.19' })
      ? [
          rule('KUBE-POSTROUTING', '', '-m mark ! --mark 0x4000/0x4000 -j RETURN'),
          rule('KUBE-POSTROUTING', '', '-j MARK --set-xmark 0x4000/0x0'),
        ]
      : []),
    inRange(version, { from: '1.19' })
      ? rule('KUBE-POSTROUTING', '', `-j MASQUERADE${fully}`, 'kubernetes service traffic requiring SNAT')
      : rule(
          'KUBE-POSTROUTING',
          '',
          `-m mark --mark 0x4000/0x4000 -j MASQUERADE${fully}`,
          'kubernetes service traffic requiring SNAT',
        ),
  ];
}

function portView(
  port: ServicePortPlan,
  version: Version,
  setting: IptablesSetting,
): { nat: readonly Rule[]; filter: readonly Rule[] } {
  const eligible = eligibleEndpoints(port.backends, {
    nodeName: setting.nodeName,
    usesTerminating: inRange(version, { from: '1.26' }),
  });
  if (!eligible.hasAny) return { nat: [], filter: rejections(port) };
  const cluster = sorted(port.internalLocal ? eligible.local : eligible.cluster);
  const local = port.externalLocal ? sorted(eligible.local) : [];
  const service = portChain('KUBE-SVC-', port);
  const frontends = inRange(version, { from: '1.24' }) ? modernFrontends : olderFrontends;
  return {
    nat: [
      ...clusterIPRules(port, version, setting),
      ...frontends(port, setting),
      ...balance(port, service, cluster, version),
      ...balance(
        port,
        portChain(inRange(version, { from: '1.24' }) ? 'KUBE-SVL-' : 'KUBE-XLB-', port),
        local,
        version,
      ),
      ...dedupe([...cluster, ...local]).flatMap((backend) => endpointRules(port, backend)),
    ],
    filter: [],
  };
}

function sorted(backends: readonly Backend[]): readonly Backend[] {
  return [...backends].sort((left, right) => (address(left) < address(right) ? -1 : 1));
}

function dedupe(backends: readonly Backend[]): readonly Backend[] {
  return [...new Map(backends.map((backend) => [address(backend), backend])).values()];
}

function address({ ip, port }: Backend): string {
  return `${ip}:${port}`;
}

/** Masquerading of strangers moved from KUBE-SERVICES into the Service's own chain with 1.23. */
function clusterIPRules(
  port: ServicePortPlan,
  version: Version,
  { clusterCIDR }: IptablesSetting,
): readonly Rule[] {
  const service = portChain('KUBE-SVC-', port);
  return port.clusterIPs.flatMap((ip) => {
    const stranger = inRange(version, { from: '1.23' }) ? service : 'KUBE-SERVICES';
    const match = `! -s ${clusterCIDR} ${towards(ip, port)}`;
    return [
      ...(clusterCIDR === undefined
        ? []
        : [rule(stranger, match, `${dport(port, port.port)} -j KUBE-MARK-MASQ`, `${port.name} cluster IP`)]),
      rule(
        'KUBE-SERVICES',
        towards(ip, port),
        `${dport(port, port.port)} -j ${service}`,
        `${port.name} cluster IP`,
      ),
    ];
  });
}

/** Rule i of n is taken with probability 1/(n-i); affinity asks first who was here before. */
function balance(
  port: ServicePortPlan,
  service: string,
  backends: readonly Backend[],
  version: Version,
): readonly Rule[] {
  const arrow = (backend: Backend) =>
    inRange(version, { from: '1.24' }) ? `${port.name} -> ${address(backend)}` : port.name;
  const kept = backends.map((backend) => {
    const name = endpointChain(port, backend);
    const list = `--seconds ${port.affinitySeconds} --reap --name ${name} --mask 255.255.255.255 --rsource`;
    return rule(service, '', `-m recent --rcheck ${list} -j ${name}`, arrow(backend));
  });
  const dealt = backends.map((backend, index) => {
    const isLast = index === backends.length - 1;
    const chance = isLast
      ? ''
      : `-m statistic --mode random --probability ${probability(backends.length - index, version)} `;
    return rule(service, '', `${chance}-j ${endpointChain(port, backend)}`, arrow(backend));
  });
  return [...(port.affinitySeconds === undefined ? [] : kept), ...dealt];
}

/** kube-proxy wrote five digits up to 1.18, ten since; the kernel keeps 31 bits of them. */
function probability(rest: number, version: Version): string {
  const written = Number((1 / rest).toFixed(inRange(version, { from: '1.19' }) ? 10 : 5));
  return (Math.round(written * 2 ** 31) / 2 ** 31).toFixed(11);
}

function endpointChain(port: ServicePortPlan, backend: Backend): string {
  return chainName('KUBE-SEP-', port.name, port.protocol, address(backend));
}

function endpointRules(port: ServicePortPlan, backend: Backend): readonly Rule[] {
  const name = endpointChain(port, backend);
  const protocol = port.protocol.toLowerCase();
  const recent =
    port.affinitySeconds === undefined
      ? ''
      : `-m recent --set --name ${name} --mask 255.255.255.255 --rsource `;
  return [
    rule(name, `-s ${backend.ip}/32`, '-j KUBE-MARK-MASQ', port.name),
    rule(
      name,
      `-p ${protocol}`,
      `${recent}-m ${protocol} -j DNAT --to-destination ${address(backend)}`,
      port.name,
    ),
  ];
}

function rejections(port: ServicePortPlan): readonly Rule[] {
  const comment = `${port.name} has no endpoints`;
  const reject = '-j REJECT --reject-with icmp-port-unreachable';
  const outer = outerAddresses(port).map(({ ip }) =>
    rule('KUBE-EXTERNAL-SERVICES', towards(ip, port), `${dport(port, port.port)} ${reject}`, comment),
  );
  const local = `-m addrtype --dst-type LOCAL ${dport(port, port.nodePort ?? 0)} ${reject}`;
  return [
    ...port.clusterIPs.map((ip) =>
      rule('KUBE-SERVICES', towards(ip, port), `${dport(port, port.port)} ${reject}`, comment),
    ),
    ...outer,
    ...(port.nodePort === undefined
      ? []
      : [rule('KUBE-EXTERNAL-SERVICES', `-p ${port.protocol.toLowerCase()}`, local, comment)]),
  ];
}
