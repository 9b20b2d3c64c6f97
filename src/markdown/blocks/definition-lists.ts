import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { areParted, follows } from './loose-lists.ts';

/**
 * Turns descriptions, which were parsed as items of a list, and the terms above them into definition lists.
 * A description right below what is before it begins without a paragraph.
 */
export function markDefinitionLists(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if ('children' in child && child.type !== 'paragraph') visit(child);
    if (child.type === 'list' && child.children[0]?.data?.isDescription) add(children, child);
    else children.push(child);
  }
  // A paragraph and the list that takes its place stand in the same parents.
  parent.children = children as typeof parent.children;
}

function add(children: Nodes[], list: List): void {
  const end = list.children.findIndex((item) => !item.data?.isDescription);
  const described = end === -1 ? list.children : list.children.slice(0, end);
  const above = children.at(-1);
  const isTerm = above?.type === 'paragraph' && above.data?.hName === undefined;
  if (isTerm) children.pop();
  const items = [...(isTerm ? terms(above) : []), ...descriptions(described, above)];
  const known = children.at(-1);
  if (known?.data?.hName === 'dl' && 'children' in known) {
    known.children.push(...(items as never[]));
    known.data = { ...list.data, ...known.data };
  } else children.push(holder('dl', items, list));
  if (end !== -1) children.push(listOf(list, list.children.slice(end)));
}

/** A list of which nothing is a description. */
function listOf(list: List, children: ListItem[]): List {
  return { ...list, children, spread: areParted(children) };
}

/** Each line of the paragraph is a term. */
function terms({ children }: Paragraph): readonly Nodes[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    const values = child.type === 'text' ? child.value.split('\n') : [];
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    for (const [at, value] of values.entries()) {
      if (at > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => holder('dt', line));
}

function descriptions(items: readonly ListItem[], above: Nodes | undefined): readonly Nodes[] {
  return items.map((item, index) => {
    const isTight = follows(item, items[index - 1] ?? above);
    // A box is none here: Markdown took it off the text.
    const box = { type: 'text' as const, value: item.checked ? '[x] ' : '[ ] ' };
    const first = item.children[0];
    if (typeof item.checked === 'boolean' && first?.type === 'paragraph') first.children.unshift(box);
    return holder('dd', isTight ? tightened(item.children) : item.children, item);
  });
}

/** Paragraphs that no blank line parts from what is before them are only their text. */
function tightened(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const isBare = node.type === 'paragraph' && node.data?.hName === undefined;
    const content = isBare && (index === 0 || follows(node, before)) ? node.children : [node];
    return index === 0 ? content : [{ type: 'text' as const, value: '\n' }, ...content];
  });
}

function holder(hName: string, children: readonly Nodes[], from?: Nodes): Nodes {
  return {
    type: 'paragraph',
    children: [...children] as PhrasingContent[],
    data: { ...from?.data, hName },
    ...(from?.position ? { position: from.position } : {}),
  };
}
