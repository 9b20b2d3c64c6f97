import { pickDomain, textDomain } from '../../domains.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import { behaves } from '../../profile.ts';
import type { Context } from '../context.ts';
import { secondAddress } from './second-address.ts';

/**
 * The name that a pod's kernel has: the whole one, if the pod asks for that.
 *
 * kubernetes: pkg/kubelet/util `GetNodenameForKernel`
 */
export function podHostname(pod: Pod, context: Context): string {
  const isFull = pod.spec.setHostnameAsFQDN && behaves(context.version, 'pod.fullHostname');
  return (isFull ? fullName(pod, context) : undefined) ?? shortHostname(pod);
}

/** A pod's host name: its own wish, else its name, cut to 63. The node's for host-networked pods. */
function shortHostname(pod: Pod): string {
  if (pod.spec.hostNetwork) return pod.spec.nodeName ?? '';
  return (pod.spec.hostname ?? pod.metadata.name).slice(0, 63).replace(/[-.]+$/, '');
}

function fullName(pod: Pod, { settings }: Context): string | undefined {
  const { subdomain } = pod.spec;
  if (!subdomain) return undefined;
  return `${shortHostname(pod)}.${subdomain}.${pod.metadata.namespace}.svc.${settings.clusterDomain}`;
}

/** kubernetes: pkg/kubelet/kubelet_pods.go `managedHostsFileContent` */
export function hostsFile(pod: Pod, ip: string, context: Context): string {
  const hostname = shortHostname(pod);
  const domain = fullName(pod, context);
  const aliases = pod.spec.hostAliases ?? [];
  const second = secondAddress(pod, context);
  const addresses = pod.spec.hostNetwork ? [] : [ip, ...(second === undefined ? [] : [second])];
  return [
    ...(pod.spec.hostNetwork
      ? ['# Kubernetes-managed hosts file (host network).']
      : ['# Kubernetes-managed hosts file.']),
    '127.0.0.1\tlocalhost',
    '::1\tlocalhost ip6-localhost ip6-loopback',
    'fe00::0\tip6-localnet',
    'fe00::0\tip6-mcastprefix',
    'fe00::1\tip6-allnodes',
    'fe00::2\tip6-allrouters',
    ...addresses.map((own) => (domain ? `${own}\t${domain}\t${hostname}` : `${own}\t${hostname}`)),
    ...(aliases.length > 0 ? ['', '# Entries added by HostAliases.'] : []),
    ...aliases.flatMap(({ ip: address, hostnames = [] }) =>
      behaves(context.version, 'pod.aliasesOnOneLine')
        ? [[address, ...hostnames].join('\t')]
        : hostnames.map((name) => `${address}\t${name}`),
    ),
    '',
  ].join('\n');
}

/** kubernetes: pkg/kubelet/network/dns; the order of lines is the runtime's. */
export function resolvConf(pod: Pod, context: Context): string {
  const cluster = clusterDns(pod, context);
  const config = pod.spec.dnsConfig ?? {};
  const servers = [...cluster.servers, ...(config.nameservers ?? [])];
  const searches = [...cluster.searches, ...(config.searches ?? [])];
  const options = mergeOptions(cluster.options, config.options ?? []);
  const nameserver = servers.map((server) => `nameserver ${server}`);
  const search = searches.length > 0 ? [`search ${searches.join(' ')}`] : [];
  const head =
    context.settings.runtime === 'docker' ? [...nameserver, ...search] : [...search, ...nameserver];
  return `${[...head, ...(options.length > 0 ? [`options ${options.join(' ')}`] : [])].join('\n')}\n`;
}

function clusterDns(pod: Pod, context: Context) {
  const policy = pod.spec.dnsPolicy ?? 'ClusterFirst';
  if (policy === 'None') return { servers: [], searches: [], options: [] };
  if (policy === 'Default' || (policy === 'ClusterFirst' && pod.spec.hostNetwork))
    return { servers: [chooseNameServer(context)], searches: nodeSearches(context), options: [] };
  const service = context.objects.get<Service>('services', 'kube-system', 'kube-dns');
  const domain = context.settings.clusterDomain;
  return {
    servers: service?.spec.clusterIP ? [service.spec.clusterIP] : [],
    searches: [`${pod.metadata.namespace}.svc.${domain}`, `svc.${domain}`, domain, ...nodeSearches(context)],
    options: ['ndots:5'],
  };
}

const mostNodeSearches = 3;

/** The domains in which the nodes themselves look for names, which are their network's affair. */
function nodeSearches(context: Context): readonly string[] {
  const isGoogle = context.settings.provider === 'gke';
  const members = Array.from({ length: mostNodeSearches + 1 }, (_, index) => String(index));
  const count = context.choose({
    key: 'number of search domains of the nodes',
    domain: {
      ...pickDomain(members, String, 'numbers'),
      sample: () => (isGoogle ? '2' : '0'),
      exceptional: true,
    },
    about: 'in how many domains the nodes look for names',
  });
  const usual = isGoogle ? ['c.project.internal', 'google.internal'] : [];
  return Array.from({ length: Number(count) }, (_, index) =>
    context.choose({
      key: `search domain ${index + 1} of the nodes`,
      domain: textDomain(
        /^[\w-]+(\.[\w-]+)*$/,
        usual[index] ?? `network-${index + 1}.internal`,
        'name of a domain',
      ),
      about: 'a domain in which the nodes look for names',
    }),
  );
}

function chooseNameServer(context: Context): string {
  const usual = context.settings.provider === 'gke' ? '169.254.169.254' : '8.8.8.8';
  return context.choose({
    key: 'name server of the nodes',
    domain: textDomain(/^\d+(\.\d+){3}$/, usual, 'address of a name server'),
    about: 'the name server that the nodes use',
  });
}

/** A pod's options replace those of the same name. */
function mergeOptions(
  cluster: readonly string[],
  own: readonly { readonly name: string; readonly value?: string }[],
): readonly string[] {
  const names = new Set(own.map(({ name }) => name));
  return [
    ...cluster.filter((option) => !names.has(option.split(':')[0] ?? '')),
    ...own.map(({ name, value }) => (value === undefined ? name : `${name}:${value}`)),
  ];
}
