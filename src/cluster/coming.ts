import type { Clock } from './clock.ts';

/**
 * Who changes objects of a resource in their own time, while the world counts as settled: clouds give
 * balancers their addresses, the clock starts Jobs and their pods, and autoscalers look at what is used.
 */
const actors: Readonly<Record<string, readonly string[]>> = {
  services: ['service-controller'],
  ingresses: ['ingress-controller'],
  cronjobs: ['cronjob-controller'],
  jobs: ['cronjob-controller'],
  pods: ['cronjob-controller', 'horizontal-pod-autoscaler'],
  deployments: ['horizontal-pod-autoscaler'],
  replicasets: ['horizontal-pod-autoscaler'],
  horizontalpodautoscalers: ['horizontal-pod-autoscaler'],
};

/** When somebody acts next on objects of a resource, named by its plural; without one, on anything. */
export function comingTo(resource: string | undefined, clock: Clock): number | undefined {
  if (resource === undefined) return clock.peek()?.at;
  const instants = (actors[resource] ?? []).flatMap((actor) => clock.plannedBy(actor));
  return instants.length === 0 ? undefined : Math.min(...instants);
}
