import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { bareAddresses } from '../../src/markdown/bare-addresses.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** A parser that looks for everything everywhere. */
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function addresses() {
    const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
    const withoutTransforms = fromMarkdownExtensions.flat().map(({ transforms: _, ...rest }) => rest);
    Object.assign(this.data(), {
      micromarkExtensions: [...micromarkExtensions, bareAddresses()],
      fromMarkdownExtensions: withoutTransforms,
    });
  })
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough)
  .freeze();

it.each([
  'a **b**、~~c~~ [d](e) ![f](g) `h` <i>j</i>\n\n- [x] k\n\n[^1]\n\n[^1]: l',
  '|a|b|\n|-|-|\n|1|2|\n\n# c\n\n> d\n\n```\ne\n```',
  'see www.example.org/x and (http://example.org/y), hwww.example.org xhttp://e.org',
  'me@example.org, me&#64;example.org, me\\@example.org, w&#119;w.example.org, ht\\tp://e.org',
  'http&#58;//example.org www&#46;example.org',
])('%j is parsed as if every address were looked for', (text) => {
  expect(parseMarkdown(text)).toEqual(whole.parse(text));
});
