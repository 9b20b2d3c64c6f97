import type { Element, ElementContent, Root } from 'hast';
import type { Nodes } from 'mdast';
import type { RenderContext, SlotContent } from './context.ts';
import { transform } from './tree.ts';

const tag = 'kanzen-slot';

/** The mark that stands for `<!--more-->` in the tree. */
export const moreMark = 'more';

/** Keeps content back, and returns the node that holds its place. */
export function slotNode(context: RenderContext, content: SlotContent): Nodes {
  context.slots.push(content);
  return placeholder(String(context.slots.length - 1));
}

/** The node that holds the place of the summary's end. */
export function moreNode(): Nodes {
  return placeholder(moreMark);
}

function placeholder(slot: string): Nodes {
  return { type: 'paragraph', children: [], data: { hName: tag, hProperties: { slot } } };
}

/** The slot as raw HTML, for a place inside an HTML block. */
export function slotHtml(context: RenderContext, content: SlotContent): string {
  context.slots.push(content);
  return `<${tag} slot="${context.slots.length - 1}"></${tag}>`;
}

/** What the sanitizer must let pass. */
export const slotSchema = { tagName: tag, attribute: 'slot' } as const;

/** Whether a node is the mark of the summary's end. */
export function isMoreMark(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.tagName === tag && node.properties.slot === moreMark;
}

/** Puts back what was kept, and drops slots that an author forged. */
export async function fillSlots(tree: Root, context: RenderContext): Promise<void> {
  const found: Element[] = [];
  transform<Root['children'][number]>(tree, (node) => {
    if (node.type === 'element' && node.tagName === tag && !isMoreMark(node)) found.push(node);
    return undefined;
  });
  const contents = new Map<Element, readonly ElementContent[]>();
  for (const slot of found) {
    const index = Number(slot.properties.slot);
    const content = context.slots[index];
    delete context.slots[index];
    contents.set(slot, content ? await content() : []);
  }
  transform<Root['children'][number]>(tree, (node) =>
    node.type === 'element' ? contents.get(node) : undefined,
  );
}
