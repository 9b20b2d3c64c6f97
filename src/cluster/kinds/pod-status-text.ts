import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { ContainerStatus, Pod } from './pod-status.ts';

/** What a pod's row says: READY, STATUS, RESTARTS. */
export interface PodSummary {
  readonly ready: string;
  readonly status: string;
  readonly restarts: number;
  /** The end of the last run that was restarted, if any. */
  readonly lastRestart?: string;
}

interface Tally {
  readonly reason: string;
  readonly ready: number;
  readonly restarts: number;
  readonly lastRestart: string | undefined;
}

/** kubernetes: pkg/printers/internalversion/printers.go `printPod` */
export function podSummary(pod: Pod, version: Version): PodSummary {
  const sidecars = behaves(version, 'table.pods.sidecars') ? restartable(pod) : new Set<string>();
  const total = pod.spec.containers.length + sidecars.size;
  const init = initTally(pod, sidecars);
  const tally = init.initializing ? init : mainTally(pod, init, version);
  return {
    ready: `${tally.ready}/${total}`,
    status: terminating(pod, tally.reason, version),
    restarts: tally.restarts,
    ...(tally.lastRestart !== undefined && { lastRestart: tally.lastRestart }),
  };
}

function restartable(pod: Pod): ReadonlySet<string> {
  const sidecars = (pod.spec.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always');
  return new Set(sidecars.map(({ name }) => name));
}

function phaseReason(pod: Pod): string {
  const { phase = '', reason } = pod.status ?? {};
  const gated = pod.status?.conditions?.some(
    (condition) => condition.type === 'PodScheduled' && condition.reason === 'SchedulingGated',
  );
  return gated ? 'SchedulingGated' : (reason ?? phase);
}

/**
 * The first init container that is not done names the state; until then nothing else counts, nor once all
 * were done (`isPodInitializedConditionTrue`): a sidecar that was killed is no failure of the pod.
 */
function initTally(pod: Pod, sidecars: ReadonlySet<string>): Tally & { readonly initializing: boolean } {
  const statuses = pod.status?.initContainerStatuses ?? [];
  const total = pod.spec.initContainers?.length ?? 0;
  let [ready, restarts] = [0, 0];
  const isInitialized = pod.status?.conditions?.some(
    ({ type, status }) => type === 'Initialized' && status === 'True',
  );
  for (const [index, status] of statuses.entries()) {
    restarts += status.restartCount;
    if (sidecars.has(status.name) && status.ready) ready += 1;
    const reason = initReason(status, index, total, sidecars);
    if (reason !== undefined && !isInitialized) {
      return { reason, ready, restarts, lastRestart: lastEnd(statuses), initializing: true };
    }
  }
  const own = statuses.filter((status) => sidecars.has(status.name));
  const kept = own.reduce((sum, status) => sum + status.restartCount, 0);
  return { reason: phaseReason(pod), ready, restarts: kept, lastRestart: lastEnd(own), initializing: false };
}

function initReason(
  status: ContainerStatus,
  index: number,
  total: number,
  sidecars: ReadonlySet<string>,
): string | undefined {
  const { terminated, waiting } = status.state ?? {};
  if (terminated?.exitCode === 0 || (sidecars.has(status.name) && status.started)) return undefined;
  if (terminated) return `Init:${terminated.reason || exitText(terminated)}`;
  if (waiting?.reason && waiting.reason !== 'PodInitializing') return `Init:${waiting.reason}`;
  return `Init:${index}/${total}`;
}

/** Containers are walked from the last to the first, so the first one has the last word. */
function mainTally(pod: Pod, init: Tally, version: Version): Tally {
  const statuses = pod.status?.containerStatuses ?? [];
  let { reason, ready, restarts } = init;
  let isRunning = false;
  let failedSibling: string | undefined;
  for (const status of [...statuses].reverse()) {
    restarts += status.restartCount;
    const { waiting, terminated, running } = status.state ?? {};
    if (waiting?.reason) reason = waiting.reason;
    else if (terminated) {
      reason = terminated.reason || exitText(terminated);
      if (terminated.exitCode !== 0) failedSibling = reason;
    } else if (status.ready && running) {
      isRunning = true;
      ready += 1;
    }
  }
  if (reason === 'Completed') reason = completedReason(pod, { isRunning, failedSibling }, version);
  const ends = [init.lastRestart, lastEnd(statuses)].filter((end) => end !== undefined);
  return { reason, ready, restarts, lastRestart: ends.sort().at(-1) };
}

function completedReason(
  pod: Pod,
  { isRunning, failedSibling }: { readonly isRunning: boolean; readonly failedSibling: string | undefined },
  version: Version,
): string {
  if (failedSibling !== undefined && behaves(version, 'table.pods.siblingError')) return failedSibling;
  if (!isRunning) return 'Completed';
  const isReady = pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True');
  return isReady || !behaves(version, 'table.pods.notReady') ? 'Running' : 'NotReady';
}

function terminating(pod: Pod, reason: string, version: Version): string {
  if (pod.metadata.deletionTimestamp === undefined) return reason;
  if (pod.status?.reason === 'NodeLost') return 'Unknown';
  const isTerminal = pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed';
  return isTerminal && behaves(version, 'table.pods.terminalPhase') ? reason : 'Terminating';
}

function exitText({ signal, exitCode }: { readonly signal?: number; readonly exitCode: number }): string {
  return signal ? `Signal:${signal}` : `ExitCode:${exitCode}`;
}

function lastEnd(statuses: readonly ContainerStatus[]): string | undefined {
  const ends = statuses.flatMap(({ lastState }) => lastState?.terminated?.finishedAt ?? []);
  return ends.sort().at(-1);
}
