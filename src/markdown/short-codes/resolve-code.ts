import type { ElementContent, Root } from 'hast';
import { readFenceInfo } from '#transcript';
import { codeContent } from '../code/code-content.ts';
import { type Positioned, type RenderContext, report } from '../context.ts';
import { htmlNodes, trustedNodes } from '../html-nodes.ts';
import { formulaBetween } from '../math/katex-code.ts';
import { mathNodes } from '../math/math-nodes.ts';
import type { ShortCodeCall } from '../render-options.ts';
import { toHtml } from '../to-html.ts';
import { hastText } from '../tree.ts';
import { builtIns, holders } from './built-in.ts';
import { withCode, withoutEnds } from './code-mark.ts';
import { readParameters } from './parameters.ts';
import type { StrayTag } from './stray-tags.ts';
import { tabLanguage } from './tab-codes.ts';
import type { TakenCode } from './take-short-codes.ts';

/**
 * Renders the Markdown of a stretch of the file between the tags of a short code, or its HTML; what its page
 * is, where nobody says.
 */
export type RenderStretch = (
  call: ShortCodeCall,
  stretch: { readonly from: number; readonly to: number },
  isHtml?: boolean,
) => Promise<Root>;

/** Where a short code stands among others. */
export type CodePlace = Pick<ShortCodeCall, 'ordinal' | 'parent'>;

/**
 * The text that a short code stands for where text is asked: an address, a value; undefined for one that
 * makes elements.
 */
export function codeText(context: RenderContext, code: TakenCode): string | undefined {
  if (code.formula) return undefined;
  const { list, named } = readParameters(code.parameters);
  if (code.escaped) return context.text.slice(code.from, code.to).replace('/*', '').replace('*/', '');
  if (code.name === 'param' || code.name === 'siteparam') {
    const value = context.options.param?.(list[0] ?? named.name ?? '');
    if (value === undefined)
      problem(context, code, `Short code "${code.name}" names no value: "${list[0] ?? ''}"`);
    return value ?? '';
  }
  if (code.name !== 'ref' && code.name !== 'relref') return undefined;
  const target = list[0] ?? named.path ?? '';
  const address = context.options.reference?.(target, named.lang);
  if (address === undefined)
    problem(context, code, `Short code "${code.name}" leads to no page: "${target}"`);
  return address ?? target;
}

/** HTML that stands in a paragraph. */
const inline = /^<(?:a|abbr|b|cite|code|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|time|u)\b/i;
const comments = /<!--[\s\S]*?-->/g;

/** The text that a short code stands for in an address: also what one of the site's own makes. */
export function codeInAddress(context: RenderContext, code: TakenCode, place: CodePlace): string | undefined {
  const text = codeText(context, code);
  if (text !== undefined || code.formula || code.inner) return text;
  const own = context.options.shortCode?.(callOf(context, code, place));
  if (own === undefined || !('html' in own)) return undefined;
  const nodes = htmlNodes(own.html.replace(comments, '').trim());
  return nodes.every(({ type }) => type === 'text') ? nodes.map(hastText).join('') : undefined;
}

