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

function applied(node: Content, context: RenderContext): readonly Content[] {
  if (node.type !== 'element') return [node];
  node.children = node.children.flatMap((child) => applied(child, context) as Element['children']);
  if (node.tagName === 'p') return withoutParagraph(node);
  const name = nameOf(node);
  const result = name && context.options.hook?.(callOf(node, name, context));
  if (result === undefined) return [node];
  if ('html' in result) return htmlNodes(result.html);
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
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  const classes = classesOf(node);
  if (tagName === 'a' && (classes.includes('anchor') || node.properties.dataFootnoteBackref !== undefined))
    return undefined;
  if (tagName === 'figure' && !classes.includes('code')) return undefined;
  if (tagName === 'aside' && !classes.includes('alert')) return undefined;
  return Object.hasOwn(names, tagName) ? names[tagName] : undefined;
}

function callOf(node: Element, name: HookCall['name'], context: RenderContext): HookCall {
  // A heading's link to itself is the theme's; the hook makes its own.
  const children = name === 'heading' ? node.children.filter((child) => !isAnchor(child)) : node.children;
  const alternative = String(node.properties.alt ?? '');
  return {
    name,
    html: name === 'image' ? alternative : name === 'codeblock' ? toHtml([node]) : toHtml(children),
    text: name === 'image' ? alternative : hastText({ ...node, children }).trim(),
    attributes: attributesOf(node.properties),
    kind: kindOf(node, name),
    line: placeOf(context, node).line,
  };
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
