import type { Element, ElementContent } from 'hast';
import { htmlNodes } from '../html-nodes.ts';
import { transform } from '../tree.ts';

/** A formula as elements with the rules of their classes, or what is wrong with it. */
export type RenderedMath =
  | { readonly nodes: readonly ElementContent[]; readonly rules: ReadonlySet<string> }
  | { readonly problem: string };

/** Bounds for a formula that would not end. */
const limits = { maxSize: 100, maxExpand: 1000, strict: false, trust: false } as const;

/**
 * Renders TeX as MathML for machines and as boxes for the eye. KaTeX places its boxes by inline styles; each
 * becomes a class, since a page has none.
 */
export async function renderMath(tex: string, isDisplay: boolean): Promise<RenderedMath> {
  const { default: katex } = await import('katex');
  let html: string;
  try {
    html = katex.renderToString(tex, { ...limits, displayMode: isDisplay, throwOnError: true });
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason;
    return { problem: reason.message.replace(/^KaTeX parse error:\s*/, '').replace(/\u0332/g, '') };
  }
  const nodes = htmlNodes(html);
  const rules = new Set<string>();
  transform<ElementContent>({ children: [...nodes] }, (node) => {
    if (node.type === 'element') styleToClass(node, rules);
    return undefined;
  });
  return { nodes, rules };
}

function styleToClass(node: Element, rules: Set<string>): void {
  const { style, ...rest } = node.properties;
  if (style === undefined) return;
  const declarations = String(style)
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .sort();
  const name = `k-${declarations
    .join('_')
    .replaceAll('.', 'd')
    .replace(/:\s*/g, '')
    .replace(/[^\w-]/g, '')}`;
  // An inline style wins over every rule, and so must this.
  rules.add(`.${name}{${declarations.map((one) => `${one}!important`).join(';')}}`);
  const classes = Array.isArray(rest.className) ? rest.className : [];
  node.properties = { ...rest, className: [...classes, name] };
}
