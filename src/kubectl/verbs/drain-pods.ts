import { type KubeObject, orderDomain } from '#cluster';
import { type DryRun, dryRunSuffix } from '../dry-run.ts';
import { NotSimulated, Refusal, StatusRefusal } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';

const weekMs = 7 * 24 * 3_600_000;
const retryMs = 5000;

/** `evicting pod default/web` */
export function evicting({ metadata }: KubeObject, suffix = ''): string {
  return `evicting pod ${metadata.namespace}/${metadata.name}${suffix}\n`;
}

/** So often an eviction is asked for before the author gives up, where nothing else ends it. */
const mostTries = 20;

/** A pod whose eviction is to be asked for again. */
interface Retry {
  readonly pod: KubeObject;
  readonly at: number;
}

/** Evicts pods and waits for their end; what went wrong, a text for each pod. kubectl: pkg/drain/drain.go `evictPods` */
export function* evictPods(
  invocation: Invocation,
  pods: readonly KubeObject[],
  dryRun: DryRun,
): Steps<readonly string[]> {
  const { flags, host } = invocation;
  const until = host.now() + (flags.duration('timeout') || weekMs);
  const wrong: string[] = [];
  const evicted = new Set<KubeObject>();
  let retries: Retry[] = [];
  const attempt = (pod: KubeObject): void => {
    const outcome = evictOne(invocation, pod, dryRun);
    if (outcome === 'evicted') evicted.add(pod);
    else if (outcome === 'later') retries.push({ pod, at: host.now() + retryMs });
    else wrong.push(outcome);
  };
  for (const pod of inAnyOrder(invocation, pods, 'evictions')) attempt(pod);
  for (let tries = 1; retries.length > 0; tries += 1) {
    const next = Math.min(...retries.map(({ at }) => at));
    const waiting = { type: 'wait', until: () => false, timeoutMs: Math.max(0, next - host.now()) } as const;
    const { interrupted } = yield waiting;
    if (interrupted) throw new Refusal('', 130);
    if (tries > mostTries) throw new NotSimulated('evictions that are refused without end');
    for (const pod of pods) {
      if (dryRun === 'none' && evicted.has(pod) && isGone(invocation, pod)) {
        evicted.delete(pod);
        tellGone(invocation, pod, 'evicted');
      }
    }
    const due = retries.filter(({ at }) => at <= host.now());
    retries = retries.filter(({ at }) => at > host.now());
    for (const { pod } of due) {
      if (host.now() < until) attempt(pod);
      else wrong.push(evictedTooLate(invocation, pod, dryRun));
    }
  }
  if (dryRun === 'server') return wrong;
  const left = pods.filter((pod) => evicted.has(pod));
  for (const pod of inAnyOrder(invocation, left, 'evicted pods')) {
    const isThere = yield* stays(invocation, pod, until);
    if (isThere) wrong.push(notTerminated(invocation, pod));
    else tellGone(invocation, pod, 'evicted');
  }
  return wrong;
}

/** Deletes pods and waits for their end, where evictions are not served or not wanted. drain.go `deletePods` */
export function* deletePods(
  invocation: Invocation,
  pods: readonly KubeObject[],
  dryRun: DryRun,
): Steps<readonly string[]> {
  const { client, flags, host } = invocation;
  const info = client.resource('pods');
  if (!info) return [];
  const until = host.now() + (flags.duration('timeout') || weekMs);
  for (const { metadata } of pods) {
    client.send(info, metadata.namespace, {
      verb: 'delete',
      name: metadata.name,
      ...graceOf(invocation),
      ...(dryRun === 'server' && { dryRun: true }),
    });
  }
  if (dryRun === 'server') return [];
  for (const pod of inAnyOrder(invocation, pods, 'deleted pods')) {
    if (yield* stays(invocation, pod, until)) return [timeoutWords(invocation)];
    tellGone(invocation, pod, 'deleted');
  }
  return [];
}

