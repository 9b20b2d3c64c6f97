import type { Inventory, KubeObject } from '#cluster';
import { type Asked, type Cause, linesOf } from './asked.ts';
import { endpointsCause } from './endpoints.ts';
import { existenceCause } from './existence.ts';
import { goneServiceCause } from './gone-service.ts';
import { find, part } from './inventory.ts';
import { countCause, readinessCause, restartsCause } from './replicas.ts';
import type { Story } from './story.ts';
import { type Question, subjectOf } from './subject.ts';

/** Who knows a cause, the most telling first. */
const rules: readonly ((asked: Asked) => Cause | undefined)[] = [
  endpointsCause,
  readinessCause,
  restartsCause,
  existenceCause,
  countCause,
  changeCause,
];

/** Looks for what in the objects of a world, and in what was typed before, makes a line what it is. */
export function causeOf(question: Question, story: Story, target: number): Cause | undefined {
  const world = story.after(target);
  if (world === undefined) return undefined;
  const subject = subjectOf(world, question);
  if (subject === undefined) return goneServiceCause(question, { world, story, target });
  for (const rule of rules) {
    const cause = rule({ question, subject, world, story, target });
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** Whatever else is printed of an object was last changed somewhere. */
function changeCause({ subject, world, story, target, question }: Asked): Cause | undefined {
  const { info, name, namespace, object } = subject;
  if (object === undefined || subject.isReached === true || question.note === '' || question.column === 'AGE')
    return undefined;
  const said = (world: Inventory) => saidBy(find(world, info, name, namespace));
  const told = wordsBeside(question).find((word) => hasWord(JSON.stringify(said(world)), word));
  // What the line says of an object is its own, or follows from what its controllers see.
  if (told === undefined && question.column !== 'STATUS') return undefined;
  const changed = story.lastChange(target, (then) =>
    told === undefined ? said(then) : hasWord(JSON.stringify(said(then)), told),
  );
  // A command that prints otherwise than the note shows is no cause of that.
  if (changed === undefined || changed.line === 0 || changed.line === story.lineOf(target)) return undefined;
  const wasThere = story.lastChange(target, (world) => find(world, info, name, namespace) !== undefined);
  const did = wasThere?.line === changed.line ? 'made' : 'last changed';
  return {
    because: `${object.kind} ${name} was ${did} in line ${changed.line}`,
    related: linesOf(changed),
  };
}

/** What somebody has said of an object. */
function saidBy(object: KubeObject | undefined): readonly unknown[] {
  return [
    part(object, 'spec'),
    part(object, 'data'),
    part(object, 'metadata', 'labels'),
    part(object, 'type'),
  ];
}

/** The words of a printed line that the note does not have in its own. */
function wordsBeside({ note, world }: Question): readonly string[] {
  const words = (text: string) => text.split(/[\s,:/="()[\]]+/).filter(Boolean);
  const shown = new Set(words(note));
  return words(world).filter((word) => !shown.has(word));
}

function hasWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`).test(text);
}
