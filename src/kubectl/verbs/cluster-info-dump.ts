import { inGoOrder, type Json, type KubeObject } from '#cluster';
import { failure, Refusal } from '../errors.ts';
import { list, text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { type ObjectPrinter, objectPrinter } from '../print/output.ts';
import { logText } from './logs.ts';

/** The lists of a namespace in their order, by the name of their file. clusterinfo_dump.go `Run` */
const lists = [
  ['events', 'events', ''],
  ['replication-controllers', 'replicationcontrollers', ''],
  ['services', 'services', ''],
  ['daemonsets', 'daemonsets', 'apps'],
  ['deployments', 'deployments', 'apps'],
  ['replicasets', 'replicasets', 'apps'],
  ['pods', 'pods', ''],
] as const;

/** Where a piece of the dump goes: a file of the directory, or what is printed. */
type Put = (file: string, content: string) => void;

/** `kubectl cluster-info dump`. kubectl: pkg/cmd/clusterinfo/clusterinfo_dump.go */
export function clusterInfoDump(invocation: Invocation): number {
  const { flags, out, host } = invocation;
  const format = flags.string('output') || 'json';
  const printer = objectPrinter(invocation, {
    customColumns: false,
    wide: false,
    keys: 'given',
    usual: format,
  });
  if (printer === undefined) return 1;
  const directory = flags.string('output-directory');
  const isPrinted = directory === '' || directory === '-';
  const put: Put = (file, content) =>
    isPrinted ? out(content) : host.writeFile(`${directory}/${file}`, content);
  const extension = format === 'json' || format === 'yaml' ? `.${format}` : '.txt';
  put(`nodes${extension}`, printed(listOf(invocation, 'nodes', '', undefined), printer, format));
  for (const namespace of namespacesOf(invocation)) {
    for (const [file, resource, group] of lists) {
      const content = printed(listOf(invocation, resource, group, namespace), printer, format);
      put(`${namespace}/${file}${extension}`, content);
    }
    dumpLogs(invocation, namespace, put);
  }
  if (!isPrinted) out(`Cluster info dumped to ${directory}\n`);
  return 0;
}

function namespacesOf({ flags, client, namespace }: Invocation): readonly string[] {
  const info = client.resource('namespaces');
  if (flags.bool('all-namespaces') && info)
    return client.list(info, undefined).items.map(({ metadata }) => metadata.name);
  const named = flags.list('namespaces');
  return named.length > 0 ? named : ['kube-system', namespace];
}

/** A list as a client of Go types has it. */
function listOf(
  { client, host }: Invocation,
  resource: string,
  group: string,
  namespace: string | undefined,
): Json {
  const info = client.resource(resource, group);
  if (info === undefined) throw failure('the server could not find the requested resource');
  return inGoOrder(client.list(info, namespace), host.settings.kubernetes.minor) as unknown as Json;
}

function printed(found: Json, printer: ObjectPrinter, format: string): string {
  // What a list of a Go type is, is not told by name. cli-runtime: pkg/printers/name.go `PrintObj`
  if (format !== 'name') return printer(found);
  throw failure(`list types are not supported by name printing: *v1.${text(found, 'kind')}`);
}

function dumpLogs(invocation: Invocation, namespace: string, put: Put): void {
  const { client } = invocation;
  const info = client.resource('pods');
  for (const pod of info === undefined ? [] : client.list(info, namespace).items) {
    const containers = [...list(pod, 'spec', 'initContainers'), ...list(pod, 'spec', 'containers')];
    const logs = containers.map((one) => dumpedLog(invocation, pod, text(one, 'name')));
    put(`${namespace}/${pod.metadata.name}/logs.txt`, logs.join(''));
  }
}

function dumpedLog(invocation: Invocation, pod: KubeObject, container: string): string {
  const of = `logs for container ${container} of pod ${pod.metadata.namespace}/${pod.metadata.name}`;
  return `==== START ${of} ====\n${logOrFault(invocation, pod, container)}==== END ${of} ====\n`;
}

/** A log that cannot be had does not end the dump. */
function logOrFault(invocation: Invocation, pod: KubeObject, container: string): string {
  try {
    return logText(invocation, pod, container);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `Request log error: the server rejected our request for an unknown reason (get pods ${pod.metadata.name})\n`;
  }
}