/** Whether a pod is still there when its time is up. */
function* stays(invocation: Invocation, pod: KubeObject, until: number): Steps<boolean> {
  if (isGone(invocation, pod)) return false;
  const timeoutMs = Math.max(0, until - invocation.host.now());
  const { met } = yield { type: 'wait', until: () => isGone(invocation, pod), timeoutMs };
  return met !== true;
}

function isGone({ client }: Invocation, { metadata }: KubeObject): boolean {
  const info = client.resource('pods');
  return !info || client.find(info, metadata.namespace, metadata.name)?.metadata.uid !== metadata.uid;
}

function tellGone({ out }: Invocation, { metadata }: KubeObject, word: string): void {
  out(`pod/${metadata.name} ${word}\n`);
}

function timeoutWords({ flags, profile }: Invocation): string {
  return profile.has('drainEndsByContext')
    ? 'context deadline exceeded'
    : `global timeout reached: ${flags.string('timeout')}`;
}

function notTerminated(invocation: Invocation, { metadata }: KubeObject): string {
  const what = invocation.profile.within({ to: '1.20' })
    ? `"${metadata.name}" terminating`
    : `"${metadata.name}" in namespace "${metadata.namespace}" to terminate`;
  return `error when waiting for pod ${what}: ${timeoutWords(invocation)}`;
}

/** It is said once more that the pod is evicted before the time is looked at. */
function evictedTooLate({ flags, out }: Invocation, pod: KubeObject, dryRun: DryRun): string {
  const { metadata } = pod;
  out(evicting(pod, dryRunSuffix(dryRun)));
  return `error when evicting pods/"${metadata.name}" -n "${metadata.namespace}": global timeout reached: ${flags.string('timeout')}`;
}

/** Asks for an eviction: it is done, to be tried again, or refused for good, in the words that are told. */
function evictOne(invocation: Invocation, pod: KubeObject, dryRun: DryRun): 'evicted' | 'later' | string {
  const { client } = invocation;
  const info = client.resource('pods');
  const { name, namespace = '' } = pod.metadata;
  invocation.out(evicting(pod, dryRunSuffix(dryRun)));
  if (!info) return 'evicted';
  const { gracePeriodSeconds } = graceOf(invocation);
  const options = gracePeriodSeconds === undefined ? {} : { deleteOptions: { gracePeriodSeconds } };
  const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace }, ...options };
  const request = { verb: 'create', name, subresource: 'eviction', body } as const;
  try {
    client.send(info, namespace, { ...request, ...(dryRun === 'server' && { dryRun: true }) });
    return 'evicted';
  } catch (error) {
    if (!(error instanceof StatusRefusal)) throw error;
    const { reason, message } = error.status;
    if (reason === 'NotFound') return 'evicted';
    const what = `error when evicting pods/"${name}" -n "${namespace}"`;
    if (reason !== 'TooManyRequests') return `${what}: ${message}`;
    invocation.err(`${what} (will retry after 5s): ${message}\n`);
    return 'later';
  }
}

function graceOf({ flags }: Invocation): { readonly gracePeriodSeconds?: number } {
  const seconds = flags.int('grace-period');
  return flags.changed('grace-period') && seconds >= 0 ? { gracePeriodSeconds: seconds } : {};
}

/** Each pod is evicted by a goroutine of its own. kubectl: pkg/drain/drain.go `evictPods` */
function inAnyOrder({ host }: Invocation, pods: readonly KubeObject[], what: string): readonly KubeObject[] {
  if (pods.length < 2) return pods;
  const names = host.oracle.choose({
    key: `order of the ${what} in ${host.runId}`,
    about: `the order of the ${what}`,
    domain: orderDomain(
      pods.map((pod) => pod.metadata.name),
      what,
    ),
  });
  return names.flatMap((name) => pods.find((pod) => pod.metadata.name === name) ?? []);
}
