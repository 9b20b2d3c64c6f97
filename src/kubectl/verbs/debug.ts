import { type Json, type KubeObject, parseVersion, suffixDomain } from '#cluster';
import { FlagFailure } from '../command-line.ts';
import { failure, NotSimulated, StatusRefusal } from '../errors.ts';
import { field, list, record, text } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { containerNames } from '../pods.ts';
import { fetchTargets, select } from '../selection.ts';
import { attachTo, type Joined } from './attach.ts';
import { debugContainer, debugCopy, debugNodePod } from './debug-objects.ts';

/** `kubectl debug`. kubectl: pkg/cmd/debug/debug.go `Run` */
export function* debug(invocation: Invocation): Steps {
  checkDebug(invocation);
  const { args, dashAt, flags, profile } = invocation;
  const words = dashAt < 0 ? args : args.slice(0, dashAt);
  if (flags.string('profile') === 'legacy' && profile.has('debugLegacyDeprecated')) {
    invocation.err(
      '--profile=legacy is deprecated and will be removed in the future. It is recommended to explicitly ' +
        'specify a profile, for example "--profile=general".\n',
    );
  }
  const named = words.map((word) => (word.includes('/') ? word : `pods/${word}`));
  const { targets, refusals } = fetchTargets(invocation, select(invocation, { args: named }));
  for (const target of targets) yield* debugTarget(invocation, target);
  const [first] = refusals;
  if (first) throw first;
  return 0;
}

/** debug.go `Validate`, and what the flags themselves refuse. */
function checkDebug(invocation: Invocation): void {
  const { args, flags } = invocation;
  for (const [name, value] of flags.given) {
    if ((name !== 'env' && name !== 'set-image') || value.includes('=')) continue;
    const fault = `invalid argument "${value}" for "--${name}" flag: ${value} must be formatted as key=value`;
    throw new FlagFailure(fault, "See 'kubectl debug --help' for usage.\n");
  }
  checkProfile(invocation);
  const image = flags.string('image');
  if (flags.string('copy-to') === '') checkInPlace(invocation);
  else checkCopy(invocation, image);
  if (image !== '' && /\s|[A-Z].*[/:]/.test(image))
    throw failure(`invalid image name "${image}": invalid reference format`);
  checkNames(invocation);
  const policy = flags.string('image-pull-policy');
  if (!['', 'Always', 'IfNotPresent', 'Never'].includes(policy))
    throw failure(`invalid image pull policy: ${policy}`);
  checkTarget(invocation);
  if (flags.bool('tty') && !flags.bool('stdin'))
    throw failure('-i/--stdin is required for containers with -t/--tty=true');
  if (args.length === 0) return;
  if (namesFiles(flags) || flags.string('custom') !== '') throw new NotSimulated('kubectl debug with files');
}

function checkCopy(invocation: Invocation, image: string): void {
  const { flags } = invocation;
  const command = commandOf(invocation);
  if (image === '' && flags.list('set-image').length === 0 && command.length === 0)
    throw failure('you must specify --image, --set-image or command arguments.');
  if (command.length > 0 && image === '' && flags.string('container') === '')
    throw failure('you must specify an existing container or a new image when specifying args.');
}

function checkProfile({ flags, profile }: Invocation): void {
  const chosen = flags.string('profile');
  const known = profile.has('debugSysadmin') ? profiles : profiles.slice(0, -1);
  if (profile.has('debugProfiles') && !known.includes(chosen)) throw failure(`unknown profile: ${chosen}`);
}

function checkNames(invocation: Invocation): void {
  const { args, dashAt, flags, profile } = invocation;
  const names = dashAt < 0 ? args : args.slice(0, dashAt);
  if (names.length > 0 || namesFiles(flags)) return;
  throw failure(
    profile.has('debugProfiles') ? 'NAME or filename is required for debug' : 'NAME is required for debug',
  );
}

const profiles = ['legacy', 'general', 'baseline', 'netadmin', 'restricted', 'sysadmin'];

function checkInPlace({ flags }: Invocation): void {
  for (const name of ['replace', 'same-node', 'set-image']) {
    const isGiven = name === 'set-image' ? flags.changed(name) : flags.bool(name);
    if (isGiven) throw failure(`--${name} may only be used with --copy-to.`);
  }
  if (flags.string('image') === '') throw failure('you must specify --image when not using --copy-to.');
}

function checkTarget({ flags, out, profile }: Invocation): void {
  const target = flags.string('target');
  if (target === '') return;
  if (flags.string('copy-to') !== '')
    throw failure('--target is incompatible with --copy-to. Use --share-processes instead.');
  if (flags.bool('quiet') || profile.within({ to: '1.20' })) return;
  out(
    `Targeting container "${target}". If you don't see processes from this container it may be because the ` +
      "container runtime doesn't support this feature.\n",
  );
}

/** What stands after `--`. */
export function commandOf({ args, dashAt }: Invocation): readonly string[] {
  return dashAt < 0 ? [] : args.slice(dashAt);
}

