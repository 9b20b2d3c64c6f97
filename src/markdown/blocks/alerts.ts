import type { Blockquote, Paragraph, Root } from 'mdast';
import { type Words, wordsOf } from '../words.ts';
import { eachNode } from './each-node.ts';

type Kind = keyof Words['alerts'];

/**
 * Turns `> [!NOTE]` into an alert with a title in the language of the page. A title after the marker wins
 * (`> [!TIP] 豆知識`), as in Obsidian and Hugo's render hooks; a sign after it (`[!TIP]-`) folds the alert.
 */
export function markAlerts(tree: Root, language: string): void {
  const { alerts } = wordsOf(language);
  eachNode(tree, (node) => {
    if (node.type === 'blockquote') mark(node, alerts);
  });
}

function mark(node: Blockquote, titles: Words['alerts']): void {
  const [first] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return;
  const match = /^\[!(note|tip|important|warning|caution)\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/i.exec(text.value);
  if (!match) return;
  const kind = (match[1] ?? '').toLowerCase() as Kind;
  text.value = text.value.slice(match[0].length);
  // What follows the marker on its line, marked up or not, is the title.
  const endsLine = match[0].endsWith('\n') || first.children.length === 1;
  const title = endsLine
    ? [{ type: 'text' as const, value: match[3]?.trim() || titles[kind] }]
    : restOfLine(first, match[3]);
  const body = first.children.filter((child) => child.type !== 'text' || child.value !== '');
  const folds = match[2] !== '';
  const heading: Paragraph = {
    type: 'paragraph',
    children: title,
    data: { hProperties: { className: ['alert-title'] }, ...(folds ? { hName: 'summary' } : {}) },
  };
  node.children = [
    heading,
    ...(body.length > 0 ? [{ ...first, children: body }] : []),
    ...node.children.slice(1),
  ];
  const className = ['alert', `alert-${kind}`];
  node.data = {
    ...node.data,
    ...(folds
      ? { hName: 'details', hProperties: { className, ...(match[2] === '+' ? { open: true } : {}) } }
      : { hName: 'aside', hProperties: { className, role: 'note' } }),
  };
}

/** Takes the inline content up to the next line feed out of a paragraph. */
function restOfLine(paragraph: Paragraph, start = ''): Paragraph['children'] {
  const title: Paragraph['children'] = [{ type: 'text', value: start }];
  while (paragraph.children.length > 1) {
    const next = paragraph.children[1];
    if (!next || next.type === 'break') break;
    if (next.type === 'text' && next.value.includes('\n')) {
      const at = next.value.indexOf('\n');
      title.push({ type: 'text', value: next.value.slice(0, at) });
      next.value = next.value.slice(at + 1);
      break;
    }
    title.push(next);
    paragraph.children.splice(1, 1);
  }
  return title;
}
