import { type Release, releases } from './base-programs.ts';
import { compareDotted } from './tag-version.ts';

/** Which tools a package of a distribution brings; all of them have the version of the first. */
const toolsOf: Readonly<Record<string, readonly string[]>> = {
  bind9: ['dig', 'nslookup', 'host'],
  'bind9-dnsutils': ['dig', 'nslookup', 'host'],
  'bind9-host': ['host'],
  'bind-tools': ['dig', 'nslookup', 'host'],
  'bind-utils': ['dig', 'nslookup', 'host'],
  'busybox-extras': ['telnet'],
  curl: ['curl'],
  dnsutils: ['dig', 'nslookup', 'host'],
  conntrack: ['conntrack'],
  'conntrack-tools': ['conntrack'],
  ethtool: ['ethtool'],
  'inetutils-traceroute': ['traceroute'],
  iproute: ['ip', 'ss', 'bridge', 'tc'],
  iproute2: ['ip', 'ss', 'bridge', 'tc'],
  iptables: ['iptables', 'iptables-save', 'ip6tables'],
  ipvsadm: ['ipvsadm'],
  lsof: ['lsof'],
  'inetutils-ping': ['ping'],
  'inetutils-telnet': ['telnet'],
  iputils: ['ping'],
  'iputils-ping': ['ping'],
  jq: ['jq'],
  nc: ['nc'],
  ncat: ['nc'],
  'net-tools': ['ifconfig', 'netstat', 'route', 'arp'],
  netcat: ['nc'],
  'netcat-openbsd': ['nc'],
  'netcat-traditional': ['nc'],
  nmap: ['nc'],
  'nmap-ncat': ['nc'],
  procps: ['ps', 'free', 'top', 'uptime', 'pgrep', 'pkill', 'vmstat', 'w', 'watch', 'sysctl'],
  'procps-ng': ['ps', 'free', 'top', 'uptime', 'pgrep', 'pkill', 'vmstat', 'w', 'watch', 'sysctl'],
  tcpdump: ['tcpdump'],
  telnet: ['telnet'],
  traceroute: ['traceroute'],
  vim: ['vi'],
  wget: ['wget'],
  bash: ['bash'],
};

/** The curl and the BIND that releases of Alpine had. */
const alpineTools: Readonly<Record<string, { readonly curl: string; readonly bind: string }>> = {
  '3.8': { curl: '7.61.1', bind: '9.12.4' },
  '3.9': { curl: '7.64.0', bind: '9.12.4' },
  '3.10': { curl: '7.66.0', bind: '9.14.12' },
  '3.11': { curl: '7.67.0', bind: '9.14.12' },
  '3.12': { curl: '7.79.1', bind: '9.16.20' },
  '3.13': { curl: '7.79.1', bind: '9.16.27' },
  '3.14': { curl: '7.79.1', bind: '9.16.33' },
  '3.15': { curl: '7.80.0', bind: '9.16.37' },
  '3.16': { curl: '7.83.1', bind: '9.16.44' },
  '3.17': { curl: '7.88.1', bind: '9.18.24' },
  '3.18': { curl: '8.5.0', bind: '9.18.24' },
  '3.19': { curl: '8.5.0', bind: '9.18.24' },
  '3.20': { curl: '8.8.0', bind: '9.18.27' },
  '3.21': { curl: '8.11.1', bind: '9.18.33' },
  '3.22': { curl: '8.14.1', bind: '9.20.11' },
  '3.23': { curl: '8.17.0', bind: '9.20.17' },
};

/** Tools of CentOS packages that its base image does not have. */
const centosTools: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '6': { wget: 'gnu 1.12', telnet: 'netkit 0.17', nc: 'openbsd 1.84' },
  '7': {
    wget: 'gnu 1.14',
    telnet: 'netkit 0.17',
    dig: '9.11.4-P2-RedHat-9.11.4-26.P2.el7',
    nslookup: 'bind 9.11.4',
    host: '9.11.4',
    ifconfig: '2.10-alpha',
  },
};

/** The programs, with their versions, that packages bring to an operating system; `os` is an image's own. */
export function packagedPrograms(os: string, packages: readonly string[]): Readonly<Record<string, string>> {
  const versions = versionsOf(os);
  const found = packages.flatMap((name) => {
    const tools = toolsOf[name.replace(/[=:].*/, '')] ?? [];
    const [first = ''] = tools;
    return tools.map((tool) => [tool, versions[tool] ?? versions[first] ?? ''] as const);
  });
  return Object.fromEntries(found);
}

function versionsOf(os: string): Readonly<Record<string, string>> {
  const release = Object.values<Release>(releases).find((each) => each.os === os);
  if (release !== undefined) return { jq: '1.6', ...release.packages };
  if (os.startsWith('Alpine')) return alpineVersions(/v(\d+\.\d+)/.exec(os)?.[1]);
  return centosTools[/^CentOS.* (\d)/.exec(os)?.[1] ?? ''] ?? {};
}

function alpineVersions(release: string | undefined): Readonly<Record<string, string>> {
  const newest = Object.keys(alpineTools).sort(compareDotted).at(-1) ?? '';
  const tools = alpineTools[release ?? newest] ?? alpineTools[newest];
  if (tools === undefined) return {};
  const { curl, bind } = tools;
  return {
    curl,
    dig: bind,
    nslookup: `bind ${bind}`,
    host: bind,
    bash: '5.2.21',
    ip: '6.6.0',
    jq: '1.7',
    nc: 'openbsd 1.229',
    ping: 'iputils 20231222',
    telnet: 'busybox 1.36.1',
    wget: 'gnu 1.21.4',
  };
}