function* debugTarget(invocation: Invocation, target: Target): Steps<void> {
  const { object, info } = target;
  if (object.kind === 'Node') {
    const made = debugNode(invocation, object);
    if (isJoining(invocation)) yield { type: 'unsupported', what: 'the files of a node in its debugger' };
    return yield* joinMade(invocation, made);
  }
  if (object.kind !== 'Pod')
    throw failure(`"${info.group}/${info.version}, Kind=${object.kind}" not supported by debug`);
  yield* joinMade(
    invocation,
    invocation.flags.string('copy-to') === ''
      ? debugInPlace(invocation, target)
      : debugByCopy(invocation, target),
  );
}

function debugInPlace(invocation: Invocation, { info, namespace, object }: Target): Joined {
  const container = containerName(invocation, object);
  const added = debugContainer(invocation, container);
  const before = list(object, 'spec', 'ephemeralContainers');
  const order = [...before.map((one) => text(one, 'name')), container].map((name) => ({ name }));
  const body = {
    spec: {
      ...(before.length > 0 && { '$setElementOrder/ephemeralContainers': order }),
      ephemeralContainers: [added],
    },
  };
  const request = { verb: 'patch', name: object.metadata.name, subresource: 'ephemeralcontainers' } as const;
  try {
    const pod = invocation.client.send(info, namespace, { ...request, patchType: 'strategic', body });
    return { pod: pod as KubeObject, container };
  } catch (error) {
    if (!(error instanceof StatusRefusal) || !isUnserved(error)) throw error;
    throw failure(
      `ephemeral containers are disabled for this cluster (error from server: "${error.status.message}").`,
    );
  }
}

/** The sub-resource is missing, and not the pod. */
function isUnserved({ status }: StatusRefusal): boolean {
  return status.reason === 'NotFound' && (status.details?.name ?? '') === '';
}

function debugByCopy(invocation: Invocation, { info, namespace, object }: Target): Joined {
  const { pod, container } = debugCopy(invocation, object, (copied) => containerName(invocation, copied));
  const made = invocation.client.send(info, namespace, { verb: 'create', body: pod }) as KubeObject;
  if (invocation.flags.bool('replace')) {
    const name = object.metadata.name;
    invocation.client.send(info, namespace, { verb: 'delete', name, gracePeriodSeconds: 0 });
  }
  return { pod: made, container };
}

function debugNode(invocation: Invocation, node: KubeObject): Joined {
  const { client, flags, namespace, out } = invocation;
  const name = `node-debugger-${node.metadata.name}-${suffix(invocation, 'pod', [])}`;
  const container = flags.string('container') || 'debugger';
  if (!flags.bool('quiet')) {
    const where = `with container ${container} on node ${node.metadata.name}`;
    out(`Creating debugging pod ${name} ${where}.\n`);
  }
  const info = client.resource('pods');
  if (!info) throw failure('the server doesn\'t have a resource type "pods"');
  const body = debugNodePod(invocation, { name, container, node: node.metadata.name });
  return { pod: client.send(info, namespace, { verb: 'create', body }) as KubeObject, container };
}

/** debug.go `computeDebugContainerName` */
function containerName(invocation: Invocation, pod: KubeObject): string {
  const { flags, out } = invocation;
  if (flags.string('container') !== '') return flags.string('container');
  const taken = containerNames(pod);
  const name = `debugger-${suffix(invocation, 'container', taken)}`;
  if (!flags.bool('quiet')) out(`Defaulting debug container name to ${name}.\n`);
  return name;
}

/** apimachinery: pkg/util/rand `String` */
function suffix({ host }: Invocation, what: string, taken: readonly string[]): string {
  return host.oracle.choose({
    key: `suffix of the debug ${what} in ${host.runId}`,
    about: `the name of the debug ${what}`,
    domain: suffixDomain(5, host.settings.kubernetes ?? parseVersion('1.36'), (chosen) =>
      taken.includes(`debugger-${chosen}`) ? 'it is in use' : undefined,
    ),
  });
}

function isJoining({ flags }: Invocation): boolean {
  return flags.changed('attach') ? flags.bool('attach') : flags.bool('stdin');
}

/** With `-i` or `--attach` the container is joined once it runs. debug.go `handleAttachPod` */
function* joinMade(invocation: Invocation, { pod, container }: Joined): Steps<void> {
  const { client } = invocation;
  const info = client.resource('pods');
  if (!isJoining(invocation) || container === '' || !info) return;
  const { name, namespace } = pod.metadata;
  const statusOf = (): Json | undefined =>
    ['ephemeralContainerStatuses', 'containerStatuses', 'initContainerStatuses']
      .flatMap((key) => list(client.find(info, namespace, name), 'status', key))
      .find((status) => text(status, 'name') === container);
  const isThere = () => {
    const state = record(statusOf(), 'state');
    return state.running !== undefined || state.terminated !== undefined;
  };
  const { interrupted } = yield { type: 'wait', until: isThere, timeoutMs: waitMs };
  if (interrupted) return;
  const current = client.get(info, namespace, name);
  if (field(statusOf(), 'state', 'terminated') === undefined) {
    yield* attachTo(invocation, current, container);
    return;
  }
  const ref = { namespace: namespace ?? '', pod: name, podUid: current.metadata.uid ?? '', container };
  const lines = invocation.host.logs(ref, { previous: false });
  invocation.out(lines.map((line) => `${line.text}${line.ended === false ? '' : '\n'}`).join(''));
}

const waitMs = 24 * 3_600_000;
