import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { parseDescriptions } from '#transcript';
import { bareAddresses, withoutAddresses } from './bare-addresses.ts';
import { parseAttributeLines } from './blocks/block-attributes.ts';
import { parseTableRows } from './blocks/table-rows.ts';

const parser = parserWith(({ micromarkExtensions = [] }) => ({
  micromarkExtensions: [...micromarkExtensions, bareAddresses()],
}));

/** For a text in which no mail address can be. */
const parserWithoutMail = parserWith(({ micromarkExtensions = [] }) => ({
  micromarkExtensions: [...micromarkExtensions.map(withoutAddresses), bareAddresses()],
}));

/** For a text in which no address can be, not even when its escapes are read: none is looked for afterwards. */
const parserWithoutAddresses = parserWith(({ micromarkExtensions = [], fromMarkdownExtensions = [] }) => ({
  micromarkExtensions: micromarkExtensions.map(withoutAddresses),
  fromMarkdownExtensions: fromMarkdownExtensions.flat().map(({ transforms: _, ...rest }) => rest),
}));

function parserWith(addresses: (data: Data) => Data) {
  function readAddresses(this: Processor): void {
    const data = this.data();
    Object.assign(data, addresses(data));
  }
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(readAddresses)
    .use(remarkCjkFriendly)
    .use(remarkCjkStrikethrough)
    .freeze();
}

/** To look for addresses takes half the time of reading, and most texts have none. */
function parserFor(text: string): typeof parser {
  if (text.includes('@')) return parser;
  return /[&\\]|www|http/i.test(text) ? parserWithoutMail : parserWithoutAddresses;
}

/** What of Markdown a site may turn on. */
export interface Parsing {
  readonly blockAttributes?: boolean;
}

/** Markdown with GFM and definition lists, in which emphasis works beside Japanese punctuation. */
export function parseMarkdown(text: string, { blockAttributes = false }: Parsing = {}): Root {
  const chosen = parserFor(text);
  const parseRows = (rows: string) => parseTableRows(rows, (one) => chosen.parse(one));
  const parseLines = (one: string) =>
    blockAttributes ? parseAttributeLines(one, parseRows) : parseRows(one);
  return parseDescriptions(text, parseLines);
}
