import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import type { Profile } from '../profile.ts';

type DeploymentGenerator = 'deployment/apps.v1' | 'deployment/apps.v1beta1' | 'deployment/v1beta1';
type Generator = 'run-pod/v1' | DeploymentGenerator | 'job/v1' | 'cronjob/v1beta1' | 'run/v1';

/** The versions in which the generators of deployments make them. */
const deploymentVersions: Readonly<Record<DeploymentGenerator, string>> = {
  'deployment/apps.v1': 'apps/v1',
  'deployment/apps.v1beta1': 'apps/v1beta1',
  'deployment/v1beta1': 'extensions/v1beta1',
};

/** The generator of deployments that a client takes by itself. */
function usualDeployment(profile: Profile): DeploymentGenerator {
  if (profile.within({ from: '1.13' })) return 'deployment/apps.v1';
  return profile.within({ from: '1.9' }) ? 'deployment/apps.v1beta1' : 'deployment/v1beta1';
}

/** What `run` makes: one of the generators of old clients, or always a pod. */
export interface RunKind {
  readonly generator: Generator;
  readonly restartPolicy: string;
}

/** kubectl: pkg/cmd/run/run.go, the choice of a generator */
export function runKind(invocation: Invocation): RunKind {
  const { flags, profile } = invocation;
  const restartPolicy = flags.string('restart') || 'Always';
  if (!profile.has('runGenerators')) return { generator: 'run-pod/v1', restartPolicy };
  const stated = flags.string('generator');
  switch (stated) {
    case 'run-pod/v1':
    case 'deployment/apps.v1':
    case 'deployment/apps.v1beta1':
    case 'deployment/v1beta1':
    case 'job/v1':
    case 'cronjob/v1beta1':
    case 'run/v1':
      return { generator: stated, restartPolicy };
    case '':
      break;
    default:
      throw failure(`generator "${stated}" not found`);
  }
  if (flags.string('schedule') !== '') return { generator: 'cronjob/v1beta1', restartPolicy };
  if (restartPolicy === 'OnFailure') return { generator: 'job/v1', restartPolicy };
  return { generator: restartPolicy === 'Never' ? 'run-pod/v1' : usualDeployment(profile), restartPolicy };
}

/** The object of `run`. kubectl: pkg/generate/versioned/run.go */
export function runObject(
  invocation: Invocation,
  name: string,
  kind: RunKind,
  words: readonly string[],
): Json {
  const { flags, profile } = invocation;
  const labels = labelsOf(invocation, name);
  const container = containerOf(invocation, name, words);
  const born = profile.has('creationTimestampNull') ? { creationTimestamp: null } : {};
  const podSpec = (restartPolicy: string) => ({ containers: [container], restartPolicy });
  const metadata = { name, ...born, labels, ...annotationsOf(invocation) };
  const template = (restartPolicy?: string) => ({
    metadata: { ...born, labels },
    spec: restartPolicy === undefined ? { containers: [container] } : podSpec(restartPolicy),
  });
  switch (kind.generator) {
    case 'run-pod/v1':
      return podObject(metadata, { ...podSpec(kind.restartPolicy), ...accountOf(invocation) });
    case 'deployment/apps.v1':
    case 'deployment/apps.v1beta1':
    case 'deployment/v1beta1': {
      const selector = { matchLabels: labels };
      const spec = { replicas: flags.int('replicas') || 1, selector, template: template(), strategy: {} };
      const apiVersion = deploymentVersions[kind.generator];
      return { kind: 'Deployment', apiVersion, metadata, spec, status: {} };
    }
    case 'job/v1':
      return {
        kind: 'Job',
        apiVersion: 'batch/v1',
        metadata,
        spec: { template: template(kind.restartPolicy) },
        status: {},
      };
    case 'cronjob/v1beta1': {
      const jobTemplate = { metadata: { name, ...born }, spec: { template: template(kind.restartPolicy) } };
      const spec = { schedule: flags.string('schedule'), concurrencyPolicy: 'Allow', jobTemplate };
      return { kind: 'CronJob', apiVersion: 'batch/v1beta1', metadata, spec, status: {} };
    }
    case 'run/v1': {
      const spec = { replicas: flags.int('replicas') || 1, selector: labels, template: template() };
      return { kind: 'ReplicationController', apiVersion: 'v1', metadata, spec, status: {} };
    }
    default:
      return kind.generator satisfies never;
  }
}

