import type { Nodes, Parents, Root } from 'mdast';
import { splitAttributes } from '#transcript';
import { propertiesOf } from './attributes.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Set for a heading that stands where the attributes of the block above it were written. */
    attributes?: string;
  }
}

/** A line of attributes: where its brace is, what it says, and how long it is. */
interface Line {
  readonly offset: number;
  readonly length: number;
  readonly attributes: string;
}

/**
 * Parses Markdown in which a line `{.class #id}` right below a block is about that block. Hugo:
 * markup/goldmark/internal/extensions/attributes, where `attribute.block` is on. There such a line is a block
 * that ends a paragraph; so is an empty heading, and each is parsed as one. Every place stays as it was.
 */
export function parseAttributeLines(text: string, parse: (text: string) => Root): Root {
  const known = new Map<number, Line>();
  for (let shown = text; ; ) {
    const tree = parse(shown);
    const found = linesIn(tree, shown);
    if (found.length === 0) {
      mark(tree, known);
      return tree;
    }
    for (const line of found) {
      known.set(line.offset, line);
      const end = line.offset + line.length;
      shown = `${shown.slice(0, line.offset)}#${' '.repeat(line.length - 1)}${shown.slice(end)}`;
    }
  }
}

/** The lines of attributes that Markdown took for text. */
function linesIn(parent: Parents, text: string): readonly Line[] {
  return parent.children.flatMap((child: Nodes, index) => {
    const isText = child.type === 'paragraph' || child.type === 'table' || child.type === 'heading';
    if (!isText) return 'children' in child ? linesIn(child, text) : [];
    const before = parent.children[index - 1];
    const start = child.position?.start;
    const isFirst = before?.position?.end.line !== (start?.line ?? 0) - 1;
    const lines = linesOf(text, start?.offset ?? 0, child.position?.end.offset ?? 0);
    // Below nothing it is about nothing: it stays on the page, for its author to see.
    return lines.filter(({ offset }) => !(isFirst && offset === start?.offset));
  });
}

function linesOf(text: string, from: number, to: number): readonly Line[] {
  return [...text.slice(from, to).matchAll(/(?<=^|\n)([ >]*)(\{[^{}\n]*\})[ \t]*(?=\n|$)/g)].flatMap(
    (match) => {
      const [, head = '', braces = ''] = match;
      const { attributes } = splitAttributes(braces);
      if (attributes === undefined || attributes === '') return [];
      return [{ offset: from + match.index + head.length, length: braces.length, attributes }];
    },
  );
}

function mark(node: Nodes, lines: ReadonlyMap<number, Line>): void {
  const line = node.type === 'heading' ? lines.get(node.position?.start.offset ?? -1) : undefined;
  if (line && node.type === 'heading') node.data = { ...node.data, attributes: line.attributes };
  if ('children' in node) for (const child of node.children) mark(child, lines);
}

/** Gives each block the attributes that stand below it, and takes what held their place out of the tree. */
export function applyBlockAttributes(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children as readonly Nodes[]) {
    const attributes = child.type === 'heading' ? child.data?.attributes : undefined;
    const previous = children.at(-1);
    if (attributes === undefined) children.push(child);
    else if (previous && previous.position?.end.line === (child.position?.start.line ?? 0) - 1)
      put(previous, attributes);
    if ('children' in child) applyBlockAttributes(child);
  }
  // Only whole headings went.
  parent.children = children as typeof parent.children;
}

/** Code has the attributes of its fence alone. */
function put(node: Nodes, attributes: string): void {
  if (node.type === 'code' || node.type === 'html') return;
  const before = node.data?.hProperties ?? {};
  const { className, ...others } = propertiesOf(attributes);
  const classes = [before.className ?? [], className ?? []].flat().map(String);
  const named = classes.length > 0 ? { className: classes } : {};
  node.data = { ...node.data, hProperties: { ...before, ...named, ...others } };
}
