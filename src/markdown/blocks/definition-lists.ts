import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';

/**
 * Turns terms with lines that begin with `: ` into definition lists, as goldmark and PHP Markdown Extra
 * have them:
 *
 *     Service
 *     : A name for pods
 *
 * A description after an empty line is a paragraph, and indented paragraphs below one are its own.
 */
export function markDefinitionLists(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if ('children' in child && child.type !== 'paragraph') visit(child);
    const items = child.type === 'paragraph' ? itemsOf(child, children) : undefined;
    const above = items === undefined && isIndented(child) ? lastDescription(children) : undefined;
    if (items !== undefined) add(children, items);
    else if (above !== undefined) above.children.push(child as PhrasingContent);
    else children.push(child);
  }
  // A paragraph and the list that takes its place stand in the same parents.
  parent.children = children as typeof parent.children;
}

function add(children: Nodes[], items: readonly Nodes[]): void {
  const last = children.at(-1);
  if (last?.data?.hName === 'dl' && 'children' in last) last.children.push(...(items as never[]));
  else children.push(holder('dl', items));
}

function isIndented({ type, position }: Nodes): boolean {
  return type === 'paragraph' && (position?.start.column ?? 1) > 2;
}

function lastDescription(nodes: readonly Nodes[]): Paragraph | undefined {
  const list = nodes.at(-1);
  const last = list?.data?.hName === 'dl' && 'children' in list ? list.children.at(-1) : undefined;
  return last?.type === 'paragraph' ? last : undefined;
}

/** The terms and descriptions of a paragraph; the term may also be the whole paragraph before. */
function itemsOf(paragraph: Paragraph, before: Nodes[]): readonly Nodes[] | undefined {
  const [first, ...descriptions] = splitDescriptions(paragraph.children);
  if (!first || descriptions.length === 0) return undefined;
  if (first.length > 0) return [...terms(first), ...descriptions.map(description)];
  const term = before.at(-1);
  // The first stands below an empty line, those below it in the paragraph do not.
  const made = descriptions.map((one, index) => (index === 0 ? looseDescription(one) : description(one)));
  if (term?.data?.hName === 'dl') return made;
  if (term?.type !== 'paragraph') return undefined;
  before.pop();
  return [...terms(term.children), ...made];
}

/** Cuts inline content where a line begins with `: `; the first part is what stands before. */
function splitDescriptions(children: readonly PhrasingContent[]): readonly PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') {
      parts.at(-1)?.push(child);
      continue;
    }
    const texts = child.value.split(index === 0 ? /(?:^|\n)[ ]{0,3}:[ \t]+/ : /\n[ ]{0,3}:[ \t]+/);
    for (const [at, value] of texts.entries()) {
      if (at > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push({ type: 'text', value });
    }
  }
  return parts;
}

function terms(children: readonly PhrasingContent[]): readonly Nodes[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    const values = child.type === 'text' ? child.value.split('\n') : [];
    if (child.type !== 'text') lines.at(-1)?.push(child);
    for (const [at, value] of values.entries()) {
      if (at > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => holder('dt', line));
}

function description(children: readonly PhrasingContent[]): Nodes {
  return holder('dd', children);
}

function looseDescription(children: readonly PhrasingContent[]): Nodes {
  return description([{ type: 'paragraph', children: [...children] } as Nodes as PhrasingContent]);
}

function holder(hName: string, children: readonly Nodes[]): Nodes {
  return { type: 'paragraph', children: [...children] as PhrasingContent[], data: { hName } };
}
