import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { isUsable, readAttributes } from './attributes.ts';
import { eachNode, mdastText } from './each-node.ts';

const alone = /^\{([^{}\n]*)\}[ \t]*$/;
const atEnd = /(?:^|\n)\{([^{}\n]*)\}[ \t]*$/;

/**
 * Gives a block the attributes of a line `{.class #id}` right below it. Hugo:
 * markup/goldmark/internal/extensions/attributes, where `attribute.block` is on. Markdown takes the line for
 * the end of the block, or for a paragraph of its own.
 */
export function applyBlockAttributes(tree: Root): void {
  apply(tree, tree);
  eachNode(tree, (node) => {
    if ('children' in node) apply(node, tree);
  });
}

function apply(parent: Parents, tree: Root): void {
  const children: Nodes[] = [];
  for (const child of parent.children as readonly Nodes[]) {
    const previous = children.at(-1);
    const own = child.type === 'paragraph' ? alone.exec(mdastText(child)) : null;
    if (own && previous && previous.type !== 'code' && follows(child, previous)) put(previous, own[1]);
    else children.push(child);
    takeFrom(child, tree);
  }
  // Only whole paragraphs went.
  parent.children = children as typeof parent.children;
}

function follows(node: Nodes, previous: Nodes): boolean {
  return node.position?.start.line === (previous.position?.end.line ?? 0) + 1;
}

/** Takes the line off the end of a paragraph or a table. */
function takeFrom(node: Nodes, tree: Root): void {
  if (node.type === 'paragraph') takeFromParagraph(node, tree);
  if (node.type !== 'table') return;
  const last = node.children.at(-1);
  const found = node.children.length > 2 && last ? alone.exec(mdastText(last)) : null;
  if (!found) return;
  node.children.pop();
  put(node, found[1]);
}

function takeFromParagraph(node: Paragraph, tree: Root): void {
  const last = node.children.at(-1);
  const found = last?.type === 'text' ? atEnd.exec(last.value) : null;
  if (last?.type !== 'text' || !found || (found.index === 0 && node.children.length === 1)) return;
  last.value = last.value.slice(0, found.index);
  put(outermost(node, found[0].trim().length, tree), found[1]);
}

/** A line that is not indented as the paragraph is belongs to the list or quotation around it. */
function outermost(node: Paragraph, length: number, tree: Root): Nodes {
  const column = (node.position?.end.column ?? 0) - length;
  const start = node.position?.start;
  if (column > 1 || start === undefined || start.column === 1) return node;
  const isAround = ({ position }: RootContent) =>
    position !== undefined && position.start.line <= start.line && position.end.line >= start.line;
  return tree.children.find(isAround) ?? node;
}

function put(node: Nodes, text = ''): void {
  const id = /(?:^|\s)#([^\s{}]+)/.exec(text)?.[1];
  const { className, ...others } = readAttributes(text);
  const before = node.data?.hProperties ?? {};
  const classes = [before.className ?? [], className ?? []].flat();
  node.data = {
    ...node.data,
    hProperties: {
      ...before,
      ...Object.fromEntries(Object.entries(others).filter(isUsable)),
      ...(classes.length > 0 ? { className: classes.map(String) } : {}),
      ...(id === undefined ? {} : { id }),
    },
  };
}
