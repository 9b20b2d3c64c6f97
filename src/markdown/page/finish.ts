import type { Element, ElementContent, Root } from 'hast';
import { placeOf, type RenderContext } from '../context.ts';
import { htmlNodes } from '../html-nodes.ts';
import type { Picture } from '../render-options.ts';
import type { RenderedHeading, RenderedLink } from '../rendered-markdown.ts';
import { toHtml } from '../to-html.ts';
import { element, hastText, transform } from '../tree.ts';
import { wordsOf } from '../words.ts';
import { addTabs } from './code-group-tabs.ts';
import { nameFootnotes } from './footnote-ids.ts';

/** What the finished tree refers to. */
export interface Finished {
  readonly headings: readonly RenderedHeading[];
  readonly links: readonly RenderedLink[];
  readonly pictures: readonly RenderedLink[];
}

type Content = Root['children'][number];

/**
 * Finishes a safe tree: addresses, pictures, headings with a link to themselves, tables and tasks as HTML
 * wants them.
 */
export function finish(tree: Root, context: RenderContext): Finished {
  nameFootnotes(tree);
  const links: RenderedLink[] = [];
  const pictures: RenderedLink[] = [];
  const headings: RenderedHeading[] = [];
  let groups = 0;
  const known = new Map(context.headings.map((heading) => [heading.id, heading] as const));
  transform<Content>(tree, (node) => {
    if (node.type === 'raw') links.push(...linksIn(node, context));
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'a') links.push(...linked(node, context));
    else if (node.tagName === 'img') pictures.push(...pictured(node, context));
    else if (/^h[1-6]$/.test(node.tagName)) headings.push(...headed(node, known, context));
    else if (node.tagName === 'input') label(node, context);
    else if (isCodeGroup(node)) {
      groups += 1;
      addTabs(node, `code-group-${groups}`);
    }
    align(node);
    return undefined;
  });
  transform<Content>(tree, (node) => (isTable(node) ? [scrolling(node)] : undefined));
  return { headings, links, pictures };
}

function isCodeGroup({ tagName, properties }: Element): boolean {
  return (
    tagName === 'div' && Array.isArray(properties.className) && properties.className.includes('code-group')
  );
}

function isTable(node: Content): node is Element {
  return node.type === 'element' && node.tagName === 'table';
}

/** A table that is wider than the page scrolls by itself, by keyboard too. */
function scrolling(table: Element): Element {
  return element('div', { className: ['table'], tabIndex: 0 }, [table]);
}

function linked(node: Element, context: RenderContext): readonly RenderedLink[] {
  const written = node.properties.href;
  if (typeof written !== 'string' || isAddition(node)) return [];
  const address = context.options.link?.(written) ?? written;
  node.properties = { ...node.properties, href: address };
  return [{ address, written, place: placeOf(context, node) }];
}

/** What a short code of the site leads to: its template wrote the address, and it stands where it is called. */
function linksIn(node: Content & { readonly type: 'raw' }, context: RenderContext): readonly RenderedLink[] {
  if (!node.position || !/\b(?:href|src)\s*=/i.test(node.value)) return [];
  const found: RenderedLink[] = [];
  transform<ElementContent>({ children: [...htmlNodes(node.value)] }, (one) => {
    if (one.type !== 'element') return undefined;
    const address = one.properties.href ?? one.properties.src;
    if (typeof address !== 'string') return undefined;
    const isOfTemplate = !context.text.includes(address);
    found.push({ address, written: address, place: placeOf(context, node), isOfTemplate });
    return undefined;
  });
  return found;
}

function isAddition(node: Element): boolean {
  return node.properties.dataFootnoteBackref !== undefined || String(node.properties.className) === 'anchor';
}

function pictured(node: Element, context: RenderContext): readonly RenderedLink[] {
  const written = node.properties.src;
  if (typeof written !== 'string') return [];
  const picture = context.options.picture?.(written);
  const { srcset, sizes } = picture ?? {};
  const wide = pixels(node.properties.width);
  node.properties = {
    loading: 'lazy',
    decoding: 'async',
    ...sizeOf(node, picture),
    ...(srcset === undefined ? {} : { srcSet: srcset }),
    ...(sizes === undefined ? {} : { sizes: wide === undefined ? sizes : `${wide}px` }),
    alt: '',
    ...node.properties,
    src: picture?.address ?? written,
  };
  return [{ address: picture?.address ?? written, written, place: placeOf(context, node) }];
}

/** The size of a picture; where its author says one side, the other goes with it. */
function sizeOf(node: Element, picture: Picture | undefined): Element['properties'] {
  const { width, height } = picture ?? {};
  if (width === undefined || height === undefined) return {};
  const [wide, high] = [pixels(node.properties.width), pixels(node.properties.height)];
  if (wide !== undefined && node.properties.height === undefined)
    return { height: Math.round((wide * height) / width) };
  if (high !== undefined && node.properties.width === undefined)
    return { width: Math.round((high * width) / height) };
  const isStated = node.properties.width !== undefined || node.properties.height !== undefined;
  return isStated ? {} : { width, height };
}

function pixels(stated: unknown): number | undefined {
  return /^[1-9]\d*(?:px)?$/.test(String(stated)) ? Number.parseInt(String(stated), 10) : undefined;
}

function headed(
  node: Element,
  known: ReadonlyMap<string, RenderedHeading>,
  context: RenderContext,
): readonly RenderedHeading[] {
  const heading = known.get(String(node.properties.id));
  if (!heading) return [];
  const html = toHtml(withoutLinks(node.children));
  const label = wordsOf(context.language).linkToHeading;
  node.children.push(
    element('a', { className: ['anchor'], href: `#${heading.id}`, ariaLabel: `${label}: ${heading.text}` }),
  );
  return [{ ...heading, text: hastText({ ...node, children: node.children.slice(0, -1) }).trim(), html }];
}

function withoutLinks(children: Element['children']): Element['children'] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = withoutLinks(child.children);
    if (child.tagName === 'a' || child.tagName === 'sup') return child.tagName === 'a' ? inner : [];
    const { id, ...properties } = child.properties;
    const isMere = id !== undefined && inner.length === 0;
    return isMere ? [] : [{ ...child, properties, children: inner }];
  });
}

/** The attribute `align` is obsolete; a class says the same. */
function align(node: Element): void {
  const { align: side, ...rest } = node.properties;
  if (typeof side !== 'string') return;
  const classes = Array.isArray(rest.className) ? rest.className : [];
  node.properties = {
    ...rest,
    className: [...classes, `align-${side.toLowerCase().replace(/[^a-z]/g, '')}`],
  };
}

function label(node: Element, context: RenderContext): void {
  if (node.properties.type !== 'checkbox') return;
  const words = wordsOf(context.language);
  node.properties = { ...node.properties, ariaLabel: node.properties.checked ? words.done : words.open };
}
