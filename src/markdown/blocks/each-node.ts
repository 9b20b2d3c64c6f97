import type { Nodes, Parents } from 'mdast';

/** Visits every node below a tree, parents first. */
export function eachNode(tree: Parents, visit: (node: Nodes, parent: Parents) => void): void {
  for (const child of [...tree.children]) {
    visit(child, tree);
    if ('children' in child) eachNode(child, visit);
  }
}

/**
 * Replaces nodes below a tree; a visitor answers with the nodes that take the place of one, or undefined to
 * keep it.
 */
export function replaceNodes(
  tree: Parents,
  replace: (node: Nodes, parent: Parents) => readonly Nodes[] | undefined,
): void {
  const children: Nodes[] = [];
  for (const child of tree.children) {
    const replaced = replace(child, tree);
    if (replaced === undefined && 'children' in child) replaceNodes(child, replace);
    children.push(...(replaced ?? [child]));
  }
  // Each parent type allows only some children; the visitors put back what fits at the place.
  tree.children = children as typeof tree.children;
}

/** The text of an mdast node. */
export function mdastText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('children' in node) return node.children.map(mdastText).join('');
  if (node.type === 'image') return node.alt ?? '';
  return node.type === 'break' ? '\n' : '';
}
