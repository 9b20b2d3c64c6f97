import type { Root } from 'mdast';
import { eachNode } from './each-node.ts';

/**
 * A box is one where nothing follows it, and without a blank behind it, too. goldmark: extension/tasklist.go
 */
export function markTasks(tree: Root, source: string): void {
  eachNode(tree, (node) => {
    if (node.type !== 'listItem' || typeof node.checked === 'boolean' || node.data?.isDescription) return;
    const [first] = node.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    const box = text?.type === 'text' ? /^\[([ \txX])\]\s*/.exec(text.value) : null;
    // One that is escaped is text.
    if (text?.type !== 'text' || box === null || source[text.position?.start.offset ?? 0] !== '[') return;
    node.checked = /x/i.test(box[1] ?? '');
    text.value = text.value.slice(box[0].length);
  });
}
