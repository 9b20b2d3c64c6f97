import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import type { ContainerRuntime, PodRuntime } from './runtime.ts';

/** One container of one pod, as the steps below see it. */
export interface Place {
  readonly pod: Pod;
  readonly runtime: PodRuntime;
  readonly container: Container;
  readonly init: boolean;
}

/** Names a container for choices: `pods/17/nginx`. */
export function serialOf({ runtime, container }: Place): string {
  return `${runtime.serial}/${container.name}`;
}

/** Whether a container was added to a pod that was there. */
export function isEphemeral({ spec }: Pod, { name }: Container): boolean {
  return spec.ephemeralContainers?.some((other) => other.name === name) === true;
}

/** Tells one run of a container from its others: the first has no number. */
export function runSuffix(own: ContainerRuntime): string {
  return own.runs === 0 ? '' : ` run ${own.runs + 1}`;
}

/** An event of a kubelet: something went its way. */
export function say(place: Place, reason: string, message: string, context: Context): void {
  tell(place, { type: 'Normal', reason, message }, context);
}

/** An event of a kubelet: something went wrong. */
export function warn(place: Place, reason: string, message: string, context: Context): void {
  tell(place, { type: 'Warning', reason, message }, context);
}

/** An event of a kubelet about one container. */
export function tell(
  { pod, container, init, runtime }: Place,
  event: { readonly type: 'Normal' | 'Warning'; readonly reason: string; readonly message: string },
  context: Context,
): void {
  const main = isEphemeral(pod, container) ? 'ephemeralContainers' : 'containers';
  const fieldPath = `spec.${init ? 'initContainers' : main}{${container.name}}`;
  context.event({ about: pod, ...event, component: 'kubelet', host: runtime.node, fieldPath });
}
