import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { type Place, serialOf } from './place.ts';
import { type Cause, type ContainerRuntime, endBefore, heldUp, type Termination } from './runtime.ts';

/**
 * When the kubelet looks again at a pod that it could not bring on. The first time its own new sandbox wakes
 * it within a second; from then on it lets 10 s to 15 s pass, if nothing else happens to the pod.
 * kubernetes: pkg/kubelet/pod_workers.go `completeWork`, pkg/kubelet/pleg/generic.go
 */
export function nextLook(place: Place, own: ContainerRuntime, context: Context): number {
  const first = own.runs === 0 && own.cause === undefined;
  const looks = context.draw(`look at ${serialOf(place)}`);
  const step = first ? 'the kubelet to see its sandbox' : 'the next look at a pod';
  return context.now + latency(step, `${serialOf(place)} look ${looks}`, context);
}

/** The container put off to the next look, for a cause that the pod's status tells from then on. */
export function putOff(
  place: Place,
  own: ContainerRuntime,
  cause: Cause,
  context: Context,
): ContainerRuntime {
  return heldUp(own, cause, nextLook(place, own, context));
}

/** What an attempt to start keeps in mind: the end that it follows. */
export function following(own: ContainerRuntime): { readonly after?: Termination } {
  const after = endBefore(own);
  return after ? { after } : {};
}
