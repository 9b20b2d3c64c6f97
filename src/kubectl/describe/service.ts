import type { Json } from '#cluster';
import { list, number, record, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';
import { pairsText } from './labels.ts';
import { endpointsOfPort } from './service-endpoints.ts';

/** kubectl: pkg/describe/describe.go `describeService` */
export function describeService(context: DescribeContext): void {
  const { writer, object } = context;
  const spec = record(object, 'spec');
  describeHeader(context);
  writer.line(0, `Selector:\t${pairsText(spec.selector)}`);
  writer.line(0, `Type:\t${text(spec, 'type')}`);
  describeAddresses(context, spec);
  for (const port of list(spec, 'ports')) describePort(context, port);
  writer.line(0, `Session Affinity:\t${text(spec, 'sessionAffinity')}`);
  describePolicies(context, spec);
  describeEvents(context);
}

function describeAddresses({ writer, object, profile }: DescribeContext, spec: Json): void {
  const optional = (title: string, value: string) => value !== '' && writer.line(0, `${title}:\t${value}`);
  const families = texts(spec, 'ipFamilies').join(',') || '<none>';
  if (profile.has('serviceIPFamilies')) {
    optional('IP Family Policy', text(spec, 'ipFamilyPolicy'));
    writer.line(0, `IP Families:\t${families}`);
  }
  writer.line(0, `IP:\t${text(spec, 'clusterIP')}`);
  if (profile.has('serviceIPFamily')) optional('IPFamily', text(spec, 'ipFamily'));
  if (profile.has('serviceIPFamilies')) {
    writer.line(0, `IPs:\t${texts(spec, 'clusterIPs').join(',') || '<none>'}`);
  }
  optional('External IPs', texts(spec, 'externalIPs').join(','));
  optional(
    profile.has('desiredLoadBalancerIP') ? 'Desired LoadBalancer IP' : 'IP',
    text(spec, 'loadBalancerIP'),
  );
  optional('External Name', text(spec, 'externalName'));
  const ingress = list(object, 'status', 'loadBalancer', 'ingress').map((point) => {
    const mode = profile.has('loadBalancerIPMode') ? text(point, 'ipMode') : '';
    const address = text(point, 'ip') || text(point, 'hostname');
    return mode === '' ? address : `${address} (${mode})`;
  });
  optional('LoadBalancer Ingress', ingress.join(', '));
}

function describePort(context: DescribeContext, port: Json): void {
  const { writer, profile } = context;
  const name = text(port, 'name') || '<unset>';
  const protocol = text(port, 'protocol');
  writer.line(0, `Port:\t${name}\t${text(port, 'port')}/${protocol}`);
  if (profile.has('serviceTargetPort'))
    writer.line(0, `TargetPort:\t${targetPort(context, port)}/${protocol}`);
  if (profile.has('serviceAppProtocol') && text(port, 'appProtocol') !== '') {
    writer.line(0, `AppProtocol:\t${text(port, 'appProtocol')}`);
  }
  if (number(port, ['nodePort']) > 0)
    writer.line(0, `NodePort:\t${name}\t${text(port, 'nodePort')}/${protocol}`);
  writer.line(0, `Endpoints:\t${endpointsOfPort(context, context.object.metadata.name, port)}`);
}

/** Go's `%d` was given names of ports, too. */
function targetPort({ profile }: DescribeContext, port: Json): string {
  const shown = text(port, 'targetPort');
  return profile.has('targetPortAsNumber') && !/^\d+$/.test(shown) ? `%!d(string=${shown})` : shown;
}

function describePolicies({ writer, profile }: DescribeContext, spec: Json): void {
  const optional = (title: string, value: string) => value !== '' && writer.line(0, `${title}:\t${value}`);
  optional('External Traffic Policy', text(spec, 'externalTrafficPolicy'));
  if (profile.has('internalTrafficPolicy'))
    optional('Internal Traffic Policy', text(spec, 'internalTrafficPolicy'));
  if (profile.has('trafficDistribution')) optional('Traffic Distribution', text(spec, 'trafficDistribution'));
  if (number(spec, ['healthCheckNodePort']) !== 0) {
    writer.line(0, `HealthCheck NodePort:\t${text(spec, 'healthCheckNodePort')}`);
  }
  optional('LoadBalancer Source Ranges', texts(spec, 'loadBalancerSourceRanges').join(','));
}
