import type { Json, ResourceInfo } from '#cluster';
import { field, list, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';

const shownAtMost = 3;

/**
 * `10.4.0.4:80,10.4.1.5:80 + 2 more...`, `<none>`. kubectl: describe.go `formatEndpoints`,
 * `formatEndpointSlices`
 */
export function endpointsOfPort(context: DescribeContext, service: string, port: Json): string {
  const { profile } = context;
  const found = profile.has('endpointsFromSlices')
    ? fromSlices(context, service, port)
    : fromEndpoints(context, service, port);
  if (found === undefined) return '<none>';
  const more = found.length > shownAtMost ? ` + ${found.length - shownAtMost} more...` : '';
  return found.slice(0, shownAtMost).join(',') + more;
}

/** Undefined without any subset. */
function fromEndpoints(context: DescribeContext, service: string, port: Json): readonly string[] | undefined {
  const resource = context.client.resource('endpoints');
  const endpoints = resource && context.client.find(resource, context.object.metadata.namespace, service);
  const subsets = list(endpoints, 'subsets');
  if (subsets.length === 0) return undefined;
  return subsets.flatMap((subset) => {
    const addresses = list(subset, 'addresses').map((address) => text(address, 'ip'));
    const ports = list(subset, 'ports');
    if (ports.length === 0) return addresses;
    return ports
      .filter((one) => text(one, 'name') === text(port, 'name'))
      .flatMap((one) => addresses.map((address) => hostPort(address, text(one, 'port'))));
  });
}

/** Undefined without any slice. */
function fromSlices(context: DescribeContext, service: string, port: Json): readonly string[] | undefined {
  const resource = slicesResource(context);
  if (!resource) return undefined;
  const labelSelector = `kubernetes.io/service-name=${service}`;
  const slices = context.client.list(resource, context.object.metadata.namespace, { labelSelector }).items;
  if (slices.length === 0) return undefined;
  return slices.flatMap((slice) => {
    const ports = list(slice, 'ports');
    const endpoints = list(slice, 'endpoints').filter((endpoint) => isShown(context, endpoint));
    if (ports.length === 0) return endpoints.flatMap((endpoint) => texts(endpoint, 'addresses'));
    return ports
      .filter((one) => text(one, 'name') === text(port, 'name'))
      .flatMap((one) =>
        endpoints.flatMap((endpoint) =>
          texts(endpoint, 'addresses').map((address) => hostPort(address, text(one, 'port'))),
        ),
      );
  });
}

/** Clients know `discovery.k8s.io/v1` alone, which servers before 1.21 do not serve. */
export function slicesResource({ client }: DescribeContext): ResourceInfo | undefined {
  const resource = client.resource('endpointslices', 'discovery.k8s.io');
  return resource?.version === 'v1' ? resource : undefined;
}

function isShown(context: DescribeContext, endpoint: Json): boolean {
  return context.profile.has('slicesListUnready') || field(endpoint, 'conditions', 'ready') !== false;
}

function hostPort(address: string, port: string): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
