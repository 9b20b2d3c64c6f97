import { isIPv4, isIPv6 } from '../network/address.ts';
import { noPort } from '../proxy/backends.ts';
import type { DnsContext } from './assemble-answer.ts';
import type { ClusterZone, ServiceNames } from './cluster-zone.ts';
import type { DnsRecord, RecordType } from './dns-message.ts';
import { hostLabel, serviceLabel } from './record-labels.ts';

/** What a zone holds under a name. A name may exist without records of the type that is asked for. */
export interface Found {
  readonly exists: boolean;
  readonly records: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
}

const missing: Found = { exists: false, records: [], additional: [] };
const empty: Found = { exists: true, records: [], additional: [] };

/** What the cluster's zones hold under a name; undefined if it is none of theirs. */
export function findRecords(
  zone: ClusterZone,
  name: string,
  type: string,
  context: DnsContext,
): Found | undefined {
  if (name.endsWith('.in-addr.arpa.') || name.endsWith('.ip6.arpa.'))
    return reverse(zone, name, type, context);
  if (name !== zone.domain && !name.endsWith(`.${zone.domain}`)) return undefined;
  const labels = name === zone.domain ? [] : name.slice(0, -zone.domain.length - 1).split('.');
  const branch = labels.at(-1);
  if (branch === undefined) return apex(zone, type, context);
  if (branch === 'svc') return services(zone, name, labels.slice(0, -1), type, context);
  if (branch === 'pod') return pods(zone, name, labels.slice(0, -1), type, context);
  if (branch === 'dns-version' && labels.length === 1)
    return records(context, name, type, 'TXT', ['"1.1.0"'], 28_800);
  if (branch === 'dns')
    return labels.join('.') === 'ns.dns'
      ? addresses(context, name, type, zone.dnsAddress === undefined ? [] : [zone.dnsAddress])
      : labels.length === 1
        ? empty
        : missing;
  return missing;
}

function apex(zone: ClusterZone, type: string, context: DnsContext): Found {
  if (type === 'SOA') return { ...empty, records: [soaRecord(zone, context)] };
  return records(context, zone.domain, type, 'NS', [`ns.dns.${zone.domain}`]);
}

/** `svc`, `ns.svc`, `name.ns.svc`, `host.name.ns.svc`, `_port._proto.name.ns.svc`. */
function services(
  zone: ClusterZone,
  name: string,
  labels: readonly string[],
  type: string,
  context: DnsContext,
): Found {
  const namespace = labels.at(-1);
  if (namespace === undefined) return empty;
  if (!zone.hasNamespace(namespace)) return missing;
  const service = zone.service(namespace, labels.at(-2) ?? '');
  if (labels.length === 1) return empty;
  if (service === undefined) return missing;
  if (service.isHeadless && service.hosts.length === 0) return missing;
  const rest = labels.slice(0, -2);
  if (rest.length === 0) return wholeService(zone, service, name, type, context);
  if (rest.length === 2 && rest.every((label) => label.startsWith('_')))
    return portRecords(zone, service, name, rest, type, context);
  if (rest.length === 1 && rest[0]?.startsWith('_'))
    return service.ports.some((port) => `_${port.protocol}` === rest[0]) ? empty : missing;
  if (rest.length === 1) return hostOf(service, name, rest[0] ?? '', type, context);
  return missing;
}

function wholeService(
  zone: ClusterZone,
  service: ServiceNames,
  name: string,
  type: string,
  context: DnsContext,
): Found {
  if (service.externalName !== undefined) {
    const target = `${service.externalName.replace(/\.$/, '')}.`;
    return isIPv4(service.externalName) || isIPv6(service.externalName)
      ? missing
      : records(context, name, 'CNAME', 'CNAME', [target]);
  }
  if (type === 'SRV') return srvRecords(zone, service, name, service.ports, context);
  if (!service.isHeadless) return addresses(context, name, type, service.addresses);
  return addresses(
    context,
    name,
    type,
    context.order(service.hosts).map((host) => host.ip),
  );
}

function portRecords(
  zone: ClusterZone,
  service: ServiceNames,
  name: string,
  [port, protocol]: readonly string[],
  type: string,
  context: DnsContext,
): Found {
  const ports = service.ports.filter((each) => `_${each.name}` === port && `_${each.protocol}` === protocol);
  if (ports.length === 0) return missing;
  return type === 'SRV' ? srvRecords(zone, service, name, ports, context) : empty;
}

/**
 * Weights share 100 among all addresses and ports. coredns: plugin/backend_lookup.go `SRV`; dns: SkyDNS
 * server.go.
 */
