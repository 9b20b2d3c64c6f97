import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { parseDescriptions } from '#transcript';
import { angleQuotes } from './angle-quotes.ts';
import { bareAddresses, withoutAddresses } from './bare-addresses.ts';
import { parseAttributeLines } from './blocks/block-attributes.ts';
import { markLooseLists } from './blocks/loose-lists.ts';
import { parseTableRows } from './blocks/table-rows.ts';
import { listStarts } from './list-starts.ts';

type MarkdownParser = ReturnType<typeof parserWith>;
type Syntax = NonNullable<Data['micromarkExtensions']>[number];

const everywhere = parsersWith((extensions) => extensions);

/** For a text in which no mail address can be. */
const withoutMail = parsersWith((extensions) => extensions.map(withoutAddresses));

/** For a text in which no address can be. */
const without = parsersWith((extensions) => extensions.map(withoutAddresses), []);

/** A parser as it is, and one for a text whose quotes are signs of typography: `<<` begins no tag there. */
function parsersWith(
  readable: (extensions: readonly Syntax[]) => readonly Syntax[],
  plain: readonly Syntax[] = [bareAddresses()],
) {
  const quoting = [bareAddresses(`*_~("'`), angleQuotes()];
  const withOthers = (others: readonly Syntax[]) =>
    parserWith(({ micromarkExtensions = [], fromMarkdownExtensions = [] }) => ({
      micromarkExtensions: [...readable(micromarkExtensions), listStarts(), ...others],
      // GitHub looks for addresses again when escapes were read; Hugo does not.
      fromMarkdownExtensions: fromMarkdownExtensions.flat().map(({ transforms: _, ...rest }) => rest),
    }));
  return { plain: withOthers(plain), quoting: withOthers(quoting) };
}

function parserWith(extended: (data: Data) => Data) {
  function extend(this: Processor): void {
    const data = this.data();
    Object.assign(data, extended(data));
  }
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(extend)
    .use(remarkCjkFriendly)
    .use(remarkCjkStrikethrough)
    .freeze();
}

/** To look for addresses takes half the time of reading, and most texts have none. */
function parserFor(text: string, typographer: boolean): MarkdownParser {
  const kind = typographer ? 'quoting' : 'plain';
  if (text.includes('@')) return everywhere[kind];
  return (/www|http|ftp/.test(text) ? withoutMail : without)[kind];
}

/** What of Markdown a site may turn on. */
export interface Parsing {
  readonly blockAttributes?: boolean;
  readonly typographer?: boolean;
}

/** Markdown with GFM and definition lists, in which emphasis works beside Japanese punctuation. */
export function parseMarkdown(text: string, parsing: Parsing = {}): Root {
  const { blockAttributes = false, typographer = false } = parsing;
  const chosen = parserFor(text, typographer);
  const parseRows = (rows: string) => parseTableRows(rows, (one) => chosen.parse(one));
  const parseLines = (one: string) =>
    blockAttributes ? parseAttributeLines(one, parseRows) : parseRows(one);
  const tree = parseDescriptions(text, parseLines);
  markLooseLists(tree);
  return tree;
}
