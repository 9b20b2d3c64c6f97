import type { Element, Root } from 'hast';
import { type RenderContext, report } from './context.ts';
import { addressOf } from './frame-links.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { transform } from './tree.ts';

const allowed = new Set(sanitizeSchema.tagNames);

/** Reports each tag and each attribute of raw HTML that will not stand on the page. */
export function reportDropped(tree: Root, context: RenderContext): void {
  transform<Root['children'][number]>(tree, (node, ancestors) => {
    if (node.type !== 'element') return undefined;
    const at = node.position ? node : [...ancestors].reverse().find(isPositioned);
    if (node.tagName === 'iframe' && addressOf(node) !== undefined) {
      const message = 'Frame of another site does not stand in a note: a link took its place: <iframe>';
      report(context, 'dropped-html', at, message, { severity: 'warning' });
    } else if (!allowed.has(node.tagName)) {
      report(
        context,
        'dropped-html',
        at,
        `HTML tag is not allowed in a note and was dropped: <${node.tagName}>`,
        {
          severity: 'warning',
          hints: ['Write it in Markdown, or as a short code of the site'],
        },
      );
    } else reportAttributes(node, at, context);
    return undefined;
  });
}

function isPositioned(node: object): node is Element {
  return 'position' in node && node.position !== undefined;
}

function reportAttributes(node: Element, at: Element | undefined, context: RenderContext): void {
  for (const [name, value] of Object.entries(node.properties)) {
    const problem = problemOf(name, String(value));
    if (problem === undefined) continue;
    report(context, 'dropped-html', at, `${problem} was dropped: <${node.tagName}>`, { severity: 'warning' });
  }
}

function problemOf(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `Script in the attribute "${name.toLowerCase()}"`;
  if (name === 'style') return 'Inline style';
  if (name !== 'href' && name !== 'src') return undefined;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  const schemes: readonly string[] = sanitizeSchema.protocols?.[name] ?? [];
  return scheme === undefined || schemes.includes(scheme)
    ? undefined
    : `Address with the scheme "${scheme}:"`;
}
