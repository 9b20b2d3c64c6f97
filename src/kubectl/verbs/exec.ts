import { inRange, type KubeObject, pickDomain, type ResourceInfo } from '#cluster';
import { failure, Refusal, usageFailure } from '../errors.ts';
import { field, list, text } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { resourceFor } from '../mapper.ts';
import { refuseNoTimeout } from '../pod-running-timeout.ts';
import { byActivity, containerOf, podsOf } from '../pods.ts';
import type { Profile } from '../profile.ts';
import { select } from '../selection.ts';
import { refuseStatic } from '../unknown-content.ts';

/** `kubectl exec POD -- COMMAND`. kubectl: pkg/cmd/exec/exec.go */
export function* exec(invocation: Invocation): Steps {
  const { flags } = invocation;
  const { target, argv } = splitArgs(invocation);
  refuseNoTimeout(invocation);
  const pod = namesFiles(flags) ? podOfFile(invocation) : podFor(invocation, target, 'exec');
  refuseStatic(pod);
  if (['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase'))) {
    throw failure(
      `cannot exec into a container in a completed pod; current phase is ${text(pod, 'status', 'phase')}`,
    );
  }
  const container = containerOf(invocation, pod, flags.string('container'));
  const tty = ttyOf(invocation);
  const interactive = flags.bool('stdin') && (tty || !flags.bool('tty') || !invocation.host.stdinIsTerminal);
  refuseStopped(invocation, pod, container.container);
  const reply = yield {
    type: 'exec',
    container,
    argv,
    stdin: interactive && !tty ? invocation.host.stdin : '',
    interactive,
    tty,
  };
  const exitCode = reply.exitCode ?? 0;
  if (exitCode === 0) return 0;
  throw new Refusal(`command terminated with exit code ${exitCode}`, exitCode);
}

interface ExecArgs {
  readonly target: string;
  readonly argv: readonly string[];
}

/** What stands before `--` is the pod; without it old clients take the first word. exec.go `Complete` */
function splitArgs(invocation: Invocation): ExecArgs {
  const { args, dashAt, flags, profile } = invocation;
  const [first, ...rest] = args;
  const filename = flags.list('filename');
  if (dashAt === 0 && filename.length === 0 && first !== undefined) {
    throw failure('pod, type/name or --filename must be specified');
  }
  if (first === undefined && filename.length === 0)
    throw failure('pod, type/name or --filename must be specified');
  if (filename.length > 0) return argsWithFile(invocation);
  if (dashAt < 0 && rest.length > 0) warnWithoutDash(invocation);
  if (dashAt > 1) return { target: first ?? '', argv: args.slice(dashAt) };
  if (rest.length === 0) throw failure('you must specify at least one command for the container');
  if (profile.has('execDashRequired') && dashAt < 0) throw dashRequired();
  return { target: first ?? '', argv: rest };
}

/** Beside a file, all words are the command; a name before them is refused. */
function argsWithFile(invocation: Invocation): ExecArgs {
  const { args, dashAt } = invocation;
  if (args.length === 0) throw failure('you must specify at least one command for the container');
  if (dashAt < 0) warnWithoutDash(invocation);
  if (dashAt > 0 || (dashAt < 0 && args.length > 1))
    throw failure('resource/name arguments cannot be provided when a path is specified');
  return { target: '', argv: args };
}

function dashRequired(): Refusal {
  return usageFailure(
    'kubectl exec',
    'exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead',
  );
}

function warnWithoutDash(invocation: Invocation): void {
  const { profile } = invocation;
  if (profile.has('execDashRequired')) throw dashRequired();
  const name = profile.has('execDashWarnsTwice') ? 'kubectl kubectl exec' : 'kubectl exec';
  if (profile.has('execDashWarns') || profile.has('execDashWarnsTwice')) {
    invocation.err(
      `kubectl exec [POD] [COMMAND] is DEPRECATED and will be removed in a future version. Use ${name} [POD] -- [COMMAND] instead.\n`,
    );
  }
}

