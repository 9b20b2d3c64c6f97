import { type Json, qosClass } from '#cluster';
import { humanDuration } from '#text';
import { instantOf } from '../clock.ts';
import { field, isObject, list, record, text } from '../fields.ts';
import { refuseStatic } from '../unknown-content.ts';
import { describeContainers } from './containers.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { controllerText } from './header.ts';
import { describeAnnotations, describeLabels } from './labels.ts';
import { describeTolerations } from './tolerations.ts';
import { describeTopologySpread } from './topology-spread.ts';
import { describeVolumes } from './volumes.ts';

/** kubectl: pkg/describe/describe.go `describePod` */
export function describePod(context: DescribeContext): void {
  const { writer, object, profile, clock } = context;
  refuseStatic(object);
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  describePriority(context, spec);
  const node = text(spec, 'nodeName');
  const isAlone = node === '' && !profile.has('podNodeAlone');
  writer.line(0, `Node:\t${isAlone ? '<none>' : `${node}/${text(status, 'hostIP')}`}`);
  if (text(status, 'startTime') !== '')
    writer.line(0, `Start Time:\t${clock.date(text(status, 'startTime'))}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  describeStatus(context, spec, status);
  describeAddresses(context, status);
  describeAllContainers(context, spec, status);
  describeGates(context, spec, status);
  describeVolumes(context, list(spec, 'volumes'), '');
  // Before control planes told it, clients worked it out.
  const quality = text(status, 'qosClass') || qosClass(spec as unknown as Parameters<typeof qosClass>[0]);
  writer.line(0, `QoS Class:\t${quality}`);
  if (profile.has('podNodeSelectors')) describeLabels(writer, 'Node-Selectors', spec.nodeSelector);
  describeTolerations(context, list(spec, 'tolerations'), '');
  describeTopologySpread(context, spec, '');
  describeEvents(context);
}

function describePriority({ writer, profile }: DescribeContext, spec: Json): void {
  const name = text(spec, 'priorityClassName');
  if (text(spec, 'priority') !== '') {
    writer.line(0, `Priority:\t${text(spec, 'priority')}`);
    if (profile.has('priorityClassNameAlways')) writer.line(0, `PriorityClassName:\t${name || '<none>'}`);
  }
  if (name !== '' && !profile.has('priorityClassNameAlways')) writer.line(0, `Priority Class Name:\t${name}`);
  const optional = (title: string, value: string) => value !== '' && writer.line(0, `${title}:\t${value}`);
  if (profile.has('podRuntimeClass')) optional('Runtime Class Name', text(spec, 'runtimeClassName'));
  if (profile.has('podServiceAccount')) optional('Service Account', text(spec, 'serviceAccountName'));
}

function describeStatus(
  { writer, object, profile, clock, host }: DescribeContext,
  spec: Json,
  status: Json,
): void {
  const phase = text(status, 'phase');
  const over = profile.has('terminalPodsNotTerminating') && (phase === 'Failed' || phase === 'Succeeded');
  const deletion = instantOf(object.metadata.deletionTimestamp);
  if (deletion !== undefined && profile.has('podTerminationExpires')) {
    writer.line(0, `Status:\tTerminating (expires ${clock.date(object.metadata.deletionTimestamp)})`);
    writer.line(0, `Termination Grace Period:\t${object.metadata.deletionGracePeriodSeconds ?? 0}s`);
  } else if (deletion !== undefined && !over) {
    const shown = humanDuration(clock.now - deletion);
    const { uid } = object.metadata;
    host.oracle.printed({ type: 'age', text: shown, instant: deletion, now: clock.now, ...(uid && { uid }) });
    writer.line(0, `Status:\tTerminating (lasts ${shown})`);
    writer.line(0, `Termination Grace Period:\t${object.metadata.deletionGracePeriodSeconds ?? 0}s`);
  } else {
    writer.line(0, `Status:\t${phase}`);
  }
  if (text(status, 'reason') !== '') writer.line(0, `Reason:\t${text(status, 'reason')}`);
  if (text(status, 'message') !== '') writer.line(0, `Message:\t${text(status, 'message')}`);
  const seccomp = record(spec, 'securityContext', 'seccompProfile');
  if (!profile.has('seccompProfile') || text(seccomp, 'type') === '') return;
  writer.line(0, `SeccompProfile:\t${text(seccomp, 'type')}`);
  if (text(seccomp, 'type') === 'Localhost')
    writer.line(0, `LocalhostProfile:\t${text(seccomp, 'localhostProfile')}`);
}

function describeAddresses(context: DescribeContext, status: Json): void {
  const { writer, profile } = context;
  writer.line(0, `IP:\t${text(status, 'podIP')}`);
  if (profile.has('podIPs')) {
    const addresses = list(status, 'podIPs');
    writer.line(0, addresses.length === 0 ? 'IPs:\t<none>' : 'IPs:');
    for (const address of addresses) writer.line(1, `IP:\t${text(address, 'ip')}`);
  }
  const controller = controllerText(context);
  if (profile.has('podControllers')) writer.line(0, `Controllers:\t${controller || '<none>'}`);
  else if (controller !== '') describeController(context, controller);
  const nominated = text(status, 'nominatedNodeName');
  if (nominated !== '') writer.line(0, `NominatedNodeName:\t${nominated}`);
}

function describeController({ writer, object, profile }: DescribeContext, controller: string): void {
  const isNoted = object.metadata.annotations?.['kubernetes.io/created-by'] !== undefined;
  if (isNoted && profile.has('podCreatedBy')) writer.line(0, `Created By:\t${controller}`);
  writer.line(0, `Controlled By:\t${controller}`);
}

function describeAllContainers(context: DescribeContext, spec: Json, status: Json): void {
  for (const [title, key, statusKey] of [
    ['Init Containers', 'initContainers', 'initContainerStatuses'],
    ['Containers', 'containers', 'containerStatuses'],
    ['Ephemeral Containers', 'ephemeralContainers', 'ephemeralContainerStatuses'],
  ] as const) {
    const containers = list(spec, key);
    if (containers.length === 0 && key !== 'containers') continue;
    describeContainers(context, { title, containers, statuses: list(status, statusKey), space: '' });
  }
}

function describeGates({ writer }: DescribeContext, spec: Json, status: Json): void {
  const conditions = list(status, 'conditions');
  const gates = list(spec, 'readinessGates');
  if (gates.length > 0) writer.write(0, 'Readiness Gates:\n  Type\tStatus\n');
  for (const gate of gates) {
    const type = text(gate, 'conditionType');
    const met = conditions.find((one) => text(one, 'type') === type);
    writer.line(1, `${type} \t${isObject(met) ? text(met, 'status') : '<none>'} `);
  }
  if (conditions.length === 0) return;
  writer.write(0, 'Conditions:\n  Type\tStatus\n');
  for (const one of conditions)
    writer.line(1, `${text(one, 'type')} \t${String(field(one, 'status') ?? '')} `);
}
