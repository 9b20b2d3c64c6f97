import type { Nodes, Paragraph, Parents, Root, RootContent, Table } from 'mdast';
import { propertiesOf } from './attributes.ts';
import { eachNode } from './each-node.ts';

const alone = /^\{([^{}\n]*)\}[ \t]*$/;
const atEnd = /(?:^|\n)[ \t>]*(\{([^{}\n]*)\}[ \t]*)$/;

/**
 * Gives a block the attributes of a line `{.class #id}` right below it. Hugo:
 * markup/goldmark/internal/extensions/attributes, where `attribute.block` is on. Markdown takes the line for
 * the end of the block, or for a paragraph of its own.
 */
export function applyBlockAttributes(tree: Root, text: string): void {
  apply(tree, { tree, text });
  eachNode(tree, (node) => {
    if ('children' in node) apply(node, { tree, text });
  });
}

interface Note {
  readonly tree: Root;
  readonly text: string;
}

function apply(parent: Parents, note: Note): void {
  const children: Nodes[] = [];
  for (const child of parent.children as readonly Nodes[]) {
    const previous = children.at(-1);
    const own = child.type === 'paragraph' ? alone.exec(written(child, note)) : null;
    if (own && previous && previous.type !== 'code' && follows(child, previous)) put(previous, own[1]);
    else children.push(child);
    if (child.type === 'paragraph') takeFromParagraph(child, note);
    if (child.type === 'table') takeFromTable(child, note);
  }
  // Only whole paragraphs went.
  parent.children = children as typeof parent.children;
}

function follows(node: Nodes, previous: Nodes): boolean {
  return node.position?.start.line === (previous.position?.end.line ?? 0) + 1;
}

/** The Markdown of a node: a text may have become a link in it. */
function written({ position }: Nodes, { text }: Note): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function takeFromTable(table: Table, note: Note): void {
  const last = table.children.at(-1);
  const found = table.children.length > 2 && last ? alone.exec(written(last, note)) : null;
  if (!found) return;
  table.children.pop();
  put(table, found[1]);
}

function takeFromParagraph(node: Paragraph, note: Note): void {
  const markdown = written(node, note);
  const found = atEnd.exec(markdown);
  if (!found || found.index === 0) return;
  const brace = (node.position?.start.offset ?? 0) + markdown.lastIndexOf('{');
  node.children = node.children.filter(({ position }) => (position?.start.offset ?? 0) < brace);
  const last = node.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/\n\{[^\n]*$|\n$/, '');
  put(outermost(node, found[1]?.length ?? 0, note.tree), found[2]);
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
  const before = node.data?.hProperties ?? {};
  const { className, ...others } = propertiesOf(text);
  const classes = [before.className ?? [], className ?? []].flat().map(String);
  const named = classes.length > 0 ? { className: classes } : {};
  node.data = { ...node.data, hProperties: { ...before, ...named, ...others } };
}
