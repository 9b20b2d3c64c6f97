import type { Json, KubeObject } from '#cluster';
import { failure, NotSimulated, usageFailure } from '../errors.ts';
import { list, text } from '../fields.ts';
import type { ForwardedPort, Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { resourceFor } from '../mapper.ts';
import { refuseNoTimeout } from '../pod-running-timeout.ts';
import { byActivity, containerRef, podsOf } from '../pods.ts';

/** `kubectl port-forward`. kubectl: pkg/cmd/portforward/portforward.go */
export function* portForward(invocation: Invocation): Steps {
  const { args, client, namespace, flags } = invocation;
  const [word, ...specs] = args;
  if (word === undefined || specs.length === 0) {
    throw usageFailure('kubectl port-forward', 'TYPE/NAME and list of ports are required for port-forward');
  }
  refuseNoTimeout(invocation);
  const [type = '', name = ''] = word.includes('/') ? word.split('/') : ['pods', word];
  const info = resourceFor(client, type);
  const object = client.get(info, namespace, name);
  const pod =
    object.kind === 'Pod'
      ? object
      : byActivity(podsOf(invocation, { info, namespace, name, object }), invocation)[0];
  const ports = specs.map((spec) => portOf(spec, object, pod));
  for (const { local, remote } of ports) {
    refusePort('local', local);
    refusePort('remote', remote);
  }
  if (!pod) throw failure('timed out waiting for the condition');
  const phase = text(pod, 'status', 'phase');
  if (phase !== 'Running')
    throw failure(`unable to forward port because pod is not running. Current status=${phase}`);
  const addresses = flags.list('address');
  const odd = addresses.find((one) => one !== 'localhost' && !isAddress(one));
  if (odd !== undefined) throw failure(`${odd} is not a valid IP`);
  const reply = yield {
    type: 'forward',
    container: containerRef(pod, text(pod, 'spec', 'containers', 0, 'name')),
    ports,
    addresses,
  };
  return reply.interrupted ? 130 : 0;
}

/** client-go: tools/portforward/portforward.go `parsePorts` */
function refusePort(end: 'local' | 'remote', port: number): void {
  if (port <= 65535) return;
  const fault = `strconv.ParseUint: parsing "${port}": value out of range`;
  throw failure(`error parsing ${end} port '${port}': ${fault}`);
}

/** portforward.go `parseAddresses`; Go: net `ParseIP` */
function isAddress(text: string): boolean {
  const parts = text.split('.');
  const isV4 =
    parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isV4 || /^[\da-f:.]*:[\da-f:.]*$/i.test(text);
}

/** `8080`, `8080:80`, `:80`, `http`. portforward.go `translateServicePortToTargetPort` */
function portOf(spec: string, object: KubeObject, pod: KubeObject | undefined): ForwardedPort {
  const [local = '', remote = local] = spec.split(':');
  if (object.kind !== 'Service') {
    const target = /^\d+$/.test(remote) ? Number(remote) : namedPort(pod, remote, object.kind);
    return { local: /^\d+$/.test(local) ? Number(local) : local === '' ? 0 : target, remote: target };
  }
  const ports = list(object, 'spec', 'ports');
  const found = /^\d+$/.test(remote)
    ? ports.find((port) => text(port, 'port') === remote)
    : ports.find((port) => text(port, 'name') === remote);
  if (!found) {
    throw failure(
      /^\d+$/.test(remote)
        ? `Service ${object.metadata.name} does not have a service port ${remote}`
        : `Service '${object.metadata.name}' does not have a named port '${remote}'`,
    );
  }
  const target = targetPort(found, pod);
  return {
    local: /^\d+$/.test(local) ? Number(local) : local === '' ? 0 : Number(text(found, 'port')),
    remote: target,
  };
}

function targetPort(port: Json, pod: KubeObject | undefined): number {
  const target = text(port, 'targetPort');
  return /^\d+$/.test(target) ? Number(target) : namedPort(pod, target, 'Pod');
}

function namedPort(pod: KubeObject | undefined, name: string, kind: string): number {
  const ports = list(pod, 'spec', 'containers').flatMap((container) => list(container, 'ports'));
  const found = ports.find((port) => text(port, 'name') === name);
  if (found === undefined)
    throw failure(`${kind} '${pod?.metadata.name ?? ''}' does not have a named port '${name}'`);
  return Number(text(found, 'containerPort'));
}

/** What changes which requests are let through, and where. */
const notServed = [
  ...['unix-socket', 'www', 'www-prefix', 'api-prefix', 'accept-hosts', 'accept-paths', 'reject-methods'],
  'reject-paths',
];

/** `kubectl proxy`. kubectl: pkg/cmd/proxy/proxy.go */
export function* proxy(invocation: Invocation): Steps {
  const { flags } = invocation;
  const port = flags.changed('port') ? flags.int('port') : 8001;
  if (port !== 8001 && flags.changed('unix-socket'))
    throw failure('cannot set --unix-socket and --port at the same time');
  for (const flag of notServed) if (flags.changed(flag)) throw new NotSimulated(`kubectl proxy --${flag}`);
  if (port === 0) throw new NotSimulated('kubectl proxy --port=0');
  const address = flags.string('address') || '127.0.0.1';
  if (port < 0 || port > 65535) throw failure(`listen tcp: address ${port}: invalid port`);
  invocation.out(`Starting to serve on ${address}:${port}\n`);
  const reply = yield { type: 'proxy', address, port };
  return reply.interrupted ? 130 : 0;
}
