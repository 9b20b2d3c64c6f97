import { type Asked, type Cause, linesOf } from './asked.ts';
import { endpointsCause } from './endpoints.ts';
import { existenceCause } from './existence.ts';
import { find, part } from './inventory.ts';
import { countCause, readinessCause } from './replicas.ts';
import type { Story } from './story.ts';
import { type Question, subjectOf } from './subject.ts';

/** Who knows a cause, the most telling first. */
const rules: readonly ((asked: Asked) => Cause | undefined)[] = [
  endpointsCause,
  readinessCause,
  existenceCause,
  countCause,
  changeCause,
];

/** Looks for what in the objects of a world, and in what was typed before, makes a line what it is. */
export function causeOf(question: Question, story: Story, target: number): Cause | undefined {
  const world = story.after(target);
  const subject = world && subjectOf(world, question);
  if (world === undefined || subject === undefined) return undefined;
  for (const rule of rules) {
    const cause = rule({ question, subject, world, story, target });
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** Whatever else is printed of an object was last changed somewhere. */
function changeCause({ subject, story, target, question }: Asked): Cause | undefined {
  const { info, name, namespace, object } = subject;
  if (object === undefined || subject.isReached === true || question.note === '' || question.column === 'AGE')
    return undefined;
  const changed = story.lastChange(target, (world) => {
    const then = find(world, info, name, namespace);
    return [part(then, 'spec'), part(then, 'data'), part(then, 'metadata', 'labels'), part(then, 'type')];
  });
  // A command that prints otherwise than the note shows is no cause of that.
  if (changed === undefined || changed.line === 0 || changed.line === story.lineOf(target)) return undefined;
  const wasThere = story.lastChange(target, (world) => find(world, info, name, namespace) !== undefined);
  const did = wasThere?.line === changed.line ? 'made' : 'last changed';
  return {
    because: `${object.kind} ${name} was ${did} in line ${changed.line}`,
    related: linesOf(changed),
  };
}
