import type { Job } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';

/** Where a pod says which index it works at, and from 1.28 on also a label's name. */
export const indexAnnotation = 'batch.kubernetes.io/job-completion-index';

/** Whether each pod has an index of its own. */
export function isIndexed(job: Job): boolean {
  return job.spec.completionMode === 'Indexed';
}

/** A pod's index; -1 if it has none. kubernetes: pkg/controller/job/indexed_job_utils.go */
export function indexOf(pod: Pod): number {
  const text = pod.metadata.annotations?.[indexAnnotation] ?? '';
  return /^\d+$/.test(text) ? Number(text) : -1;
}

/** `0-2,4`; two neighbours stay apart. */
export function formatIndexes(indexes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from},${to}` : `${from}-${to}`))
    .join(',');
}

/** The indexes below `completions` that a text such as `0-2,4` names. */
export function parseIndexes(text: string | undefined, completions: number): readonly number[] {
  if (!text) return [];
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    const length = Math.max(0, Math.min(to, completions - 1) - from + 1);
    return Array.from({ length }, (_, index) => from + index);
  });
}

/** Numbers without repetition, in order. */
export function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((one, other) => one - other);
}
