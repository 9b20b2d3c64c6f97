import type { Json } from '#cluster';
import { field, isObject, list, record, sortedEntries, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeAnnotations, describeLabels } from './labels.ts';
import { endpointsOfPort, slicesResource } from './service-endpoints.ts';

/** kubectl: pkg/describe/describe.go `describeIngressV1`, `describeIngressV1beta1` */
export function describeIngress(context: DescribeContext): void {
  const { writer, object, profile } = context;
  const spec = record(object, 'spec');
  writer.line(0, `Name:\t${object.metadata.name}`);
  if (profile.has('ingressLabels')) describeLabels(writer, 'Labels', object.metadata.labels);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  const addresses = list(object, 'status', 'loadBalancer', 'ingress').map(
    (one) => text(one, 'ip') || text(one, 'hostname'),
  );
  writer.line(0, `Address:\t${addresses.join(',')}`);
  if (profile.has('ingressClass'))
    writer.line(0, `Ingress Class:\t${text(spec, 'ingressClassName') || '<none>'}`);
  writer.line(0, `Default backend:\t${defaultBackend(context, spec)}`);
  describeTls(context, list(spec, 'tls'));
  describeRules(context, spec);
  if (profile.has('ingressOldAnnotations')) describeOldAnnotations(context);
  else describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  describeEvents(context);
}

function stated(spec: Json): Json | undefined {
  const backend = field(spec, 'defaultBackend') ?? field(spec, 'backend');
  return isObject(backend) ? backend : undefined;
}

function defaultBackend(context: DescribeContext, spec: Json): string {
  const backend = stated(spec);
  if (backend !== undefined) return backendText(context, backend);
  if (context.profile.has('ingressDefaultWord')) return '<default>';
  const namespaced = {
    ...context,
    object: { ...context.object, metadata: { ...context.object.metadata, namespace: 'kube-system' } },
  };
  return backendText(namespaced, { serviceName: 'default-http-backend', servicePort: 80 });
}

function describeTls({ writer }: DescribeContext, tls: readonly Json[]): void {
  if (tls.length === 0) return;
  writer.line(0, 'TLS:');
  for (const one of tls) {
    const hosts = texts(one, 'hosts').join(',');
    const secret = text(one, 'secretName');
    writer.line(1, secret === '' ? `SNI routes ${hosts}` : `${secret} terminates ${hosts}`);
  }
}

function describeRules(context: DescribeContext, spec: Json): void {
  const { writer, profile } = context;
  writer.line(0, 'Rules:');
  writer.line(1, 'Host\tPath\tBackends');
  writer.line(1, '----\t----\t--------');
  const rules = list(spec, 'rules').filter((rule) => isObject(field(rule, 'http')));
  for (const rule of rules) {
    writer.line(1, `${text(rule, 'host') || '*'}\t`);
    for (const path of list(rule, 'http', 'paths')) {
      writer.line(2, `\t${text(path, 'path')} \t${backendText(context, field(path, 'backend') ?? {})}`);
    }
  }
  if (rules.length > 0) return;
  const word = profile.has('ingressRuleDefaultWord') && stated(spec) === undefined ? '<default>' : undefined;
  writer.line(1, `*\t*\t${word ?? defaultBackend(context, spec)}`);
}

/** `svc:80 (10.4.0.4:80,…)`. kubectl: describe.go `describeBackendV1`, `describeBackendV1beta1` */
function backendText(context: DescribeContext, backend: Json): string {
  const resource = record(backend, 'resource');
  if (Object.keys(resource).length > 0) {
    return `APIGroup: ${text(resource, 'apiGroup')}, Kind: ${text(resource, 'kind')}, Name: ${text(resource, 'name')}`;
  }
  const service = text(backend, 'service', 'name') || text(backend, 'serviceName');
  const port =
    text(backend, 'service', 'port', 'name') ||
    text(backend, 'service', 'port', 'number') ||
    text(backend, 'servicePort');
  return `${service}:${port}${serviceText(context, service, port)}`;
}

/** Clients before 1.31 ask for the Endpoints first, later ones only for the Service. */
function serviceText(context: DescribeContext, name: string, port: string): string {
  const { client, object, profile } = context;
  const { namespace } = object.metadata;
  if (profile.has('endpointsFromSlices') && !slicesResource(context)) {
    return ' (<error: the server could not find the requested resource>)';
  }
  const [services, endpoints] = [client.resource('services'), client.resource('endpoints')];
  if (!services || !endpoints) return '';
  const checked = profile.has('ingressBackendErrors')
    ? profile.has('endpointsFromSlices')
      ? []
      : [endpoints]
    : [];
  const [missing] = checked.filter((info) => !client.find(info, namespace, name));
  if (missing) return ` (<error: ${missing.resource} "${name}" not found>)`;
  const service = client.find(services, namespace, name);
  if (!service && profile.has('ingressBackendErrors')) {
    return `${profile.has('ingressServiceErrorSpaced') ? ' ' : ''}(<error: services "${name}" not found>)`;
  }
  const found = list(service, 'spec', 'ports').find(
    (one) => text(one, 'name') === port || text(one, 'port') === port,
  );
  return ` (${endpointsOfPort(context, name, { name: text(found, 'name') })})`;
}

function describeOldAnnotations({ writer, object }: DescribeContext): void {
  writer.line(0, 'Annotations:');
  for (const [key, value] of sortedEntries(record(object.metadata, 'annotations'))) {
    writer.line(1, `${key}:\t${text(value)}`);
  }
}

/** kubectl: pkg/describe/describe.go `describeIngressClassV1` */
export function describeIngressClass(context: DescribeContext): void {
  const { writer, object, profile } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(0, `Controller:\t${text(object, 'spec', 'controller')}`);
  const parameters = record(object, 'spec', 'parameters');
  if (Object.keys(parameters).length > 0) {
    writer.line(0, 'Parameters:');
    for (const [title, key] of [
      ['APIGroup', 'apiGroup'],
      ['Kind', 'kind'],
      ['Name', 'name'],
    ] as const) {
      if (text(parameters, key) !== '') writer.line(1, `${title}:\t${text(parameters, key)}`);
    }
  }
  describeEvents(context);
}