/** The pod that `POD` or `TYPE/NAME` means. kubectl: polymorphichelpers `attachablePodForObject` */
export function podFor(invocation: Invocation, word: string, verb: string): KubeObject {
  const { client, namespace } = invocation;
  const [type, name = '', ...more] = word.includes('/') ? word.split('/') : ['pods', word];
  if (more.length > 0) throw failure('arguments in resource/name form may not have more than one slash');
  if (type === '' || name === '')
    throw failure('arguments in resource/name form must have a single resource and name');
  const info: ResourceInfo = resourceFor(client, type ?? 'pods');
  const object = client.get(info, namespace, name);
  if (object.kind === 'Pod') return object;
  const [best] = byActivity(podsOf(invocation, { info, namespace, name, object }), invocation);
  if (best) return best;
  throw failure(`cannot ${verb} into ${object.kind} ${name}: no pods found`);
}

/** The pod that a file means, or one of those of its workload, as the file has it. exec.go `Run` */
function podOfFile(invocation: Invocation): KubeObject {
  const [want, ...others] = select(invocation, { args: [] }).wants;
  const target = want?.file;
  if (others.length > 0) throw severalObjects(invocation);
  if (!target) throw failure('pod, type/name or --filename must be specified');
  const { info, namespace, name, object } = target;
  if (object.kind === 'Pod') return invocation.client.get(info, namespace, name);
  const [best] = byActivity(podsOf(invocation, target), invocation);
  if (best) return best;
  throw failure(`cannot exec into ${object.kind} ${name}: no pods found`);
}

/** Older clients take several for one list, which selects no pods. exec.go `Run` */
function severalObjects({ profile }: Invocation): Refusal {
  return failure(
    profile.has('execSeesSeveral')
      ? 'cannot exec into multiple objects at a time'
      : 'cannot attach to *v1.List: selector for *v1.List not implemented',
  );
}

/** Whether a terminal is made; said on stderr where none is there to use. exec.go `SetupTTY` */
export function ttyOf(invocation: Invocation): boolean {
  const { flags, host } = invocation;
  if (!flags.bool('tty') || !flags.bool('stdin')) return false;
  if (host.stdinIsTerminal && hasTerminal(invocation)) return true;
  invocation.err('Unable to use a TTY - input is not a terminal or the right kind of file\n');
  return false;
}

/** Whether the author sat at a terminal at all, or a script typed for them. */
function hasTerminal({ host }: Invocation): boolean {
  const domain = pickDomain(['a terminal', 'no terminal'], String, 'inputs');
  const input = host.oracle.choose({
    key: "the shell's input",
    about: 'whether the author works at a terminal',
    domain: { ...domain, sample: () => 'a terminal' },
  });
  return input === 'a terminal';
}

/** Nobody runs a pod that has no node. kubernetes: pkg/registry/core/pod/strategy.go `streamLocation` */
function refuseUnassigned(pod: KubeObject, profile: Profile): void {
  if (text(pod, 'spec', 'nodeName') !== '') return;
  const said = `pod ${pod.metadata.name} does not have a host assigned`;
  if (profile.has('execCannotUpgrade')) throw failure(`unable to upgrade connection: ${said}`);
  throw new Refusal(`Error from server (BadRequest): ${said}`);
}

/**
 * The kubelet knows no process of a container that is not running. What it says reaches a client over a
 * WebSocket as an error of the server that translates for it, which servers do since 1.30.
 * kubernetes: pkg/kubelet/kubelet_pods.go `findContainer`; apiserver: pkg/util/proxy/streamtranslator.go
 */
export function refuseStopped({ profile, host }: Invocation, pod: KubeObject, name: string): void {
  refuseUnassigned(pod, profile);
  const status = ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses']
    .flatMap((key) => list(pod, 'status', key))
    .find((one) => text(one, 'name') === name);
  if (status !== undefined && field(status, 'state', 'running') !== undefined) return;
  const isTranslated =
    profile.has('streamsOverWebsocket') && inRange(host.settings.kubernetes, { from: '1.30' });
  const lead = isTranslated ? 'Internal error occurred: ' : '';
  throw failure(`${lead}unable to upgrade connection: container not found ("${name}")`);
}
