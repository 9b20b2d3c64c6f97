import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';

const name = /:([a-z0-9_+-]+):/g;

/** Turns `:warning:` into ⚠️ in text, not in code; names that GitHub does not know stay as they are. */
export async function putEmoji(tree: Root): Promise<void> {
  // The table is large, and most notes need none of it.
  const { nameToEmoji } = await import('gemoji');
  eachNode(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes(':')) return;
    node.value = node.value.replace(name, (all, word: string) =>
      Object.hasOwn(nameToEmoji, word) ? (nameToEmoji[word] ?? all) : all,
    );
  });
}
