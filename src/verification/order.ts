import type { Answer } from '#cluster';
import type { StageRun } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/**
 * The answers for orders: where the note shows the elements of an order in another sequence than the run, the
 * order that the note shows. Elements that it does not show keep their places behind the ones they followed.
 * Where the same elements have several orders, such as pods that are evicted and then gone, each is told by
 * another of the places in which they stand.
 */
export function proposedOrders(
  expected: string,
  { lines, startedAt }: Pick<StageRun, 'lines' | 'startedAt'>,
  draws: readonly Draw[],
): readonly Answer[] {
  const actual = lines.join('\n');
  const answers: Answer[] = [];
  const orders = new Map<string, number>();
  for (const draw of draws) {
    if (draw.type !== 'order') continue;
    const items = draw.value.split('\n');
    const same = items.toSorted().join('\n');
    const before = orders.get(same) ?? 0;
    if (draw.drawnAt >= startedAt) orders.set(same, before + 1);
    const printed = positions(items, actual, before);
    if (printed.size < 2) continue;
    const shown = positions([...printed.keys()], expected, before);
    if (shown.size < 2) continue;
    const value = reorder(items, shown).join('\n');
    if (value !== draw.value) answers.push({ key: draw.key, value });
  }
  return answers;
}

/** Where each item stands in a text, as a word of its own, after so many times; or first, where it does not. */
function positions(items: readonly string[], text: string, before: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) {
    const all = wordPositions(stemOf(item), text);
    const at = all[before] ?? all[0];
    if (at !== undefined) found.set(item, at);
  }
  return found;
}

/** A variable is known by its name, whatever its value. */
function stemOf(item: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*(?==)/.exec(item)?.[0] ?? item;
}

/** Where a word stands in a text, as a word of its own. */
export function wordPositions(item: string, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + item.length] ?? ' ';
    if (!/[A-Za-z0-9_]/.test(before) && !/[A-Za-z0-9_]/.test(after)) found.push(at);
  }
  return found;
}

function reorder(items: readonly string[], shown: ReadonlyMap<string, number>): string[] {
  const inOrder = items
    .filter((item) => shown.has(item))
    .sort((left, right) => (shown.get(left) ?? 0) - (shown.get(right) ?? 0));
  return items.map((item) => (shown.has(item) ? (inOrder.shift() ?? item) : item));
}
