import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { wordPositions } from './order.ts';
import { type Reading, serialOf, type ValueReading } from './reading.ts';
import type { Draw } from './transcript-oracle.ts';

/** Steps of a pod until it is known to run, those first that most often differ from pod to pod. */
const ways = [
  'start',
  'creating a container',
  'pull',
  'sandbox',
  'scheduling',
  'noticing a start',
  'the kubelet to notice',
] as const;

/**
 * Lists such as a service's endpoints are in the order in which their members came. Where the note shows the
 * same members in another order, they came so: proposes for each step that all of them took that it was
 * longer or shorter by as much as they came later or earlier. A pod has come when its kubelet knows that it
 * runs.
 */
export function proposedArrivals(
  reading: Reading,
  expected: readonly ExpectedLine[],
  draws: readonly Draw[],
): readonly (readonly Answer[])[] {
  const order = orderOfMembers(reading, expected);
  const arrivals = order.flatMap((serial) => stepOf('noticing a start', serial, draws) ?? []);
  if (order.length < 2 || arrivals.length < order.length) return [];
  const ends = arrivals.map((step) => step.drawnAt + Number(step.value));
  const sorted = ends.toSorted((left, right) => left - right);
  const later = ends.map((end, index) => (sorted[index] ?? end) - end);
  return ways.flatMap((way) => {
    const steps = order.flatMap((serial) => stepOf(way, serial, draws) ?? []);
    if (steps.length < order.length) return [];
    const answers = steps.map(({ key, value }, index) => ({
      key,
      value: String(Number(value) + (later[index] ?? 0)),
    }));
    const canTake = ({ members: [least, most] }: Draw, value: string) =>
      Number(value) >= Number(least) && Number(value) <= Number(most);
    if (!answers.every(({ value }, index) => canTake(steps[index] as Draw, value))) return [];
    return answers.some(({ value }, index) => value !== steps[index]?.value) ? [answers] : [];
  });
}

function stepOf(way: string, serial: string, draws: readonly Draw[]): Draw | undefined {
  return draws.find(({ key, type }) => type === 'duration' && key.startsWith(`${way} of ${serial}`));
}

/** The serials of listed objects in the order of the note, where it lists those that were printed otherwise. */
function orderOfMembers({ values }: Reading, expected: readonly ExpectedLine[]): readonly string[] {
  const texts = new Map(expected.map((line) => [line.line, line.type === 'text' ? line.text : '']));
  const placeOf = ({ line, value }: ValueReading) => wordPositions(value, texts.get(line) ?? '')[0] ?? -1;
  const members = values.filter(({ draws }) => draws.length === 1 && draws[0]?.type === 'address');
  const moved = new Set<number>();
  for (const [index, each] of members.entries()) {
    const next = members[index + 1];
    const isBehind = next?.line === each.line && placeOf(next) < placeOf(each);
    if (isMoved(each) || isBehind) moved.add(each.line);
  }
  const listed = members
    .filter(({ line }) => moved.has(line))
    .sort((left, right) => left.line - right.line || placeOf(left) - placeOf(right));
  const serials = new Map(
    listed.map(({ draws: [draw] }) => [draw?.value ?? '', serialOf(draw?.key ?? '') ?? '']),
  );
  const order = listed.map(({ value }) => serials.get(value));
  return order.every((serial) => serial !== undefined) ? [...new Set(order)] : [];
}

function isMoved({ draws: [draw], value }: ValueReading): boolean {
  return draw !== undefined && draw.value !== value;
}
