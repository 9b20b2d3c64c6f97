import { durationDomain, type KubeObject } from '#cluster';
import { instantOf } from '../clock.ts';
import { failure, Refusal } from '../errors.ts';
import { field, list, number, text } from '../fields.ts';
import { parseGoDuration } from '../go-duration.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { byActivity, containerRef, hasCondition, isFinished, podsOf } from '../pods.ts';
import { resultKind } from '../result.ts';
import { attachTo } from './attach.ts';

const longMs = 24 * 3_600_000;

/**
 * The rest of `run -i`: joins the pod, waits for its end, removes it with `--rm`. kubectl:
 * pkg/cmd/run/run.go `Run`
 */
export function* runAttached(given: Invocation, made: Target): Steps {
  const invocation = { ...given, client: given.client.leavingOwners() };
  const outcome = yield* joined(invocation, made);
  if (invocation.flags.bool('rm')) yield* removed(invocation, made);
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

/** The exit code, or the refusal to give up with once the pod is removed. */
function* joined(invocation: Invocation, made: Target): Steps<number | Refusal> {
  const { flags } = invocation;
  const timeoutMs = parseGoDuration(flags.string('pod-running-timeout')) ?? 60_000;
  let noticed = Number.POSITIVE_INFINITY;
  const seen = () => {
    const pod = currentPod(invocation, made);
    if (!pod) return false;
    if (isFinished(pod)) return true;
    if (text(pod, 'status', 'phase') !== 'Running' || !hasCondition(pod, 'Ready')) return false;
    noticed = noticedAt(invocation, pod);
    return invocation.host.now() >= noticed;
  };
  if (invocation.profile.has('waitsAloud')) yield* waitAloud(invocation, made, seen);
  const reply = yield { type: 'wait', until: seen, timeoutMs };
  const pod = currentPod(invocation, made);
  if (reply.interrupted) return 130;
  if (!reply.met || !pod) return failure('timed out waiting for the condition');
  if (isFinished(pod)) printLogs(invocation, pod);
  else {
    const { resource, group } = made.info;
    const removes = [group === '' ? resource : `${resource}.${group}`, made.name] as const;
    const mayFail = codeCounts(invocation, pod);
    const left = yield* attachTo(invocation, pod, undefined, {
      mayFail,
      ...(flags.bool('rm') ? { removes, isQuiet: flags.bool('quiet') } : {}),
    });
    if (left === 130 && !isFinished(currentPod(invocation, made) ?? pod)) return 130;
  }
  return yield* ended(invocation, made, pod);
}

/** So often a waiting client says what it sees before its author gives up. */
const mostLooks = 150;

/** Looks every two seconds, and says what it sees. kubectl: pkg/kubectl/cmd/run.go `waitForPodRunning` */
function* waitAloud(invocation: Invocation, made: Target, seen: () => boolean): Steps<void> {
  for (let looks = 0; !seen(); looks += 1) {
    if (looks >= mostLooks) {
      yield { type: 'unsupported', what: 'a client that waits for a pod without end' };
      return;
    }
    const pod = currentPod(invocation, made);
    if (pod) {
      const { namespace = '', name } = pod.metadata;
      const phase = text(pod, 'status', 'phase');
      invocation.out(
        `Waiting for pod ${namespace}/${name} to be running, status is ${phase}, pod ready: false\n`,
      );
    }
    const { interrupted } = yield { type: 'wait', until: seen, timeoutMs: 2000 };
    if (interrupted) return;
  }
}

/**
 * When the client sees that the pod runs: a container that has ended by then is never attached to, its log
 * is printed
 * instead. The kubelet reports a state up to a second or two after it was reached.
 */
function noticedAt(invocation: Invocation, pod: KubeObject): number {
  const [status] = list(pod, 'status', 'containerStatuses');
  const started = instantOf(text(status, 'state', 'running', 'startedAt')) ?? invocation.host.now();
  const delay = invocation.host.oracle.choose({
    key: `attach delay of pod ${pod.metadata.uid ?? ''}`,
    about: `how late kubectl run hears that pod ${pod.metadata.name} runs`,
    domain: durationDomain({ from: 0, to: 3000, usual: 1500 }, 'delay of a status'),
  });
  return started + delay;
}

function currentPod(invocation: Invocation, made: Target): KubeObject | undefined {
  const object = invocation.client.find(made.info, made.namespace, made.name);
  if (!object || object.kind === 'Pod') return object;
  return byActivity(podsOf(invocation, { ...made, object }), invocation)[0];
}

/** Prints what a container wrote. */
export function printLogs(invocation: Invocation, pod: KubeObject): void {
  const [container] = list(pod, 'spec', 'containers');
  const lines = invocation.host.logs(containerRef(pod, text(container, 'name')), { previous: false });
  invocation.out(lines.map((line) => `${line.text}${line.ended === false ? '' : '\n'}`).join(''));
}

/** run.go: the exit code counts unless the container would be restarted. */
function codeCounts({ flags }: Invocation, pod: KubeObject): boolean {
  return !flags.bool('leave-stdin-open') && text(pod, 'spec', 'restartPolicy') !== 'Always';
}

function* ended(invocation: Invocation, made: Target, joinedPod: KubeObject): Steps<number | Refusal> {
  if (!codeCounts(invocation, joinedPod)) return 0;
  const over = () => {
    const pod = currentPod(invocation, made);
    return pod === undefined || isFinished(pod);
  };
  if (!over()) yield { type: 'wait', until: over, timeoutMs: longMs };
  const pod = currentPod(invocation, made);
  if (!pod || text(pod, 'status', 'phase') === 'Succeeded') return 0;
  const [status] = list(pod, 'status', 'containerStatuses');
  const { namespace = '', name } = pod.metadata;
  const exitCode = number(status, ['state', 'terminated', 'exitCode']);
  if (!field(status, 'state', 'terminated') || exitCode === 0) {
    return failure(`pod ${namespace}/${name} failed with unknown exit code`);
  }
  const reason = text(status, 'state', 'terminated', 'reason');
  const message = text(status, 'state', 'terminated', 'message');
  return new Refusal(`pod ${namespace}/${name} terminated (${reason})\n${message}`, exitCode);
}

function* removed(invocation: Invocation, made: Target): Steps<void> {
  const { client, profile, flags } = invocation;
  try {
    client.send(made.info, made.namespace, {
      verb: 'delete',
      name: made.name,
      propagationPolicy: 'Background',
    });
  } catch (error) {
    if (error instanceof Refusal) invocation.err(`${error.text}\n`);
    return;
  }
  const place = profile.has('deleteNamesNamespace') ? ` from ${made.namespace ?? ''} namespace` : '';
  if (!flags.bool('quiet'))
    invocation.out(`${resultKind(made.info, profile)} "${made.name}" deleted${place}\n`);
  const gone = () =>
    client.find(made.info, made.namespace, made.name)?.metadata.uid !== made.object.metadata.uid;
  if (!gone()) yield { type: 'wait', until: gone, timeoutMs: longMs };
}
