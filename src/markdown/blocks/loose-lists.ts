import type { ListItem, Nodes, Root } from 'mdast';
import { eachNode } from './each-node.ts';

/**
 * Marks as loose the items and lists in which blank lines part blocks, and only those: two lists of a
 * quotation would else be loose, since a blank line parts them. A blank line before a table or a term parts
 * nothing: goldmark makes them of paragraphs, and forgets it (parser/list.go).
 */
export function markLooseLists(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.type !== 'list') return;
    for (const item of node.children) item.spread = areParted(item.children, isOfParagraph);
    node.spread = areParted(node.children);
  });
}

/** Whether a blank line stands before one of some nodes, but for the first and those that forget it. */
export function areParted(
  nodes: readonly Nodes[],
  isForgetful: (node: Nodes, next: Nodes | undefined) => boolean = () => false,
): boolean {
  return nodes.some((node, index) => {
    const before = nodes[index - 1];
    return before !== undefined && !follows(node, before) && !isForgetful(node, nodes[index + 1]);
  });
}

/** Whether a node stands in the line below another. */
export function follows(node: Nodes, before: Nodes | undefined): boolean {
  return node.position?.start.line === (before?.position?.end.line ?? 0) + 1;
}

function isOfParagraph(node: Nodes, next: Nodes | undefined): boolean {
  return node.type === 'table' || (node.type === 'paragraph' && next !== undefined && isDescribing(next));
}

function isDescribing(node: Nodes): boolean {
  return node.type === 'list' && isDescription(node.children[0]);
}

function isDescription(item: ListItem | undefined): boolean {
  return item?.data?.isDescription === true;
}
