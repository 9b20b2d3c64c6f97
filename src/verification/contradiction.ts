import type { Finding } from './finding.ts';
import type { ValueReading } from './reading.ts';
import type { Mismatch } from './report.ts';
import type { SearchResult } from './search.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** A value that the note shows otherwise in another line. */
export function contradictedValue(result: SearchResult, mismatch: Mismatch | null): Finding | undefined {
  const reading = result.history.judged[result.target]?.reading;
  const differing = (reading?.values ?? []).filter(
    ({ draws, value }) => draws[0] !== undefined && draws[0].value !== value,
  );
  const ordered = [...differing].sort(
    (left, right) => Number(right.line === mismatch?.line) - Number(left.line === mismatch?.line),
  );
  for (const value of ordered) {
    const draw = value.draws[0];
    const other = draw && otherSighting(result, draw);
    if (draw === undefined || other === undefined) continue;
    const peers = peerSightings(result, draw).filter(({ line }) => line !== other.line);
    const sightings = [other, ...peers].sort((left, right) => left.line - right.line);
    return {
      line: value.line,
      code: 'contradiction',
      class: 'contradiction',
      related: sightings.map((seen) => ({ line: seen.line, message: `shows ${seen.value}` })),
      // What another one is called is no unheard-of value, but stands in the wrong place.
      ...(peers.length > 0 && !peers.some((peer) => peer.value === value.value)
        ? noneOf(value, told(draw, result.history), sightings)
        : otherThan(value, told(draw, result.history), other)),
    };
  }
  return undefined;
}

/** A choice in words that a reader of the note finds there: a name by chance that no line shows is none. */
function told(draw: Draw, history: History): Draw {
  const shown = new Set(
    history.judged.flatMap(({ reading }) =>
      reading.values.flatMap(({ draws }) => draws.map(({ key }) => key)),
    ),
  );
  const hidden = drawsOf(history).find(
    ({ key, value }) => key.startsWith('suffix of ') && !shown.has(key) && draw.about.includes(`-${value} `),
  );
  if (hidden === undefined) return draw;
  const name = new RegExp(`pod (?:[^ /]+/)?([^ ]+)-${hidden.value} on node [^ ]+`);
  return { ...draw, about: draw.about.replace(name, 'a pod of $1') };
}

function otherThan(value: ValueReading, draw: Draw, other: ValueReading): Pick<Finding, 'message' | 'hints'> {
  return {
    message: `Shows ${value.value}, but ${draw.about} is ${draw.value} in line ${other.line}`,
    hints: [`Write ${draw.value} here, or ${value.value} in line ${other.line} and wherever it is meant`],
  };
}

function noneOf(
  value: ValueReading,
  draw: Draw,
  sightings: readonly ValueReading[],
): Pick<Finding, 'message' | 'hints'> {
  const nearest = [...sightings].sort(
    (left, right) => difference(left.value, value.value) - difference(right.value, value.value),
  )[0];
  return {
    message: `Shows ${value.value} as ${draw.about}, but there are only ${sightings.map((seen) => seen.value).join(', ')}`,
    hints: nearest ? [`The nearest is ${nearest.value} of line ${nearest.line}`] : [],
  };
}

/** How many characters of two texts differ, place by place. */
function difference(left: string, right: string): number {
  const [longer, shorter] = left.length < right.length ? [right, left] : [left, right];
  return [...longer].filter((character, index) => character !== shorter[index]).length;
}

const peersShown = 6;

/** Where a stage lets one of several answer: the values that the note shows for the others. */
function peerSightings(result: SearchResult, draw: Draw): readonly ValueReading[] {
  const { history, target } = result;
  if (!history.judged[target]?.run.draws.some(({ type }) => type === 'pick')) return [];
  const sort = (key: string) => key.replace(/\d+/g, '#');
  const peers = drawsOf(history).filter(({ key }) => key !== draw.key && sort(key) === sort(draw.key));
  return peers.flatMap((peer) => otherSighting(result, peer) ?? []).slice(0, peersShown);
}

/** The first line of another stage that shows a choice's value. */
function otherSighting({ history, target }: SearchResult, draw: Draw): ValueReading | undefined {
  for (const [stage, { reading, comparison }] of history.judged.entries()) {
    if (stage === target || comparison.distance > 0) continue;
    const seen = reading.values.find(
      ({ draws, value }) => value === draw.value && draws.length === 1 && draws[0]?.key === draw.key,
    );
    if (seen) return seen;
  }
  return undefined;
}
