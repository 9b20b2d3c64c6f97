import type { Heading, PhrasingContent, Root } from 'mdast';
import { plainHeading } from '#transcript';
import { placeOf, type RenderContext } from '../context.ts';
import { propertiesOf } from './attributes.ts';
import { eachNode } from './each-node.ts';

/**
 * Gives each heading its id, and the attributes of `{#id .class}` at its end, which is taken off the text.
 */
export function nameHeadings(tree: Root, context: RenderContext): void {
  eachNode(tree, (node) => {
    if (node.type === 'heading') name(node, context);
  });
}

function name(node: Heading, context: RenderContext): void {
  const markdown = context.text.slice(node.position?.start.offset, node.position?.end.offset);
  const heading = plainHeading(node, markdown);
  if (heading.attributes !== undefined) cutAttributes(node, heading.text);
  const id = context.nameHeading(heading);
  // Hugo: a line below a heading says anything of it but its id.
  node.data = {
    ...node.data,
    hProperties: { ...node.data?.hProperties, ...propertiesOf(heading.attributes ?? ''), id },
  };
  context.headings.push({
    id,
    level: node.depth,
    text: heading.text,
    html: '',
    place: placeOf(context, node),
  });
}

/** Takes the attributes off, and number signs before them that are no text of the heading. */
function cutAttributes(node: Heading, text: string): void {
  const last: PhrasingContent | undefined = node.children.at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.replace(/[ \t]*\{[^{}]*\}[ \t]*$/, '');
  if (!text.endsWith('#')) last.value = last.value.replace(/[ \t]+#+$/, '');
}
