import type { Nodes, Root } from 'mdast';
import type { GreaterElementType, Headline, OrgData, OrgNode, Section } from 'uniorg';
import { blockHandlers } from './org-blocks.ts';
import type { Handlers, HeadlineName, OrgReading } from './org-handlers.ts';
import { inlineHandlers } from './org-inline.ts';

const handlers: Handlers = { ...blockHandlers, ...inlineHandlers };

/**
 * Turns a tree of Org into one of Markdown: all that comes after, from alerts and short codes to the checks
 * of links, is the same for both.
 */
export function fromOrg(tree: OrgData, text: string): Root {
  const reading: OrgReading = {
    text,
    headings: namesOf(tree),
    notes: [],
    read: (nodes) => nodes.flatMap((node) => readNode(node, reading)),
  };
  const children = reading.read(tree.children);
  // Each node is what its place allows: the two trees nest alike.
  return { type: 'root', children: [...children, ...reading.notes] as Root['children'] };
}

function readNode(node: OrgNode, reading: OrgReading): readonly Nodes[] {
  // The table has for each type the handler of that type.
  const handle = handlers[node.type] as
    | ((node: OrgNode, reading: OrgReading) => readonly Nodes[])
    | undefined;
  const found = handle?.(node, reading) ?? [];
  const { position } = node;
  return position === undefined
    ? found
    : found.map((one) => ({ ...one, position: one.position ?? position }));
}

/**
 * What headlines are called besides by their text: by themselves (`:CUSTOM_ID:`), else by Hugo, which counts
 * all of them, hidden ones too.
 */
function namesOf(tree: OrgData): ReadonlyMap<Headline, HeadlineName> {
  const found = new Map<Headline, HeadlineName>();
  const visit = (node: GreaterElementType) => {
    for (const child of 'children' in node ? node.children : []) {
      if (child.type !== 'section') continue;
      const [headline] = child.children;
      if (headline?.type === 'headline')
        found.set(headline, { own: ownId(child), counted: `headline-${found.size + 1}` });
      visit(child);
    }
  };
  visit(tree);
  return found;
}

function ownId({ children }: Section): string | undefined {
  const drawer = children.find((child) => child.type === 'property-drawer');
  const property = drawer?.children.find(({ key }) => key.toUpperCase() === 'CUSTOM_ID');
  const id = property?.value.trim();
  return id !== undefined && /^[^\s{}]+$/.test(id) ? id : undefined;
}
