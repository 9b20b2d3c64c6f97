import type {
  Container,
  ContainerPort,
  EnvVar,
  Handler,
  PodSpec,
  PodTemplateSpec,
  Probe,
  ProjectedSource,
  Resources,
  Volume,
} from './pod-spec.ts';

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_PodSpec` and what it leads to. */
export function defaultPodSpec(spec: PodSpec): PodSpec {
  const containers = (spec.containers ?? []).map((container) => defaultContainer(container, spec));
  return {
    ...spec,
    restartPolicy: spec.restartPolicy || 'Always',
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30,
    dnsPolicy: spec.dnsPolicy || 'ClusterFirst',
    securityContext: spec.securityContext ?? {},
    schedulerName: spec.schedulerName || 'default-scheduler',
    containers,
    ...defaultAccount(spec),
    ...(spec.initContainers && {
      initContainers: spec.initContainers.map((container) => defaultContainer(container, spec)),
    }),
    ...(spec.volumes && { volumes: spec.volumes.map(defaultVolume) }),
  };
}

/** The defaults of a pod template: those of a pod without what only pods get. */
export function defaultPodTemplate(template: PodTemplateSpec | undefined): PodTemplateSpec {
  return { ...template, spec: defaultPodSpec(template?.spec ?? { containers: [] }) };
}

/** `serviceAccount` is the old name of `serviceAccountName`; the API keeps both. */
function defaultAccount({ serviceAccountName, serviceAccount }: PodSpec): Partial<PodSpec> {
  const name = serviceAccountName || serviceAccount;
  return name ? { serviceAccountName: name, serviceAccount: name } : {};
}

/** The defaults of a container. kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_Container` */
export function defaultContainer(container: Container, spec: PodSpec): Container {
  const { ports, env } = container;
  const probes = defaultProbes(container);
  return {
    ...container,
    imagePullPolicy: container.imagePullPolicy || pullPolicy(container.image ?? ''),
    terminationMessagePath: container.terminationMessagePath || '/dev/termination-log',
    terminationMessagePolicy: container.terminationMessagePolicy || 'File',
    resources: container.resources ?? {},
    ...(ports && { ports: ports.map((port) => defaultPort(port, spec)) }),
    ...(env && { env: env.map(defaultEnv) }),
    ...probes,
    ...(container.lifecycle && {
      lifecycle: {
        ...container.lifecycle,
        ...(container.lifecycle.postStart && { postStart: defaultHandler(container.lifecycle.postStart) }),
        ...(container.lifecycle.preStop && { preStop: defaultHandler(container.lifecycle.preStop) }),
      },
    }),
  };
}

function defaultProbes(container: Container): Partial<Container> {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  return {
    ...(livenessProbe && { livenessProbe: defaultProbe(livenessProbe) }),
    ...(readinessProbe && { readinessProbe: defaultProbe(readinessProbe) }),
    ...(startupProbe && { startupProbe: defaultProbe(startupProbe) }),
  };
}

/** An image without a tag, or tagged `latest`, is always pulled; one with a digest or another tag is not. */
export function pullPolicy(image: string): string {
  if (image === '' || image.includes('@')) return 'IfNotPresent';
  const last = image.slice(image.lastIndexOf('/') + 1);
  const tag = last.includes(':') ? last.slice(last.indexOf(':') + 1) : 'latest';
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

function defaultPort(port: ContainerPort, { hostNetwork }: PodSpec): ContainerPort {
  const hostPort = port.hostPort ?? (hostNetwork ? port.containerPort : undefined);
  return { ...port, protocol: port.protocol || 'TCP', ...(hostPort !== undefined && { hostPort }) };
}

function defaultEnv(variable: EnvVar): EnvVar {
  const { valueFrom } = variable;
  if (valueFrom?.fieldRef) {
    const fieldRef = { ...valueFrom.fieldRef, apiVersion: valueFrom.fieldRef.apiVersion || 'v1' };
    return { ...variable, valueFrom: { ...valueFrom, fieldRef } };
  }
  if (!valueFrom?.resourceFieldRef) return variable;
  const resourceFieldRef = {
    ...valueFrom.resourceFieldRef,
    divisor: valueFrom.resourceFieldRef.divisor ?? '0',
  };
  return { ...variable, valueFrom: { ...valueFrom, resourceFieldRef } };
}

/** A limit is also the request where none is stated: in pods, not in templates. */
export function defaultRequests({ limits, requests, ...rest }: Resources = {}): Resources {
  if (!limits) return { ...rest, ...(requests && { requests }) };
  return { ...rest, limits, requests: { ...limits, ...requests } };
}

function defaultProbe(probe: Probe): Probe {
  const { grpc, ...handler } = defaultHandler(probe) as Probe;
  return {
    ...handler,
    ...(grpc && { grpc: { ...grpc, service: grpc.service ?? '' } }),
    timeoutSeconds: probe.timeoutSeconds || 1,
    periodSeconds: probe.periodSeconds || 10,
    successThreshold: probe.successThreshold || 1,
    failureThreshold: probe.failureThreshold || 3,
  };
}

function defaultHandler<T extends Handler>(handler: T): T {
  if (!handler.httpGet) return handler;
  const { path, scheme } = handler.httpGet;
  return { ...handler, httpGet: { ...handler.httpGet, path: path || '/', scheme: scheme || 'HTTP' } };
}

function defaultVolume(volume: Volume): Volume {
  const { configMap, secret, downwardAPI, projected, hostPath, ...rest } = volume;
  const hasSource = Object.keys(volume).length > 1;
  return {
    ...rest,
    ...(configMap && { configMap: { ...configMap, defaultMode: configMap.defaultMode ?? 420 } }),
    ...(secret && { secret: { ...secret, defaultMode: secret.defaultMode ?? 420 } }),
    ...(downwardAPI && { downwardAPI: { ...downwardAPI, defaultMode: downwardAPI.defaultMode ?? 420 } }),
    ...(projected && { projected: defaultProjected(projected) }),
    ...(hostPath && { hostPath: { ...hostPath, type: hostPath.type ?? '' } }),
    ...(!hasSource && { emptyDir: {} }),
  };
}

function defaultProjected(projected: NonNullable<Volume['projected']>): NonNullable<Volume['projected']> {
  return {
    ...projected,
    defaultMode: projected.defaultMode ?? 420,
    ...(projected.sources && { sources: projected.sources.map(defaultSource) }),
  };
}

function defaultSource(source: ProjectedSource): ProjectedSource {
  const { serviceAccountToken } = source;
  if (!serviceAccountToken) return source;
  const expirationSeconds = serviceAccountToken.expirationSeconds ?? 3600;
  return { ...source, serviceAccountToken: { ...serviceAccountToken, expirationSeconds } };
}
