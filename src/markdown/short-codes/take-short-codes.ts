import { codeRanges } from '../code-ranges.ts';
import { type Formula, findMath } from '../math/find-math.ts';
import { findTags, type Tag } from './find-tags.ts';
import { type StrayTag, strayTags } from './stray-tags.ts';

/** A short code, or a formula, with the stretch of text that it takes. */
export interface TakenCode {
  readonly name: string;
  readonly parameters: string;
  readonly delimiter: '<' | '%';
  readonly from: number;
  readonly to: number;
  /** The stretch between its tags; undefined for a single tag. */
  readonly inner: { readonly from: number; readonly to: number } | undefined;
  readonly escaped: boolean;
  /** Whether it was opened and not closed, as one that has something between its tags is. */
  readonly unclosed: boolean;
  /** A formula is taken out in the same way: Markdown would read its marks. */
  readonly formula: Formula | undefined;
}

/**
 * A text whose short codes were replaced, each by one character of its own and padding to the same length.
 */
export interface Taken {
  readonly text: string;
  readonly codes: readonly TakenCode[];
  readonly strays: readonly StrayTag[];
}

const first = 0xe000;
const most = 6000;

/** A character that fills up the place of a short code, and is dropped after Markdown was read. */
export const padding = '\uF8FF';

/** One replaced short code, wherever Markdown has carried it. */
export const takenPattern = /([\uE000-\uF76F])\uF8FF*/g;

/** The index of the short code that a character stands for. */
export function takenIndex(character: string): number {
  return character.charCodeAt(0) - first;
}

/** What of a text is taken out. */
export interface Taking {
  readonly math: boolean;
}

/**
 * Takes the outermost short codes out of a text. Lines and offsets of everything else stay as they are, so
 * that Markdown sees a word where a short code stood and every place remains true.
 */
export function takeShortCodes(text: string, { math }: Taking): Taken {
  const skipped = codeRanges(text);
  const isCode = (formula: Formula) => skipped.some(({ from, to }) => formula.from < to && formula.to > from);
  const formulas = math ? findMath(text).filter((formula) => !isCode(formula)) : [];
  const tags = findTags(text, skipped);
  const { codes: paired, unopened } = pair(tags);
  const found = [...paired, ...formulas.map(asCode)];
  const codes = outermost(found.sort((a, b) => a.from - b.from || b.to - a.to)).slice(0, most);
  let taken = '';
  let at = 0;
  for (const [index, code] of codes.entries()) {
    taken += text.slice(at, code.from) + standIn(text.slice(code.from, code.to), index);
    at = code.to;
  }
  const strays = strayTags(text, tags, unopened, [...skipped, ...codes]);
  return { text: taken + text.slice(at), codes, strays };
}

function standIn(text: string, index: number): string {
  const lineEnd = text.search(/\r?\n/);
  const head = lineEnd < 0 ? text.length : lineEnd;
  return (
    String.fromCharCode(first + index) + padding.repeat(head - 1) + text.slice(head).replace(/[^\r\n]/g, ' ')
  );
}

function pair(tags: readonly Tag[]): {
  readonly codes: readonly TakenCode[];
  readonly unopened: readonly Tag[];
} {
  const open: Tag[] = [];
  const unopened: Tag[] = [];
  const codes: TakenCode[] = [];
  for (const tag of tags) {
    if (tag.kind !== 'close') {
      if (tag.kind === 'open') open.push(tag);
      else codes.push(single(tag));
      continue;
    }
    const at = open.findLastIndex((opened) => opened.name === tag.name);
    if (at < 0) {
      unopened.push(tag);
      continue;
    }
    const [opened, ...inside] = open.splice(at);
    codes.push(...inside.map(single));
    const inner = { from: opened?.to ?? 0, to: tag.from };
    if (opened) codes.push({ ...single(opened), to: tag.to, inner, unclosed: false });
  }
  return { codes: [...codes, ...open.map(single)], unopened };
}

function single(tag: Tag): TakenCode {
  const { name, parameters, delimiter, from, to } = tag;
  return {
    name,
    parameters,
    delimiter,
    from,
    to,
    inner: undefined,
    escaped: tag.kind === 'escaped',
    unclosed: tag.kind === 'open',
    formula: undefined,
  };
}

function asCode(formula: Formula): TakenCode {
  const { from, to } = formula;
  const none = { inner: undefined, escaped: false, unclosed: false };
  return { name: '', parameters: '', delimiter: '<', from, to, ...none, formula };
}

function outermost(codes: readonly TakenCode[]): readonly TakenCode[] {
  let end = 0;
  return codes.filter((code) => {
    if (code.from < end) return false;
    end = code.to;
    return true;
  });
}
