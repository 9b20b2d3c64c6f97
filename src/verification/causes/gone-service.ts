import type { Inventory } from '#cluster';
import { type Cause, linesOf, since } from './asked.ts';
import { find, resourceOfKind } from './inventory.ts';
import type { Story } from './story.ts';
import { type Question, reachedHosts } from './subject.ts';

/** A program reaches for a Service by its name, which some earlier line took away. */
export function goneServiceCause(
  { command }: Question,
  { world, story, target }: { readonly world: Inventory; readonly story: Story; readonly target: number },
): Cause | undefined {
  const info = resourceOfKind(world, 'Service');
  if (info === undefined) return undefined;
  for (const host of reachedHosts(command)) {
    const [name = '', namespace = 'default'] = host.split('.');
    if (name === '' || find(world, info, name, namespace) !== undefined) continue;
    const gone = story.lastChange(target, (then) => find(then, info, name, namespace) !== undefined);
    if (gone !== undefined)
      return { because: `Service ${name} is gone${since(gone)}`, related: linesOf(gone) };
  }
  return undefined;
}
