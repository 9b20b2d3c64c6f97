import {
  dport,
  type IptablesSetting,
  outerAddresses,
  portChain,
  type Rule,
  rule,
  towards,
} from './iptables-rule.ts';
import type { ServicePortPlan } from './proxy-plan.ts';

/** Since 1.24: outer addresses lead to KUBE-EXT, which decides about masquerading. */
export function modernFrontends(port: ServicePortPlan, { clusterCIDR }: IptablesSetting): readonly Rule[] {
  const external = portChain('KUBE-EXT-', port);
  const service = portChain('KUBE-SVC-', port);
  const entries = outerAddresses(port).map(({ frontend, ip }) =>
    rule(
      'KUBE-SERVICES',
      towards(ip, port),
      `${dport(port, port.port)} -j ${external}`,
      `${port.name} ${frontend === 'load balancer' ? 'loadbalancer IP' : 'external IP'}`,
    ),
  );
  if (port.nodePort !== undefined)
    entries.push(
      rule(
        'KUBE-NODEPORTS',
        `-p ${port.protocol.toLowerCase()}`,
        `${dport(port, port.nodePort)} -j ${external}`,
        port.name,
      ),
    );
  if (entries.length === 0) return [];
  const what = `${port.name} external destinations`;
  if (!port.externalLocal)
    return [
      ...entries,
      rule(external, '', '-j KUBE-MARK-MASQ', `masquerade traffic for ${what}`),
      rule(external, '', `-j ${service}`),
    ];
  return [
    ...entries,
    ...(clusterCIDR === undefined
      ? []
      : [rule(external, `-s ${clusterCIDR}`, `-j ${service}`, `pod traffic for ${what}`)]),
    rule(
      external,
      '',
      '-m addrtype --src-type LOCAL -j KUBE-MARK-MASQ',
      `masquerade LOCAL traffic for ${what}`,
    ),
    rule(external, '', `-m addrtype --src-type LOCAL -j ${service}`, `route LOCAL traffic for ${what}`),
    rule(external, '', `-j ${portChain('KUBE-SVL-', port)}`),
  ];
}

/**
 * Up to 1.23: node ports mark and jump; load balancers pass through KUBE-FW; policy Local through KUBE-XLB.
 */
export function olderFrontends(port: ServicePortPlan): readonly Rule[] {
  const target = portChain(port.externalLocal ? 'KUBE-XLB-' : 'KUBE-SVC-', port);
  const mark = (name: string, match: string, rest: string, comment: string) =>
    port.externalLocal ? [] : [rule(name, match, `${rest}-j KUBE-MARK-MASQ`, comment)];
  const firewall = portChain('KUBE-FW-', port);
  const rules = outerAddresses(port).flatMap(({ frontend, ip }) => {
    const rest = `${dport(port, port.port)} `;
    const comment = `${port.name} ${frontend === 'load balancer' ? 'loadbalancer IP' : 'external IP'}`;
    if (frontend === 'external IP')
      return [
        ...mark('KUBE-SERVICES', towards(ip, port), rest, comment),
        rule('KUBE-SERVICES', towards(ip, port), `${rest}-j ${target}`, comment),
      ];
    return [
      rule('KUBE-SERVICES', towards(ip, port), `${rest}-j ${firewall}`, comment),
      ...mark(firewall, '', '', comment),
      rule(firewall, '', `-j ${target}`, comment),
      rule(firewall, '', '-j KUBE-MARK-DROP', comment),
    ];
  });
  if (port.nodePort === undefined) return rules;
  const match = `-p ${port.protocol.toLowerCase()}`;
  const rest = `${dport(port, port.nodePort)} `;
  return [
    ...rules,
    ...mark('KUBE-NODEPORTS', match, rest, port.name),
    rule('KUBE-NODEPORTS', match, `${rest}-j ${target}`, port.name),
  ];
}