function podObject(metadata: JsonObject, spec: JsonObject): Json {
  const { serviceAccountName, ...rest } = spec;
  const account = serviceAccountName === undefined ? {} : { serviceAccountName };
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata,
    spec: { ...rest, dnsPolicy: 'ClusterFirst', ...account },
    status: {},
  };
}

/** The Service of `--expose`. */
export function runService(invocation: Invocation, name: string): Json {
  const born = invocation.profile.has('creationTimestampNull') ? { creationTimestamp: null } : {};
  const port = invocation.flags.int('port');
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: { name, ...born },
    spec: { ports: [{ protocol: 'TCP', port, targetPort: port }], selector: labelsOf(invocation, name) },
    status: { loadBalancer: {} },
  };
}

function labelsOf(invocation: Invocation, name: string): JsonObject {
  const stated = invocation.flags.string('labels');
  if (stated === '') return { run: name };
  return Object.fromEntries(
    stated.split(',').map((pair) => {
      const cut = pair.indexOf('=');
      if (cut <= 0) throw failure(`unexpected label spec: ${pair}`);
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
}

function annotationsOf(invocation: Invocation): JsonObject {
  const pairs = invocation.flags.list('annotations');
  if (pairs.length === 0) return {};
  return {
    annotations: Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
  };
}

function accountOf(invocation: Invocation): JsonObject {
  const account = invocation.flags.string('serviceaccount');
  return account === '' ? {} : { serviceAccountName: account };
}

function containerOf(invocation: Invocation, name: string, words: readonly string[]): JsonObject {
  const { flags } = invocation;
  const interactive = {
    ...(flags.bool('stdin') ? { stdin: true, stdinOnce: !flags.bool('leave-stdin-open') } : {}),
  };
  const ports = flags.string('port') === '' ? {} : { ports: [portOf(invocation)] };
  const env = flags.list('env').map((pair) => envOf(pair));
  const policy = flags.string('image-pull-policy');
  return {
    name,
    image: flags.string('image'),
    ...(words.length === 0 ? {} : { [flags.bool('command') ? 'command' : 'args']: words }),
    ...ports,
    ...(env.length === 0 ? {} : { env }),
    resources: resourcesOf(invocation),
    ...(policy === '' ? {} : { imagePullPolicy: policy }),
    ...interactive,
    ...(flags.bool('tty') ? { tty: true } : {}),
    ...(flags.bool('privileged') ? { securityContext: { privileged: true } } : {}),
  };
}

function portOf(invocation: Invocation): JsonObject {
  const { flags } = invocation;
  const value = flags.string('port');
  if (!/^[+-]?\d+$/.test(value)) throw failure(`strconv.Atoi: parsing "${value}": invalid syntax`);
  const hostPort = flags.int('hostport');
  return { ...(hostPort > 0 ? { hostPort } : {}), containerPort: Number(value) };
}

function envOf(pair: string): JsonObject {
  const cut = pair.indexOf('=');
  if (cut <= 0) throw failure(`invalid env: ${pair}`);
  const value = pair.slice(cut + 1);
  // An empty value is left out of the JSON of the Go type.
  return { name: pair.slice(0, cut), ...(value === '' ? {} : { value }) };
}

function resourcesOf(invocation: Invocation): JsonObject {
  const amounts = (flag: string) =>
    Object.fromEntries(
      invocation.flags
        .string(flag)
        .split(',')
        .filter((pair) => pair !== '')
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  const [limits, requests] = [amounts('limits'), amounts('requests')];
  return {
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    ...(Object.keys(requests).length > 0 ? { requests } : {}),
  };
}
