import type { List, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast';

declare module 'mdast' {
  interface ListItemData {
    /** Set for an item that is the description of a term: a line that begins with `: `. */
    isDescription?: true;
  }
}

/** A colon that begins a description, and the bullet that takes its place while Markdown is parsed. */
interface Mark {
  readonly colon: number;
  readonly bullet: number;
}

/**
 * Parses Markdown in which lines that begin with `: ` describe the term above them, as goldmark and PHP
 * Markdown Extra have it (github.com/yuin/goldmark, extension/definition_list.go):
 *
 *     Service
 *     : A name for pods
 *
 * A description holds blocks as an item of a list does. So each is parsed as an item, its colon being a
 * bullet, and marked as what it is; places stay as they are. Descriptions that stand in others come to light
 * when those are items.
 */
export function parseDescriptions(text: string, parse: (text: string) => Root): Root {
  const refused = new Set<number>();
  const marks = new Map<number, Mark>();
  for (let tree = parse(text); ; tree = parse(withBullets(text, [...marks.values()]))) {
    const wrong = itemsWithoutTerm(tree, marks);
    const found = wrong.length > 0 ? [] : colonsOf(tree, text).filter((colon) => !refused.has(colon));
    for (const { colon, bullet } of wrong) {
      refused.add(colon);
      marks.delete(bullet);
    }
    for (const colon of found) {
      const mark = markAt(text, colon);
      marks.set(mark.bullet, mark);
    }
    if (wrong.length === 0 && found.length === 0) return markItems(tree, marks);
  }
}

/** A bullet may have four blanks after it, a colon seven: the bullet moves to the right. */
function markAt(text: string, colon: number): Mark {
  const blanks = /^ {0,7}(?! )/.exec(text.slice(colon + 1, colon + 9))?.[0].length ?? 0;
  return { colon, bullet: colon + Math.max(0, blanks - 4) };
}

function withBullets(text: string, marks: readonly Mark[]): string {
  const ordered = [...marks].sort((left, right) => left.colon - right.colon);
  let at = 0;
  const parts = ordered.map(({ colon, bullet }) => {
    const part = `${text.slice(at, colon)}${' '.repeat(bullet - colon)}+`;
    at = bullet + 1;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** The colons that begin a line of a paragraph, but for the first line of one that has no term above it. */
function colonsOf(parent: Parents, text: string): readonly number[] {
  return parent.children.flatMap((child: Nodes, index) => {
    if (child.type !== 'paragraph') return 'children' in child ? colonsOf(child, text) : [];
    const before = parent.children[index - 1];
    const [first, ...others] = colonsIn(child, text, columnIn(parent, child));
    if (first === undefined) return [];
    const hasTerm = first !== child.position?.start.offset || before?.type === 'paragraph' || isList(before);
    return hasTerm ? [first, ...others] : others;
  });
}

/** The column where the content of a container begins; a task begins with its box. */
function columnIn(parent: Parents, { position }: Paragraph): number {
  if (parent.type === 'root') return 1;
  const isTask = parent.type === 'listItem' && typeof parent.checked === 'boolean';
  return (position?.start.column ?? 1) - (isTask ? 4 : 0);
}

/** No blank stands before a description in its container. */
function colonsIn({ position }: Paragraph, text: string, column: number): readonly number[] {
  const from = position?.start.offset ?? 0;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(lineStart, position?.end.offset).split('\n');
  let at = lineStart;
  return lines.flatMap((line, index) => {
    const offset = at + (index === 0 ? from - lineStart : (/^[ \t>]*/.exec(line)?.[0].length ?? 0));
    const isColon = /^:[ \t]+\S/.test(text.slice(offset, at + line.length)) && offset - at < column;
    at += line.length + 1;
    return isColon ? [offset] : [];
  });
}

/** The marks of items that stand below no term: what was a colon is one again. */
function itemsWithoutTerm(parent: Parents, marks: ReadonlyMap<number, Mark>): readonly Mark[] {
  return parent.children.flatMap((child: Nodes, index): readonly Mark[] => {
    if (!('children' in child)) return [];
    const inside = itemsWithoutTerm(child, marks);
    if (child.type !== 'list') return inside;
    const first = markOf(child.children[0], marks);
    const before = parent.children[index - 1];
    if (first !== undefined && (before?.type === 'paragraph' || isDescribing(before, marks))) return inside;
    return [...inside, ...child.children.flatMap((item) => markOf(item, marks) ?? [])];
  });
}

function isDescribing(node: Nodes | undefined, marks: ReadonlyMap<number, Mark>): boolean {
  return isList(node) && markOf(node.children[0], marks) !== undefined;
}

function markItems(tree: Root, marks: ReadonlyMap<number, Mark>): Root {
  const visit = (node: Nodes): void => {
    if (node.type === 'listItem' && markOf(node, marks)) node.data = { ...node.data, isDescription: true };
    if ('children' in node) node.children.forEach(visit);
  };
  if (marks.size > 0) visit(tree);
  return tree;
}

function markOf(item: ListItem | undefined, marks: ReadonlyMap<number, Mark>): Mark | undefined {
  return marks.get(item?.position?.start.offset ?? -1);
}

function isList(node: Nodes | undefined): node is List {
  return node?.type === 'list';
}
