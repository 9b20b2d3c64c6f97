import type { Element, Root } from 'hast';
import { type RenderContext, report } from '../context.ts';
import { positioned, transform } from '../tree.ts';
import { addressOf } from './frame-links.ts';
import { isKnownAttribute, isSafeAddress, sanitizeSchema } from './sanitize-schema.ts';

const allowed = new Set(sanitizeSchema.tagNames);

/** Reports each tag and each attribute of raw HTML that will not stand on the page. */
export function reportDropped(tree: Root, context: RenderContext): void {
  transform<Root['children'][number]>(tree, (node, ancestors) => {
    if (node.type !== 'element') return undefined;
    const at = positioned(node, ancestors);
    if (node.tagName === 'iframe' && addressOf(node) !== undefined) {
      const message = 'Frame of another site does not stand in a note: a link took its place: <iframe>';
      report(context, 'dropped-html', at, message, { severity: 'warning' });
    } else if (!allowed.has(node.tagName)) {
      const message = `HTML tag is not allowed in a note and was dropped: <${node.tagName}>`;
      const hints = ['Write it in Markdown, or as a short code of the site'];
      report(context, 'dropped-html', at, message, { severity: 'warning', hints });
    } else reportAttributes(node, at, context);
    return undefined;
  });
}

function reportAttributes(node: Element, at: Element | undefined, context: RenderContext): void {
  for (const [name, value] of Object.entries(node.properties)) {
    const problem = problemOf(node.tagName, name, String(value));
    if (problem === undefined) continue;
    const { what, severity = 'warning' } = problem;
    report(context, 'dropped-html', at, `${what} was dropped: <${node.tagName}>`, { severity });
  }
}

function problemOf(
  tag: string,
  name: string,
  value: string,
): { readonly what: string; readonly severity?: 'info' } | undefined {
  if (/^on/i.test(name)) return { what: `Script in the attribute "${name.toLowerCase()}"` };
  if (!isKnownAttribute(tag, name)) return { what: `Attribute "${name}"`, severity: 'info' };
  if (isSafeAddress(name, value)) return undefined;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  return { what: `Address with the scheme "${scheme}:"` };
}
