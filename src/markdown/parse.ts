import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDescriptions } from '#transcript';
import { parseTableRows } from './blocks/table-rows.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough)
  .freeze();

/** Markdown with GFM and definition lists, in which emphasis works beside Japanese punctuation. */
export function parseMarkdown(text: string): Root {
  return parseDescriptions(text, (one) => parseTableRows(one, (rows) => parser.parse(rows)));
}
