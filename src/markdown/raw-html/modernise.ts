import type { Element, Root } from 'hast';
import { type RenderContext, report } from '../context.ts';
import { positioned, transform } from '../tree.ts';
import { classOfStyle } from './inline-styles.ts';

/** What an element that HTML no longer has is today: another, and how it looks. */
const modern: Readonly<Record<string, { readonly tag: string; readonly style?: string }>> = {
  acronym: { tag: 'abbr' },
  big: { tag: 'span', style: 'font-size:larger' },
  center: { tag: 'div', style: 'text-align:center' },
  dir: { tag: 'ul' },
  font: { tag: 'span' },
  main: { tag: 'div' },
  nobr: { tag: 'span', style: 'white-space:nowrap' },
  strike: { tag: 's' },
  tt: { tag: 'code' },
};

/** `<font size="5">`: HTML's seven sizes. */
const sizes = ['x-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

/** Attributes that style, as styles. */
const styling: Readonly<Record<string, (value: string, tag: string) => string>> = {
  color: (value, tag) => (tag === 'font' ? `color:${value}` : ''),
  face: (value) => `font-family:${value}`,
  size: (value, tag) => (tag === 'font' ? `font-size:${sizes[sizeOf(value)] ?? 'medium'}` : ''),
  bgColor: (value) => `background-color:${value}`,
};

/**
 * Writes elements and attributes that HTML no longer has as today's, and inline styles as classes: they look
 * as they did, under a strict policy.
 */
export function modernise(tree: Root, context: RenderContext): void {
  transform<Root['children'][number]>(tree, (node, ancestors) => {
    if (node.type === 'element') change(node, () => positioned(node, ancestors), context);
    return undefined;
  });
}

function change(node: Element, at: () => Element | undefined, context: RenderContext): void {
  const { tagName } = node;
  const now = Object.hasOwn(modern, tagName) ? modern[tagName] : undefined;
  const { style, ...properties } = node.properties;
  const said = Object.entries(properties).flatMap(([name, value]) => {
    const text = Object.hasOwn(styling, name) ? styling[name]?.(String(value), tagName) : undefined;
    if (text) delete properties[name];
    return text ?? [];
  });
  const styles = [now?.style ?? '', ...said, typeof style === 'string' ? style : ''];
  node.tagName = now?.tag ?? tagName;
  node.properties = properties;
  put(node, styles.filter((one) => one !== '').join(';'), at, context);
}

function put(node: Element, style: string, at: () => Element | undefined, context: RenderContext): void {
  const { name, rule, dropped } = classOfStyle(style);
  if (dropped.length > 0) {
    const message = `Inline style was dropped: <${node.tagName}>: ${dropped.join('; ')}`;
    report(context, 'dropped-html', at(), message, { severity: 'warning' });
  }
  if (name === undefined || rule === undefined) return;
  context.rules.add(rule);
  const classes = [node.properties.className ?? []].flat().map(String);
  node.properties.className = [...classes, name];
}

function sizeOf(value: string): number {
  const size = /^[+-]/.test(value) ? 3 + Number(value) : Number(value);
  return Math.min(7, Math.max(1, Number.isFinite(size) ? size : 3));
}
