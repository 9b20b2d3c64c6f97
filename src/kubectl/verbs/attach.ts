import type { KubeObject } from '#cluster';
import { failure, type Refusal } from '../errors.ts';
import { list, text } from '../fields.ts';
import type { SessionEnd, Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { refuseNoTimeout } from '../pod-running-timeout.ts';
import { containerOf } from '../pods.ts';
import { podFor, refuseStopped, ttyOf } from './exec.ts';

/** `kubectl attach POD`. kubectl: pkg/cmd/attach/attach.go */
export function* attach(invocation: Invocation): Steps {
  const { args } = invocation;
  if (args.length === 0) throw failure('at least 1 argument is required for attach');
  if (args.length > 2) {
    const saw = `saw ${args.length}: [${args.join(' ')}]`;
    throw failure(`expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) ${saw}`);
  }
  refuseNoTimeout(invocation);
  const pod = podFor(invocation, args.join('/'), 'attach');
  if (['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase'))) {
    throw failure(
      `cannot attach a container in a completed pod; current phase is ${text(pod, 'status', 'phase')}`,
    );
  }
  if (!invocation.profile.has('defaultedContainer')) sayDefault(invocation, pod);
  return yield* attachTo(invocation, pod);
}

/** Old clients say which container is meant, even where it is the only one. attach.go `containerToAttachTo` */
function sayDefault(
  { flags, err }: Invocation,
  { metadata, spec }: KubeObject & { readonly spec?: unknown },
): void {
  const containers = list({ spec }, 'spec', 'containers');
  if (flags.string('container') !== '' || flags.bool('quiet') || containers.length !== 1) return;
  err(
    `Defaulting container name to ${text(containers[0], 'name')}.\nUse 'kubectl describe pod/${metadata.name} -n ` +
      `${metadata.namespace ?? ''}' to see all of the containers in this pod.\n`,
  );
}

/** attach.go `Complete`, which looks for the container itself */
function notFound({ profile }: Invocation, { metadata }: KubeObject, wanted: string): Refusal {
  const isNew = profile.has('defaultedContainer');
  const what = isNew ? `${wanted} not found in pod ${metadata.name}` : `not found (${wanted})`;
  return failure(`cannot attach to the container: container ${what}`);
}

/** A container that is joined once it runs; its name is empty where none is. */
export interface Joined {
  readonly pod: KubeObject;
  readonly container: string;
}

/**
 * Joins the main program of a pod's container: the one that is named, or the flags' one. `then` says what
 * the command does after that.
 */
export function* attachTo(
  invocation: Invocation,
  pod: KubeObject,
  name?: string,
  then: Omit<SessionEnd, 'farewell'> = { mayFail: false },
): Steps {
  const { flags, profile } = invocation;
  const container = containerOf(invocation, pod, name ?? flags.string('container'), notFound);
  const tty = ttyOf(invocation);
  if (!flags.bool('quiet')) {
    if (profile.has('attachWarning')) {
      invocation.err(
        'All commands and output from this session will be recorded in container logs, including credentials and ' +
          'sensitive information passed through the command prompt.\n',
      );
    }
    invocation.err(
      profile.has('hitEnter')
        ? 'Hit enter for command prompt\n'
        : "If you don't see a command prompt, try pressing enter.\n",
    );
  }
  refuseStopped(invocation, pod, container.container);
  const interactive = flags.bool('stdin') && (tty || !flags.bool('tty') || !invocation.host.stdinIsTerminal);
  const farewell = farewellOf(invocation, pod, container.container);
  const reply = yield { type: 'attach', container, interactive, tty, end: { ...then, farewell } };
  invocation.out(farewell);
  return reply.interrupted ? 130 : 0;
}

/** kubectl: pkg/cmd/attach/attach.go `reattachMessage`; kubernetes: #111185 */
function farewellOf(invocation: Invocation, pod: KubeObject, container: string): string {
  const { flags, profile } = invocation;
  if (!ttyOf(invocation) || text(pod, 'spec', 'restartPolicy') !== 'Always' || flags.bool('quiet')) return '';
  const again = `'kubectl attach ${pod.metadata.name} -c ${container} -i -t'`;
  const ephemeral = list(pod, 'spec', 'ephemeralContainers').map((each) => text(each, 'name'));
  return profile.has('farewellOfEphemeral') && ephemeral.includes(container)
    ? `Session ended, the ephemeral container will not be restarted but may be reattached using ${again} if it is still running\n`
    : `Session ended, resume using ${again} command when the pod is running\n`;
}
