import type { Answer } from '#cluster';
import { type Reading, serialOf, type ValueReading } from './reading.ts';
import type { Draw } from './transcript-oracle.ts';

/** Steps that bring an object to where it is listed. */
const ways = ['sandbox', 'scheduling', 'the kubelet to notice', 'start', 'pull'] as const;

/**
 * Lists such as a service's endpoints are in the order in which their members came. Where the note shows the
 * same members in another order, they came so: proposes for each step that all of them took that it ended in
 * the note's order.
 */
export function proposedArrivals(reading: Reading, draws: readonly Draw[]): readonly (readonly Answer[])[] {
  const order = orderOfMembers(reading);
  if (order.length < 2) return [];
  return ways.flatMap((way) => {
    const steps = order.flatMap((serial) => stepOf(way, serial, draws) ?? []);
    if (steps.length < order.length) return [];
    const ends = steps.map((step) => step.drawnAt + Number(step.value)).sort((left, right) => left - right);
    const answers = steps.map((step, index) => ({
      key: step.key,
      value: String((ends[index] ?? 0) - step.drawnAt),
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
function orderOfMembers({ values }: Reading): readonly string[] {
  const members = values.filter(({ draws }) => draws.length === 1 && draws[0]?.type === 'address');
  const moved = new Set(members.flatMap((each) => (isMoved(each) ? [each.line] : [])));
  const listed = members.filter(({ line }) => moved.has(line));
  const serials = new Map(
    listed.map(({ draws: [draw] }) => [draw?.value ?? '', serialOf(draw?.key ?? '') ?? '']),
  );
  const order = listed.map(({ value }) => serials.get(value));
  return order.every((serial) => serial !== undefined) ? [...new Set(order)] : [];
}

function isMoved({ draws: [draw], value }: ValueReading): boolean {
  return draw !== undefined && draw.value !== value;
}
