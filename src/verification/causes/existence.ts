import { type Asked, type Cause, linesOf, since } from './asked.ts';
import { find, makersOf } from './inventory.ts';

/** Results that say whether an object was there before. */
const made = / (?:created|exposed)\b/;
const kept = / (?:configured|unchanged|serverside-applied)\b/;

/** An object is there once something has made it, until something removes it. */
export function existenceCause({ question, subject, world, story, target }: Asked): Cause | undefined {
  const { info, name, namespace, object } = subject;
  const { note, world: printed } = question;
  const isThere = story.lastChange(target - 1, (then) => find(then, info, name, namespace) !== undefined);
  const before = story.after(target - 1);
  const wasThere = before !== undefined && find(before, info, name, namespace) !== undefined;
  if (made.test(printed) && kept.test(note) && !wasThere)
    return { because: `no ${info.kind} ${name} was there before`, related: linesOf(isThere) };
  if (kept.test(printed) && made.test(note) && wasThere)
    return { because: `${info.kind} ${name} is there${since(isThere)}`, related: linesOf(isThere) };
  if (printed === '' && object === undefined && isThere !== undefined && !wasThere)
    return { because: `${info.kind} ${name} is gone${since(isThere)}`, related: linesOf(isThere) };
  if (note === '' && object !== undefined && wasThere && makersOf(world, object).length === 0)
    return { because: `${info.kind} ${name} is there${since(isThere)}`, related: linesOf(isThere) };
  return undefined;
}
