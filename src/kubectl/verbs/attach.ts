import type { KubeObject } from '#cluster';
import { failure, usageFailure } from '../errors.ts';
import { text } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { containerOf } from '../pods.ts';
import { podFor, ttyOf } from './exec.ts';

/** `kubectl attach POD`. kubectl: pkg/cmd/attach/attach.go */
export function* attach(invocation: Invocation): Steps {
  const { args } = invocation;
  const [target, ...more] = args;
  if (target === undefined) throw failure('at least 1 argument is required for attach');
  if (more.length > 0)
    throw usageFailure(
      'kubectl attach',
      `expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw ${args.length}: [${args.join(' ')}]`,
    );
  const pod = podFor(invocation, target, 'attach');
  if (['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase'))) {
    throw failure(
      `cannot attach a container in a completed pod; current phase is ${text(pod, 'status', 'phase')}`,
    );
  }
  return yield* attachTo(invocation, pod);
}

/** A container that is joined once it runs; its name is empty where none is. */
export interface Joined {
  readonly pod: KubeObject;
  readonly container: string;
}

/** Joins the main program of a pod's container: the one that is named, or the flags' one. */
export function* attachTo(invocation: Invocation, pod: KubeObject, name?: string): Steps {
  const { flags, profile } = invocation;
  const container = containerOf(invocation, pod, name ?? flags.string('container'));
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
  const interactive = flags.bool('stdin') && (tty || !flags.bool('tty') || !invocation.host.stdinIsTerminal);
  const reply = yield { type: 'attach', container, interactive, tty };
  if (tty && text(pod, 'spec', 'restartPolicy') === 'Always' && !flags.bool('quiet')) {
    invocation.out(
      `Session ended, resume using 'kubectl attach ${pod.metadata.name} -c ${container.container} -i -t' command when the pod is running\n`,
    );
  }
  return reply.interrupted ? 130 : 0;
}
