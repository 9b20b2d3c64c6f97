import type { Heading, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What stands inside a sentence takes half the time of parsing, and no block depends on it. */
const inSentences = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
  ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
];

function blocksAlone(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: inSentences } }];
}

const whole = unified().use(remarkParse).freeze();
const fast = unified().use(remarkParse).use(blocksAlone).freeze();

/** Parses Markdown as CommonMark has it: of what stands inside sentences, only that of headings. */
export function parseBlocks(text: string): Root {
  const tree = fast.parse(text);
  const headings = headingsOf(tree);
  // A link of a heading may be defined anywhere.
  if (headings.some((heading) => sourceOf(heading, text).includes('['))) return whole.parse(text);
  for (const heading of headings) {
    const source = sourceOf(heading, text);
    if (!/[*_`<&\\]/.test(source)) continue;
    const [parsed] = whole.parse(source).children;
    // One that is underlined in a quotation is none by itself.
    if (parsed?.type !== 'heading') return whole.parse(text);
    heading.children = parsed.children;
  }
  return tree;
}

function headingsOf(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

function sourceOf({ position }: Heading, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
