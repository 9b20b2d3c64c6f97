import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseBlocks } from '../../src/transcript/parse-blocks.ts';

const inside = new Set(['paragraph', 'definition']);

/** Blocks with their lines, and all of headings. */
function shape(node: Nodes): unknown {
  const { start, end } = node.position ?? {};
  const where = [node.type, start?.line, start?.column, end?.line, end?.column];
  if (node.type === 'heading') return [...where, textOf(node)];
  return 'children' in node && !inside.has(node.type) ? [...where, node.children.map(shape)] : where;
}

function textOf(node: Nodes): unknown {
  if ('children' in node) return [node.type, node.children.map(textOf)];
  return [node.type, 'value' in node ? node.value : ''];
}

test.each([
  '# a *b* `c` <i>d</i> &amp; \\*\n\nText `with\n    code` and **more**\n\n    code\n',
  '## [a][b] c\n\n[b]: https://example.org/\n\n> ## d [e](f)\n> text\n',
  'Setext *a*\n===\n\n> b _c_\n> ---\n\n- ### `d`\n  ```\n  $ x\n  ```\n',
  '`a\n\n```sh\n$ b `c`\n```\n\n<div>\n# not\n</div>\n\n1. a\n\n       $ code\n2. b\n***\n',
  '<!-- a\n# b\n-->\n\n*a\n# b*\n\n[a]: b "c\n\nd"\n\n[e\n# f]\n',
])('the blocks and headings of %j are those of a whole parse', (text) => {
  const whole = unified().use(remarkParse).parse(text);
  expect(shape(parseBlocks(text))).toEqual(shape(whole));
});
