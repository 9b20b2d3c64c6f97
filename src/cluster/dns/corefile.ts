/** What somebody has configured of the cluster's name server, as far as answers depend on it. */
export interface DnsConfiguration {
  /** The TTL of the cluster's own records, where it says one. */
  readonly ttl: number | undefined;
  /** What would answer for a name and is not simulated. */
  otherSource(name: string): string | undefined;
}

interface ServerBlock {
  readonly zones: readonly string[];
  readonly lines: readonly string[];
}

/** Plugins that may answer for any name, or change any answer. coredns.io/plugins */
const answering = new Set(
  'template file auto autopath k8s_external route53 etcd azure clouddns acl view'.split(' '),
);

/**
 * Reads CoreDNS's Corefile, or the stub domains of kube-dns, from their ConfigMaps in `kube-system`.
 * kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers
 */
export function dnsConfiguration(
  coredns: Readonly<Record<string, string>> | undefined,
  kubeDns: Readonly<Record<string, string>> | undefined,
): DnsConfiguration {
  const blocks = serverBlocks(coredns?.Corefile ?? '');
  const stubs = Object.keys(parsed(kubeDns?.stubDomains)).map(absolute);
  const main = blocks.filter(({ zones }) => zones.includes('.'));
  const ttl = /^ttl (\d+)$/m.exec(main.flatMap(({ lines }) => lines).join('\n'))?.[1];
  return {
    ttl: ttl === undefined ? undefined : Number(ttl),
    otherSource(name) {
      const zones = [...blocks.flatMap((block) => block.zones), ...stubs].filter((zone) => zone !== '.');
      const zone = zones.find((each) => name === each || name.endsWith(`.${each}`));
      if (zone !== undefined) return `the servers of the zone ${zone}`;
      return main.flatMap(({ lines }) => lines.flatMap((line) => pluginFor(line, name) ?? []))[0];
    },
  };
}

function pluginFor(line: string, name: string): string | undefined {
  const [plugin = '', ...words] = line.split(/\s+/);
  if (answering.has(plugin)) return `the plugin ${plugin} of CoreDNS`;
  // An entry of the plugin `hosts`.
  const isEntry = /^[\d.]+$|:.*:/.test(plugin) && words.some((word) => absolute(word) === name);
  if (isEntry) return 'the plugin hosts of CoreDNS';
  if (plugin !== 'rewrite') return undefined;
  const [from = ''] = words.filter((word) => !['stop', 'continue', 'name', 'exact'].includes(word));
  const isPlain = !['regex', 'suffix', 'prefix', 'substring'].some((kind) => words.includes(kind));
  return isPlain && absolute(from) !== name ? undefined : 'the plugin rewrite of CoreDNS';
}

/** Blocks of the file, each with its lines and those of the plugins in it, trimmed. */
function serverBlocks(text: string): readonly ServerBlock[] {
  const blocks: { zones: string[]; lines: string[] }[] = [];
  let depth = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim();
    if (line === '') continue;
    if (depth === 0) blocks.push({ zones: zonesOf(line), lines: [] });
    else blocks.at(-1)?.lines.push(line.replace(/\s*\{$/, ''));
    depth += Number(line.endsWith('{')) - Number(line === '}');
  }
  return blocks;
}

function zonesOf(line: string): string[] {
  return line
    .replace(/\{$/, '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => absolute(word.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')));
}

function absolute(name: string): string {
  return name === '.' || name === '' ? '.' : `${name.replace(/\.$/, '').toLowerCase()}.`;
}

function parsed(json: string | undefined): object {
  try {
    return JSON.parse(json ?? '{}') ?? {};
  } catch {
    return {};
  }
}
