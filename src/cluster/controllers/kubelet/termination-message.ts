import type { Place } from './place.ts';
import type { ContainerRuntime, Run } from './runtime.ts';

// kubernetes: pkg/kubelet/container/runtime.go `MaxContainerTerminationMessageLength` and what follows it
const mostCharacters = 4096;
const mostOfLog = { characters: 2048, lines: 80 };

/**
 * What a container left to say about its end: its file of messages, or the end of its log.
 * kubernetes: pkg/kubelet/kuberuntime/kuberuntime_container.go `getTerminationMessage`
 */
export function terminationMessage(
  { container }: Place,
  { logs }: ContainerRuntime,
  { files, exit }: Run,
): string | undefined {
  const path = container.terminationMessagePath ?? '/dev/termination-log';
  const written = files?.read(path) ?? '';
  if (written !== '') return written.slice(0, mostCharacters);
  const fallsBack = container.terminationMessagePolicy === 'FallbackToLogsOnError' && (exit?.code ?? 0) !== 0;
  const log = fallsBack ? logs.map(({ text }) => text).join('') : '';
  const lines = log.split('\n');
  const last = lines.slice(-(mostOfLog.lines + (lines.at(-1) === '' ? 1 : 0))).join('\n');
  return last === '' ? undefined : last.slice(-mostOfLog.characters);
}