/** The text that a short code stands for in a sentence; what `{{% name %}}` makes is a part of it in Hugo. */
export function codeInText(context: RenderContext, code: TakenCode, place: CodePlace): string | undefined {
  if (code.delimiter === '<') return codeText(context, code);
  const text = codeInAddress(context, code, place);
  return text !== undefined && /^[^*_`<[\]\\\n]+$/.test(text) ? text : codeText(context, code);
}

/** The elements that a short code becomes. */
export async function codeNodes(
  context: RenderContext,
  code: TakenCode,
  place: CodePlace,
  renderStretch: RenderStretch,
): Promise<readonly ElementContent[]> {
  const text = codeText(context, code);
  if (text !== undefined) return [{ type: 'text', value: text }];
  if (code.formula) return mathNodes(context, code.formula, positionOf(context, code));
  if (code.unclosed && holdsContent(context, code)) return neverClosed(context, code);
  if (code.name === 'highlight') return highlighted(context, code);
  if (code.name.endsWith('.inline')) return leftOut(context, code);
  const isHtml = code.delimiter === '<' && context.options.takesHtml?.(code.name) === true;
  const outer = callOf(context, code, place);
  const inner = code.inner && (await renderStretch(outer, code.inner, isHtml || undefined));
  const children = (inner?.children ?? []).filter(
    (child): child is ElementContent => child.type !== 'doctype',
  );
  const call = { ...outer, innerHtml: toHtml(isInLine(context, code) ? unwrapped(children) : children) };
  const own = context.options.shortCode?.(call);
  if (own)
    return 'html' in own
      ? ownNodes(context, code, await withCode(context, own.html, positionOf(context, code)))
      : failed(context, code, own.problem);
  if (code.name === 'katex') return formulaOf(context, code);
  if (code.name === 'mermaid' && code.inner) return highlighted(context, code, 'mermaid');
  const language = code.name === 'tab' && code.inner ? tabLanguage(context.text, code) : undefined;
  const content = language === undefined ? children : await highlighted(context, code, language);
  const builtIn = Object.hasOwn(builtIns, code.name) ? builtIns[code.name] : undefined;
  if (!builtIn) return [...unknown(context, code), ...children];
  const built = builtIn(call, content, context.language);
  return 'nodes' in built
    ? placed(built.nodes, positionOf(context, code))
    : failed(context, code, built.problem);
}

/** Hugo: a short code whose template asks what stands between its tags must be closed, or close itself. */
function holdsContent({ options }: RenderContext, { name, parameters }: TakenCode): boolean {
  if (options.takesContent?.(name) === true) return true;
  const { named } = readParameters(parameters);
  return holders.has(name) && named.text === undefined && named.content === undefined;
}

function neverClosed(context: RenderContext, code: TakenCode): readonly ElementContent[] {
  const [start, end] = code.delimiter === '<' ? ['{{<', '>}}'] : ['{{%', '%}}'];
  const hint = `Write ${start} /${code.name} ${end} behind what belongs to it, or end its tag with /${end}`;
  return failed(context, code, `Short code "${code.name}" is never closed`, [hint]);
}

/** What is wrong with tags that belong to no short code; they stay text. */
export function reportStrays(context: RenderContext, strays: readonly StrayTag[]): void {
  for (const { what, name, from } of strays) {
    const message =
      what === 'unopened'
        ? `Nothing opens the short code that ends here: "${name}"`
        : `The tag of a short code has no end: "${name}"`;
    const hint =
      what === 'unopened' ? `Take the tag away, or write {{< ${name} >}} above` : 'End it with >}} or %}}';
    const hints = [hint, 'Put it between backticks to show it as text'];
    report(context, 'short-code', positionOf(context, { from }), message, { hints });
  }
}

/** One that nobody made, or that its site made in Go's template language, in words that are not known here. */
function unknown(context: RenderContext, code: TakenCode): readonly ElementContent[] {
  const theirs = context.options.untranslated?.(code.name);
  const file = `templates/shortcodes/${code.name}.html`;
  const message =
    theirs === undefined
      ? `Short code is not known: "${code.name}"`
      : `Short code "${code.name}" does what has no counterpart in Liquid: it is in ${theirs}`;
  const hint =
    theirs === undefined ? 'Correct its name, or write what it makes in' : 'Write what it makes in';
  return failed(context, code, message, [`${hint} ${file}`]);
}

/** What stands between the tags of `katex`; a lone one only says that the page has formulas. */
async function formulaOf(context: RenderContext, code: TakenCode): Promise<readonly ElementContent[]> {
  if (!code.inner) return [];
  const { list, named } = readParameters(code.parameters);
  const isDisplay = list.includes('display') || named.display === 'true';
  const text = context.text.slice(code.inner.from, code.inner.to);
  return mathNodes(context, formulaBetween(text, isDisplay), positionOf(context, code));
}

function whole({ position }: Positioned) {
  return position && { start: position.start, end: position.start };
}

/** Places in the text that a template made mean nothing in the note. */
function withoutPlaces(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.map(({ position: _, ...node }) =>
    node.type === 'element' ? { ...node, children: [...withoutPlaces(node.children)] } : node,
  );
}

/** Elements that a short code made stand where it does; those of the text between its tags have their places. */
function placed(nodes: readonly ElementContent[], { position }: Positioned): readonly ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element' || node.position) return node;
    const children = [...placed(node.children, { position })];
    return position ? { ...node, position: { start: position.start, end: position.start }, children } : node;
  });
}

/**
 * Hugo: what `{{% name %}}` makes goes through Markdown. Where it is HTML, it is that of its template, but
 * for the line feed that ends a file: it would be a blank in a sentence.
 */
function ownNodes(context: RenderContext, code: TakenCode, html: string): readonly ElementContent[] {
  const markdown = html.replace(comments, '').trim();
  const at = positionOf(context, code);
  if (code.delimiter === '<' || code.inner || (!inline.test(markdown) && /^(?:<|$)/.test(markdown)))
    return [{ type: 'raw', value: html.replace(/\r?\n$/, ''), position: whole(at) }];
  const nodes = placed(withoutPlaces(trustedNodes(markdown)), at);
  const before = context.text.slice(0, code.from).split('\n').at(-1) ?? '';
  const after = context.text.slice(code.to).split('\n', 1)[0] ?? '';
  return `${before}${after}`.trim() === '' ? nodes : unwrapped(nodes);
}

/** The call as it is known before what stands between its tags is rendered. */
function callOf(context: RenderContext, code: TakenCode, place: CodePlace): ShortCodeCall {
  return {
    name: code.name,
    ...readParameters(code.parameters),
    inner: code.inner && context.text.slice(code.inner.from, code.inner.to),
    innerHtml: '',
    line: positionOf(context, code).position.start.line,
    ...place,
  };
}

function isInLine(context: RenderContext, code: TakenCode): boolean {
  return code.inner !== undefined && !context.text.slice(code.inner.from, code.inner.to).includes('\n');
}

/** The content of a lone paragraph: what stands on one line is no block. */
function unwrapped(children: readonly ElementContent[]): readonly ElementContent[] {
  const blocks = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : children;
}

/** The text between the tags as code, in the language that is stated, else in that of the first argument. */
function highlighted(
  context: RenderContext,
  code: TakenCode,
  language?: string,
): Promise<readonly ElementContent[]> {
  const inner = code.inner ? context.text.slice(code.inner.from, code.inner.to) : '';
  const { list } = readParameters(code.parameters);
  const [stated = '', ...options] = language === undefined ? list : [language];
  const info = readFenceInfo(`${stated} ${options.join(' ')}`);
  const text = withoutEnds(deindented(inner, context.text.slice(0, code.from)));
  const node = positionOf(context, code);
  return codeContent(context, { code: text, info, node }, node.position.start.line);
}

/** Hugo, `.InnerDeindent`: the blanks before a tag, as in a list, are not part of the lines between the tags. */
function deindented(inner: string, before: string): string {
  const blanks = /(?:^|\n)([ \t]+)$/.exec(before)?.[1];
  return blanks === undefined ? inner : inner.replaceAll(`\n${blanks}`, '\n');
}

/** What failed stays on the page as the author wrote it. */
function failed(
  context: RenderContext,
  code: TakenCode,
  message: string,
  hints?: readonly string[],
): readonly ElementContent[] {
  problem(context, code, message, hints);
  return [{ type: 'text', value: context.text.slice(code.from, code.inner?.from ?? code.to) }];
}

/** Hugo: `{{< x.inline >}}` holds a template of the note's own; nothing stands there unless the site allows it. */
function leftOut(context: RenderContext, code: TakenCode): readonly ElementContent[] {
  const message = `Short code "${code.name}" is a template in a note: it is left out`;
  const hints = ['Write what it makes in templates/shortcodes/, under a name without ".inline"'];
  report(context, 'short-code', positionOf(context, code), message, { severity: 'warning', hints });
  return [];
}

const usualHints = ['Correct its parameters, or write {{</* … */>}} to show it as text'];

function problem(
  context: RenderContext,
  code: TakenCode,
  message: string,
  hints: readonly string[] = usualHints,
): void {
  report(context, 'short-code', positionOf(context, code), message, { hints });
}

/** Where a short code stands in the file. */
export function positionOf(
  context: RenderContext,
  code: Pick<TakenCode, 'from'>,
): Required<Positioned> & { position: { start: { line: number; column: number } } } {
  const before = context.text.slice(0, code.from).split('\n');
  return { position: { start: { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 } } };
}
