import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';

const typographer = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/** Curly quotes, `--` and `---` as dashes, and `...` as an ellipsis; code stays as it is. */
export function improveTypography(tree: Root): void {
  typographer.runSync(tree);
}
