import { codeRanges } from '../code-ranges.ts';
import { findTags } from '../short-codes/find-tags.ts';
import { type Formula, findMath } from './find-math.ts';

/**
 * Whether a lone `{{< katex >}}` stands in a text: in themes of Hugo such as Blowfish and Congo it says that
 * the page has formulas, and makes nothing itself.
 */
export function asksForMath(text: string): boolean {
  if (!text.includes('katex')) return false;
  const tags = findTags(text, codeRanges(text)).filter(({ name }) => name === 'katex');
  const closed = tags.filter(({ kind }) => kind === 'close').length;
  return tags.filter(({ kind }) => kind === 'open' || kind === 'single').length > closed;
}

/** The formula between `{{< katex display >}}` and its end, as in the theme Book: TeX, with its marks or without. */
export function formulaBetween(text: string, isDisplay: boolean): Pick<Formula, 'tex' | 'isDisplay'> {
  const trimmed = text.trim();
  const [only] = findMath(trimmed);
  return only?.from === 0 && only.to === trimmed.length ? only : { tex: trimmed, isDisplay };
}
