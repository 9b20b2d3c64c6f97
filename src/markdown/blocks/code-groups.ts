import type { Blockquote, Code, Root, RootContent } from 'mdast';

/**
 * Turns `::: code-group` … `:::` around fences, as VitePress has it, into a group whose fences a reader
 * switches; without a script they stand one below the other.
 */
export function markCodeGroups(tree: Root): void {
  for (let at = 0; at < tree.children.length; at += 1) {
    if (!/^:{3,}\s*code-group$/.test(marker(tree.children[at]))) continue;
    const end = tree.children.findIndex((child, index) => index > at && child.type !== 'code');
    if (end < 0 || !/^:{3,}$/.test(marker(tree.children[end]))) continue;
    const fences = tree.children.slice(at + 1, end).filter((child): child is Code => child.type === 'code');
    const group: Blockquote = { type: 'blockquote', children: fences };
    group.data = { hName: 'div', hProperties: { className: ['code-group'] } };
    tree.children.splice(at, end - at + 1, group);
  }
}

/** The text of a paragraph that is nothing but one text. */
function marker(node: RootContent | undefined): string {
  const only = node?.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'text' ? only.value.trim() : '';
}
