import type { Html, Nodes, Parents, Root } from 'mdast';
import { type RenderContext, report } from '../context.ts';
import { drawing, formula } from '../raw-html/drawing-schema.ts';
import { replaceNodes } from './each-node.ts';

/** Every element that HTML has or had; what is not among them was not meant as HTML. */
const elements = new Set([
  ...[...drawing.tagNames, ...formula.tagNames].map((name) => name.toLowerCase()),
  ...`a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
  blockquote body br button canvas caption center cite code col colgroup command content data datalist
  dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form
  frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd
  keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav
  nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext
  portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source
  spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead
  time title tr track tt u ul var video wbr xmp kanzen-slot foreignobject animate`.split(/\s+/),
]);

/**
 * Shows placeholders such as `<hostname>` as they are written: Markdown takes them for tags, and they would
 * vanish.
 */
export function showUnknownTags(tree: Root, context: RenderContext): void {
  replaceNodes(tree, (node, parent) => (node.type === 'html' ? shown(node, parent, context) : undefined));
}

/** Elements that take all that follows them for their text, up to their end. */
const swallowing =
  /^(?:script|style|title|textarea|iframe|noembed|noframes|noscript|plaintext|xmp|template)$/i;

function shown(node: Html, parent: Parents, context: RenderContext): readonly Nodes[] | undefined {
  const name = /^<\/?([A-Za-z][\w-]*)\s*\/?>$/.exec(node.value)?.[1];
  if (name === undefined) return undefined;
  if (elements.has(name.toLowerCase()) && !(swallowing.test(name) && isUnclosed(node, name, parent)))
    return undefined;
  report(
    context,
    'unknown-tag',
    node,
    `Markdown takes this for an HTML tag: ${node.value}; it is shown as text`,
    {
      severity: 'warning',
      hints: [`Write it as code: \`${node.value}\``],
    },
  );
  return [{ type: 'text', value: node.value }];
}

/** In a sentence about `<script>` the tag stands alone. */
function isUnclosed(node: Html, name: string, parent: Parents): boolean {
  if (parent.type === 'root' || node.value.startsWith('</')) return false;
  const siblings: readonly Nodes[] = parent.children;
  const rest = siblings.slice(siblings.indexOf(node));
  const end = new RegExp(`</${name}\\s*>`, 'i');
  return !rest.some((one) => one.type === 'html' && end.test(one.value));
}
