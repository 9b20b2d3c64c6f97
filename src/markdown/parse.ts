import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseDescriptions } from '#transcript';
import { bareAddresses } from './bare-addresses.ts';
import { parseAttributeLines } from './blocks/block-attributes.ts';
import { parseTableRows } from './blocks/table-rows.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(readBareAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough)
  .freeze();

function readBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), bareAddresses()];
}

/** What of Markdown a site may turn on. */
export interface Parsing {
  readonly blockAttributes?: boolean;
}

/** Markdown with GFM and definition lists, in which emphasis works beside Japanese punctuation. */
export function parseMarkdown(text: string, { blockAttributes = false }: Parsing = {}): Root {
  const parseRows = (rows: string) => parseTableRows(rows, (one) => parser.parse(one));
  const parseLines = (one: string) =>
    blockAttributes ? parseAttributeLines(one, parseRows) : parseRows(one);
  return parseDescriptions(text, parseLines);
}
