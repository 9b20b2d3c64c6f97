import type { Element, Root } from 'hast';
import { type RenderContext, report } from '../context.ts';
import { positioned, transform } from '../tree.ts';
import { drawing, formula } from './drawing-schema.ts';

const inside: Readonly<Record<string, readonly string[]>> = {
  svg: drawing.tagNames,
  math: formula.tagNames,
};

/**
 * Takes whatever is no shape out of a drawing, and whatever is no formula out of a formula, with all that is
 * in it: a browser reads HTML there by other rules than outside.
 */
export function dropForeign(tree: Root, context: RenderContext): void {
  transform<Root['children'][number]>(tree, (node, ancestors) => {
    if (node.type !== 'element') return undefined;
    const around = ancestors.find(isDrawing);
    if (around === undefined || inside[around.tagName]?.includes(node.tagName)) return undefined;
    const message = `HTML tag is not allowed in <${around.tagName}> and was dropped: <${node.tagName}>`;
    report(context, 'dropped-html', positioned(node, ancestors), message, { severity: 'warning' });
    return [];
  });
}

function isDrawing(node: object): node is Element {
  return 'tagName' in node && Object.hasOwn(inside, String(node.tagName));
}
