import type { Job } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodTemplateSpec } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { holds, withFinalizer, withoutFinalizer } from '../finalizers.ts';
import { controllerOf } from '../owners.ts';
import { createPod, type PodResult } from '../pods.ts';
import { indexAnnotation } from './completion-indexes.ts';
import {
  countsAsFailure,
  failureCountAnnotation,
  failuresBefore,
  ignoredCountAnnotation,
  trackingFinalizer,
} from './job-counts.ts';

export const component = 'job-controller';

/** Feature JobTrackingWithFinalizers, on since 1.25. */
export function isTracked(context: Context): boolean {
  return context.is({ from: '1.25' });
}

/** Makes one pod of a Job; the one with an index learns how often others failed at it. */
export function makeJobPod(
  job: Job,
  index: number | undefined,
  before: Pod | undefined,
  context: Context,
): PodResult {
  const { name } = job.metadata;
  const template = tracked(job.spec.template as PodTemplateSpec, context);
  if (index === undefined) return createPod({ owner: job, template, component }, context);
  const labelled = context.is({ from: '1.28' });
  return createPod(
    {
      owner: job,
      template: withIndex(template, labelled),
      component,
      namePrefix: context.is({ from: '1.22' }) ? `${name}-${index}-` : `${name}-`,
      annotations: { [indexAnnotation]: String(index), ...failureCounts(job, before) },
      ...(labelled ? { labels: { [indexAnnotation]: String(index) } } : {}),
      spec: { hostname: `${name}-${index}` },
    },
    context,
  );
}

/** Lets pods go that have been counted. */
export function release(pods: readonly Pod[], context: Context): void {
  for (const pod of pods.filter((each) => holds(trackingFinalizer, each))) {
    const metadata = withoutFinalizer(pod.metadata, trackingFinalizer);
    context.objects.update('pods', { ...pod, metadata });
  }
}

/** Holds a pod that was taken in and has not ended. */
export function hold(pod: Pod, context: Context): Pod {
  const metadata = withFinalizer(pod.metadata, trackingFinalizer);
  return context.objects.update('pods', { ...pod, metadata });
}

/** Pods of a Job that is gone, and pods that were taken from it. job_controller.go `syncOrphanPod` */
export function releaseOrphans(namespace: string | undefined, name: string, context: Context): void {
  if (!isTracked(context)) return;
  const orphans = context.objects.list<Pod>('pods', namespace).filter((pod) => {
    const owner = controllerOf(pod);
    return holds(trackingFinalizer, pod) && (!owner || (owner.kind === 'Job' && owner.name === name));
  });
  release(orphans, context);
}

function tracked(template: PodTemplateSpec, context: Context): PodTemplateSpec {
  if (!isTracked(context)) return template;
  const finalizers = [...new Set([...(template.metadata?.finalizers ?? []), trackingFinalizer])];
  return { ...template, metadata: { ...template.metadata, finalizers } };
}

/** indexed_job_utils.go `addIndexFailureCountAnnotation` */
function failureCounts(job: Job, before: Pod | undefined): Readonly<Record<string, string>> {
  if (job.spec.backoffLimitPerIndex === undefined) return {};
  if (before === undefined) return { [failureCountAnnotation]: '0' };
  const { counted, ignored } = failuresBefore(before);
  const counts = countsAsFailure(before, job);
  const ignoredNow = counts ? ignored : ignored + 1;
  return {
    [failureCountAnnotation]: String(counts ? counted + 1 : counted),
    ...(ignoredNow > 0 ? { [ignoredCountAnnotation]: String(ignoredNow) } : {}),
  };
}

/** Every container learns its index from its environment. */
function withIndex(template: PodTemplateSpec, labelled: boolean): PodTemplateSpec {
  const fieldPath = `metadata.${labelled ? 'labels' : 'annotations'}['${indexAnnotation}']`;
  const variable = { name: 'JOB_COMPLETION_INDEX', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
  const add = <C extends PodTemplateSpec['spec']['containers'][number]>(container: C): C =>
    container.env?.some(({ name }) => name === variable.name)
      ? container
      : { ...container, env: [...(container.env ?? []), variable] };
  const { containers, initContainers } = template.spec;
  const spec = {
    ...template.spec,
    containers: containers.map(add),
    ...(initContainers ? { initContainers: initContainers.map(add) } : {}),
  };
  return { ...template, spec };
}
