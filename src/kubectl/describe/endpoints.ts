import type { Json } from '#cluster';
import { field, list, record, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';
import { pairsText } from './labels.ts';

/** kubectl: pkg/describe/describe.go `describeEndpoints` */
export function describeEndpoints(context: DescribeContext): void {
  const { writer, object } = context;
  describeHeader(context);
  writer.line(0, 'Subsets:');
  for (const subset of list(object, 'subsets')) {
    const addresses = (key: string) =>
      list(subset, key)
        .map((one) => text(one, 'ip'))
        .join(',') || '<none>';
    writer.line(1, `Addresses:\t${addresses('addresses')}`);
    writer.line(1, `NotReadyAddresses:\t${addresses('notReadyAddresses')}`);
    const ports = list(subset, 'ports');
    if (ports.length > 0) {
      writer.line(1, 'Ports:');
      describePorts(context, ports, 2);
    }
    writer.write(0, '\n');
  }
  describeEvents(context);
}

function describePorts({ writer }: DescribeContext, ports: readonly Json[], level: number): void {
  writer.line(level, 'Name\tPort\tProtocol');
  writer.line(level, '----\t----\t--------');
  for (const port of ports) {
    writer.line(
      level,
      `${text(port, 'name') || '<unset>'}\t${text(port, 'port')}\t${text(port, 'protocol')}`,
    );
  }
}

/** kubectl: pkg/describe/describe.go `describeEndpointSliceV1`, `describeEndpointSliceV1beta1` */
export function describeEndpointSlice(context: DescribeContext): void {
  const { writer, object } = context;
  describeHeader(context);
  writer.line(0, `AddressType:\t${text(object, 'addressType')}`);
  const ports = list(object, 'ports');
  if (ports.length === 0) writer.line(0, 'Ports: <unset>');
  else {
    writer.line(0, 'Ports:');
    describePorts(context, ports, 1);
  }
  const endpoints = list(object, 'endpoints');
  writer.line(0, endpoints.length === 0 ? 'Endpoints: <none>' : 'Endpoints:');
  for (const endpoint of endpoints) describeEndpoint(context, endpoint);
  describeEvents(context);
}

function describeEndpoint({ writer, object }: DescribeContext, endpoint: Json): void {
  const old = object.apiVersion.endsWith('v1beta1');
  writer.line(1, `- Addresses:\t${texts(endpoint, 'addresses').join(old ? ',' : ', ')}`);
  writer.line(2, 'Conditions:');
  const ready = field(endpoint, 'conditions', 'ready');
  writer.line(3, `Ready:\t${typeof ready === 'boolean' ? ready : '<unset>'}`);
  writer.line(2, `Hostname:\t${text(endpoint, 'hostname') || '<unset>'}`);
  const target = record(endpoint, 'targetRef');
  if (Object.keys(target).length > 0)
    writer.line(2, `TargetRef:\t${text(target, 'kind')}/${text(target, 'name')}`);
  if (old) {
    writer.line(2, `Topology:\t${pairsText(field(endpoint, 'topology')).replaceAll(',', '\n    \t')}`);
    return;
  }
  writer.line(2, `NodeName:\t${text(endpoint, 'nodeName') || '<unset>'}`);
  writer.line(2, `Zone:\t${text(endpoint, 'zone') || '<unset>'}`);
}
