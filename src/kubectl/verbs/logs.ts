import { type KubeObject, waitingForLog } from '#cluster';
import { byteLength } from '../base64.ts';
import { instantOf } from '../clock.ts';
import { failure, isNotFound, NotSimulated, Refusal, usageFailure } from '../errors.ts';
import { field, list, text } from '../fields.ts';
import type { LogRecord, Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { resourceFor } from '../mapper.ts';
import { allContainers, byLogging, containerNames, containerOf, containerRef, podsOf } from '../pods.ts';

const longMs = 24 * 3_600_000;

interface Source {
  readonly pod: KubeObject;
  readonly container: string;
}

/** `kubectl logs`. kubectl: pkg/cmd/logs/logs.go */
export function* logs(invocation: Invocation): Steps {
  const { flags } = invocation;
  refuseValues(invocation);
  const pods = podsToRead(invocation);
  if (pods.length === 0 && invocation.profile.has('logsSaysNoneFound')) {
    invocation.err(`No resources found in ${invocation.namespace} namespace.\n`);
    return 0;
  }
  const sources = pods.flatMap((pod) => sourcesOf(invocation, pod));
  const most = flags.int('max-log-requests');
  if (flags.bool('follow') && sources.length > 1 && sources.length > most) {
    throw failure(
      `you are attempting to follow ${sources.length} log streams, but maximum allowed concurrency is ${most}, ` +
        'use --max-log-requests to increase the limit',
    );
  }
  const shown = new Map<Source, number>();
  for (const source of sources) {
    refuseUnstarted(invocation, source);
    const lines = linesOf(invocation, source);
    shown.set(source, lines.length);
    print(invocation, source, cut(invocation, lines));
  }
  if (!flags.bool('follow')) return 0;
  const fresh = () => sources.some((source) => linesOf(invocation, source).length > (shown.get(source) ?? 0));
  const over = () => sources.every((source) => isOver(invocation, source));
  for (;;) {
    const reply = yield { type: 'wait', until: () => fresh() || over(), timeoutMs: longMs };
    for (const source of sources) {
      const lines = linesOf(invocation, source);
      print(invocation, source, lines.slice(shown.get(source) ?? 0));
      shown.set(source, lines.length);
    }
    if (!reply.met) return reply.interrupted ? 130 : 0;
    if (over()) return 0;
  }
}

/** logs.go `ToLogOptions`, `Validate` */
function refuseValues({ flags, args }: Invocation): void {
  const container = flags.string('container') || args[1] || '';
  // logs.go `Validate`
  if (flags.bool('all-containers') && container !== '')
    throw failure(`--all-containers=true should not be specified with container name ${container}`);
  const since = flags.string('since-time');
  if (since !== '' && instantOf(since) === undefined)
    throw failure(
      `parsing time "${since}" as "2006-01-02T15:04:05Z07:00": cannot parse "${since}" as "2006"`,
    );
  if (since !== '' && flags.duration('since') !== 0)
    throw failure('at most one of `sinceTime` or `sinceSeconds` may be specified');
  if (flags.changed('limit-bytes') && flags.int('limit-bytes') < 0)
    throw failure('--limit-bytes must be greater than 0');
  if (flags.duration('since') < 0) throw failure('--since must be greater than 0');
  if (flags.changed('tail') && flags.int('tail') < -1)
    throw failure('--tail must be greater than or equal to -1');
}

function podsToRead(invocation: Invocation): readonly KubeObject[] {
  const { args, flags, client, namespace } = invocation;
  const pods = client.resource('pods');
  if (!pods) return [];
  const selector = flags.string('selector');
  const [word, container] = args;
  if (selector !== '') {
    if (word !== undefined)
      throw usageFailure('kubectl logs', 'only a selector (-l) or a POD name is allowed');
    return client.list(pods, namespace, { labelSelector: selector }).items;
  }
  if (word === undefined || args.length > 2) {
    throw usageFailure(
      'kubectl logs',
      "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command",
    );
  }
  if (container !== undefined && flags.string('container') !== '') {
    throw usageFailure('kubectl logs', 'only one of -c or an inline [CONTAINER] arg is allowed');
  }
  return podsOfWord(invocation, word);
}

function podsOfWord(invocation: Invocation, word: string): readonly KubeObject[] {
  const { client, namespace, profile } = invocation;
  const [type = '', name = ''] = word.includes('/') ? word.split('/') : ['pods', word];
  const info = resourceFor(client, type);
  const object = readTarget(invocation, info, name);
  if (object.kind === 'Pod') return [object];
  const all = podsOf(invocation, { info, namespace, name, object });
  if (invocation.flags.bool('all-pods')) return all;
  const pods = byLogging(all);
  const [first] = pods;
  if (!first) throw failure(`timed out waiting for the condition`);
  if (pods.length > 1 && profile.within({ from: '1.15' })) {
    invocation.err(`Found ${pods.length} pods, using pod/${first.metadata.name}\n`);
  }
  return [first];
}

/** Newer clients wrap the words of the server that there is none. */
function readTarget(
  invocation: Invocation,
  info: Parameters<Invocation['client']['get']>[0],
  name: string,
): KubeObject {
  try {
    return invocation.client.get(info, invocation.namespace, name);
  } catch (error) {
    if (!isNotFound(error) || !invocation.profile.within({ from: '1.30' })) throw error;
    const { reason, message } = error.status;
    throw failure(`error from server (${reason}): ${message} in namespace "${invocation.namespace}"`);
  }
}

function sourcesOf(invocation: Invocation, pod: KubeObject): readonly Source[] {
  const { flags, args, profile } = invocation;
  if (flags.bool('all-containers')) {
    const names = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((key) =>
      list(pod, 'spec', key).map((container) => text(container, 'name')),
    );
    return names.map((container) => ({ pod, container }));
  }
  const wanted = flags.string('container') || (args[1] ?? '');
  if (wanted !== '' && !containerNames(pod).includes(wanted)) {
    const among = profile.within({ from: '1.34' }) ? ` out of: ${allContainers(pod).join(', ')}` : '';
    throw failure(`container ${wanted} is not valid for pod ${pod.metadata.name}${among}`);
  }
  if (wanted === '' && !profile.has('defaultedContainer') && list(pod, 'spec', 'containers').length > 1) {
    throw failure(chooseOne(pod));
  }
  return [{ pod, container: containerOf(invocation, pod, wanted).container }];
}

function statusOf(pod: KubeObject, container: string) {
  return ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses']
    .flatMap((key) => list(pod, 'status', key))
    .find((one) => text(one, 'name') === container);
}

/** The server's words for a container that has no log yet. apiserver: pkg/registry/core/pod/rest/log.go */
function refuseUnstarted(invocation: Invocation, { pod, container }: Source): void {
  const status = statusOf(pod, container);
  const refuse = (message: string) => new Refusal(`Error from server (BadRequest): ${message}`);
  if (invocation.flags.bool('previous')) {
    if (field(status, 'lastState', 'terminated') !== undefined) return;
    throw refuse(`previous terminated container "${container}" in pod "${pod.metadata.name}" not found`);
  }
  if (
    status !== undefined &&
    (field(status, 'state', 'running') ?? field(status, 'state', 'terminated')) !== undefined
  )
    return;
  if (field(status, 'lastState', 'terminated') !== undefined) return;
  // A pod without a node has an empty log. pkg/registry/core/pod/strategy.go `LogLocation`
  if (text(pod, 'spec', 'nodeName') === '') return;
  const reason = text(status, 'state', 'waiting', 'reason') || 'ContainerCreating';
  const named = `container "${container}" in pod "${pod.metadata.name}"`;
  throw refuse(`${named} is waiting to start: ${waitingForLog(reason)}`);
}

function linesOf(invocation: Invocation, { pod, container }: Source): readonly LogRecord[] {
  return invocation.host.logs(containerRef(pod, container), { previous: invocation.flags.bool('previous') });
}

/** The whole log of a container. */
export function logText(invocation: Invocation, pod: KubeObject, container: string): string {
  refuseUnstarted(invocation, { pod, container });
  return linesOf(invocation, { pod, container })
    .map(({ text: line, ended }) => `${line}${ended === false ? '' : '\n'}`)
    .join('');
}

function cut(invocation: Invocation, lines: readonly LogRecord[]): readonly LogRecord[] {
  const { flags, host } = invocation;
  const since = flags.duration('since');
  const from =
    since > 0 ? host.now() - since : (instantOf(flags.string('since-time')) ?? Number.NEGATIVE_INFINITY);
  const recent = lines.filter((line) => line.at >= from);
  const tail = flags.changed('tail') ? flags.int('tail') : flags.string('selector') === '' ? -1 : 10;
  return tail < 0 ? recent : recent.slice(recent.length - Math.min(tail, recent.length));
}

function print(invocation: Invocation, source: Source, lines: readonly LogRecord[]): void {
  const { flags } = invocation;
  const isPrefixed = flags.bool('prefix') || flags.bool('all-pods');
  const prefix = isPrefixed ? `[pod/${source.pod.metadata.name}/${source.container}] ` : '';
  const stamp = (line: LogRecord) =>
    flags.bool('timestamps') ? `${new Date(line.at).toISOString().replace('Z', '000000Z')} ` : '';
  const text = lines.map((line) => `${prefix}${stamp(line)}${line.text}${line.ended === false ? '' : '\n'}`);
  const limit = flags.int('limit-bytes');
  invocation.out(limit > 0 ? firstBytes(text.join(''), limit) : text.join(''));
}

/** The server stops in the middle of a line; a letter that is cut in two is shown as nothing that can be told. */
function firstBytes(text: string, limit: number): string {
  const letters = [...text];
  if (letters.some((letter) => letter.length !== byteLength(letter)))
    throw new NotSimulated('kubectl logs --limit-bytes of letters that take more than a byte');
  return letters.slice(0, limit).join('');
}

function isOver(invocation: Invocation, { pod, container }: Source): boolean {
  const pods = invocation.client.resource('pods');
  const now = pods && invocation.client.find(pods, pod.metadata.namespace, pod.metadata.name);
  if (!now || now.metadata.uid !== pod.metadata.uid) return true;
  return field(statusOf(now, container), 'state', 'terminated') !== undefined;
}

/** polymorphichelpers/logsforobject.go `logsForObjectWithClient` */
function chooseOne(pod: KubeObject): string {
  const named = (key: string) =>
    list(pod, 'spec', key)
      .map((one) => text(one, 'name'))
      .join(' ');
  const others = [
    ['init', named('initContainers')],
    ['ephemeral', named('ephemeralContainers')],
  ].flatMap(([what, names]) => (names === '' ? [] : [` or one of the ${what} containers: [${names}]`]));
  const own = `choose one of: [${named('containers')}]`;
  return `a container name must be specified for pod ${pod.metadata.name}, ${own}${others.join('')}`;
}