function srvRecords(
  zone: ClusterZone,
  service: ServiceNames,
  name: string,
  ports: ServiceNames['ports'],
  context: DnsContext,
): Found {
  const { personality } = context;
  const targets = srvTargets(zone, service, ports, context);
  const weight = Math.max(1, Math.floor(100 / Math.max(1, targets.length)));
  const ttl = context.ttl(name, 'SRV', personality.ttl);
  const services = targets.map(
    ({ port, target }) => `${personality.srvPriority} ${weight} ${port} ${target}`,
  );
  const answers = [...new Set(services)].map((data) => ({ name, ttl, type: 'SRV', data }) as const);
  const known = new Map(targets.map(({ target, ip }) => [`${target} ${ip}`, { target, ip }]));
  const additional = [...known.values()].map(
    ({ target, ip }) => ({ name: target, ttl, type: isIPv6(ip) ? 'AAAA' : 'A', data: ip }) as const,
  );
  return { exists: true, records: answers, additional };
}

function srvTargets(
  zone: ClusterZone,
  service: ServiceNames,
  ports: ServiceNames['ports'],
  context: DnsContext,
): readonly { readonly port: number; readonly target: string; readonly ip: string }[] {
  const { personality } = context;
  const base = `${service.name}.${service.namespace}.svc.${zone.domain}`;
  if (!service.isHeadless) {
    const target = `${serviceLabel(service, personality)}${base}`;
    return ports.flatMap(({ port }) => service.addresses.map((ip) => ({ port, target, ip })));
  }
  const hosts = new Map(ports.flatMap((port) => port.hosts).map((host) => [host.ip, host]));
  return context.order([...hosts.values()]).flatMap(({ ip }) =>
    ports.flatMap((port) => {
      const host = port.hosts.find((each) => each.ip === ip);
      if (host === undefined || host.port === noPort) return [];
      return [{ port: host.port, target: `${hostLabel(host, personality)}.${base}`, ip }];
    }),
  );
}

function hostOf(
  service: ServiceNames,
  name: string,
  label: string,
  type: string,
  context: DnsContext,
): Found {
  if (!service.isHeadless) {
    const isOwn = `${label}.` === serviceLabel(service, context.personality);
    return isOwn ? addresses(context, name, type, service.addresses) : missing;
  }
  const hosts = service.hosts.filter((host) => hostLabel(host, context.personality) === label);
  return hosts.length === 0
    ? missing
    : addresses(
        context,
        name,
        type,
        hosts.map((host) => host.ip),
      );
}

/**
 * `10-4-1-14.ns.pod`: any address, without asking whether a pod has it. coredns: `pods insecure`, kubeadm's
 * choice.
 */
function pods(
  zone: ClusterZone,
  name: string,
  labels: readonly string[],
  type: string,
  context: DnsContext,
): Found {
  const namespace = labels.at(-1);
  if (namespace === undefined) return empty;
  if (!zone.hasNamespace(namespace)) return missing;
  if (labels.length === 1) return empty;
  const dashed = labels[0] ?? '';
  const ip = dashed.replaceAll('-', '.');
  const ip6 = dashed.replaceAll('-', ':');
  if (labels.length !== 2) return missing;
  return isIPv4(ip)
    ? addresses(context, name, type, [ip])
    : isIPv6(ip6)
      ? addresses(context, name, type, [ip6])
      : missing;
}

/** Addresses of Services, and of hosts under headless ones; others are asked for outside. */
function reverse(zone: ClusterZone, name: string, type: string, context: DnsContext): Found | undefined {
  const owners = zone.servicesAt(name);
  const targets = owners.flatMap(({ service, host }) => {
    const base = `${service.name}.${service.namespace}.svc.${zone.domain}`;
    if (host === undefined) return [base];
    // dns: pkg/dns/dns.go: kube-dns points back only at hosts with a name of their own.
    return context.personality.kind === 'kube-dns' && host.hostname === undefined
      ? []
      : [`${hostLabel(host, context.personality)}.${base}`];
  });
  return targets.length === 0 ? undefined : records(context, name, type, 'PTR', targets);
}

function addresses(context: DnsContext, name: string, type: string, ips: readonly string[]): Found {
  const fitting = ips.filter((ip) => (type === 'A' && isIPv4(ip)) || (type === 'AAAA' && isIPv6(ip)));
  return fitting.length === 0 ? empty : records(context, name, type, type as RecordType, fitting);
}

function records(
  context: DnsContext,
  name: string,
  asked: string,
  type: RecordType,
  data: readonly string[],
  fresh = context.personality.ttl,
): Found {
  if (asked !== type && asked !== 'ANY') return empty;
  const ttl = context.ttl(name, type, fresh);
  return { exists: true, records: data.map((each) => ({ name, ttl, type, data: each })), additional: [] };
}

/** The zone's start of authority, which negative answers bear. */
export function soaRecord(zone: ClusterZone, { personality, serial }: DnsContext): DnsRecord {
  const data = `ns.dns.${zone.domain} hostmaster.${zone.domain} ${serial()} ${personality.soaTimers}`;
  return { name: zone.domain, ttl: personality.negativeTtl, type: 'SOA', data };
}
