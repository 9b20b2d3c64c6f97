import type { Answer } from '#cluster';
import type { Draw } from './transcript-oracle.ts';

/**
 * The answers for orders: where the note shows the elements of an order in another sequence than the run, the
 * order that the note shows. Elements that it does not show keep their places behind the ones they followed.
 */
export function proposedOrders(expected: string, actual: string, draws: readonly Draw[]): readonly Answer[] {
  const answers: Answer[] = [];
  for (const draw of draws) {
    if (draw.type !== 'order') continue;
    const items = draw.value.split('\n');
    const printed = positions(items, actual);
    if (printed.size < 2) continue;
    const shown = positions([...printed.keys()], expected);
    if (shown.size < 2) continue;
    const value = reorder(items, shown).join('\n');
    if (value !== draw.value) answers.push({ key: draw.key, value });
  }
  return answers;
}

/** Where each item first stands in a text, as a word of its own. */
function positions(items: readonly string[], text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) {
    const at = wordPosition(stemOf(item), text);
    if (at !== undefined) found.set(item, at);
  }
  return found;
}

/** A variable is known by its name, whatever its value. */
function stemOf(item: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*(?==)/.exec(item)?.[0] ?? item;
}

function wordPosition(item: string, text: string): number | undefined {
  for (let at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + item.length] ?? ' ';
    if (!/[A-Za-z0-9_]/.test(before) && !/[A-Za-z0-9_]/.test(after)) return at;
  }
  return undefined;
}

function reorder(items: readonly string[], shown: ReadonlyMap<string, number>): string[] {
  const inOrder = items
    .filter((item) => shown.has(item))
    .sort((left, right) => (shown.get(left) ?? 0) - (shown.get(right) ?? 0));
  return items.map((item) => (shown.has(item) ? (inOrder.shift() ?? item) : item));
}
