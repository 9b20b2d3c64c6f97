import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { assignAddress } from './address.ts';
import { cacheWaitMs, lateText, lateVolumes } from './late-caches.ts';
import { mountWaitMs, type PodRuntime, type Sandbox } from './runtime.ts';
import { sourcesOf } from './volume-sources.ts';
import { mountProblem } from './volumes.ts';

type Mounting = Extract<Sandbox, { readonly type: 'mounting' }>;

// pkg/util/goroutinemap/exponentialbackoff: 500 ms doubled up to 2 min 2 s
const mountRetryMs = { first: 500, most: 122_000 };

/** Brings a pod's volumes and network on, as far as it is time. */
export function stepSandbox(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { sandbox } = runtime;
  if (sandbox.type === 'mounting') {
    const waiting = sandbox.givesUpAt <= context.now ? giveUp(pod, runtime, sandbox, context) : runtime;
    return sandbox.retryAt <= context.now ? mount(pod, waiting, context) : waiting;
  }
  if (sandbox.type === 'creating' && sandbox.until <= context.now) {
    const ip = assignAddress(pod, runtime.serial, context);
    return { ...runtime, sandbox: { type: 'ready', at: context.now, ip } };
  }
  return runtime;
}

function mount(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { sandbox } = runtime;
  if (sandbox.type !== 'mounting') return runtime;
  if (sandbox.late) return failLate(pod, runtime, sandbox, context);
  const found = mountProblem(pod, context);
  const late = found || sandbox.failures > 0 ? [] : lateVolumes(pod, runtime, context);
  if (late.length > 0)
    return { ...runtime, sandbox: { ...sandbox, late, retryAt: context.now + cacheWaitMs } };
  if (found === undefined) {
    const until = context.now + latency('sandbox', runtime.serial, context);
    const volumes = sourcesOf(pod, context);
    if (context.is({ from: '1.7', to: '1.11' })) tellMounted(pod, runtime, context);
    return { ...runtime, ...(volumes ? { volumes } : {}), sandbox: { type: 'creating', until } };
  }
  complainOfMount(pod, runtime, found, context);
  return { ...runtime, sandbox: retried(sandbox, context) };
}

function failLate(pod: Pod, runtime: PodRuntime, { late = [], ...sandbox }: Mounting, context: Context) {
  for (const each of late)
    complainOfMount(pod, runtime, { volume: each.volume, problem: lateText(each, context) }, context);
  return { ...runtime, sandbox: retried(sandbox, context) };
}

function retried(sandbox: Mounting, context: Context): Mounting {
  const delayMs = Math.min(mountRetryMs.first * 2 ** sandbox.failures, mountRetryMs.most);
  return { ...sandbox, failures: sandbox.failures + 1, retryAt: context.now + delayMs };
}

/** Some kubelets told of each volume. kubernetes: pkg/volume/util/operationexecutor/operation_generator.go */
function tellMounted(pod: Pod, { node }: PodRuntime, context: Context): void {
  for (const { name, persistentVolumeClaim: claim } of pod.spec.volumes ?? []) {
    const bound =
      claim &&
      context.objects.get<PersistentVolumeClaim>(
        'persistentvolumeclaims',
        pod.metadata.namespace,
        claim.claimName,
      );
    const message = `MountVolume.SetUp succeeded for volume "${bound?.spec.volumeName ?? name}" `;
    const reason = 'SuccessfulMountVolume';
    context.event({ about: pod, type: 'Normal', reason, message, component: 'kubelet', host: node });
  }
}

/**
 * A look at a pod waits two minutes for its volumes. Until 1.27 it said so when it gave up; the next one
 * begins as after any failure. kubernetes: pkg/kubelet/volumemanager/volume_manager.go
 * `WaitForAttachAndMount`
 */
function giveUp(pod: Pod, runtime: PodRuntime, sandbox: Mounting, context: Context): PodRuntime {
  const missing = mountProblem(pod, context)?.volume;
  if (missing !== undefined && context.is({ to: '1.27' })) {
    const all = (pod.spec.volumes ?? []).map(({ name }) => name).join(' ');
    const rest = context.is({ from: '1.27' })
      ? 'unattached volumes=[], failed to process volumes=[]'
      : `unattached volumes=[${all}]`;
    const text = `unmounted volumes=[${missing}], ${rest}: timed out waiting for the condition`;
    complain(pod, runtime, `Unable to attach or mount volumes: ${text}`, context);
  }
  const times = context.draw(`mounting of ${runtime.serial}`);
  const wait = latency('the next look at a pod', `${runtime.serial} mounting ${times}`, context);
  return { ...runtime, sandbox: { ...sandbox, givesUpAt: context.now + wait + mountWaitMs } };
}

/** Says that a volume cannot be filled. */
export function complainOfMount(
  pod: Pod,
  runtime: PodRuntime,
  { volume, problem }: NonNullable<ReturnType<typeof mountProblem>>,
  context: Context,
): void {
  complain(pod, runtime, `MountVolume.SetUp failed for volume "${volume}" : ${problem}`, context);
}

function complain(pod: Pod, { node }: PodRuntime, message: string, context: Context): void {
  context.event({
    about: pod,
    type: 'Warning',
    reason: 'FailedMount',
    message,
    component: 'kubelet',
    host: node,
  });
}
