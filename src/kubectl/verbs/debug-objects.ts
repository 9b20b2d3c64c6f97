import type { Json, KubeObject } from '#cluster';
import { failure } from '../errors.ts';
import { type JsonObject, list, record, text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';

/** The container that is added to a running pod. kubectl: pkg/cmd/debug/debug.go `generateDebugContainer` */
export function debugContainer(invocation: Invocation, name: string): JsonObject {
  const { flags } = invocation;
  const target = flags.string('target');
  return {
    ...own(invocation, { name }),
    ...(target === '' ? {} : { targetContainerName: target }),
    ...securityOf(invocation, 'pod'),
  };
}

/** What the flags say of a container. */
function own({ flags, args, dashAt }: Invocation, container: JsonObject): JsonObject {
  const words = dashAt < 0 ? [] : args.slice(dashAt);
  const { command: _command, args: _args, ...rest } = container;
  const base = words.length > 0 && !flags.bool('arguments-only') ? rest : container;
  const env = flags.list('env').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1) };
  });
  const policy = flags.string('image-pull-policy');
  return {
    ...base,
    ...(words.length > 0 && { [flags.bool('arguments-only') ? 'args' : 'command']: words }),
    ...(env.length > 0 && { env }),
    ...(flags.string('image') !== '' && { image: flags.string('image') }),
    ...(policy !== '' && { imagePullPolicy: policy }),
    ...(flags.bool('stdin') && { stdin: true }),
    ...(flags.bool('tty') && { tty: true }),
    terminationMessagePolicy: text(container, 'terminationMessagePolicy') || 'File',
  };
}

/** What a profile lets the container do. kubectl: pkg/cmd/debug/profiles.go */
function securityOf({ flags, profile }: Invocation, where: 'pod' | 'node'): JsonObject {
  const isLoose = profile.has('debugLooseProfiles');
  switch (flags.string('profile')) {
    case 'general':
      return where === 'pod' ? { securityContext: { capabilities: { add: ['SYS_PTRACE'] } } } : {};
    case 'netadmin': {
      const capabilities = { add: isLoose ? ['NET_ADMIN'] : ['NET_ADMIN', 'NET_RAW'] };
      return { securityContext: { capabilities, ...(isLoose && where === 'node' && { privileged: true }) } };
    }
    case 'sysadmin':
      return { securityContext: { privileged: true } };
    case 'restricted': {
      const exact = { allowPrivilegeEscalation: false, seccompProfile: { type: 'RuntimeDefault' } };
      const dropped = { capabilities: { drop: ['ALL'] }, runAsNonRoot: true };
      const isExact = !profile.has('debugRestrictedLoosely');
      return { securityContext: { ...dropped, ...(isExact && exact) } };
    }
    default:
      return {};
  }
}

/** A copy of a pod for debugging, and the container that is looked at; empty where only images were changed. */
export interface DebugCopy {
  readonly pod: JsonObject;
  readonly container: string;
}

/** debug.go `generatePodCopyWithDebugContainer` */
export function debugCopy(
  invocation: Invocation,
  pod: KubeObject,
  nameIn: (copied: KubeObject) => string,
): DebugCopy {
  const { flags } = invocation;
  const spec = copiedSpec(invocation, pod);
  const containers = list(spec, 'containers').map((one) => withImage(record(one), flags.list('set-image')));
  const metadata = { name: flags.string('copy-to'), namespace: pod.metadata.namespace ?? '' };
  const annotations = (!picks(invocation) || flags.bool('keep-annotations')) && pod.metadata.annotations;
  const labels = picks(invocation) && flags.bool('keep-labels') && pod.metadata.labels;
  const head = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, ...(annotations && { annotations }), ...(labels && { labels }) },
  };
  const wanted = flags.string('container');
  const isKnown = containers.some((one) => text(one, 'name') === wanted);
  const made = (all: readonly Json[]) => ({ ...head, spec: { ...spec, containers: all } });
  const share = securityOf(invocation, 'pod');
  if (isKnown) {
    const changed = containers.map((one) =>
      text(one, 'name') === wanted ? { ...own(invocation, one), ...share } : one,
    );
    return { pod: made(changed), container: wanted };
  }
  if (flags.string('image') === '') {
    if (flags.list('set-image').length > 0) return { pod: made(containers), container: '' };
    throw failure('you must specify image when creating new container');
  }
  const copied = { ...pod, spec: { ...spec, containers } } as unknown as KubeObject;
  const name = nameIn(copied);
  return { pod: made([...containers, { ...own(invocation, { name }), ...share }]), container: name };
}

/** Whether only what is asked for goes into a copy: not with the oldest profile. */
function picks({ flags, profile }: Invocation): boolean {
  return profile.has('debugKeeps') && flags.string('profile') !== 'legacy';
}

function copiedSpec(invocation: Invocation, pod: KubeObject): JsonObject {
  const { flags, profile } = invocation;
  const { ephemeralContainers: _, nodeName, initContainers, ...spec } = record(pod, 'spec');
  const keptInit = !picks(invocation) || flags.bool('keep-init-containers');
  // The oldest profile shares processes only where it is told to.
  const isLegacy = profile.has('debugProfiles') && flags.string('profile') === 'legacy';
  const isTold = !isLegacy || flags.changed('share-processes');
  return {
    ...spec,
    ...(keptInit && initContainers !== undefined && { initContainers }),
    ...(flags.bool('same-node') && nodeName !== undefined && { nodeName }),
    containers: list(spec, 'containers').map((one) => withoutProbes(record(one), invocation)),
    ...(isTold && { shareProcessNamespace: flags.bool('share-processes') }),
  };
}

function withoutProbes(container: JsonObject, invocation: Invocation): JsonObject {
  if (!picks(invocation)) return container;
  const { flags } = invocation;
  const gone = ['liveness', 'readiness', 'startup'].filter((name) => !flags.bool(`keep-${name}`));
  const kept = Object.entries(container).filter(([key]) => !gone.includes(key.replace('Probe', '')));
  return Object.fromEntries(kept);
}

/** `--set-image=NAME=IMAGE`, `*` for every container. */
function withImage(container: JsonObject, pairs: readonly string[]): JsonObject {
  const images = Object.fromEntries(
    pairs
      .flatMap((pair) => pair.split(','))
      .map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
  );
  const image = images[text(container, 'name')] ?? images['*'];
  return image === undefined ? container : { ...container, image };
}

/** The pod that shows a node. debug.go `generateNodeDebugPod` */
export function debugNodePod(
  invocation: Invocation,
  { name, container, node }: { readonly name: string; readonly container: string; readonly node: string },
): JsonObject {
  const profile = invocation.flags.string('profile');
  const isOpen = profile !== 'restricted' && profile !== 'baseline';
  const volumes = [{ name: 'host-root', hostPath: { path: '/' } }];
  const mounts = [{ name: 'host-root', mountPath: '/host' }];
  const showsDisk = isOpen && profile !== 'netadmin';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: invocation.namespace },
    spec: {
      containers: [
        {
          ...own(invocation, { name: container }),
          ...(showsDisk && { volumeMounts: mounts }),
          ...securityOf(invocation, 'node'),
        },
      ],
      ...(isOpen && { hostIPC: true }),
      ...(isOpen && { hostNetwork: true, hostPID: true }),
      nodeName: node,
      restartPolicy: 'Never',
      ...(showsDisk && { volumes }),
      tolerations: [{ operator: 'Exists' }],
    },
  };
}
