import type { Json, KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, Refusal } from '../errors.ts';
import { field, isObject, type JsonObject, list, record, text } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { withLastApplied } from '../last-applied.ts';
import { namesFiles } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';
import { born } from './create-typed.ts';
import { mergeOverrides } from './run-overrides.ts';

const exposable = ['Service', 'ReplicationController', 'Pod', 'Deployment', 'ReplicaSet'];

/** `kubectl expose`. kubectl: pkg/cmd/expose/expose.go */
export function expose(invocation: Invocation): number {
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun, keys: dryRun === 'client' ? 'given' : 'sorted' });
  const services = invocation.client.resource('services');
  if (!services) throw failure(`the server doesn't have a resource type "services"`);
  const selection = namesFiles(invocation.flags)
    ? select(invocation, { ownSelector: true })
    : hinted(invocation, () => select(invocation, { ownSelector: true }));
  const selectorFor = selectors(invocation);
  const work = (target: Target) => {
    const selector = selectorFor(target.object);
    const made = serviceFor(invocation, target, selector);
    const service = withChangeCause(invocation, mergeOverrides(invocation, made));
    const { name } = (service as unknown as KubeObject).metadata;
    if (dryRun === 'client') return reporter.done({ info: services, name }, service, 'exposed');
    const body = invocation.flags.bool('save-config')
      ? withLastApplied(service as unknown as KubeObject)
      : service;
    const created = invocation.client.send(services, target.namespace, {
      verb: 'create',
      body,
      dryRun: dryRun === 'server',
      fieldManager: 'kubectl-expose',
    });
    reporter.done({ info: services, name }, created as KubeObject, 'exposed');
  };
  return forEachTarget(invocation, selection, work, { asWritten: true });
}

/** To newer clients, the first selector that is found is that of all that is exposed. expose.go `RunExpose` */
function selectors(invocation: Invocation): (object: KubeObject) => JsonObject {
  let known: JsonObject | undefined;
  return (object) => {
    if (!exposable.includes(object.kind)) throw failure(`cannot expose a ${exposedKind(object)}`);
    const found = known ?? hinted(invocation, () => selectorOf(invocation, object));
    if (invocation.profile.has('exposeKeepsSelector')) known = found;
    return found;
  };
}

/** Old clients add the usage hint to refusals of what is to be exposed. */
function hinted<Result>({ command, profile }: Invocation, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal) || !profile.has('exposeHints')) throw error;
    throw new Refusal(`${error.text}\nSee '${command} -h' for help and examples`);
  }
}

function serviceFor(invocation: Invocation, { object }: Target, selector: JsonObject): Json {
  const { flags } = invocation;
  const type = flags.string('type');
  const clusterIP = flags.string('cluster-ip');
  const affinity = flags.string('session-affinity');
  if (!['', 'None', 'ClientIP'].includes(affinity)) throw failure(`unknown session affinity: ${affinity}`);
  const labels =
    flags.string('labels') === '' ? record(object.metadata, 'labels') : pairs(flags.string('labels'));
  const externalIP = flags.string('external-ip');
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: {
      name: flags.string('name') || object.metadata.name.slice(0, 63),
      ...born(invocation),
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
    },
    spec: {
      ports: portsOf(invocation, object),
      selector,
      ...(clusterIP === '' ? {} : { clusterIP }),
      ...(type === '' ? {} : { type }),
      ...(externalIP === '' ? {} : { externalIPs: [externalIP] }),
      ...(affinity === '' ? {} : { sessionAffinity: affinity }),
      ...(flags.string('load-balancer-ip') === '' || type !== 'LoadBalancer'
        ? {}
        : { loadBalancerIP: flags.string('load-balancer-ip') }),
    },
    status: { loadBalancer: {} },
  };
}

function exposedKind(object: KubeObject): string {
  const group = object.apiVersion.includes('/') ? `.${object.apiVersion.split('/')[0]}` : '';
  return `${object.kind}${group}`;
}

function selectorOf(invocation: Invocation, object: KubeObject): JsonObject {
  const stated = invocation.flags.string('selector');
  if (stated !== '') return pairs(stated);
  const spec = record(object, 'spec');
  switch (object.kind) {
    case 'Pod': {
      const labels = record(object.metadata, 'labels');
      if (Object.keys(labels).length === 0)
        throw failure(
          "couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed",
        );
      return labels;
    }
    case 'Service':
    case 'ReplicationController':
      if (Object.keys(record(spec, 'selector')).length === 0) {
        throw failure(
          "couldn't retrieve selectors via --selector flag or introspection: the service has no pod selector set",
        );
      }
      return record(spec, 'selector');
    default:
      if (list(spec, 'selector', 'matchExpressions').length > 0) {
        throw failure(
          "couldn't retrieve selectors via --selector flag or introspection: couldn't convert expressions",
        );
      }
      return record(spec, 'selector', 'matchLabels');
  }
}

interface ExposedPort {
  readonly port: number;
  readonly protocol: string;
}

function portsOf(invocation: Invocation, object: KubeObject): readonly JsonObject[] {
  const { flags } = invocation;
  const stated = flags.string('port');
  const introspected = introspect(object);
  if (stated === '' && introspected.length === 0) {
    return hinted(invocation, () => {
      throw failure("couldn't find port via --port flag or introspection");
    });
  }
  const protocol = flags.string('protocol');
  const ports: readonly ExposedPort[] =
    stated === ''
      ? introspected
      : stated.split(',').map((port) => ({
          port: parsePort(port),
          protocol: protocol || (introspected.find((one) => String(one.port) === port)?.protocol ?? 'TCP'),
        }));
  const target = flags.string('target-port');
  return ports.map(({ port, protocol: own }, index) => ({
    ...(ports.length > 1 ? { name: `port-${index + 1}` } : {}),
    protocol: protocol || own,
    port,
    targetPort: target === '' ? port : /^\d+$/.test(target) ? Number(target) : target,
  }));
}

function parsePort(port: string): number {
  if (!/^[+-]?\d+$/.test(port)) throw failure(`strconv.Atoi: parsing "${port}": invalid syntax`);
  return Number(port);
}

/** kubectl: polymorphichelpers `PortsForObject`, `ProtocolsForObject` */
function introspect(object: KubeObject): readonly ExposedPort[] {
  if (object.kind === 'Service') {
    return list(object, 'spec', 'ports').map((port) => ({
      port: Number(text(port, 'port')),
      protocol: text(port, 'protocol') || 'TCP',
    }));
  }
  const spec = object.kind === 'Pod' ? field(object, 'spec') : field(object, 'spec', 'template', 'spec');
  return list(spec, 'containers').flatMap((container) =>
    list(container, 'ports').map((port) => ({
      port: Number(text(port, 'containerPort')),
      protocol: (isObject(port) && text(port, 'protocol')) || 'TCP',
    })),
  );
}

function pairs(spec: string): JsonObject {
  return Object.fromEntries(
    spec.split(',').map((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 0) throw failure(`unexpected label spec: ${pair}`);
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
}
