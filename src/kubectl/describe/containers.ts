import type { Json } from '#cluster';
import { byBytes, field, isObject, list, number, record, sortedEntries, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEnvironment } from './environment.ts';
import { probeText } from './probe.ts';

/** Where containers are described: in a pod with their statuses, or in a template. */
export interface ContainersPlace {
  readonly title: string;
  readonly containers: readonly Json[];
  /** Undefined in a template, where nothing runs. */
  readonly statuses: readonly Json[] | undefined;
  /** The blanks before title and names: two in a template. */
  readonly space: string;
}

/** kubectl: pkg/describe/describe.go `describeContainers` */
export function describeContainers(context: DescribeContext, place: ContainersPlace): void {
  const { writer } = context;
  writer.line(0, `${place.space}${place.title}:${place.containers.length === 0 ? ' <none>' : ''}`);
  for (const container of place.containers) {
    const status = place.statuses?.find((one) => text(one, 'name') === text(container, 'name'));
    writer.line(1, `${place.space === '' ? '' : ' '}${text(container, 'name')}:`);
    describeBasics(context, container, status);
    describeCommand(context, container);
    if (status !== undefined) describeState(context, status);
    describeResources(context, container);
    describeProbes(context, container);
    const isBefore = context.profile.has('mountsBeforeEnvironment');
    if (isBefore) describeMounts(context, container);
    describeEnvironment(context, container, place.statuses !== undefined);
    if (!isBefore) describeMounts(context, container);
  }
}

function describeBasics(
  { writer, profile }: DescribeContext,
  container: Json,
  status: Json | undefined,
): void {
  if (status !== undefined) writer.line(2, `Container ID:\t${text(status, 'containerID')}`);
  writer.line(2, `Image:\t${text(container, 'image')}`);
  if (status !== undefined) writer.line(2, `Image ID:\t${text(status, 'imageID')}`);
  const ports = list(container, 'ports');
  const named = (port: Json) =>
    profile.has('portNames') && text(port, 'name') !== '' ? ` (${text(port, 'name')})` : '';
  const shown = ports.map((port) => `${text(port, 'containerPort')}/${protocolOf(port)}${named(port)}`);
  const hostShown = ports.map((port) => `${number(port, ['hostPort'])}/${protocolOf(port)}${named(port)}`);
  const plural = ports.length > 1 ? 's' : '';
  writer.line(2, `Port${plural}:\t${shown.join(', ') || (profile.has('describesImages') ? '' : '<none>')}`);
  if (profile.has('containerHostPort'))
    writer.line(2, `Host Port${plural}:\t${hostShown.join(', ') || '<none>'}`);
  const seccomp = record(container, 'securityContext', 'seccompProfile');
  if (profile.has('seccompProfile') && text(seccomp, 'type') !== '') {
    writer.line(2, `SeccompProfile:\t${text(seccomp, 'type')}`);
    if (text(seccomp, 'type') === 'Localhost')
      writer.line(3, `LocalhostProfile:\t${text(seccomp, 'localhostProfile')}`);
  }
}

function protocolOf(port: Json): string {
  return text(port, 'protocol');
}

function describeCommand({ writer }: DescribeContext, container: Json): void {
  for (const [title, words] of [
    ['Command', texts(container, 'command')],
    ['Args', texts(container, 'args')],
  ] as const) {
    if (words.length === 0) continue;
    writer.line(2, `${title}:`);
    for (const line of words.flatMap((word) => word.split('\n'))) writer.line(3, line);
  }
}

function describeState(context: DescribeContext, status: Json): void {
  const { writer } = context;
  describeOneState(context, 'State', record(status, 'state'));
  if (field(status, 'lastState', 'terminated'))
    describeOneState(context, 'Last State', record(status, 'lastState'));
  writer.line(2, `Ready:\t${field(status, 'ready') === true ? 'True' : 'False'}`);
  writer.line(2, `Restart Count:\t${number(status, ['restartCount'])}`);
}

/** kubectl: describe.go `describeStatus` */
function describeOneState({ writer, clock }: DescribeContext, title: string, state: Json): void {
  const [running, waiting, terminated] = ['running', 'waiting', 'terminated'].map((key) => field(state, key));
  if (isObject(running)) {
    writer.line(2, `${title}:\tRunning`);
    writer.line(3, `Started:\t${clock.date(text(running, 'startedAt'))}`);
  } else if (isObject(terminated)) {
    writer.line(2, `${title}:\tTerminated`);
    if (text(terminated, 'reason') !== '') writer.line(3, `Reason:\t${text(terminated, 'reason')}`);
    if (text(terminated, 'message') !== '') writer.line(3, `Message:\t${text(terminated, 'message')}`);
    writer.line(3, `Exit Code:\t${number(terminated, ['exitCode'])}`);
    if (number(terminated, ['signal']) > 0) writer.line(3, `Signal:\t${number(terminated, ['signal'])}`);
    writer.line(3, `Started:\t${clock.date(text(terminated, 'startedAt'))}`);
    writer.line(3, `Finished:\t${clock.date(text(terminated, 'finishedAt'))}`);
  } else {
    writer.line(2, `${title}:\tWaiting`);
    if (isObject(waiting) && text(waiting, 'reason') !== '')
      writer.line(3, `Reason:\t${text(waiting, 'reason')}`);
  }
}

/** The limits and requests of a container or pod. */
export function describeResources({ writer }: DescribeContext, owner: Json): void {
  for (const [title, key] of [
    ['Limits', 'limits'],
    ['Requests', 'requests'],
  ] as const) {
    const amounts = sortedEntries(record(owner, 'resources', key));
    if (amounts.length === 0) continue;
    writer.line(2, `${title}:`);
    for (const [name, amount] of amounts) writer.line(3, `${name}:\t${text(amount)}`);
  }
}

function describeProbes({ writer, profile }: DescribeContext, container: Json): void {
  for (const [title, key] of [
    ['Liveness', 'livenessProbe'],
    ['Readiness', 'readinessProbe'],
    ['Startup', 'startupProbe'],
  ] as const) {
    const probe = field(container, key);
    if (!isObject(probe) || (key === 'startupProbe' && !profile.has('startupProbe'))) continue;
    writer.line(2, `${title}:\t${probeText(probe)}`);
  }
}

function describeMounts({ writer, profile }: DescribeContext, container: Json): void {
  const mounts = [...list(container, 'volumeMounts')].sort((left, right) =>
    byBytes(text(left, 'mountPath'), text(right, 'mountPath')),
  );
  const title = profile.has('mountsBeforeEnvironment') ? 'Volume Mounts' : 'Mounts';
  writer.line(2, `${title}:${mounts.length === 0 ? '\t<none>' : ''}`);
  for (const mount of mounts) {
    const modes = [
      field(mount, 'readOnly') === true ? 'ro' : 'rw',
      ...(text(mount, 'subPath') === '' ? [] : [`path=${JSON.stringify(text(mount, 'subPath'))}`]),
    ];
    writer.line(3, `${text(mount, 'mountPath')} from ${text(mount, 'name')} (${modes.join(',')})`);
  }
  const devices = list(container, 'volumeDevices');
  if (devices.length === 0) return;
  writer.line(2, 'Devices:');
  for (const device of devices) writer.line(3, `${text(device, 'devicePath')} from ${text(device, 'name')}`);
}
