import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';
import { emojiTable } from './emoji-table.ts';

/** Turns `:warning:` into ⚠️ in text, not in code; names that nobody knows stay as they are. */
export function putEmoji(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes(':')) return;
    node.value = node.value.replace(/:([a-z0-9_+-]+):/g, (all, name: string) => emojiTable.get(name) ?? all);
  });
}
