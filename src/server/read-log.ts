import type { ResourceTarget } from '#cluster';
import { type LogLine, type Status, waitingForLog } from '#cluster';
import { type Answer, statusAnswer, textAnswer } from './answer.ts';
import { isOn, numberOf } from './incoming.ts';
import { type ContainerState, podContainer } from './pod-container.ts';
import type { ServedWorld } from './served-world.ts';
import { notSimulated, refusal } from './statuses.ts';

/** A container's log that a client reads, perhaps for longer. */
export interface LogReading {
  readonly answer: Answer;
  /** What was written since it was asked last; undefined for a log that is not followed. */
  readonly next?: () => string;
  /** Whether nothing will be added any more. */
  readonly isOver?: () => boolean;
}

/** Reads a container's log as `pods/log` does. kubernetes: pkg/registry/core/pod/rest/log.go */
export function readLog(world: ServedWorld, target: ResourceTarget, query: URLSearchParams): LogReading {
  const reading = podContainer(world.api, target, query.get('container'));
  if (reading.type === 'refused') return { answer: statusAnswer(reading.status) };
  const previous = isOn(query, 'previous');
  const fault = notStarted(reading.state, reading.ref, previous);
  if (fault) return { answer: statusAnswer(fault) };
  if (world.logs(reading.ref, { previous }) === undefined) {
    const { pod, container } = reading.ref;
    return { answer: statusAnswer(notSimulated(`the log of container ${container} in pod ${pod}`)) };
  }
  const lines = () => world.logs(reading.ref, { previous }) ?? [];
  const timestamps = isOn(query, 'timestamps');
  const shown = (some: readonly LogLine[]) => some.map((line) => lineText(line, timestamps)).join('');
  let told = lines().length;
  const text = limited(shown(cut(lines(), query, world.now())), numberOf(query, 'limitBytes'));
  const answer = textAnswer(text);
  if (!isOn(query, 'follow')) return { answer };
  return {
    answer,
    next: () => {
      const fresh = lines().slice(told);
      told += fresh.length;
      return shown(fresh);
    },
    isOver: () => {
      const now = podContainer(world.api, target, query.get('container'));
      return now.type === 'refused' || now.state.state?.terminated !== undefined;
    },
  };
}

function notStarted(
  { state, lastState }: ContainerState,
  { pod, container }: { readonly pod: string; readonly container: string },
  previous: boolean,
): Status | undefined {
  const named = `container "${container}" in pod "${pod}"`;
  if (lastState?.terminated !== undefined) return undefined;
  if (previous) {
    return refusal(400, 'BadRequest', `previous terminated ${named} not found`);
  }
  if (state?.running !== undefined || state?.terminated !== undefined) return undefined;
  const reason = state?.waiting?.reason ?? '';
  // A pod without a node has an empty log.
  if (reason === '') return undefined;
  return refusal(400, 'BadRequest', `${named} is waiting to start: ${waitingForLog(reason)}`);
}

function cut(lines: readonly LogLine[], query: URLSearchParams, now: number): readonly LogLine[] {
  const tail = numberOf(query, 'tailLines');
  const seconds = numberOf(query, 'sinceSeconds');
  const time = Date.parse(query.get('sinceTime') ?? '');
  const since = seconds !== undefined ? now - seconds * 1000 : Number.isNaN(time) ? 0 : time;
  const young = lines.filter(({ at }) => at >= since);
  return tail === undefined ? young : young.slice(Math.max(0, young.length - tail));
}

function lineText({ at, text, ended }: LogLine, timestamps: boolean): string {
  const stamp = timestamps ? `${new Date(at).toISOString().replace('Z', '000000Z')} ` : '';
  return `${stamp}${text}${ended === false ? '' : '\n'}`;
}

function limited(text: string, bytes: number | undefined): string {
  return bytes === undefined ? text : Buffer.from(text).subarray(0, bytes).toString();
}
