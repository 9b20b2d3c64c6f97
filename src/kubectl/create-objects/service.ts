import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { born, type ObjectMaker } from '../verbs/create-typed.ts';

/** apimachinery: pkg/util/validation/validation.go `IsDNS1123Subdomain` */
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * The maker of `create service clusterip|nodeport|loadbalancer|externalname`. kubectl:
 * pkg/cmd/create/create_service.go
 */
export function serviceMaker(type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName'): ObjectMaker {
  return (invocation, name) => {
    const { flags } = invocation;
    const clusterIP = type === 'ClusterIP' ? flags.string('clusterip') : '';
    const ports = flags.list('tcp').map((spec) => portOf(invocation, spec));
    if (ports.length === 0 && type !== 'ExternalName' && clusterIP !== 'None') {
      throw failure('at least one tcp port specifier must be provided');
    }
    const externalName = flags.string('external-name');
    if (type === 'ExternalName' && !subdomain.test(externalName))
      throw failure(`invalid service external name ${externalName}`);
    return {
      kind: 'Service',
      apiVersion: 'v1',
      metadata: { name, ...born(invocation), labels: { app: name } },
      spec: {
        ...(ports.length > 0 ? { ports } : {}),
        selector: { app: name },
        ...(clusterIP === '' ? {} : { clusterIP }),
        type,
        ...(type === 'ExternalName' ? { externalName } : {}),
      },
      status: { loadBalancer: {} },
    } satisfies Json;
  };
}

/** `80`, `80:8080`, `80:name`. create_service.go `parsePorts` */
function portOf(invocation: Invocation, spec: string): JsonObject {
  const [port = '', target = port] = spec.split(':');
  const nodePort = invocation.flags.int('node-port');
  return {
    name: spec.replaceAll(':', '-'),
    protocol: 'TCP',
    port: portNumber(port),
    targetPort: targetPort(target),
    ...(nodePort > 0 ? { nodePort } : {}),
  };
}

/** k8s.io/utils: net/parse.go `ParsePort` */
function portNumber(text: string): number {
  const fault = (what: string) => failure(`strconv.ParseUint: parsing "${text}": ${what}`);
  if (!/^\d+$/.test(text)) throw fault('invalid syntax');
  if (Number(text) > 65535) throw fault('value out of range');
  return Number(text);
}

function targetPort(text: string): number | string {
  if (!/^[+-]?\d+$/.test(text)) return text;
  const port = Number(text);
  if (port < 1 || port > 65535) throw failure('must be between 1 and 65535, inclusive');
  return port;
}
