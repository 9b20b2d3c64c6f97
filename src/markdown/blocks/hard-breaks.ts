import type { Nodes, Root } from 'mdast';
import { replaceNodes } from './each-node.ts';

/** Makes a line break of every line feed in a paragraph. */
export function breakLines(tree: Root): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('\n')) return undefined;
    return node.value
      .split('\n')
      .flatMap((value, index): Nodes[] => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...(value === '' ? [] : [{ type: 'text' as const, value }]),
      ]);
  });
}
