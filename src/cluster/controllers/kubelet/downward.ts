import { parseQuantity } from '../../api/quantity.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { secondAddress } from './second-address.ts';

type Labels = Readonly<Record<string, string>> | undefined;

/**
 * The value of a pod's field in its own environment or files. kubernetes: pkg/fieldpath
 * `ExtractFieldPathAsString`
 */
export function fieldValue(pod: Pod, path: string, podIP: string, context: Context): string {
  const { metadata, spec } = pod;
  const subscript = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path);
  if (subscript)
    return (subscript[1] === 'labels' ? metadata.labels : metadata.annotations)?.[subscript[2] ?? ''] ?? '';
  switch (path) {
    case 'metadata.name':
      return metadata.name;
    case 'metadata.namespace':
      return metadata.namespace ?? '';
    case 'metadata.uid':
      return metadata.uid ?? '';
    case 'metadata.labels':
      return formatMap(metadata.labels);
    case 'metadata.annotations':
      return formatMap(metadata.annotations);
    case 'spec.nodeName':
      return spec.nodeName ?? '';
    case 'spec.serviceAccountName':
      return spec.serviceAccountName ?? '';
    case 'status.hostIP':
    case 'status.hostIPs':
      return hostAddress(spec.nodeName ?? '', context);
    case 'status.podIP':
      return podIP;
    case 'status.podIPs':
      return [podIP, secondAddress(pod, context) ?? ''].filter((ip) => ip !== '').join(',');
    default:
      return '';
  }
}

/** A container's request or limit, divided; a limit that is not set is the node's. */
export function resourceValue(
  pod: Pod,
  container: Container,
  reference: { readonly containerName?: string; readonly resource: string; readonly divisor?: string },
  context: Context,
): string {
  const subject = pod.spec.containers.find(({ name }) => name === reference.containerName) ?? container;
  const [type = '', name = ''] = reference.resource.split('.');
  const own = (type === 'limits' ? subject.resources?.limits : subject.resources?.requests)?.[name];
  const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  const value = own ?? (type === 'limits' ? node?.status?.allocatable?.[name] : undefined) ?? '0';
  const divisor = numberOf(reference.divisor ?? '1') || 1;
  return String(Math.ceil(numberOf(value) / divisor));
}

/** A node's internal address. */
export function hostAddress(name: string, context: Context): string {
  const node = context.objects.get<Node>('nodes', undefined, name);
  return node?.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? '';
}

function numberOf(value: string | number): number {
  const quantity = parseQuantity(String(value));
  return quantity ? Number(quantity.amount) * 10 ** quantity.scale : 0;
}

/** pkg/fieldpath `FormatMap`: sorted lines of `key="value"`. */
function formatMap(map: Labels): string {
  const lines = Object.entries(map ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
  return lines.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join('\n');
}
