import type { Element, Properties, Root } from 'hast';
import { placeOf, type RenderContext, report } from '../context.ts';
import { htmlNodes } from '../html-nodes.ts';
import type { HookCall } from '../render-options.ts';
import { toHtml } from '../to-html.ts';
import { hastText } from '../tree.ts';

type Content = Root['children'][number];

/** Which elements a site may render itself. */
const names: Readonly<Record<string, HookCall['name']>> = {
  a: 'link',
  img: 'image',
  blockquote: 'blockquote',
  aside: 'blockquote',
  table: 'table',
  figure: 'codeblock',
};

/** Lets the site render elements in its own way, from the innermost outwards. */
export function applyHooks(tree: Root, context: RenderContext): void {
  if (context.options.hook === undefined) return;
  tree.children = tree.children.flatMap((child) => applied(child, context));
}

function applied(node: Content, context: RenderContext, inFigure = false): readonly Content[] {
  if (node.type !== 'element') return [node];
  const isFigure = inFigure || (node.tagName === 'figure' && !classesOf(node).includes('code'));
  node.children = node.children.flatMap((child) => applied(child, context, isFigure) as Element['children']);
  if (node.tagName === 'p') return withoutParagraph(node);
  const name = nameOf(node);
  // Hugo: a figure is what its short code makes, its picture too.
  const isTaken = name === undefined || (inFigure && name === 'image');
  const result = isTaken ? undefined : context.options.hook?.(callOf(node, name, context));
  if (result === undefined) return [node];
  // The line feed that ends a file would be a blank in the sentence.
  if ('html' in result) return htmlNodes(result.html.trim());
  report(context, 'render-hook', node, result.problem);
  return [node];
}

const blocks = /^(?:figure|div|section|aside|pre|table|details|ul|ol|dl|blockquote)$/;

/** A block that a hook made of what stood alone in a paragraph, such as a picture, is none of its text. */
function withoutParagraph(node: Element): readonly Content[] {
  const filled = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = filled;
  const isBlock = filled.length === 1 && only?.type === 'element' && blocks.test(only.tagName);
  return isBlock ? filled : [node];
}

function nameOf(node: Element): HookCall['name'] | undefined {
  const { tagName } = node;
  const classes = classesOf(node);
  if (isOfFootnotes(node) || (tagName === 'a' && classes.includes('anchor'))) return undefined;
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'figure' && !classes.includes('code')) return undefined;
  if (tagName === 'aside' && !classes.includes('alert')) return undefined;
  return Object.hasOwn(names, tagName) ? names[tagName] : undefined;
}

/** The links between footnotes and their text, and the heading above them, are kanzen's. */
function isOfFootnotes({ properties }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref, id } = properties;
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || id === 'footnote-label';
}

/** What is inside an element is only written where the site has a hook for it, and so reads it. */
function callOf(node: Element, name: HookCall['name'], context: RenderContext): HookCall {
  return {
    name,
    get html() {
      return htmlIn(node, name);
    },
    get text() {
      return textIn(node, name);
    },
    get attributes() {
      return { ...attributesOf(node.properties), ...(name === 'codeblock' ? titleOf(node) : {}) };
    },
    kind: kindOf(node, name),
    line: placeOf(context, node).line,
  };
}

function htmlIn(node: Element, name: HookCall['name']): string {
  if (name === 'image') return String(node.properties.alt ?? '');
  return toHtml(name === 'codeblock' ? [node] : contentOf(node, name));
}

function textIn(node: Element, name: HookCall['name']): string {
  if (name === 'image') return String(node.properties.alt ?? '');
  if (name === 'codeblock') return codeOf(node);
  return hastText({ ...node, children: contentOf(node, name) }).trim();
}

/** A heading's link to itself is the theme's; the hook makes its own. */
function contentOf(node: Element, name: HookCall['name']): Element['children'] {
  return name === 'heading' ? node.children.filter((child) => !isAnchor(child)) : node.children;
}

function kindOf(node: Element, name: HookCall['name']): string {
  if (name === 'heading') return node.tagName.slice(1);
  if (name === 'codeblock') return String(node.properties.dataLanguage ?? '');
  return (
    classesOf(node)
      .find((one) => one.startsWith('alert-'))
      ?.slice('alert-'.length) ?? ''
  );
}

/** The text of a listing, without its title and the numbers of its lines. */
function codeOf(node: Element): string {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'pre');
  return code?.type === 'element' ? hastText(withoutNumbers(code)) : '';
}

function withoutNumbers(node: Element): Element {
  const children = node.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [child];
    return classesOf(child).includes('line-number') ? [] : [withoutNumbers(child)];
  });
  return { ...node, children };
}

function titleOf(node: Element): { readonly title?: string } {
  const title = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  return title?.type === 'element' ? { title: hastText(title) } : {};
}

function isAnchor(node: Content): boolean {
  return node.type === 'element' && classesOf(node).includes('anchor');
}

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

function attributesOf(properties: Properties): Readonly<Record<string, string>> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const name = key === 'className' ? 'class' : key.toLowerCase();
      return [name, Array.isArray(value) ? value.join(' ') : String(value)] as const;
    }),
  );
}
