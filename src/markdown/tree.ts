import type { Element, ElementContent, Properties, Root, Text } from 'hast';

/** A hast element; children may be given as text. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

/** A hast text. */
export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** The text inside a hast tree. */
export function hastText(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node
    ? node.children.map((child) => (child.type === 'doctype' ? '' : hastText(child))).join('')
    : '';
}

/** An element, or the nearest one around it, of which it is known where it stands in the file. */
export function positioned(node: Element, ancestors: readonly object[]): Element | undefined {
  return node.position ? node : [...ancestors].reverse().find(isPositioned);
}

function isPositioned(node: object): node is Element {
  return 'position' in node && node.position !== undefined;
}

interface Parent<Node> {
  children: Node[];
}

/**
 * Visits all nodes below a tree, parents first. A visitor may answer with nodes that take the place of the
 * visited one; those are not visited again.
 */
export function transform<Node extends { type: string }>(
  tree: Parent<Node>,
  visit: (node: Node, ancestors: readonly Parent<Node>[]) => readonly Node[] | undefined,
  ancestors: readonly Parent<Node>[] = [],
): void {
  const path = [...ancestors, tree];
  const before = tree.children;
  // Nearly always nothing is replaced, and then nothing is copied.
  let after: Node[] | undefined;
  for (const [index, child] of before.entries()) {
    const replaced = visit(child, path);
    if (replaced !== undefined) {
      after ??= before.slice(0, index);
      after.push(...replaced);
      continue;
    }
    if ('children' in child) transform(child as unknown as Parent<Node>, visit, path);
    after?.push(child);
  }
  if (after !== undefined) tree.children = after;
}
