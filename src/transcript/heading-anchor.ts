import type { Heading, Nodes } from 'mdast';
import { lowerCase } from '#text';

/**
 * The rule by which Hugo makes an id: of the heading's text (0.169 and later), or of its Markdown source
 * (before).
 */
export type AnchorRule = 'text' | 'source';

/** What ids are made of. */
export interface PlainHeading {
  /** The visible text, without an explicit `{#id}`. */
  readonly text: string;
  /** The text of which the newest Hugo makes the id: its typographer has made dashes of `--` outside code. */
  readonly typeset: string;
  /** The Markdown source of the last line without markers and attributes. */
  readonly source: string;
  readonly attributes?: string;
  /** The id that its attributes state. */
  readonly id?: string;
}

/** The text and source of a heading whose Markdown is `markdown`. */
export function plainHeading(node: Heading, markdown: string): PlainHeading {
  const isSetext = !markdown.startsWith('#');
  const { rest, attributes } = splitHeading(textOf(node).trim(), isSetext);
  const id = statedId(attributes);
  const typeset = textOf(node, (value) => value.replace(/---?/g, '\u2013')).trim();
  return {
    text: rest,
    typeset: splitHeading(typeset, isSetext).rest,
    source: splitHeading(sourceLine(markdown), isSetext).rest,
    ...(attributes === undefined ? {} : { attributes }),
    ...(id === undefined ? {} : { id }),
  };
}

function textOf(node: Nodes, typeset: (value: string) => string = (value) => value): string {
  if (node.type === 'text') return typeset(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => textOf(child, typeset)).join('') : '';
}

function sourceLine(markdown: string): string {
  const atx = /^#{1,6}(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(markdown.split(/\r?\n/)[0] ?? '');
  if (atx) return (atx[1] ?? '').trim();
  return (markdown.split(/\r?\n/).at(-2) ?? markdown).trim();
}

const attribute = String.raw`(?:[#.][^\s{},]+|[\w:-]+=(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'{},]+))`;
const withAttributes = new RegExp(
  String.raw`^(.*?)[ \t]*\{\s*((?:${attribute}(?:[\s,]+${attribute})*)?)\s*\}[ \t]*$`,
  's',
);

/** No heading with attributes is longer; the pattern takes time with the square of the length. */
const longest = 1000;

/** Splits `Title {#id .class}` into its title and what stands in the braces. */
export function splitAttributes(text: string): { readonly rest: string; readonly attributes?: string } {
  const match = text.length > longest ? null : withAttributes.exec(text);
  return match ? { rest: match[1] ?? '', attributes: match[2] ?? '' } : { rest: text };
}

/**
 * As `splitAttributes`; attributes may stand behind the number signs that close a heading. goldmark:
 * parser/atx_heading.go, which takes the first number sign behind a blank for them.
 */
function splitHeading(text: string, isSetext: boolean): ReturnType<typeof splitAttributes> {
  const split = splitAttributes(text);
  const closing = isSetext || split.attributes === undefined ? -1 : split.rest.search(/(?:^|[ \t])#/);
  if (closing < 0 || !/^[ \t]?#+$/.test(split.rest.slice(closing))) return split;
  return { ...split, rest: split.rest.slice(0, closing).trimEnd() };
}

/** Of several ids, the last. */
function statedId(attributes = ''): string | undefined {
  const ids = attributes.matchAll(/(?:^|[\s,])(?:#|id=["']?)([^\s{},"']+)/g);
  return [...ids].at(-1)?.[1];
}

/**
 * Names headings as Hugo does (`autoHeadingIDType: github`): letters, decimal digits and `_` are kept in
 * lower case, `-` and blanks become `-`, all else is dropped; a second of the same name gets `-1`.
 */
export function headingAnchors(
  rule: AnchorRule = 'text',
  name: (text: string) => string = anchorOf,
): (heading: PlainHeading) => string {
  const taken = new Set<string>();
  return (heading) => {
    const explicit = heading.id;
    const base = explicit ?? (name(rule === 'text' ? heading.typeset : heading.source) || 'heading');
    let anchor = base;
    for (let copy = 1; explicit === undefined && taken.has(anchor); copy += 1) anchor = `${base}-${copy}`;
    taken.add(anchor);
    return anchor;
  };
}

// Hugo: markup/goldmark/autoid.go `sanitizeAnchorNameWithHook`; goldmark `ids.Generate` numbers duplicates.
function anchorOf(text: string): string {
  let anchor = '';
  for (const character of text.trim()) {
    if (character === '-' || character === ' ') anchor += '-';
    else if (character === '_' || /[\p{L}\p{Nd}]/u.test(character)) anchor += lowerCase(character);
  }
  return anchor;
}
