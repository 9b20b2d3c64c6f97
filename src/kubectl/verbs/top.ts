import { hasMetricsServer, type Json, type KubeObject, milliValue, numberDomain, wholeValue } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { failure, NotSimulated, usageFailure } from '../errors.ts';
import { byBytes, field, list, text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';

const mebibyte = 1024 * 1024;
const sortWords = ['', 'cpu', 'memory'];

/** What one row shows: millicores and mebibytes. */
interface Usage {
  readonly cells: readonly string[];
  readonly cpu: number;
  readonly memory: number;
}

/** `kubectl top pod`. kubectl: pkg/cmd/top/top_pod.go */
export function topPod(invocation: Invocation): number {
  const { args, flags, namespace, client } = invocation;
  check(invocation, 'pod [NAME | -l label]');
  const [name] = args;
  const pods = client.resource('pods');
  const everywhere = flags.bool('all-namespaces');
  const place = everywhere ? undefined : namespace;
  const named = name !== undefined && pods ? client.getNamed(pods, namespace, name) : undefined;
  if (flags.bool('sum')) throw new NotSimulated('kubectl top pod --sum');
  const selected = { labelSelector: flags.string('selector'), fieldSelector: flags.string('field-selector') };
  const all = named ? [named as KubeObject] : pods ? client.list(pods, place, selected).items : [];
  const measured = all.filter((pod) => text(pod, 'status', 'phase') === 'Running');
  if (measured.length === 0 && !named) {
    invocation.err(everywhere ? 'No resources found\n' : `No resources found in ${namespace} namespace.\n`);
    return 0;
  }
  const parts = flags.bool('containers');
  const rows = measured.flatMap((pod) => podRows(invocation, pod, { everywhere, parts }));
  const titles = [
    ...(everywhere ? ['NAMESPACE'] : []),
    ...(parts ? ['POD'] : []),
    ...['NAME', 'CPU(cores)', 'MEMORY(bytes)'],
  ];
  return print(invocation, titles, rows);
}

function podRows(
  invocation: Invocation,
  pod: KubeObject,
  { everywhere, parts }: { readonly everywhere: boolean; readonly parts: boolean },
): readonly Usage[] {
  const { name, namespace = '' } = pod.metadata;
  const used = list(pod, 'spec', 'containers').map((container) => {
    const own = text(container, 'name');
    return {
      own,
      ...usageOf(invocation, `container ${own} of pod ${namespace}/${name}`, { cpu: 0, memory: 3 }),
    };
  });
  const head = everywhere ? [namespace] : [];
  const total = (key: 'cpu' | 'memory') => used.reduce((sum, one) => sum + one[key], 0);
  const shown = parts
    ? used.map(({ own, cpu, memory }) => ({ names: [name, own], cpu, memory }))
    : [{ names: [name], cpu: total('cpu'), memory: total('memory') }];
  return shown.map(({ names, cpu, memory }) => ({
    cells: [...head, ...names, `${cpu}m`, `${memory}Mi`],
    cpu,
    memory,
  }));
}

/** `kubectl top node`. kubectl: pkg/cmd/top/top_node.go */
export function topNode(invocation: Invocation): number {
  const { args, flags, client, profile } = invocation;
  check(invocation, 'node [NAME | -l label]');
  const [name] = args;
  const nodes = client.resource('nodes');
  if (!nodes) return 0;
  const all = name
    ? [client.getNamed(nodes, undefined, name) as KubeObject]
    : client.list(nodes, undefined, { labelSelector: flags.string('selector') }).items;
  const share = flags.bool('show-capacity') ? 'capacity' : 'allocatable';
  const rows = all.map((node) => {
    const { cpu, memory } = usageOf(invocation, `node ${node.metadata.name}`, { cpu: 100, memory: 900 });
    const whole = field(node, 'status', share) as Json;
    const cpuShare = Math.trunc((cpu * 100) / Math.max(1, milliValue(text(whole, 'cpu'))));
    const memoryShare = Math.trunc(
      (memory * mebibyte * 100) / Math.max(1, wholeValue(text(whole, 'memory'))),
    );
    const cells = [node.metadata.name, `${cpu}m`, `${cpuShare}%`, `${memory}Mi`, `${memoryShare}%`];
    return { cells, cpu, memory };
  });
  const percent = profile.has('topPercentInBrackets') ? '(%)' : '%';
  return print(
    invocation,
    ['NAME', 'CPU(cores)', `CPU${percent}`, 'MEMORY(bytes)', `MEMORY${percent}`],
    rows,
  );
}

function check(invocation: Invocation, usage: string): void {
  const { args, flags, command, host, profile } = invocation;
  if (!sortWords.includes(flags.string('sort-by'))) throw failure('--sort-by accepts only cpu or memory');
  if (args.length > 1) throw usageFailure(command, usage);
  if (args.length === 1 && flags.string('selector') !== '')
    throw failure(
      `only one of NAME or ${profile.has('topSelectorWord') ? 'selector' : '--selector'} can be provided`,
    );
  if (!hasMetricsServer(host.oracle)) throw failure('Metrics API not available');
}

/** What something used when it was measured last: any amount, another one after every measurement. */
function usageOf(
  { host }: Invocation,
  what: string,
  usual: { readonly cpu: number; readonly memory: number },
): { readonly cpu: number; readonly memory: number } {
  const amount = (of: 'cpu' | 'memory', to: number) =>
    host.oracle.choose({
      key: `${of} that ${what} uses in ${host.runId}`,
      about: `the ${of} that ${what} uses`,
      domain: { ...numberDomain({ from: 0, to }, () => undefined, of), sample: () => usual[of] },
    });
  return { cpu: amount('cpu', 1_000_000), memory: amount('memory', 10_000_000) };
}

/** By name, or by what is used most. kubectl: pkg/metricsutil/metrics_printer.go */
function print(invocation: Invocation, titles: readonly string[], rows: readonly Usage[]): number {
  const { flags } = invocation;
  const by = flags.string('sort-by');
  const sorted = [...rows].sort((left, right) =>
    by === 'cpu' || by === 'memory'
      ? right[by] - left[by]
      : byBytes(left.cells.join('\0'), right.cells.join('\0')),
  );
  const lines = [...(flags.bool('no-headers') ? [] : [titles]), ...sorted.map(({ cells }) => cells)];
  invocation.out(alignTabs(lines.map((cells) => `${cells.join('\t')}\t\n`).join(''), tableLayout));
  return 0;
}
