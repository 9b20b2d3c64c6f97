import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { parseMarkdown } from '../parse.ts';
import type { Quotes } from '../render-options.ts';
import { eachNode, mdastText } from './each-node.ts';

/** What each sign of a text becomes, unless the site says otherwise. */
const usual: Readonly<Record<keyof Quotes, string>> = {
  leftDoubleQuote: '“',
  rightDoubleQuote: '”',
  leftSingleQuote: '‘',
  rightSingleQuote: '’',
  leftAngleQuote: '«',
  rightAngleQuote: '»',
};

// The library puts one character for one: these are no characters of any text, and stand for several.
const signs: Readonly<Record<string, keyof Quotes>> = {
  '\uFDD0': 'leftDoubleQuote',
  '\uFDD1': 'rightDoubleQuote',
  '\uFDD2': 'leftSingleQuote',
  '\uFDD3': 'rightSingleQuote',
  '<<': 'leftAngleQuote',
  '>>': 'rightAngleQuote',
};

const typographer = unified()
  .use(remarkSmartypants, {
    dashes: 'oldschool',
    backticks: false,
    ellipses: 'unspaced',
    openingQuotes: { double: '\uFDD0', single: '\uFDD2' },
    closingQuotes: { double: '\uFDD1', single: '\uFDD3' },
  })
  .freeze();

/**
 * Curly quotes, `--` and `---` as dashes, `...` as an ellipsis, `<<` and `>>` as angle quotes; code stays as
 * it is. So goldmark does it.
 */
export function improveTypography(tree: Root, quotes: Quotes = {}): void {
  typographer.runSync(tree);
  const sign = /[\uFDD0-\uFDD3]|<<|>>/g;
  eachNode(tree, (node) => {
    if (node.type !== 'text') return;
    node.value = node.value.replace(sign, (found) => {
      const name = signs[found] ?? 'leftDoubleQuote';
      return decoded(quotes[name] ?? usual[name]);
    });
  });
}

/** A text of which HTML's names of characters are what they name. */
function decoded(text: string): string {
  return text.includes('&') ? mdastText(parseMarkdown(text)) : text;
}
