import type { FileTree } from '../../files.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { filesOf } from './running.ts';
import { type ContainerRuntime, runOf, wakeProbes, withContainer } from './runtime.ts';
import { keepChanges, storeChanges, storeMounts } from './storage.ts';

/**
 * Replaces the files of a running container; its probes look again. A main program runs ahead of the clock:
 * what it changes later, waits for its time.
 */
export function changeFiles(
  pod: Pod,
  container: Container,
  change: { readonly files: FileTree; readonly at: number },
  context: Context,
): void {
  const runtime = context.memory.pods.get(pod.metadata.uid ?? '');
  const own = runtime?.containers[container.name];
  const run = runOf(own);
  if (runtime === undefined || own === undefined || run === undefined) return;
  const isLater = change.at > context.now;
  const mounts = storeMounts(pod, runtime.node, container, context);
  const before = run.filesToCome?.at(-1)?.files ?? filesOf(pod, runtime, container, run, context);
  const kept = mounts.length === 0 ? [] : storeChanges(mounts, before, change.files);
  if (!isLater) keepChanges(kept, context);
  const changed = isLater
    ? {
        ...run,
        filesToCome: [...(run.filesToCome ?? []).filter(({ at }) => at < change.at), { ...change, kept }],
      }
    : { ...run, files: change.files };
  const state = { ...own.state, type: 'running' as const, run: changed };
  const next = isLater ? { ...own, state } : wakeProbes({ ...own, state }, context.now);
  context.memory.pods.set(runtime.uid, withContainer(runtime, container.name, next));
  if (Object.keys(own.probes).length === 0 && !isLater) return;
  context.plan('kubelet', runtime.uid, { at: change.at, settling: !isLater });
}

/** The container with the changes of its files that are due by now. */
export function withFilesDue(own: ContainerRuntime, context: Context): ContainerRuntime {
  const run = runOf(own);
  const due = run?.filesToCome?.filter(({ at }) => at <= context.now) ?? [];
  const last = due.at(-1);
  if (run === undefined || last === undefined) return own;
  for (const { kept } of due) keepChanges(kept, context);
  const filesToCome = run.filesToCome?.slice(due.length) ?? [];
  const changed = { ...run, files: last.files, filesToCome };
  return wakeProbes({ ...own, state: { ...own.state, type: 'running', run: changed } }, context.now);
}
