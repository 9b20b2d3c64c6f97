import type { Range } from '../code-ranges.ts';
import type { Tag } from './find-tags.ts';

/** A tag of a short code that belongs to none. */
export interface StrayTag {
  /** Nothing opens what it closes, or it has no end itself. */
  readonly what: 'unopened' | 'unended';
  readonly name: string;
  readonly from: number;
}

const beginning = /\{\{[<%](?!\/\*)\s*\/?\s*([\w./-]*)/g;

/**
 * The tags that stay text, though they are none. Hugo (parser/pageparser/pagelexer_shortcode.go): `unclosed
 * shortcode action`, and `got closing shortcode, but none is open`. What is inside a short code is looked at
 * when that is read.
 */
export function strayTags(
  text: string,
  tags: readonly Tag[],
  unopened: readonly Tag[],
  elsewhere: readonly Range[],
): readonly StrayTag[] {
  const known = [...elsewhere, ...tags];
  const isKnown = (at: number, ranges: readonly Range[]) =>
    ranges.some(({ from, to }) => at >= from && at < to);
  const unended = [...text.matchAll(beginning)]
    .filter(({ index }) => !isKnown(index, known))
    .map(({ index, 1: name = '' }) => ({ what: 'unended', name, from: index }) as const);
  const closing = unopened
    .filter(({ from }) => !isKnown(from, elsewhere))
    .map(({ name, from }) => ({ what: 'unopened', name, from }) as const);
  return [...unended, ...closing];
}
